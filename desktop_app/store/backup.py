"""A copy of the vault in a folder of its own, encrypted like the vault, and proved by opening and counting it."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.store.audit import Audit
from desktop_app.store.connection import Connection, known_driver_errors
from desktop_app.store.disk import known_disk_errors, sync_folder, write_atomically
from desktop_app.store.driver import Database, connect
from desktop_app.store.errors import VaultDamaged
from desktop_app.store.header import HEADER_FILE, read_header
from desktop_app.store.keys import derived
from desktop_app.store.store import Store

KEPT = 10
_DATABASE_FILE = "vault.db"
_UNFINISHED = ".unfinished"
_NAME = "%Y%m%d-%H%M%S"
_PATTERN = "[0-9]" * 8 + "-" + "[0-9]" * 6


@dataclass(frozen=True, slots=True)
class BackupProof:
    """What was found when the copy was opened: when it was made (UTC), and what it holds."""

    at: datetime
    patients: int
    sessions: int


def back_up(store: Store, folder: Path, now: datetime) -> BackupProof:
    """Copy the open vault to `folder/YYYYmmdd-HHMMSS/`, open the copy, compare it, keep the newest ten.

    Restoring is copying that folder's two files to where the vault should be. Raises DiskFull, VaultUnreadable, or
    VaultDamaged where the copy does not hold what the vault holds; an unproved copy is taken away again.
    """
    finished = folder / now.strftime(_NAME)
    copy = folder / (finished.name + _UNFINISHED)
    with known_disk_errors():
        _sweep(folder)
        copy.mkdir(parents=True)
    try:
        _copy(store, copy)
        proof = _proved(store, copy, now)
        with known_disk_errors():
            if finished.exists():
                shutil.rmtree(finished)
            copy.rename(finished)
            sync_folder(folder)
    except BaseException:
        shutil.rmtree(copy, ignore_errors=True)
        raise
    _rotate(folder)
    return proof


def backups(folder: Path) -> tuple[Path, ...]:
    """The finished copies, the newest first."""
    return tuple(sorted((found for found in folder.glob(_PATTERN) if found.is_dir()), reverse=True))


def _copy(store: Store, copy: Path) -> None:
    with known_disk_errors():
        header = (store.folder / HEADER_FILE).read_bytes()
    write_atomically(copy / HEADER_FILE, header)
    with known_driver_errors():
        target = connect(copy / _DATABASE_FILE, derived(store.data_key, "database"))
        try:
            store.db.conn.backup(target.conn)
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            target.close()


def _proved(store: Store, copy: Path, now: datetime) -> BackupProof:
    """Open the copy as a restore would, and hold it against the vault."""
    if not read_header(copy).is_sealed_by(store.data_key):
        raise VaultDamaged("The backup could not be opened again.")
    with known_driver_errors():
        opened = connect(copy / _DATABASE_FILE, derived(store.data_key, "database"))
        try:
            found = _counted(opened)
            if found != _counted(store.db) or not _is_whole(opened):
                raise VaultDamaged("The backup does not hold what the records hold.")
            opened.execute("PRAGMA journal_mode = DELETE").fetchone()  # one file, nothing beside it
        finally:
            opened.close()
    return BackupProof(now, found[0], found[1])


def _is_whole(db: Database) -> bool:
    return bool(db.execute("PRAGMA quick_check").fetchone() == ("ok",) and Audit(Connection(db)).verify())


def _counted(db: Database) -> tuple[int, ...]:
    tables = ("patient", "training_session", "clock_event", "superbill", "handout", "audit")
    return tuple(int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables)  # noqa: S608


def _sweep(folder: Path) -> None:
    """Take away what an interrupted backup left."""
    for left in folder.glob(_PATTERN + _UNFINISHED):
        shutil.rmtree(left, ignore_errors=True)


def _rotate(folder: Path) -> None:
    for old in backups(folder)[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
