"""`teachback verify`: are the records whole, and everything signed or written down what it was then?"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands
from desktop_app.cli.vaults import add_vault_option, opened

if TYPE_CHECKING:
    from desktop_app.domain.training.seal_chain import Fault
    from desktop_app.workflows.training.verify_notes import VerifiedNotes
    from desktop_app.workflows.vault.verify_records import Verdict

_KINDS = {"note": "the note", "addendum": "an addendum", "cosignature": "the co-signature"}
_FAULTS: dict[Fault, str] = {
    "missing": "this seal is not there any more; the one after it belongs to {what}",
    "order": "the seal of {what} does not name the one before it, so something was taken out or put elsewhere",
    "altered": "the seal of {what} was altered",
    "gone": "{what} was signed and is not in the records any more",
    "changed": "{what} is not what was signed",
    "unsealed": "{what} says that it is signed, but was never sealed",
    "cut_off": "the chain was cut off after {what}",
    "other_end": "the chain never ended with the code that was given, so it was cut off or written anew",
}


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "verify",
        help="check that the records are whole and nothing signed was changed",
        description="Checks every page, the chain of seals over all signed notes, addenda and co-signatures, the audit "
        "trail to its sealed end, and what was written down outside the database. "
        "Ends with 0 where all is whole, and with 1 and the first break where it is not.",
    )
    parser.add_argument("--expect", default="", metavar="CODE", help="code that an earlier check ended with")
    parser.add_argument(
        "--superbill",
        type=Path,
        metavar="FILE",
        help="check this superbill alone: a PDF, or a text file with what a camera read off its square code",
    )
    parser.add_argument("--json", action="store_true", help="write JSON instead of sentences")
    add_vault_option(parser)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    return _check_superbill(arguments) if arguments.superbill else _check_notes(arguments)


def _check_superbill(arguments: argparse.Namespace) -> int:
    """Valid, altered or unknown, and what was compared; 0 only for valid."""
    from desktop_app.workflows.papers.verify_superbill import verify_superbill

    content = arguments.superbill.read_bytes()
    with opened(arguments) as store:
        found = verify_superbill(store, content)
    if arguments.json:
        say(json.dumps({"verdict": found.verdict, "number": found.number, "sentence": found.sentence}))
    else:
        say(f"{found.verdict:<7} {found.sentence}")
    return 0 if found.verdict == "valid" else 1


def _check_notes(arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.training.verify_notes import verify_notes
    from desktop_app.workflows.vault.verify_records import verify_records

    with opened(arguments) as store:
        notes = verify_notes(store, arguments.expect)
        broken_line = store.audit.first_broken()
        verdicts = verify_records(store)
    is_whole = notes.first_break is None and all(verdict.ok for verdict in verdicts)
    if arguments.json:
        say(json.dumps(_record(notes, broken_line, verdicts) | {"ok": is_whole}))
    else:
        say("\n".join([_told_notes(notes), *map(_told, verdicts)]))
    return 0 if is_whole else 1


def _told_notes(notes: VerifiedNotes) -> str:
    counted = (
        f"{_counted(notes.notes, 'signed note')}, {_counted(notes.addenda, 'addendum', 'addenda')}, "
        f"{_counted(notes.cosignatures, 'co-signature')}"
    )
    if notes.first_break is None:
        return f"ok      {counted}: all as they were signed. Code {notes.code}"
    return f"BROKEN  {_told_break(notes)}."


def _told_break(notes: VerifiedNotes) -> str:
    found = notes.first_break
    assert found is not None
    place = f"Seal {found.number}: " if found.number else ""
    of = f" of session {found.session_id}" if found.session_id else ""
    on = f" on {notes.day:%m/%d/%Y}" if notes.day else ""
    sentence = _FAULTS[found.fault].format(what=f"{_KINDS[found.kind]}{of}{on}")
    return f"{place}{sentence if place else sentence[:1].upper() + sentence[1:]}"


def _told(verdict: Verdict) -> str:
    return f"{'ok     ' if verdict.ok else 'BROKEN '} {verdict.check}: {verdict.detail}"


def _record(notes: VerifiedNotes, broken_line: int | None, verdicts: tuple[Verdict, ...]) -> dict[str, object]:
    found = notes.first_break
    return {
        "notes": notes.notes,
        "addenda": notes.addenda,
        "cosignatures": notes.cosignatures,
        "code": notes.code,
        "first_break": None
        if found is None
        else {"fault": found.fault, "seal": found.number, "kind": found.kind, "session": found.session_id},
        "audit_first_broken": broken_line,
        "checks": [asdict(verdict) for verdict in verdicts],
    }


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
