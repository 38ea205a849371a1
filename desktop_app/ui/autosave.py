"""Text is written down at every pause in typing, and before it could get lost."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 600
LONGEST_MS = 1_200
"""Who types without a pause is written down after this long, so that a crash takes less than two seconds."""


class Autosave(QObject):
    """Remembers the last text of each key and hands them to `save(key, text)` when nothing is typed for a moment."""

    def __init__(self, save: Callable[[str, str], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._waiting: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        self._latest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._latest.timeout.connect(self.flush)

    @property
    def is_waiting(self) -> bool:
        """Whether something is typed that was not handed over yet."""
        return bool(self._waiting)

    def waits_for(self, key: str) -> bool:
        """Whether this text was changed and not handed over yet."""
        return key in self._waiting

    def touch(self, key: str, text: str) -> None:
        """A text was changed."""
        self._waiting[key] = text
        self._timer.start()
        if not self._latest.isActive():
            self._latest.start()

    def flush(self) -> None:
        """Hand over now what waits."""
        self._timer.stop()
        self._latest.stop()
        waiting, self._waiting = self._waiting, {}
        for key, text in waiting.items():
            self._save(key, text)
