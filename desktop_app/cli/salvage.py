"""`teachback salvage`: save what can be read of damaged records."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop_app import paths
from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands
from desktop_app.cli.vaults import add_vault_option, passphrase


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "salvage",
        help="save what can be read of damaged records into a new folder",
        description="Reads damaged records row by row and writes what can be read into DIR, which opens with the same "
        "passphrase. The damaged records are not touched. Prints what was saved and what is missing; exit status 1 "
        "where anything is missing. A backup, where there is one, is better.",
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="empty folder for what is saved")
    add_vault_option(parser)
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.vault.salvage_vault import salvage_vault

    damaged = arguments.vault or paths.data_folder()
    typed, beside = passphrase(), paths.tries_folder()
    report = salvage_vault(damaged, typed, arguments.folder, MachineClock(), arguments.user, beside)
    told = {
        "vault": str(report.folder),
        "saved": dict(report.saved),
        "lost": dict(report.lost),
        "audit_trail_is_whole": report.trail_is_whole,
    }
    say(json.dumps(told))
    return 1 if report.lost or not report.trail_is_whole else 0
