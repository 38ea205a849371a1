"""Notices that nobody has touched keyboard or mouse for a while."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel)


class Idle(QObject):
    """Watches one window; `minutes` 0 watches nothing."""

    passed = Signal()

    def __init__(self, window: QWindow, minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.passed)
        self.set_minutes(minutes)
        window.installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """Wait this long from now on."""
        self._timer.stop()
        self._timer.setInterval(minutes * 60_000)
        self.touch()

    def touch(self) -> None:
        """Somebody is there."""
        if self._timer.interval() > 0:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
        return False
