"""`teachback backup`: make a proved backup without a window."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop_app.cli.output import complain, say
from desktop_app.cli.registry import Commands
from desktop_app.cli.vaults import add_vault_option, opened


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "backup",
        help="make an encrypted backup and prove it by opening it",
        description="Makes one encrypted file that a new computer opens with the passphrase, opens it again, compares "
        "it with the records, and takes old backups away as the program does.",
    )
    parser.add_argument("--to", type=Path, metavar="DIR", help="folder for the backup (default: beside the records)")
    parser.add_argument("--copy-to", type=Path, metavar="DIR", help="second place, such as a USB stick, if it is there")
    add_vault_option(parser)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.vault.back_up import back_up_vault

    with opened(arguments) as store:
        made = back_up_vault(store, MachineClock(), arguments.to, arguments.copy_to).made
    copy = str(made.elsewhere) if made.elsewhere else None
    say(json.dumps({"file": str(made.path), "copy": copy, "patients": made.patients, "sessions": made.sessions}))
    if made.trouble is not None:
        complain(f"The second place: {made.trouble.sentence} {made.trouble.next_step}")
    return 0 if copy or arguments.copy_to is None else 1
