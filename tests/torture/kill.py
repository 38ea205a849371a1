"""A process that writes is killed at a moment nobody chose; what it had acknowledged must be there afterwards.

python -m tests.torture.kill KILLS [SEED] prints what was found as JSON.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop_app.store import vault
from desktop_app.store.contents import loose_ends, page_faults
from desktop_app.store.drill import drill
from desktop_app.store.errors import BackupMissing, StoreError, WrongPassphrase
from desktop_app.store.keys import KeyCost
from desktop_app.store.migrations import MIGRATIONS, applied
from desktop_app.store.slots import open_recovery
from desktop_app.store.store import Store
from desktop_app.workflows.training.verify_notes import verify_notes
from desktop_app.workflows.vault.back_up import back_up_vault
from tests import training_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.torture import writing

FROZEN = Path(__file__).parents[1] / "frozen_vaults" / "2026-1"
CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
LONGEST_SECONDS = 0.12


@dataclass
class Found:
    """What came of it. `lost` and `broken` name what should not be."""

    kills: int = 0
    acknowledged: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


def torture(kills: int, seed: int) -> Found:
    """Kill so many writers, each kind in turn."""
    lot, found = random.Random(seed), Found()
    with tempfile.TemporaryDirectory() as place:
        base = _base(Path(place) / "base")
        for number in range(kills):
            kind = writing.KINDS[number % len(writing.KINDS)]
            room = Path(place) / f"round{number}"
            shutil.copytree(base, room)
            said = _killed(kind, room / "records", lot)
            found.kills += 1
            found.acknowledged += len(said)
            found.by_kind[kind.__name__] = found.by_kind.get(kind.__name__, 0) + 1
            _look(kind.__name__, room / "records", said, found)
            shutil.rmtree(room)
    return found


def _base(room: Path) -> Path:
    """A vault with Harold's chart, a known backup of it, and a vault of the first shape."""
    clock = FakeClock()
    store = vault.create(room / "records", PASSPHRASE, "Lee Park", CHEAP, clock.now())
    training_vault.fill(store, clock)
    back_up_vault(store, clock, room / "known")
    store.close()
    shutil.copytree(FROZEN, room / "frozen")
    return room


def _killed(kind: Callable[[Path, FakeClock], writing.Done], folder: Path, lot: random.Random) -> list[str]:
    """What the writer had acknowledged when it was killed."""
    reading, writing_end = os.pipe()
    child = os.fork()
    if child == 0:
        _write(kind, folder, writing_end)
    os.close(writing_end)
    said = b""
    until = time.monotonic() + 10
    while b"\n" not in said and time.monotonic() < until:  # the first act stands: now it is writing
        if not select.select([reading], [], [], 0.05)[0]:
            continue
        piece = os.read(reading, 1 << 16)
        if not piece:
            break
        said += piece
    time.sleep(lot.random() * LONGEST_SECONDS)
    os.kill(child, signal.SIGKILL)
    while piece := os.read(reading, 1 << 16):
        said += piece
    os.close(reading)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the writer of {kind.__name__} ended by itself"
    return said.decode().rsplit("\n", 1)[0].splitlines()


def _write(kind: Callable[[Path, FakeClock], writing.Done], folder: Path, pipe: int) -> None:
    try:
        for told in kind(folder, FakeClock()):
            os.write(pipe, f"{told}\n".encode())
    finally:
        os._exit(3)


def _look(kind: str, folder: Path, said: list[str], found: Found) -> None:
    if not said:
        found.broken.append(f"{kind}: nothing was written before the kill")
        return
    try:
        store = _opened(folder, said)
    except StoreError as error:
        found.broken.append(f"{kind}: the vault does not open: {type(error).__name__} {error}")
        return
    try:
        if page_faults(store.db) or loose_ends(store.db) or not store.audit.verify():
            found.broken.append(f"{kind}: the records are not whole")
        if verify_notes(store).first_break is not None:
            found.broken.append(f"{kind}: the chain of notes is broken")
        found.lost.extend(f"{kind}: {told}" for told in said if not _holds(store, told))
    finally:
        store.close()


def _opened(folder: Path, said: list[str]) -> Store:
    """With the passphrase that was acknowledged last, or with the one that was just being set."""
    set_to = [told.split(" ", 1)[1] for told in said if told.startswith("passphrase ")]
    last = set_to[-1] if set_to else PASSPHRASE
    try:
        return vault.unlock(folder, last, FakeClock().now(), "Lee Park")
    except WrongPassphrase:
        return vault.unlock(folder, f"passphrase number {len(set_to)}", FakeClock().now(), "Lee Park")


def _holds(store: Store, told: str) -> bool:
    """Whether what was acknowledged is there."""
    kind, _, what = told.partition(" ")
    return bool(_CHECKS[kind](store, what))


def _migrated(what: str) -> bool:
    store = vault.unlock(Path(what), PASSPHRASE, FakeClock().now())
    done = applied(store.db) == tuple(name for name, _ in MIGRATIONS) and store.audit.verify()
    store.close()
    return done


def _is_whole_backup(store: Store, what: str) -> bool:
    """Rotation may have taken it away; what is there has to be whole."""
    try:
        return drill(Path(what), store.data_key).counts["patient"] >= 1
    except BackupMissing:
        return bool(list(Path(what).parent.glob("*.teachback")))


def _recovers(store: Store, what: str) -> bool:
    """This recovery key, or the one that was being set when the process died."""
    slot = store.header().recovery
    return slot is not None and any(
        open_recovery(slot, number.to_bytes(16, "big"), store.header().vault_id) == store.data_key
        for number in range(int(what), int(what) + 400)
    )


_CHECKS: dict[str, Callable[[Store, str], object]] = {
    "setting": lambda store, what: store.settings.get(what, "") == "kept",
    "patient": lambda store, what: store.patients.get(what) and store.caregivers.of_patient(what),
    "session": lambda store, what: store.sessions.get(what),
    "stopped": lambda store, what: store.sessions.get(what).state != "running",
    "signed": lambda store, what: store.sessions.get(what).state == "signed",
    "addendum": lambda store, what: store.addenda.of_session(what),
    "superbill": lambda store, what: store.superbills.get(what),
    "backup": _is_whole_backup,
    "kept": lambda store, what: what != "None" and (Path(what) / "vault.db").exists(),
    "passphrase": lambda store, what: True,  # proved by opening
    "recovery": _recovers,
    "user": lambda store, what: store.users.get(what),
    "old": lambda store, what: _migrated(what),
    "migrated": lambda store, what: _migrated(what),
    "draft": lambda store, what: int(store.settings.get("draft").split(":")[0]) >= int(what),
}


if __name__ == "__main__":
    wanted = int(sys.argv[1])
    print(json.dumps(asdict(torture(wanted, int(sys.argv[2]) if len(sys.argv) > 2 else 1)), indent=1))
