"""`teachback demo`: make a sample practice in a folder of its own."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "demo",
        help="make a sample practice to try the program on",
        description="Makes a vault with 40 invented patients and 200 sessions in FOLDER, which must not hold a vault "
        "yet. Every paper from it is marked SAMPLE.",
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="folder for the sample vault")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from desktop_app import paths
    from desktop_app.workflows.machine_clock import MachineClock
    from desktop_app.workflows.sample_practice import SAMPLE_PASSPHRASE, open_sample

    store = open_sample(arguments.folder, paths.resources(), MachineClock())
    patients = store.patients.count()
    store.close()
    say(json.dumps({"vault": str(arguments.folder), "passphrase": SAMPLE_PASSPHRASE, "patients": patients}))
    return 0
