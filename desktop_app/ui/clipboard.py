"""What this program put on the clipboard does not outlive the moment at which it locks or closes."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication


class OurClipboard(QObject):
    """Knows whether what lies on the clipboard came from this program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours: set[QClipboard.Mode] = set()
        QGuiApplication.clipboard().changed.connect(self._look)

    def clear(self) -> None:
        """Empty the clipboard and the selection where they hold something of ours; what others put there stays."""
        clipboard = QGuiApplication.clipboard()
        owned = {
            QClipboard.Mode.Clipboard: clipboard.ownsClipboard(),
            QClipboard.Mode.Selection: clipboard.ownsSelection(),
        }
        for mode, is_owned in owned.items():
            if is_owned or mode in self._ours:
                clipboard.clear(mode)
        self._ours.clear()

    def _look(self, mode: QClipboard.Mode) -> None:
        """Whoever has the keyboard put it there: not every platform says who owns the clipboard."""
        if QGuiApplication.focusWindow() is not None:
            self._ours.add(mode)
        else:
            self._ours.discard(mode)
