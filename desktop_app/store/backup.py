"""Backups: one encrypted file each, made beside the running program, proved by opening, rotated, and copied elsewhere.

A backup is made over a connection of its own from one moment of the database, so that whoever works in the vault
neither waits nor is seen half done. It counts only when it was opened again and holds what was there.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.store.audit import Head
from desktop_app.store.backup_file import (
    Manifest,
    Proof,
    append_manifest,
    check_digest,
    copy_file,
    digest_of,
    read_manifest,
)
from desktop_app.store.backup_rotation import kept
from desktop_app.store.connection import known_driver_errors
from desktop_app.store.contents import counts_of, has_true_pages, has_whole_trail, head_of
from desktop_app.store.disk import known_disk_errors, sync_folder
from desktop_app.store.driver import Database, connect_new_copy, connect_read_only
from desktop_app.store.errors import (
    BackupDamaged,
    BackupMissing,
    BackupStopped,
    DiskFull,
    NoRoomElsewhere,
    NoRoomForBackup,
    SecondPlaceLost,
    VaultDamaged,
    VaultUnreadable,
)
from desktop_app.store.header import HEADER_FILE
from desktop_app.store.keys import derived
from desktop_app.store.moment import one_moment

BACKUPS_FOLDER = "backups"
SUFFIX = ".teachback"
_UNFINISHED = ".unfinished"
_NAME = "%Y%m%d-%H%M%S"
_PATTERN = "[0-9]" * 8 + "-" + "[0-9]" * 6 + SUFFIX
_DATABASE_FILE = "vault.db"
_PAGES = 4096


@dataclass(frozen=True, slots=True)
class Source:
    """What a backup is made of, handed to another thread. `reason` stands sealed in the backup.

    The key is a copy of its own, which whoever made the backup overwrites with `forget`.
    """

    folder: Path
    data_key: bytearray
    header: bytes
    reason: str

    @staticmethod
    def of_folder(folder: Path, data_key: bytes, reason: str) -> "Source":
        """The vault in the folder as it is now."""
        with known_disk_errors():
            return Source(folder, bytearray(data_key), (folder / HEADER_FILE).read_bytes(), reason)

    def forget(self) -> None:
        """Overwrite the key: no backup can be made of this any more."""
        self.data_key[:] = bytes(len(self.data_key))


@dataclass(frozen=True, slots=True)
class BackupProof:
    """A proved backup: its file, when it was made (UTC), and what was counted in it."""

    path: Path
    at: datetime
    counts: Mapping[str, int]
    head: Head

    @property
    def patients(self) -> int:
        """How many patients it holds."""
        return self.counts["patient"]

    @property
    def sessions(self) -> int:
        """How many training sessions it holds."""
        return self.counts["training_session"]


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup file, by its name; what is in it is only known when it is opened."""

    path: Path
    made_at: datetime
    size: int


def back_up(
    source: Source,
    folder: Path,
    now: datetime,
    is_stopped: Callable[[], bool] = lambda: False,
    needed: Path | None = None,
) -> BackupProof:
    """Make a backup in the folder, open it again, hold it against the vault, and take old ones away, never `needed`.

    Raises NoRoomForBackup, VaultUnreadable, BackupStopped, VaultDamaged where the vault itself is damaged, or
    BackupDamaged where the copy does not hold what the vault holds. An unproved copy is taken away again.
    """
    finished = folder / (now.astimezone(UTC).strftime(_NAME) + SUFFIX)
    unfinished = finished.with_name(finished.name + _UNFINISHED)
    with known_disk_errors():
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
    try:
        proof, digest = _copied(source, unfinished, is_stopped)
        _hold_against(unfinished, source.data_key, proof, is_stopped)
        with known_disk_errors():
            size = unfinished.stat().st_size
        manifest = Manifest(now, size, digest, source.header).sealed(proof, source.data_key)
        append_manifest(unfinished, manifest)
        if read_manifest(unfinished).proof(source.data_key) != proof:
            raise BackupDamaged
        _finish(unfinished, finished)
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if isinstance(error, DiskFull):
            raise NoRoomForBackup from error
        raise
    _rotate(folder, now, needed)
    return BackupProof(finished, now, proof.counts, proof.head)


def copy_to(path: Path, folder: Path, now: datetime) -> Path | None:
    """Copy a proved backup to a second place and read it back; None where that place is not there, such as a stick.

    Raises NoRoomElsewhere, SecondPlaceLost or BackupDamaged; what was there before stays.
    """
    if not is_there(folder):
        return None
    target = folder / path.name
    unfinished = target.with_name(target.name + _UNFINISHED)
    try:
        with known_disk_errors():
            _sweep(folder)
        copy_file(path, unfinished)
        check_digest(unfinished, read_manifest(unfinished))
        _finish(unfinished, target)
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if isinstance(error, DiskFull):
            raise NoRoomElsewhere from error
        if isinstance(error, VaultUnreadable | BackupMissing):
            raise SecondPlaceLost from error
        raise
    _rotate(folder, now)
    return target


def backups(folder: Path) -> tuple[Backup, ...]:
    """The finished backups in a folder, the newest first; none where the folder is not there."""
    found = []
    with suppress(OSError):
        for path in folder.glob(_PATTERN):
            with suppress(ValueError, OSError):
                found.append(Backup(path, _made_at(path), path.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def is_there(folder: Path) -> bool:
    """Whether a second place can be reached now."""
    with suppress(OSError):
        return folder.is_dir()
    return False


def are_on_one_disk(one: Path, other: Path) -> bool:
    """Whether two folders lie on the same file system, so that one broken disk takes both."""
    with suppress(OSError):
        return one.stat().st_dev == other.stat().st_dev
    return False


def _copied(source: Source, target: Path, is_stopped: Callable[[], bool]) -> tuple[Proof, str]:
    """Copy one moment of the vault into the file; what was counted in that moment, and the digest of the file."""

    def look_up(*_: int) -> None:
        if is_stopped():
            raise BackupStopped

    path, key = source.folder / _DATABASE_FILE, derived(source.data_key, "database")
    with known_driver_errors(), one_moment(path, key) as moment:
        proof = Proof(counts_of(moment.db), head_of(moment.db), source.reason)
        if moment.is_all_in_the_file:
            return proof, copy_file(path, target, after_piece=look_up)
        copy = connect_new_copy(target, key)
        try:
            moment.db.conn.backup(copy.conn, pages=_PAGES, progress=look_up)
        finally:
            copy.close()
    with known_disk_errors():
        return proof, digest_of(target, target.stat().st_size)


def _hold_against(path: Path, data_key: bytes | bytearray, proof: Proof, is_stopped: Callable[[], bool]) -> None:
    def look_up() -> None:
        if is_stopped():
            raise BackupStopped

    with opened(path, data_key) as copy:
        look_up()
        is_same = (counts_of(copy), head_of(copy)) == (proof.counts, proof.head) and has_true_pages(copy)
        look_up()
        if not is_same or not has_whole_trail(copy, data_key, look_up):
            raise BackupDamaged("The backup does not hold what the records hold, so it was not kept.")


@contextmanager
def opened(path: Path, data_key: bytes | bytearray) -> Iterator[Database]:
    """The database of a backup, read-only and in place. Raises BackupDamaged where it cannot be read."""
    try:
        with known_driver_errors():
            db = connect_read_only(path, derived(data_key, "database"))
            try:
                yield db
            finally:
                db.close()
    except VaultDamaged as error:
        raise BackupDamaged from error


def _finish(unfinished: Path, finished: Path) -> None:
    with known_disk_errors():
        unfinished.replace(finished)
        sync_folder(finished.parent)


def _sweep(folder: Path) -> None:
    """Take away what an interrupted backup left."""
    for left in folder.glob(_PATTERN + _UNFINISHED + "*"):
        with suppress(OSError):
            left.unlink()


def _rotate(folder: Path, now: datetime, needed: Path | None = None) -> None:
    found = backups(folder)
    keep = kept((backup.made_at for backup in found), now.astimezone(UTC))
    for backup in found:
        if backup.made_at not in keep and backup.path != needed:
            with suppress(OSError):
                backup.path.unlink()


def _made_at(path: Path) -> datetime:
    return datetime.strptime(path.name.removesuffix(SUFFIX), _NAME).replace(tzinfo=UTC)
