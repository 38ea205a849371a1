"""The same program without a window. Each command is a small module that registers itself and imports late.

A command module has `register(commands)`, which adds its parser and sets `run`, a function from the parsed arguments to
the exit status: 0 done, 1 the answer is no, 2 wrong input.
"""

import argparse
from collections.abc import Sequence

from desktop_app import __version__
from desktop_app.cli import (
    backup,
    demo,
    evaluate,
    handout,
    paper,
    restore,
    salvage,
    self_test,
    superbill,
    units,
    verify,
)
from desktop_app.cli.output import complain
from desktop_app.domain.errors import KnownError

COMMANDS = (evaluate, units, superbill, paper, handout, verify, backup, restore, salvage, demo, self_test)


def main(argv: Sequence[str]) -> int:
    """Run one command; returns the exit status. Wrong usage ends with SystemExit(2) and a hint, as argparse does."""
    arguments = parser().parse_args(argv)
    try:
        status: int = arguments.run(arguments)
    except KnownError as error:
        complain(f"{error.sentence} {error.next_step}".strip())
        return 2
    except OSError as error:
        complain(f"{error.filename or 'A file'}: {error.strerror or error}. Check the path and try again.")
        return 2
    return status


def parser() -> argparse.ArgumentParser:
    """The command line with all its commands."""
    top = argparse.ArgumentParser(
        prog="teachback",
        description="Caregiver training: timed, taught back, documented, billed. Without a command the window opens.",
        epilog="“teachback COMMAND --help” explains one command.",
    )
    top.add_argument("--version", action="version", version=f"teachback {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.register(commands)
    return top
