"""`teachback superbill`: list what can be issued, or write the superbill of a session as a PDF."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands
from desktop_app.cli.vaults import add_paper_size_option, add_vault_option, opened


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "superbill",
        help="list visits, or write the superbill of one or several as a PDF",
        description="Without SESSION the visits of the last 60 days are listed as JSON, one a line. With SESSION its "
        "superbill is issued (once; a second call gives the same paper) and written to the file of --out. Several "
        "sessions of one patient, or --patient with --from and --to, go on one superbill.",
    )
    parser.add_argument("session", nargs="*", metavar="SESSION", help="id of a session, as the list shows it")
    parser.add_argument("--patient", default="", help="id of one patient of a group session, or of the date range")
    parser.add_argument("--from", dest="first", type=date.fromisoformat, help="first day of a range, as 2026-06-01")
    parser.add_argument("--to", dest="last", type=date.fromisoformat, help="last day of a range")
    parser.add_argument("--out", type=Path, help="file to write the PDF to")
    parser.add_argument("--draft", action="store_true", help="do not issue: write how it would look, marked as a draft")
    parser.add_argument("--copy", action="store_true", help="mark the page as a copy; otherwise it is the same page")
    add_paper_size_option(parser)
    add_vault_option(parser)
    parser.set_defaults(run=lambda arguments: _run(parser, arguments))


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    has_range = arguments.first is not None or arguments.last is not None
    if has_range and not (arguments.patient and arguments.first and arguments.last):
        parser.error("a range needs --patient, --from and --to")
    if (arguments.session or has_range) and not arguments.out:
        parser.error("the PDF needs --out FILE")
    return _write(arguments, has_range) if arguments.session or has_range else _list(arguments)


def _list(arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.practice.bill_the_visits import bill_the_visits

    with opened(arguments) as store:
        for visit in bill_the_visits(store, MachineClock()):
            say(json.dumps(asdict(visit), default=str))
    return 0


def _write(arguments: argparse.Namespace, has_range: bool) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.papers.choose_visits import choose_visits
    from desktop_app.workflows.papers.issue_superbill import issue_for_visits, preview_for_visits
    from desktop_app.workflows.papers.reprint import as_copy

    make, clock = preview_for_visits if arguments.draft else issue_for_visits, MachineClock()
    with opened(arguments) as store:
        sessions = tuple(arguments.session)
        if has_range:
            sessions += choose_visits(store, clock, arguments.patient, arguments.first, arguments.last).session_ids
        paper = make(store, clock, sessions, arguments.patient)
        is_copy = arguments.copy and not paper.is_draft
        pdf = as_copy(store, store.superbills.get(paper.number)) if is_copy else paper.pdf
    arguments.out.write_bytes(pdf)
    blocking = [{"id": f.id, "message": f.message, "fix": f.fix} for f in paper.blocking]
    say(json.dumps({"number": paper.number, "file": str(arguments.out), "blocking": blocking}))
    return 1 if blocking else 0
