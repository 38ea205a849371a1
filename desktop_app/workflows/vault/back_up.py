"""Back up the vault and prove the copy by opening it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.topics import BACKUPS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A proved backup: when (UTC), and what was counted in it."""

    at: datetime
    patients: int
    sessions: int
    changed: Changed


def back_up_vault(store: Store, clock: Clock, folder: Path) -> BackedUp:
    """Copy the vault, still encrypted, into `folder`, open the copy, count it. Raises a KnownError if it fails."""
    from desktop_app.store import backup

    now = clock.now().utc
    proof = backup.back_up(store, folder, now)
    with store.act("back_up", "vault", "vault", now):
        store.settings.set("last_backup", now.isoformat())
    return BackedUp(now, proof.patients, proof.sessions, changed(BACKUPS))
