"""What the door does when the records are damaged: finds the newest whole backup, saves what can be read."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.domain.errors import KnownError
from desktop_app.ui.automatic_backup import second_place
from desktop_app.ui.door import Door
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.unlock.view import UnlockScreen
from desktop_app.ui.wording import backups, frame
from desktop_app.ui.wording import damaged as words
from desktop_app.workflows.vault.list_backups import KeptBackup, newest_whole
from desktop_app.workflows.vault.salvage_vault import put_saved_in_place, salvage_vault


class Salvaging(QObject):
    """Between the card at the door and the workflows; the records are closed all the while."""

    def __init__(self, runner: Runner, door: Door, unlock: UnlockScreen) -> None:
        super().__init__(unlock)
        self._runner, self._door, self._unlock = runner, door, unlock
        self._card = unlock.damaged
        self._card.salvage_wanted.connect(self._salvage)
        self._card.use_wanted.connect(self._use)

    def offer(self, error: KnownError) -> None:
        """Show what can be done; the store is closed first, so that nobody holds the records."""
        self._runner.close()
        target = words.default_folder(str(self._door.folder), datetime.now().astimezone())
        self._unlock.show_damaged(error.sentence, target)
        self._runner.work(newest_whole, self._door.folder, second_place(), then=self._show_newest)

    def _show_newest(self, kept: KeptBackup | None) -> None:
        if kept is None:
            self._card.show_newest("", words.NO_BACKUP)
            return
        made = backups.when(kept.made_at.astimezone(), datetime.now().astimezone().date())
        self._card.show_newest(str(kept.path), words.found(made, kept.is_elsewhere))

    def _salvage(self, target: str, typed: str, name: str) -> None:
        door = self._door
        given = (door.folder, typed, Path(target), self._runner.clock, name, door.beside, second_place())
        self._runner.work(salvage_vault, *given, then=self._card.show_report, failed=self._refused)

    def _use(self, saved: str) -> None:
        given = (Path(saved), self._door.folder, self._runner.clock)
        self._runner.work(put_saved_in_place, *given, then=self._in_place, failed=self._refused)

    def _in_place(self, kept_in: Path | None) -> None:
        self._unlock.reset()
        self._unlock.say_done(words.in_place(kept_in.name if kept_in else ""))

    def _refused(self, error: KnownError) -> None:
        self._card.say_error(frame.known_error(error.sentence, error.next_step), error.field)
