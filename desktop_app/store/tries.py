"""How long to wait after wrong passphrases. Kept in a small file, so that a restart does not forgive."""

import json
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.store.disk import write_atomically
from desktop_app.store.errors import StoreError

TRIES_FILE = "vault.tries"
FREE_TRIES = 3
LONGEST_WAIT = 300.0


def seconds_to_wait(folder: Path, now: datetime) -> float:
    """Seconds until the next try is looked at; 0 for at once. A clock set back never adds to the longest wait."""
    failed, last = _read(folder)
    if last is None:
        return 0.0
    left = (last + timedelta(seconds=_wait_after(failed)) - now).total_seconds()
    return min(max(left, 0.0), _wait_after(failed))


def note_wrong_try(folder: Path, now: datetime) -> float:
    """Count one more wrong try and say how many seconds the next has to wait."""
    failed = _read(folder)[0] + 1
    with suppress(StoreError):  # a disk without room must not turn a wrong passphrase into something else
        write_atomically(folder / TRIES_FILE, json.dumps({"wrong": failed, "last": now.isoformat()}).encode())
    return _wait_after(failed)


def forgive(folder: Path) -> None:
    """The right passphrase was given: start counting anew."""
    with suppress(OSError):
        (folder / TRIES_FILE).unlink(missing_ok=True)


def _wait_after(failed: int) -> float:
    """Nothing for three tries, then 2, 4, 8 seconds and so on, at most five minutes."""
    return 0.0 if failed <= FREE_TRIES else min(2.0 ** min(failed - FREE_TRIES, 20), LONGEST_WAIT)


def _read(folder: Path) -> tuple[int, datetime | None]:
    try:
        value = json.loads((folder / TRIES_FILE).read_bytes())
        return int(value["wrong"]), datetime.fromisoformat(value["last"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, None
