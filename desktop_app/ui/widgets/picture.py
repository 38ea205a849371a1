"""An icon by itself, as wide as it is high."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import px


class Picture(QWidget):
    """Shows an icon in a colour by meaning; it says nothing by itself, the words beside it do."""

    def __init__(self, name: str, ink: str = "text.body", size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._ink, self._size = name, ink, size
        icons.icon(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        picture = icons.pixmap(self._name, self._ink, side, self.devicePixelRatioF())
        QPainter(self).drawPixmap(QPoint((self.width() - side) // 2, (self.height() - side) // 2), picture)
