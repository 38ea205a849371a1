"""Puts a backup back from the door: looks into it, puts it in place, and says where what was there is kept."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import KnownError
from desktop_app.ui.door import Door
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.unlock.view import UnlockScreen
from desktop_app.ui.wording import backups as words
from desktop_app.ui.wording import frame
from desktop_app.workflows.vault.restore_backup import (
    Restored,
    asks_for_name,
    check_is_of_sample,
    look_into_backup,
    restore_backup,
)


class Restoring(QObject):
    """Between the card at the door and the workflows; the records are closed all the while."""

    def __init__(self, runner: Runner, door: Door, unlock: UnlockScreen) -> None:
        super().__init__(unlock)
        self._runner, self._door, self._unlock = runner, door, unlock
        unlock.restore.chosen.connect(self._chosen)
        unlock.restore.look_wanted.connect(self._look)
        unlock.restore.restore_wanted.connect(self._restore)

    def _chosen(self, path: str) -> None:
        card = self._unlock.restore
        self._runner.work(asks_for_name, Path(path), then=card.ask_for_name, failed=self._refused_file)

    def _look(self, path: str, typed: str, name: str) -> None:
        self._work(look_into_backup, (path, typed, name), self._unlock.restore.show_look)

    def _restore(self, path: str, typed: str, name: str) -> None:
        self._work(restore_backup, (path, typed, name), self._done)

    def _work(self, step: Callable[..., Any], asked: tuple[str, str, str], then: Callable[[Any], object]) -> None:
        """Do it with the backup; behind the door of the sample only with one of its own."""
        given = self._given(*asked)

        def go_on(_: object = None) -> None:
            self._runner.work(step, *given, then=then, failed=self._refused)

        if self._door.is_sample:
            self._runner.work(check_is_of_sample, given[0], self._door.folder, then=go_on, failed=self._refused)
        else:
            go_on()

    def _given(self, path: str, typed: str, name: str) -> tuple[Any, ...]:
        return Path(path), typed, self._door.folder, self._runner.clock, name, self._door.beside

    def _done(self, restored: Restored) -> None:
        today = datetime.now().astimezone().date()
        kept = restored.replaced.name if restored.replaced else ""
        self._unlock.reset()
        self._unlock.say_done(words.restored(restored.made_at.astimezone(), today, kept))

    def _refused(self, error: KnownError) -> None:
        self._unlock.restore.say_error(frame.known_error(error.sentence, error.next_step), error.field)

    def _refused_file(self, error: KnownError) -> None:
        self._unlock.restore.say_error(frame.known_error(error.sentence, error.next_step), "file")
