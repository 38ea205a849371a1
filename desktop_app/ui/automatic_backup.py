"""Backups that nobody has to think of: every half hour of use and at closing, made beside the work."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.runner import Runner
from desktop_app.workflows.vault.back_up import (
    BackedUp,
    Made,
    Wish,
    back_up_at_close,
    make_backup,
    record_backup,
    wish_backup,
    wish_if_due,
)

LOOK_EVERY_MS = 60_000


def second_place() -> Path | None:
    """The folder that was chosen for a second copy, such as one on a stick; None where none was."""
    chosen = preferences().now.backup_folder
    return Path(chosen) if chosen else None


def backups_of(runner: Runner) -> "AutomaticBackup":
    """The one of this runner, made when first asked for."""
    return runner.findChild(AutomaticBackup) or AutomaticBackup(runner, runner)


class AutomaticBackup(QObject):
    """`done` brings what was made, `failed` why nothing could be; both also for a backup that was asked for.

    `restore_wanted` brings the file that is to be put in place of the records.
    """

    done = Signal(object)
    failed = Signal(object)
    restore_wanted = Signal(str)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._is_making = False
        self._given_up = Event()
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self.look)

    def begin(self) -> None:
        """The records are open: make a backup whenever one is due."""
        self._look.start()
        self.look()

    def pause(self) -> None:
        """The records are closed: a backup that is under way is given up, and its key with it; begin makes another."""
        self._given_up.set()
        self._look.stop()
        self._is_making = False

    def look(self) -> None:
        """Make a backup if one is due."""
        if not self._is_making:
            self._runner.run(wish_if_due, second_place(), then=self._begun)

    def back_up_now(self) -> None:
        """Make one, due or not."""
        if not self._is_making:
            self._is_making = True
            self._runner.run(wish_backup, None, second_place(), then=self._make, failed=self._not_made)

    def close(self) -> None:
        """The window closes: one more, before the records do; nobody waits for it in front of a window."""
        if self._look.isActive():
            self.pause()
            self._runner.run(back_up_at_close, second_place())

    def _begun(self, wish: Wish | None) -> None:
        if wish is not None and not self._is_making:
            self._make(wish)

    def _make(self, wish: Wish) -> None:
        self._is_making = True
        self._given_up = given_up = Event()
        self._runner.beside(
            make_backup,
            wish,
            lambda: given_up.is_set() or self._runner.is_stopping(),
            then=self._made,
            failed=self._not_made,
        )

    def _made(self, made: Made) -> None:
        self._runner.run(record_backup, made, then=self._recorded, failed=self._not_made)

    def _recorded(self, backed_up: BackedUp) -> None:
        self._is_making = False
        self.done.emit(backed_up)

    def _not_made(self, error: KnownError) -> None:
        self._is_making = False
        self.failed.emit(error)
