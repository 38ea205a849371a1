"""Back up the vault and prove the copy by opening it, here and in the second place.

The middle step neither reads nor writes the open store, so it may run beside it, on another thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.topics import BACKUPS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.backup import Source
    from desktop_app.store.store import Store

LAST, LAST_ELSEWHERE, LAST_LINE = "last_backup", "last_backup_elsewhere", "last_backup_line"
"""The settings that tell when the last backup was proved, when one went to a second place, and how far it reaches."""

EVERY = timedelta(minutes=30)
CHANGES_NOTHING = ("open", "view", "back_up", "failed_unlock")
ASKED, CLOSE, BEFORE_IMPORT, BEFORE_RESTORE = "asked", "close", "before_import", "before_restore"


@dataclass(frozen=True, slots=True)
class Wish:
    """What to back up and where to; `elsewhere` is the second place, None where none was chosen."""

    source: Source
    folder: Path
    elsewhere: Path | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Made:
    """A proved backup (UTC), what was counted in it, and what came of the second place.

    `elsewhere` is where its copy is, None where no place was chosen or the place was not there; `trouble` is why it
    could not be copied to a place that was there.
    """

    path: Path
    at: datetime
    patients: int
    sessions: int
    reason: str
    elsewhere: Path | None = None
    trouble: KnownError | None = None


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A proved backup: when (UTC), and what was counted in it."""

    at: datetime
    patients: int
    sessions: int
    made: Made
    changed: Changed


def back_up_vault(
    store: Store, clock: Clock, folder: Path | None = None, elsewhere: Path | None = None, reason: str = ASKED
) -> BackedUp:
    """All three steps, one after the other. Raises a KnownError if it fails."""
    return record_backup(store, clock, make_backup(wish_backup(store, clock, folder, elsewhere, reason)))


def wish_backup(
    store: Store, clock: Clock, folder: Path | None = None, elsewhere: Path | None = None, reason: str = ASKED
) -> Wish:
    """What the backup needs to know of the open store; without a folder it goes beside the records."""
    from desktop_app.store.backup import BACKUPS_FOLDER, Source

    source = Source.of_folder(store.folder, store.data_key, reason)
    return Wish(source, folder or store.folder / BACKUPS_FOLDER, elsewhere, clock.now().utc)


def wish_if_due(store: Store, clock: Clock, elsewhere: Path | None, reason: str = "automatic") -> Wish | None:
    """A backup, where something was written since the last and that is half an hour ago; of a sample never.

    At closing every act since the last backup counts, whenever that was.
    """
    practice = store.practice.get()
    if practice is None or practice.is_sample:
        return None
    told = store.settings.get(LAST, "")
    is_new = store.audit.has_others_after(int(store.settings.get(LAST_LINE, "0")), CHANGES_NOTHING)
    is_old = not told or clock.now().utc - datetime.fromisoformat(told) >= EVERY
    return wish_backup(store, clock, None, elsewhere, reason) if is_new and (is_old or reason == CLOSE) else None


def back_up_before_import(store: Store, clock: Clock) -> None:
    """A proved backup before a file from outside replaces something; of a sample none.

    Raises a KnownError where none can be made: then nothing may be replaced.
    """
    practice = store.practice.get()
    if practice is None or practice.is_sample:
        return
    try:
        back_up_vault(store, clock, reason=BEFORE_IMPORT)
    except KnownError as error:
        sentence = f"No backup could be made first, so nothing was replaced. {error.sentence}"
        raise KnownError(sentence, error.next_step) from error


def back_up_at_close(store: Store, clock: Clock, elsewhere: Path | None) -> BackedUp | None:
    """The last thing before the records are closed."""
    wish = wish_if_due(store, clock, elsewhere, CLOSE)
    return record_backup(store, clock, make_backup(wish)) if wish is not None else None


def make_backup(wish: Wish, is_stopped: Callable[[], bool] = lambda: False) -> Made:
    """Copy, prove, copy to the second place. Raises a KnownError where nothing could be proved.

    However it ends, the wish's copy of the key is overwritten. Where `is_stopped` says so it ends within a moment.
    """
    from desktop_app.store import backup

    try:
        proof = backup.back_up(wish.source, wish.folder, wish.at, is_stopped)
    finally:
        wish.source.forget()
    elsewhere, trouble = None, None
    if wish.elsewhere is not None and not is_stopped():
        try:
            elsewhere = backup.copy_to(proof.path, wish.elsewhere, wish.at)
        except KnownError as error:
            trouble = error
    return Made(proof.path, wish.at, proof.patients, proof.sessions, wish.source.reason, elsewhere, trouble)


def record_backup(store: Store, clock: Clock, made: Made) -> BackedUp:
    """Write down that there is a proved backup, and whether it is in a second place too."""
    with store.act("back_up", "vault", "vault", clock.now().utc, made.reason):
        store.settings.set(LAST, made.at.isoformat())
        store.settings.set(LAST_LINE, str(store.audit.head().number + 1))
        if made.elsewhere is not None:
            store.settings.set(LAST_ELSEWHERE, made.at.isoformat())
    return BackedUp(made.at, made.patients, made.sessions, made, changed(BACKUPS))
