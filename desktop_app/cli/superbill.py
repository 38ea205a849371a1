"""`teachback superbill`: list what can be issued, or write the superbill of a session as a PDF."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands
from desktop_app.cli.vaults import add_vault_option, opened


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "superbill",
        help="list visits, or write the superbill of one as a PDF",
        description="Without SESSION the visits of the last 60 days are listed as JSON, one a line. With SESSION its "
        "superbill is issued (once; a second call gives the same paper) and written to the file of --out.",
    )
    parser.add_argument("session", nargs="?", metavar="SESSION", help="id of a session, as the list shows it")
    parser.add_argument("--patient", default="", help="id of one patient of a group session")
    parser.add_argument("--out", type=Path, help="file to write the PDF to")
    parser.add_argument("--draft", action="store_true", help="do not issue: write how it would look, marked as a draft")
    add_vault_option(parser)
    parser.set_defaults(run=lambda arguments: _run(parser, arguments))


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    if arguments.session and not arguments.out:
        parser.error("SESSION needs --out FILE for the PDF")
    return _write(arguments) if arguments.session else _list(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.practice.bill_the_visits import bill_the_visits

    with opened(arguments) as store:
        for visit in bill_the_visits(store, MachineClock()):
            say(json.dumps(asdict(visit), default=str))
    return 0


def _write(arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.papers.issue_superbill import issue_superbill, preview_superbill

    make = preview_superbill if arguments.draft else issue_superbill
    with opened(arguments) as store:
        paper = make(store, MachineClock(), arguments.session, arguments.patient)
    arguments.out.write_bytes(paper.pdf)
    blocking = [{"id": f.id, "message": f.message, "fix": f.fix} for f in paper.blocking]
    say(json.dumps({"number": paper.number, "file": str(arguments.out), "blocking": blocking}))
    return 1 if blocking else 0
