"""Put a backup in the place of a vault, and keep what it replaces; the next start finishes what a power cut broke off.

Everything is made ready in a folder of its own first; then a mark is set; from there on the step is only ever finished,
never taken back. So there is always either the vault as it was or the vault as it will be.
"""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree

from desktop_app.store.anchor import ANCHOR_FILE, drop_anchor
from desktop_app.store.backup_file import copy_file, read_manifest
from desktop_app.store.disk import known_disk_errors, sync_folder, write_atomically
from desktop_app.store.drill import Drill, drill
from desktop_app.store.errors import BackupDamaged, VaultMissing
from desktop_app.store.header import HEADER_FILE
from desktop_app.store.instance_lock import InstanceLock, take_lock

READY_FOLDER = "restoring"
MARK_FILE = "vault.restoring"
REPLACED = "replaced-%Y%m%d-%H%M%S"
_DATABASE_FILE = "vault.db"
_OLD_ONLY = ("vault.db-wal", "vault.db-shm")
_BOTH = (_DATABASE_FILE, ANCHOR_FILE, HEADER_FILE)  # the header last: without it there is no vault


def restore(backup: Path, data_key: bytes, folder: Path, now: datetime) -> tuple[Drill, Path | None]:
    """Prove the backup and put it into the folder. What it holds, and where what it replaced is kept, if anything.

    Raises BackupDamaged, VaultBusy, DiskFull, VaultUnreadable; the vault then is as it was.
    """
    with known_disk_errors():
        folder.mkdir(parents=True, exist_ok=True)
    lock = take_lock(folder, now)
    try:
        finish_restore(folder, lock)
        proved = drill(backup, data_key)
        _make_ready(backup, data_key, proved, folder / READY_FOLDER)
        return proved, _exchange(folder, lock, now)
    finally:
        lock.release()


def put_saved_in_place(saved: Path, folder: Path, now: datetime) -> Path | None:
    """Put records that were saved from damaged ones in the place of those; where the damaged ones are kept.

    `saved` stays as it is. Raises VaultBusy, VaultMissing, DiskFull, VaultUnreadable; the vault then is as it was.
    """
    lock = take_lock(folder, now)
    try:
        finish_restore(folder, lock)
        _make_saved_ready(saved, folder / READY_FOLDER)
        return _exchange(folder, lock, now)
    finally:
        lock.release()


def finish_restore(folder: Path, _held: InstanceLock) -> None:
    """Finish a restore that a power cut interrupted; nothing where there is none. Whoever calls holds the lock."""
    ready, mark = folder / READY_FOLDER, folder / MARK_FILE
    with known_disk_errors():
        if not mark.exists():
            if ready.is_dir():
                rmtree(ready)
            return
        replaced = folder / _named(mark)
        if (ready / _DATABASE_FILE).exists():  # nothing of it has arrived, so all that is here is old
            for name in _OLD_ONLY:
                _keep(folder / name, replaced)
        for name in _BOTH:
            if (ready / name).exists():
                _keep(folder / name, replaced)
                (ready / name).rename(folder / name)
                sync_folder(folder)
        with suppress(FileNotFoundError):
            ready.rmdir()
        mark.unlink()
        sync_folder(folder)


def is_unfinished(folder: Path) -> bool:
    """Whether a restore was interrupted after it could not be taken back any more."""
    with suppress(OSError):
        return (folder / MARK_FILE).is_file()
    return False


def _exchange(folder: Path, lock: InstanceLock, now: datetime) -> Path | None:
    """Set the mark and do what it says. Where what was replaced is kept, if anything was."""
    replaced = _free(folder, now)
    write_atomically(folder / MARK_FILE, json.dumps({"replaced": replaced.name}).encode())
    finish_restore(folder, lock)
    return replaced if replaced.is_dir() else None


def _make_ready(backup: Path, data_key: bytes, proved: Drill, ready: Path) -> None:
    manifest = read_manifest(backup)
    with known_disk_errors():
        ready.mkdir()
        try:
            if copy_file(backup, ready / _DATABASE_FILE, manifest.size) != manifest.digest:
                raise BackupDamaged
            write_atomically(ready / HEADER_FILE, manifest.header)
            drop_anchor(ready, data_key, proved.head)
            sync_folder(ready)
        except BaseException:
            rmtree(ready, ignore_errors=True)
            raise


def _make_saved_ready(saved: Path, ready: Path) -> None:
    if not all((saved / name).is_file() for name in _BOTH):
        raise VaultMissing
    with known_disk_errors():
        ready.mkdir()
        try:
            for name in _BOTH:
                copy_file(saved / name, ready / name)
        except BaseException:
            rmtree(ready, ignore_errors=True)
            raise


def _keep(path: Path, replaced: Path) -> None:
    """Move an old file away, unless one of its name was moved before, which only happens after a power cut."""
    if path.exists():
        replaced.mkdir(exist_ok=True)
        path.rename(replaced / path.name)
        sync_folder(replaced)


def _free(folder: Path, now: datetime) -> Path:
    name = now.astimezone(UTC).strftime(REPLACED)
    return next(
        path for number in range(1000) if not (path := folder / (f"{name}-{number}" if number else name)).exists()
    )


def _named(mark: Path) -> str:
    try:
        name = str(json.loads(mark.read_bytes())["replaced"])
    except (ValueError, KeyError, TypeError):
        return "replaced"
    return name if name.startswith("replaced") and "/" not in name and "\\" not in name else "replaced"
