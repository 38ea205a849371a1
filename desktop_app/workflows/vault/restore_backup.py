"""Open a backup without touching anything, see what putting it back would change, and put it back."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError, Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.vault.back_up import BEFORE_RESTORE

if TYPE_CHECKING:
    from desktop_app.store.drill import Drill
    from desktop_app.store.store import Store

COUNTED = ("patient", "training_session", "superbill", "handout", "audit")
"""What a person is shown, by the names of the tables."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a proved backup holds beside what the records hold now.

    `now` is None where the records here cannot be opened with the backup's key. `goes_on` is false where the records
    here do not continue from the backup: something was changed in one of them, or they went different ways.
    """

    path: Path
    made_at: datetime
    reason: str
    backup: tuple[tuple[str, int], ...]
    now: tuple[tuple[str, int], ...] | None
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """The backup is in place; `replaced` is the folder that keeps what was there, None where nothing was."""

    made_at: datetime
    replaced: Path | None


@dataclass(frozen=True, slots=True)
class DrillWish:
    """A backup to be tried, and what it takes; for another thread, because all of it is read."""

    path: Path
    folder: Path
    data_key: bytes


def wish_drill(store: Store, clock: Clock, path: Path) -> DrillWish:
    """What trying a backup of the open records needs to know."""
    return DrillWish(path, store.folder, store.data_key)


def drill_backup(wish: DrillWish) -> Looked:
    """Open a backup read-only, prove it, compare it. Raises a KnownError where it is no good."""
    from desktop_app.store import drill

    return _looked(wish.path, wish.folder, wish.data_key, drill.drill(wish.path, wish.data_key))


def look_into_backup(
    path: Path, typed: str, folder: Path, clock: Clock, name: str = "", beside: Path | None = None
) -> Looked:
    """Open a backup with a passphrase or the recovery words, and hold it against whatever lies in the folder.

    `name` is whose passphrase it is, where several people have one; wrong tries count as at the door. Raises a
    KnownError.
    """
    from desktop_app.store import drill

    data_key = _key(path, typed, folder, clock, name, beside)
    return _looked(path, folder, data_key, drill.drill(path, data_key))


def restore_backup(
    path: Path, typed: str, folder: Path, clock: Clock, name: str = "", beside: Path | None = None
) -> Restored:
    """Put the backup into the folder; what was there is kept beside it. Nothing may have the records open.

    Records that are there and whole are backed up first, so that they are in the list of backups too.
    """
    from desktop_app.store import drill, restore

    data_key = _key(path, typed, folder, clock, name, beside)
    drill.drill(path, data_key)
    _back_up_first(path, data_key, folder, clock)
    proved, replaced = restore.restore(path, data_key, folder, clock.now().utc)
    return Restored(proved.made_at, replaced)


def check_is_of_sample(path: Path, folder: Path) -> None:
    """Raises Refused for a backup of anything but the sample in the folder, which is gone when the program ends."""
    from desktop_app.store.backup_key import header_of_backup
    from desktop_app.store.header import read_header

    if header_of_backup(path).vault_id != read_header(folder).vault_id:
        raise Refused(
            "This backup is not of the sample practice, and the sample is gone when you close it.",
            "Start Teachback with your own records and restore it there.",
            "file",
        )


def asks_for_name(path: Path) -> bool:
    """Whether several people have a key to this backup. Raises a KnownError where it is none."""
    from desktop_app.store.backup_key import header_of_backup
    from desktop_app.store.header import Header

    header = header_of_backup(path)
    return isinstance(header, Header) and len(header.slots) > 1


def _back_up_first(needed: Path, data_key: bytes, folder: Path, clock: Clock) -> None:
    """What cannot be backed up, because it is damaged or another's, is kept by the restore itself."""
    from desktop_app.store.backup import BACKUPS_FOLDER, Source, back_up

    with suppress(KnownError):
        source = Source.of_folder(folder, data_key, BEFORE_RESTORE)
        back_up(source, folder / BACKUPS_FOLDER, clock.now().utc, needed=needed)


def _key(path: Path, typed: str, folder: Path, clock: Clock, name: str, beside: Path | None) -> bytes:
    from desktop_app.store.backup_key import key_of_backup

    return key_of_backup(path, typed, folder, clock.now(), name, beside)


def _looked(path: Path, folder: Path, data_key: bytes, proved: Drill) -> Looked:
    from desktop_app.store import drill

    held = _shown(proved.counts)
    try:
        standing = drill.standing(folder, data_key, proved)
    except KnownError:
        return Looked(path, proved.made_at, proved.reason, held, None, False)
    now = _shown(standing.now) if standing.now is not None else None
    return Looked(path, proved.made_at, proved.reason, held, now, standing.goes_on)


def _shown(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((table, counts.get(table, 0)) for table in COUNTED)
