"""Opening a vault from the command line: where it lies, and the passphrase from the terminal or the environment."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import crash, paths
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.paper_size import PAPER_SIZES

if TYPE_CHECKING:
    from desktop_app.store.store import Store

PASSPHRASE_VARIABLE = "TEACHBACK_PASSPHRASE"  # noqa: S105 - the variable's name, not a passphrase


def add_vault_option(parser: argparse.ArgumentParser) -> None:
    """Let the command say which vault."""
    parser.add_argument(
        "--vault",
        type=Path,
        help=f"folder of the vault (default: the usual one); its passphrase is asked for, or read from "
        f"{PASSPHRASE_VARIABLE}",
    )
    parser.add_argument(
        "--user", default="", metavar="NAME", help="whose passphrase it is, where several people have one"
    )


def add_paper_size_option(parser: argparse.ArgumentParser) -> None:
    """Let the command say which sheets its papers are laid out for."""
    parser.add_argument("--paper-size", choices=PAPER_SIZES, default="letter", help="sheet to lay it out for")


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[Store]:
    """The vault, unlocked, and closed again. Raises a KnownError where it cannot be opened."""
    from desktop_app.workflows.vault.open_vault import close_vault, unlock_vault

    crash.leave_no_dump()
    folder = arguments.vault or paths.data_folder()
    name = getattr(arguments, "user", "")
    store = unlock_vault(folder, passphrase(), paths.resources(), name=name, beside=paths.tries_folder())
    store.paper_size = getattr(arguments, "paper_size", store.paper_size)
    try:
        yield store
    finally:
        close_vault(store)


def passphrase() -> str:
    """From the environment or the terminal. Raises Refused where there is neither."""
    given = os.environ.get(PASSPHRASE_VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise Refused(
            "There is no terminal to ask for the passphrase on.", f"Set {PASSPHRASE_VARIABLE} for this command."
        )
    return getpass.getpass("Passphrase: ")
