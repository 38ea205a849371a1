"""`teachback evaluate`: what would be billed for a case, and what stands in the way."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.output import complain, say
from desktop_app.cli.registry import Commands

if TYPE_CHECKING:
    from desktop_app.domain.billing.tables import RuleTables
    from desktop_app.workflows.evaluate_case import Answer


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "evaluate",
        help="answer a case: what may be billed, and what stands in the way",
        description="Run the rules on a case written as JSON. Each answer is one line of JSON.",
        epilog="Exit status: 0 every case was answered, billable or not; 2 a file or a case has the wrong form.",
    )
    parser.add_argument("files", metavar="FILE", nargs="*", help="a case in JSON; - reads standard input")
    parser.add_argument("--text", action="store_true", help="write the answers for people instead of JSON")
    parser.add_argument(
        "--lines", action="store_true", help="read one case per line from standard input, answer each on its own line"
    )
    parser.set_defaults(run=lambda arguments: _run(parser, arguments))


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    if bool(arguments.files) == arguments.lines:
        parser.error("name one or more files, or give --lines and the cases on standard input")
    if arguments.lines and arguments.text:
        parser.error("--text is for files: with --lines each answer is one line of JSON")
    from desktop_app import paths
    from desktop_app.domain.errors import KnownError
    from desktop_app.workflows.evaluate_case import tables

    gc.freeze()  # what is loaded by now stays
    gc.set_threshold(50_000)  # a case leaves no cycles behind, so looking for them often is time lost
    cases = _lines() if arguments.lines else _files(arguments.files)
    try:
        return _answer_all(cases, tables(paths.resources()), arguments.text)
    except KnownError as error:  # the tables of the program, not a case
        complain(f"{error.sentence} {error.next_step}")
        return 2


def _answer_all(cases: Iterator[tuple[str, bytes | OSError]], rules: RuleTables, for_people: bool) -> int:
    """Write an answer for each case in order; 0 if every case had the right form, else 2."""
    status = 0
    for name, source in cases:
        answer = _answer(name, source, rules, for_people)
        say(f"{name}\n{answer.written}\n" if for_people else answer.written)
        status = status if answer.is_answered else 2
    return status


def _answer(name: str, source: bytes | OSError, rules: RuleTables, for_people: bool) -> Answer:
    """The answer to one case. A fault of our own is answered too, so that the cases after it are not lost."""
    from desktop_app.domain.errors import KnownError
    from desktop_app.workflows import evaluate_case

    if isinstance(source, OSError):
        return evaluate_case.unreadable(name, source.strerror or "it is no file", for_people)
    try:
        return evaluate_case.evaluate_case(source, rules, for_people)
    except KnownError:
        raise
    except Exception as bug:
        return evaluate_case.failed(type(bug).__name__, for_people)


def _lines() -> Iterator[tuple[str, bytes | OSError]]:
    for line in sys.stdin.buffer:
        yield "standard input", line


def _files(names: list[str]) -> Iterator[tuple[str, bytes | OSError]]:
    for name in names:
        try:
            yield name, sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            yield name, error
