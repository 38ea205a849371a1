"""The minutes on a scale with the steps at which units are earned, and how far the next one is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.widgets.drawn.mark import paint_mark
from desktop_app.ui.wording import marks as words


@dataclass(frozen=True, slots=True)
class Step:
    """A threshold: its counted minutes, its code, a few words. `state`: earned, next, later or over."""

    at_minutes: float
    code: str
    state: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LabelBox:
    """Where a label stands: left edge, width, and whether it hangs to the left of its line."""

    left: float
    width: float
    is_left: bool


def x_of(minutes: float, end: float, width: float) -> float:
    """Where a minute is on a scale that ends at `end`; beyond it is the end."""
    return width * min(max(minutes, 0.0), end) / end if end > 0 else 0.0


def label_boxes(xs: Sequence[float], widths: Sequence[float], width: float, gap: float) -> list[LabelBox]:
    """Labels right of their lines, or left of them where only there is room; never over each other."""
    result: list[LabelBox] = []
    taken = 0.0
    for at, (x, wanted) in enumerate(zip(xs, widths, strict=True)):
        following = xs[at + 1] if at + 1 < len(xs) else width
        right_room, left_room = following - x - gap * 2, x - taken - gap * 2
        is_left = wanted > right_room and left_room > right_room
        room = left_room if is_left else right_room
        wide = max(0.0, min(wanted, room))
        result.append(LabelBox(x - gap - wide if is_left else x + gap, wide, is_left))
        taken = x if is_left else x + gap + wide
    return result


def free_ticks(ticks: Sequence[int], steps: Sequence[float], end: float, width: float, room: float) -> list[int]:
    """The plain minutes that may be written: those not too near a step."""
    return [t for t in ticks if t <= end and all(abs(x_of(t, end, width) - x_of(s, end, width)) >= room for s in steps)]


class UnitLadder(QWidget):
    """Shows counted minutes against the steps of the payer's rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes, self._end, self._first = 0.0, 80.0, 30
        self._steps: tuple[Step, ...] = ()
        self.setAccessibleName(words.LADDER_NAME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_ladder(self, minutes: float, steps: Sequence[Step], first_block: int = 30, end: float = 80.0) -> None:
        """Show counted minutes; `end` is the last minute of the scale."""
        self._minutes, self._steps = minutes, tuple(sorted(steps, key=lambda step: step.at_minutes))
        self._first, self._end = first_block, max(end, minutes + 5, *(step.at_minutes + 5 for step in steps), 1.0)
        told = [f"{step.code} at {step.at_minutes:g} min, {step.note or step.state}" for step in self._steps]
        self.setAccessibleDescription("; ".join([f"{minutes:.0f} counted minutes", *told]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(520), px(116))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(px(4), px(54), self.width() - px(8), px(24))
        self._bar(painter, bar)
        self._lines(painter, bar)
        self._scale(painter, bar)
        self._now(painter, bar)

    def _x(self, bar: QRectF, minutes: float) -> float:
        return bar.left() + x_of(minutes, self._end, bar.width())

    def _bar(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(QPen(colour("line.control"), 1))
        painter.setBrush(colour("bg.sunken"))
        painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), px(4), px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        over = [step.at_minutes for step in self._steps if step.state == "over"]
        if over:
            hatched = QRectF(
                self._x(bar, over[0]), bar.top() + 1, bar.right() - self._x(bar, over[0]) - 2, bar.height() - 2
            )
            painter.setBrush(QBrush(colour("line.strong"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(hatched)
        first = min(self._minutes, self._first)
        self._fill(painter, bar, 0, first, "primary.bg")
        if self._minutes > self._first:
            self._fill(painter, bar, self._first, self._minutes, "chart.2")
        caption = words.first_block(self._first)
        done = QRectF(bar.left(), bar.top(), self._x(bar, first) - bar.left(), bar.height())
        painter.setFont(_bold(current().font("small")))
        if QFontMetricsF(painter.font()).horizontalAdvance(caption) + px(16) < done.width():
            painter.setPen(colour("primary.on"))
            painter.drawText(done, Qt.AlignmentFlag.AlignCenter, caption)

    def _fill(self, painter: QPainter, bar: QRectF, start: float, end: float, token: str) -> None:
        left = self._x(bar, start)
        painter.setBrush(colour(token))
        painter.setPen(Qt.PenStyle.NoPen)
        round_left = px(4) if start == 0 else 0
        painter.drawRoundedRect(QRectF(left, bar.top(), self._x(bar, end) - left, bar.height()), round_left, round_left)

    def _lines(self, painter: QPainter, bar: QRectF) -> None:
        strong, small = _bold(current().font("small")), current().font("small")
        xs = [self._x(bar, step.at_minutes) for step in self._steps]
        wanted = [
            max(
                QFontMetricsF(strong).horizontalAdvance(step.code) + (px(20) if step.state == "earned" else 0),
                QFontMetricsF(small).horizontalAdvance(step.note),
            )
            + 2
            for step in self._steps
        ]
        for step, x, box in zip(self._steps, xs, label_boxes(xs, wanted, bar.right(), px(8)), strict=True):
            style = Qt.PenStyle.SolidLine if step.state == "earned" else Qt.PenStyle.DotLine
            ink = {"earned": "primary.bg", "next": "running.solid"}.get(step.state, "line.control")
            painter.setPen(QPen(colour(ink), 2, style))
            painter.drawLine(QPointF(x, px(4)), QPointF(x, bar.bottom() + px(4)))
            self._label(painter, step, box, strong, small)

    def _label(self, painter: QPainter, step: Step, box: LabelBox, strong: QFont, small: QFont) -> None:
        side = Qt.AlignmentFlag.AlignRight if box.is_left else Qt.AlignmentFlag.AlignLeft
        high = QFontMetricsF(strong).height()
        left, width = box.left, box.width
        if step.state == "earned":
            mark = px(15)
            paint_mark(painter, QRectF(left, px(3), mark, mark), "independent")
            left, width = left + mark + px(5), width - mark - px(5)
        painter.setFont(strong)
        painter.setPen(colour({"next": "running.text", "earned": "text.strong"}.get(step.state, "text.muted")))
        text = QFontMetricsF(strong).elidedText(step.code, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(left, px(2), width, high), side, text)
        painter.setFont(small)
        painter.setPen(colour("text.strong" if step.state == "next" else "text.muted"))
        note = QFontMetricsF(small).elidedText(step.note, Qt.TextElideMode.ElideRight, box.width)
        painter.drawText(QRectF(box.left, px(4) + high, box.width, high), side, note)

    def _scale(self, painter: QPainter, bar: QRectF) -> None:
        steps = [step.at_minutes for step in self._steps]
        top = bar.bottom() + px(8)
        plain = free_ticks(range(15, int(self._end) + 1, 15), [*steps, 0.0], self._end, bar.width(), px(30))
        for minute, token, font in [
            *((m, "text.muted", current().font("caption")) for m in plain),
            *((s, "text.strong", _bold(current().font("small"))) for s in steps),
        ]:
            painter.setFont(font)
            painter.setPen(colour(token))
            box = QRectF(self._x(bar, minute) - px(24), top, px(48), px(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, f"{minute:g}")
        painter.setFont(current().font("caption"))
        painter.setPen(colour("text.muted"))
        painter.drawText(QRectF(bar.left(), top, px(60), px(20)), Qt.AlignmentFlag.AlignLeft, "0 min")

    def _now(self, painter: QPainter, bar: QRectF) -> None:
        x, half = self._x(bar, self._minutes), px(7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text.strong"))
        top = bar.top() - px(6)
        painter.drawPolygon(
            QPolygonF([QPointF(x - half, top - half), QPointF(x + half, top - half), QPointF(x, top + 1)])
        )
        painter.drawRoundedRect(QRectF(x - 2, top - 1, 4, bar.height() + px(10)), 2, 2)


def _bold(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.DemiBold)
    return font
