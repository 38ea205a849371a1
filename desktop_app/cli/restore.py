"""`teachback restore`: prove a backup by opening it, or put it in place of the records."""

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
        "restore",
        help="prove a backup by opening it, or put it in place of the records",
        description="With --drill the backup is opened read-only, all of it is read and held against the records; "
        "nothing is changed. Without it the backup is put in place, and what it replaces is kept in a folder beside "
        "it. Exit status 1 where the records do not continue from the backup.",
    )
    parser.add_argument("backup", type=Path, nargs="?", metavar="FILE", help="the backup (default: the newest)")
    parser.add_argument("--drill", action="store_true", help="only prove and compare; change nothing")
    add_vault_option(parser)
    parser.set_defaults(run=lambda arguments: _run(parser, arguments))


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    from desktop_app.workflows.vault.list_backups import newest_in

    folder = arguments.vault or paths.data_folder()
    backup = arguments.backup or newest_in(folder)
    if backup is None:
        parser.error(f"there is no backup beside {folder}; name a FILE")
    return _drill(backup, folder) if arguments.drill else _restore(backup, folder)


def _drill(backup: Path, folder: Path) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.vault.restore_backup import look_into_backup

    looked = look_into_backup(backup, passphrase(), folder, MachineClock())
    answer = {
        "file": str(backup),
        "made_at": looked.made_at.isoformat(),
        "backup": dict(looked.backup),
        "records": dict(looked.now) if looked.now is not None else None,
        "records_go_on_from_it": looked.goes_on,
    }
    say(json.dumps(answer))
    return 0 if looked.goes_on else 1


def _restore(backup: Path, folder: Path) -> int:
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.vault.restore_backup import restore_backup

    done = restore_backup(backup, passphrase(), folder, MachineClock())
    replaced = str(done.replaced) if done.replaced else None
    say(json.dumps({"vault": str(folder), "made_at": done.made_at.isoformat(), "replaced": replaced}))
    return 0
