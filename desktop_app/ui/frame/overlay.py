"""A card over the window that goes away with Esc."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.theme import px


class Overlay(QFrame):
    """Shown in the middle near the top of `over`; gives the focus back where it was, and says that it is `closed`."""

    closed = Signal()

    def __init__(self, over: QWidget, width: int) -> None:
        super().__init__(over)
        self._over, self._width = over, width
        self._before: QWidget | None = None
        self.setProperty("overlay", True)
        over.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it."""
        self._before = self.window().focusWidget()
        self.place()
        self.show()
        self.raise_()

    def close_again(self) -> None:
        """Hide it."""
        if self.isVisible():
            self.hide()
            self.closed.emit()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Take the room it needs."""
        width = min(px(self._width), self._over.width() - px(48))
        self.setFixedWidth(width)
        self.adjustSize()
        high = min(self.sizeHint().height(), self._over.height() - px(96))
        self.setGeometry((self._over.width() - width) // 2, px(72), width, high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_again()
        else:
            super().keyPressEvent(event)
