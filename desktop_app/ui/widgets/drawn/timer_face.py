"""The counted time, large enough to be read across a kitchen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.wording import marks as words

SMALLEST = 28


def face_text(seconds: int) -> str:
    """Counted time as minutes and seconds: 41:26, and 102:05 after more than an hour, for minutes are what counts."""
    return f"{max(0, seconds) // 60:02d}:{max(0, seconds) % 60:02d}"


def fitting(wanted: float, needed: float, room: float, smallest: float) -> float:
    """The size that makes `needed` fit into `room`, never larger than wanted nor smaller than the smallest."""
    return wanted if needed <= room else max(smallest, wanted * room / needed)


class TimerFace(QWidget):
    """Shows the time it is given; `state` is running, paused or stopped, `caption` stands beside the figures."""

    def __init__(
        self, kind: str = "timer", caption: str = words.COUNTED_MINUTES, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._seconds, self._state, self._caption = kind, 0, "stopped", caption
        self.setAccessibleName(words.COUNTED_TIME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_time(0, "stopped")

    def set_time(self, seconds: int, state: str = "running", caption: str | None = None) -> None:
        """Show counted seconds."""
        if caption is not None:
            self._caption = caption
        self._seconds, self._state = seconds, state
        self.setAccessibleDescription(words.spoken_time(seconds))
        self.update()

    def sizeHint(self) -> QSize:
        font = current().font(self._kind)
        return QSize(round(QFontMetricsF(font).horizontalAdvance("00:00")) + px(90), round(font.pixelSize() * 1.05))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(150), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = current().font("small")
        lines = self._caption.split(" ") if self._caption else []
        beside = max((QFontMetricsF(small).horizontalAdvance(line) for line in lines), default=0.0)
        text, font = face_text(self._seconds), self._font()
        room = self.width() - beside - px(14)
        font.setPixelSize(
            round(fitting(font.pixelSize(), QFontMetricsF(font).horizontalAdvance(text), room, px(SMALLEST)))
        )
        painter.setFont(font)
        painter.setPen(colour("text.strong" if self._state == "running" else "text.muted"))
        metrics = QFontMetricsF(font)
        base = (self.height() + metrics.capHeight()) / 2
        painter.drawText(
            QRectF(0, base - metrics.ascent(), self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, text
        )
        painter.setFont(small)
        painter.setPen(colour("text.muted"))
        height = QFontMetricsF(small).lineSpacing()
        left = metrics.horizontalAdvance(text) + px(12)
        for at, line in enumerate(reversed(lines)):
            foot = base - at * height
            painter.drawText(QRectF(left, foot - QFontMetricsF(small).ascent(), beside + 4, height), line)

    def _font(self) -> QFont:
        return current().font(self._kind)
