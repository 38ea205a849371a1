"""Random changes to every file that the program trusts: flipped, cut, overwritten, swapped, put back from before, and
rows taken out of the audit trail by somebody who has the key. Each is refused or detected, or it changed nothing.

python -m tests.torture.mutate CHANGES [SEED] prints what was found as JSON.
"""

import json
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from desktop_app.domain.errors import KnownError
from desktop_app.store import vault
from desktop_app.store.driver import connect, connect_read_only
from desktop_app.store.header import parse_header
from desktop_app.store.keys import KeyCost, derived
from desktop_app.store.store import Store
from desktop_app.workflows.vault.back_up import back_up_vault
from desktop_app.workflows.vault.restore_backup import look_into_backup
from desktop_app.workflows.vault.verify_records import verify_records
from tests import training_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
STORE, BACKUP = ("vault.db", "vault.json", "vault.anchor"), "backup.teachback"
_FROZEN = ("audit_is_kept_update", "audit_is_kept_delete", "audit_seal_is_kept_delete")
_CRIMES = (
    "DELETE FROM audit WHERE number = {a}",
    "DELETE FROM audit WHERE number >= {a}",
    "UPDATE audit SET detail = 'nothing' WHERE number = {a}",
    "UPDATE audit SET at = '2020-01-01T00:00:00.000000+00:00' WHERE number = {a}",
    "UPDATE audit SET user = 'Nobody' WHERE number = {a}",
    "UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = {b}) WHERE number = {a}",
    "UPDATE audit SET number = -{a} WHERE number = {a}",
    "INSERT INTO audit SELECT number + 100, at, user, action, record, record_id, detail, previous, hash FROM audit"
    " WHERE number = {a}",
    "UPDATE audit_seal SET number = {a}, head = (SELECT hash FROM audit WHERE number = {a})",
    "DELETE FROM audit_seal",
    "DROP TABLE audit_seal",
)


@dataclass
class Found:
    """What came of it. `silent` and `crashed` name what should not be.

    `harmless` is an older anchor beside newer records: they go through it and are word for word what they were.
    """

    changes: int = 0
    refused: int = 0
    detected: int = 0
    harmless: int = 0
    unchanged: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
    silent: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)


class Bench:
    """A vault now and as it was before, another vault, and backups of all three."""

    def __init__(self, place: Path) -> None:
        self.place = place
        clock = FakeClock()
        store = vault.create(place / "now", PASSPHRASE, "Lee Park", CHEAP, clock.now())
        training_vault.fill(store, clock)
        training_vault.add_visit_before(store, clock)
        self.key = store.data_key
        made = back_up_vault(store, clock, place / "kept").made
        store.close()
        self.before = self._files(place / "now", made.path)
        store = vault.unlock(place / "now", PASSPHRASE, clock.now())
        for number in range(12):
            with store.act("set", "setting", str(number), clock.now().utc, f"act {number}"):
                store.settings.set(f"s{number}", "x" * 500)
        clock.advance(minutes=5)
        made = back_up_vault(store, clock, place / "kept").made
        self.lines = store.audit.head().number
        store.close()
        self.now = self._files(place / "now", made.path)
        other = vault.create(place / "other", PASSPHRASE, "Lee Park", CHEAP, clock.now())
        training_vault.fill(other, clock)
        made = back_up_vault(other, clock, place / "kept of other").made
        other.close()
        self.other = self._files(place / "other", made.path)
        self.laid_out(self.now)
        self.truth = self._content()

    @staticmethod
    def _files(folder: Path, backup: Path) -> dict[str, bytes]:
        return {name: (folder / name).read_bytes() for name in STORE} | {BACKUP: backup.read_bytes()}

    def laid_out(self, files: dict[str, bytes]) -> Path:
        """The files in a folder of their own."""
        folder = self.place / "changed"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        return folder

    def holds_the_truth(self) -> bool:
        """Whether the records in that folder say, word for word, what they said before anything was changed."""
        return self._content() == self.truth

    def _content(self) -> list[object]:
        db = connect_read_only(self.place / "changed" / "vault.db", derived(self.key, "database"))
        try:
            return [db.execute(f"SELECT * FROM {table}").fetchall() for table in ("patient", "setting", "audit")]
        finally:
            db.close()


def torture(changes: int, seed: int) -> Found:
    """Make so many changes, one at a time, each to untouched files."""
    lot, found = random.Random(seed), Found()
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(Path(place))
        for number in range(changes):
            kind, target, files = _change(bench, lot, number)
            found.changes += 1
            found.by_kind[kind] = found.by_kind.get(kind, 0) + 1
            if files == bench.now and not kind.startswith("row"):
                found.unchanged += 1
                continue
            look = _look_into_backup if target == BACKUP else _look_into_store
            _judge(look, bench, files, f"{kind} in {target}, change {number}", found)
    return found


def _judge(look: Callable[[Path], str], bench: Bench, files: dict[str, bytes], what: str, found: Found) -> None:
    try:
        outcome = look(bench.laid_out(files))
    except KnownError as error:
        if not (error.sentence and error.next_step):
            found.crashed.append(f"{what}: an error without a sentence and a next step")
        found.refused += 1
        return
    except Exception as error:
        found.crashed.append(f"{what}: {type(error).__name__} {error}")
        return
    if outcome:
        found.detected += 1
    elif files["vault.anchor"] == bench.before["vault.anchor"] and bench.holds_the_truth():
        found.harmless += 1
    else:
        found.silent.append(what)


def _look_into_store(folder: Path) -> str:
    """Open it as the program does, and verify it; what is wrong with it, if that is found."""
    store: Store = vault.unlock(folder, PASSPHRASE, FakeClock().now())
    try:
        return next((verdict.detail for verdict in verify_records(store) if not verdict.ok), "")
    finally:
        store.close()


def _look_into_backup(folder: Path) -> str:
    """Open it as a new computer does. A backup that is whole but not the newest shows by what it holds."""
    looked = look_into_backup(folder / BACKUP, PASSPHRASE, folder, FakeClock())
    if not looked.goes_on:
        return "another vault"
    differing = dict(looked.backup)["audit"] + 1 != dict(looked.now or ()).get("audit")
    return "older than the records" if differing else ""


def _change(bench: Bench, lot: random.Random, number: int) -> tuple[str, str, dict[str, bytes]]:
    target = lot.choice((*STORE, BACKUP, BACKUP, "vault.db"))
    files = dict(bench.now)
    kind = ("flip", "cut", "overwrite", "swap", "replay", "insert", "row")[number % 7]
    content = files[target]
    at = lot.randrange(len(content))
    match kind:
        case "flip":
            content = content[:at] + bytes([content[at] ^ (1 << lot.randrange(8))]) + content[at + 1 :]
        case "cut":
            content = content[:at]
        case "overwrite":
            content = content[:at] + lot.randbytes(min(lot.randrange(1, 5000), len(content) - at)) + content[at:]
            content = content[: len(files[target])]
        case "insert":
            content = content[:at] + lot.randbytes(lot.randrange(1, 40)) + content[at:]
        case "swap":
            content = _swapped(content, lot) if lot.random() < 0.5 else bench.other[target]
        case "replay":
            content = bench.before[target]
        case _:
            return _without_a_row(bench, lot, files)
    files[target] = content
    return kind, target, files


def _swapped(content: bytes, lot: random.Random) -> bytes:
    """Two pages in each other's place, or the two halves of a small file."""
    size = 4096 if len(content) > 3 * 4096 else max(1, len(content) // 2)
    pages = [content[start : start + size] for start in range(0, len(content), size)]
    one, other = lot.randrange(len(pages)), lot.randrange(len(pages))
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def _without_a_row(bench: Bench, lot: random.Random, files: dict[str, bytes]) -> tuple[str, str, dict[str, bytes]]:
    """Somebody who has the database's key, but not the program, changes the audit trail."""
    folder = bench.laid_out({"vault.db": files["vault.db"]})
    one, other = lot.sample(range(1, bench.lines + 1), 2)
    db = connect(folder / "vault.db", derived(bench.key, "database"))
    for trigger in _FROZEN:
        db.execute(f"DROP TRIGGER {trigger}")
    crime = lot.choice(_CRIMES)
    if crime == _CRIMES[8] and one == bench.lines:
        one = 1
    for statement in crime.format(a=one, b=other).split(";"):
        db.execute(statement)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    db.close()
    assert parse_header(files["vault.json"]).is_sealed_by(bench.key)
    return "row", "audit trail", files | {"vault.db": (folder / "vault.db").read_bytes()}


if __name__ == "__main__":
    wanted = int(sys.argv[1])
    print(json.dumps(asdict(torture(wanted, int(sys.argv[2]) if len(sys.argv) > 2 else 1)), indent=1))
