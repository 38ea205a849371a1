"""`teachback self-test`: is everything there that a visit needs?"""

from __future__ import annotations

import argparse
import json
from tempfile import TemporaryDirectory

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "self-test",
        help="check that everything a visit needs is there and works",
        description="Opens the tables, makes and reopens a vault in a temporary folder, walks through one visit in it "
        "and renders its papers. Nothing of it is kept.",
    )
    parser.add_argument("--json", action="store_true", help="write JSON instead of sentences")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from pathlib import Path

    from desktop_app import paths
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.self_test import run_checks

    with TemporaryDirectory(prefix="teachback-self-test-") as folder:
        checks = run_checks(Path(folder), paths.resources(), MachineClock())
    if arguments.json:
        say(json.dumps([{"check": check.name, "ok": check.ok, "detail": check.detail} for check in checks]))
    else:
        for check in checks:
            say(f"{'ok    ' if check.ok else 'FAILED'}  {check.name}: {check.detail}")
    return 0 if all(check.ok for check in checks) else 1
