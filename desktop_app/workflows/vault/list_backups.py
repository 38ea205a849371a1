"""Which backups there are, here and in the second place, and whether one broken disk would take them all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.vault.back_up import LAST, LAST_ELSEWHERE

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup file: when it was made (UTC), its size in bytes, and whether it lies in the second place."""

    path: Path
    made_at: datetime
    size: int
    is_elsewhere: bool


@dataclass(frozen=True, slots=True)
class Backups:
    """`proved` is when the last backup was proved (UTC), `proved_elsewhere` the last one that is in a second place.

    `is_there` tells whether the second place can be reached now; `is_same_disk` that a broken disk would take both.
    """

    kept: tuple[KeptBackup, ...]
    proved: datetime | None
    proved_elsewhere: datetime | None
    is_there: bool
    is_same_disk: bool


def list_backups(store: Store, clock: Clock, elsewhere: Path | None) -> Backups:
    """The backups, the newest first."""
    from desktop_app.store import backup

    here = store.folder / backup.BACKUPS_FOLDER
    is_there = elsewhere is not None and backup.is_there(elsewhere)
    found = [KeptBackup(each.path, each.made_at, each.size, False) for each in backup.backups(here)]
    if elsewhere is not None and is_there:
        found += [KeptBackup(each.path, each.made_at, each.size, True) for each in backup.backups(elsewhere)]
    return Backups(
        tuple(sorted(found, key=lambda each: (each.made_at, each.is_elsewhere), reverse=True)),
        _when(store, LAST),
        _when(store, LAST_ELSEWHERE),
        is_there,
        elsewhere is not None and is_there and backup.are_on_one_disk(store.folder, elsewhere),
    )


def newest_in(folder: Path) -> Path | None:
    """The newest backup beside the records in this folder, which need not be open or even there."""
    from desktop_app.store import backup

    found = backup.backups(folder / backup.BACKUPS_FOLDER)
    return found[0].path if found else None


def newest_whole(folder: Path, elsewhere: Path | None) -> KeptBackup | None:
    """The newest backup of the records in this folder of which every byte is as it was proved; no key is needed.

    `elsewhere` is the second place. What lies nearer comes first where two are of the same moment.
    """
    from desktop_app.domain.errors import KnownError
    from desktop_app.store import backup
    from desktop_app.store.backup_file import check_digest, read_manifest

    here = [KeptBackup(b.path, b.made_at, b.size, False) for b in backup.backups(folder / backup.BACKUPS_FOLDER)]
    there = [KeptBackup(b.path, b.made_at, b.size, True) for b in (backup.backups(elsewhere) if elsewhere else ())]
    for kept in sorted((*here, *there), key=lambda each: (each.made_at, not each.is_elsewhere), reverse=True):
        try:
            check_digest(kept.path, read_manifest(kept.path))
        except KnownError:
            continue
        return kept
    return None


def _when(store: Store, key: str) -> datetime | None:
    told = store.settings.get(key, "")
    return datetime.fromisoformat(told) if told else None
