"""Save what can be read of damaged records into a new folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What was saved and what is known to be missing, by table; whether the saved audit trail is whole."""

    folder: Path
    saved: tuple[tuple[str, int], ...]
    lost: tuple[tuple[str, int], ...]
    trail_is_whole: bool


def salvage_vault(
    folder: Path, passphrase: str, target: Path, clock: Clock, name: str = "", beside: Path | None = None
) -> SalvageReport:
    """A new vault in `target` with everything that can be read; the damaged one stays as it is.

    `name` is whose passphrase it is, where several people have one. Raises a KnownError.
    """
    from desktop_app.store import salvage, vault
    from desktop_app.store.header import read_header
    from desktop_app.store.instance_lock import take_lock
    from desktop_app.store.tries import tries_of

    if target.resolve() == folder.resolve():
        raise Refused("The new records cannot be made on top of the damaged ones.", "Choose an empty folder.", "folder")
    now = clock.now()
    lock = take_lock(folder, now.utc)
    try:
        header = read_header(folder)
        opened, _ = vault.try_passphrase(header, passphrase, name, tries_of(folder, header.vault_id, beside), now)
        done = salvage.salvage(folder, opened.data_key, target, now.utc)
    finally:
        lock.release()
    saved = tuple((table.table, table.saved) for table in done.tables)
    lost = tuple((table.table, table.lost) for table in done.tables if table.lost)
    return SalvageReport(done.folder, saved, lost, done.trail_is_whole)
