"""The round first letter of a name, beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.privacy import privacy
from desktop_app.ui.theme import colour, current, px


class Initial(QWidget):
    """Only for the eye: the name beside it says who it is. Hidden names have no letter."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = name[:1].upper()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        privacy().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(px(32), px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary.tint"))
        painter.drawEllipse(box)
        painter.setPen(colour("primary.text"))
        painter.setFont(current().font("bodyStrong"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "•" if privacy().is_on else self._letter)
