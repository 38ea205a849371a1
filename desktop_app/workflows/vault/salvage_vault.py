"""Save what can be read of damaged records into a new folder, and put what was saved in their place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError, Refused
from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.salvage import Rescuer


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What was saved and what is known to be missing, by table; whether the saved audit trail is whole."""

    folder: Path
    saved: tuple[tuple[str, int], ...]
    lost: tuple[tuple[str, int], ...]
    trail_is_whole: bool


def salvage_vault(
    folder: Path,
    typed: str,
    target: Path,
    clock: Clock,
    name: str = "",
    beside: Path | None = None,
    elsewhere: Path | None = None,
) -> SalvageReport:
    """A new vault in `target` with everything that can be read; the damaged one stays as it is.

    `typed` is a passphrase or the words of the recovery key, `name` whose it is where several people have one. Where
    vault.json is damaged too, the newest one in a backup, here or `elsewhere`, serves. Raises a KnownError.
    """
    from desktop_app.store import salvage
    from desktop_app.store.instance_lock import take_lock

    if target.resolve() == folder.resolve():
        raise Refused("The new records cannot be made on top of the damaged ones.", "Choose an empty folder.", "folder")
    now = clock.now()
    lock = take_lock(folder, now.utc)
    try:
        done = salvage.salvage(folder, _rescuer(folder, typed, clock, name, beside, elsewhere), target, now.utc)
    finally:
        lock.release()
    saved = tuple((table.table, table.saved) for table in done.tables)
    lost = tuple((table.table, table.lost) for table in done.tables if table.lost)
    return SalvageReport(done.folder, saved, lost, done.trail_is_whole)


def put_saved_in_place(saved: Path, folder: Path, clock: Clock) -> Path | None:
    """The saved records are what opens from now on; the damaged ones are kept in the folder that is returned."""
    from desktop_app.store import restore

    return restore.put_saved_in_place(saved, folder, clock.now().utc)


def _rescuer(folder: Path, typed: str, clock: Clock, name: str, beside: Path | None, elsewhere: Path | None) -> Rescuer:
    """Open the first header that is one; a seal that does not fit sends to those in the backups."""
    from desktop_app.store.backup_key import opened_by
    from desktop_app.store.errors import VaultDamaged, VaultIsNewer
    from desktop_app.store.header import parse_header
    from desktop_app.store.salvage import Rescuer

    rescuer: Rescuer | None = None
    for content in _headers(folder, elsewhere):
        try:
            header = parse_header(content)
        except VaultIsNewer:
            raise
        except VaultDamaged:
            continue
        if rescuer is None:
            opened = opened_by(header, typed, folder, clock.now(), name, beside)
            rescuer = Rescuer(opened.data_key, content, opened.user_id, name)
        if header.is_sealed_by(rescuer.data_key):
            return Rescuer(rescuer.data_key, content, rescuer.user_id, name)
    raise VaultDamaged("The file vault.json is damaged, and no backup with a whole one was found.")


def _headers(folder: Path, elsewhere: Path | None) -> Iterator[bytes]:
    from desktop_app.store import backup
    from desktop_app.store.backup_file import read_manifest
    from desktop_app.store.header import HEADER_FILE

    with suppress(OSError):  # that of a backup serves as well
        yield (folder / HEADER_FILE).read_bytes()
    for place in (folder / backup.BACKUPS_FOLDER, elsewhere):
        for kept in backup.backups(place) if place is not None else ():
            try:
                yield read_manifest(kept.path).header
            except KnownError:
                continue
