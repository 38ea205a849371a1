"""The day on a line: when there was training, where it overlaps, and what time it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.wording import marks as words

_FILLS = {"signed": "chart.1", "unsigned": "chart.2", "running": "running.solid", "other": "line.strong"}


@dataclass(frozen=True, slots=True)
class Block:
    """Training or another service: minutes since midnight. `state`: signed, unsigned, running or other."""

    start: float
    end: float
    state: str
    words: str = ""


def hours(blocks: Sequence[Block], now: float | None) -> tuple[int, int]:
    """The first and last hour of the line: a working day from 8 to 16, more where something lies outside."""
    marks = [edge for block in blocks for edge in (block.start, block.end)] + ([now] if now is not None else [])
    first = min([8, *(int(mark // 60) for mark in marks)])
    last = max([16, *(int(-(-mark // 60)) for mark in marks)])
    return first, min(last, 24)


def overlaps(blocks: Sequence[Block]) -> list[tuple[float, float]]:
    """The stretches in which one block lies over another."""
    ordered = sorted(blocks, key=lambda block: block.start)
    result = []
    for at, block in enumerate(ordered):
        for other in ordered[at + 1 :]:
            start, end = max(block.start, other.start), min(block.end, other.end)
            if start < end:
                result.append((start, end))
    return result


def hour_words(hour: int) -> str:
    """An hour as it stands below the line."""
    return str(hour % 12 or 12)


class DaySheet(QWidget):
    """Blocks by state; an overlap is hatched in the blocked colour. The words of a block come as its tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: tuple[Block, ...] = ()
        self._now: float | None = None
        self.setAccessibleName(words.DAY_NAME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_blocks(self, blocks: Sequence[Block], now_minute: float | None = None) -> None:
        """Show these blocks, and the present minute if the day is today."""
        self._blocks, self._now = tuple(blocks), now_minute
        self.setAccessibleDescription("; ".join(block.words for block in blocks if block.words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(280), px(66))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = [
                block.words
                for block in self._blocks
                if self._box(block.start, block.end).contains(QPointF(event.pos()))
            ]
            QToolTip.showText(event.globalPos(), "\n".join(told), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("line.strong"), 2))
        foot = px(42)
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        painter.setPen(Qt.PenStyle.NoPen)
        for block in self._blocks:
            painter.setBrush(colour(_FILLS[block.state]))
            painter.drawRoundedRect(self._box(block.start, block.end), px(3), px(3))
        for start, end in overlaps(self._blocks):
            painter.setBrush(colour("blocked.tint"))
            painter.drawRect(self._box(start, end))
            painter.setBrush(QBrush(colour("blocked.solid"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(self._box(start, end))
        self._hours(painter, foot + px(5))
        if self._now is not None:
            painter.setPen(QPen(colour("text.strong"), 2))
            painter.drawLine(QPointF(self._x(self._now), 0), QPointF(self._x(self._now), foot + 3))

    def _x(self, minute: float) -> float:
        first, last = hours(self._blocks, self._now)
        side = px(6)
        return side + (self.width() - 2 * side) * (minute / 60 - first) / (last - first)

    def _box(self, start: float, end: float) -> QRectF:
        return QRectF(self._x(start), px(10), max(px(3), self._x(end) - self._x(start)), px(28))

    def _hours(self, painter: QPainter, top: float) -> None:
        first, last = hours(self._blocks, self._now)
        painter.setFont(current().font("caption"))
        painter.setPen(colour("text.muted"))
        high = QFontMetricsF(painter.font()).height()
        for hour in range(first, last + 1, 2):
            x = min(max(self._x(hour * 60), px(10)), self.width() - px(10))
            painter.drawText(QRectF(x - px(12), top, px(24), high), Qt.AlignmentFlag.AlignHCenter, hour_words(hour))
