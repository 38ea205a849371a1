"""The little frame that shows which key does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import colour, current, px


def key_words(shortcut: str) -> str:
    """The keys as people read them: "Ctrl+Return" is "Ctrl Enter"."""
    return shortcut.replace("Return", "Enter").replace("Comma", ",").replace("+", " ")


def cap_size(shortcut: str, font: QFont) -> QSize:
    """How much room the frame needs."""
    metrics = QFontMetrics(font)
    return QSize(metrics.horizontalAdvance(key_words(shortcut)) + px(10), metrics.height() + px(3))


def paint_cap(painter: QPainter, box: QRectF, shortcut: str, ink: QColor, font: QFont) -> None:
    """Draw the frame and its word in one colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key_words(shortcut))
    painter.restore()


class KeyCap(QWidget):
    """A key by itself, beside the words that say what it does."""

    def __init__(self, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcut = shortcut
        self.setAccessibleName(key_words(shortcut))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return cap_size(self._shortcut, current().font("caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("bg.surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()), px(5), px(5))
        paint_cap(painter, QRectF(self.rect()), self._shortcut, colour("text.muted"), current().font("caption"))
