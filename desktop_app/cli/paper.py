"""`teachback paper`: write any paper of a visit as a PDF, or list the kinds there are."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands
from desktop_app.cli.vaults import add_paper_size_option, add_vault_option, opened


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "paper",
        help="write the note, an estimate, a claim form or another paper of a visit as a PDF",
        description="Without KIND the kinds are listed, one a line. With KIND and SESSION that paper is written to the "
        "file of --out. Nothing is issued or changed; a superbill that is not issued yet is a draft.",
    )
    parser.add_argument("kind", nargs="?", metavar="KIND", help="name of a kind, such as note or appeal-time")
    parser.add_argument("session", nargs="?", metavar="SESSION", help="id of a session, as `superbill` lists it")
    parser.add_argument("--patient", default="", help="id of one patient of a group session")
    parser.add_argument("--out", type=Path, help="file to write the PDF to")
    add_paper_size_option(parser)
    add_vault_option(parser)
    parser.set_defaults(run=lambda arguments: _run(parser, arguments))


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.papers.kinds import PAPER_KINDS, kind_called
    from desktop_app.workflows.papers.make_paper import PaperWish, make_paper

    if not arguments.kind:
        for known in PAPER_KINDS:
            say(f"{known.id}\t{known.title}")
        return 0
    kind = kind_called(arguments.kind)
    if kind is None:
        parser.error(f"there is no kind “{arguments.kind}”; the command without KIND lists them")
    if not arguments.session or not arguments.out:
        parser.error("KIND needs SESSION and --out FILE")
    with opened(arguments) as store:
        pdf = make_paper(store, MachineClock(), PaperWish(kind.id, arguments.session, arguments.patient))
    arguments.out.write_bytes(pdf)
    say(json.dumps({"kind": kind.id, "file": str(arguments.out), "bytes": len(pdf)}))
    return 0
