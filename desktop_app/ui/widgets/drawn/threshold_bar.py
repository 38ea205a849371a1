"""How much of a limit is used, in dollars or days, with its words below."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import colour, current, px

_FILLS = {"ready": "primary.bg", "attention": "attention.solid", "blocked": "blocked.solid", "running": "running.solid"}


def share(used: float, limit: float) -> float:
    """The used part of a limit between 0 and 1; nothing can be used of a limit of nothing."""
    return min(max(used / limit, 0.0), 1.0) if limit > 0 else 0.0


class ThresholdBar(QWidget):
    """A bar that fills; `state` (ready, attention, blocked, running) is also said by `words`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share, self._words, self._state = 0.0, "", "ready"
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_value(self, used: float, limit: float, words: str = "", state: str = "ready") -> None:
        """Show what is used of the limit."""
        self._share, self._words, self._state = share(used, limit), words, state
        self.setAccessibleDescription(words or f"{self._share:.0%}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        below = px(4) + round(QFontMetricsF(current().font("small")).height()) if self._words else 0
        return QSize(px(160), px(10) + below)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(0.5, 0.5, self.width() - 1, px(10) - 1)
        painter.setPen(QPen(colour("line.strong"), 1))
        painter.setBrush(colour("bg.sunken"))
        painter.drawRoundedRect(track, px(4), px(4))
        if self._share > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(_FILLS[self._state]))
            painter.drawRoundedRect(QRectF(0, 0, max(px(8), self.width() * self._share), px(10)), px(4), px(4))
        if self._words:
            painter.setFont(current().font("small"))
            painter.setPen(colour("text.muted" if self._state == "ready" else f"{self._state}.text"))
            below = QRectF(0, px(14), self.width(), self.height() - px(14))
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._words)
