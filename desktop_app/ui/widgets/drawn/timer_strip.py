"""The session as a strip: what was counted, what was left out, and why."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.wording import marks as words


@dataclass(frozen=True, slots=True)
class StripSpan:
    """A stretch in seconds since the start. `kind`: counted, patient, break or gap; `words` may stand below it."""

    start: float
    end: float
    kind: str
    words: str = ""


def boxes(spans: Sequence[StripSpan], width: float, gap: float = 1.0, least: float = 3.0) -> list[tuple[float, float]]:
    """Left and width in pixels of each span, side by side over the whole width; short spans stay visible."""
    total = max((span.end for span in spans), default=0.0)
    if total <= 0:
        return []
    scale = width / total
    return [(s.start * scale, max(least, (s.end - s.start) * scale - gap)) for s in spans]


def placed(
    centres: Sequence[float], widths: Sequence[float], left: float, right: float, gap: float
) -> list[float | None]:
    """Left edges of labels near their centres, in order, without touching; None for one that finds no room."""
    result: list[float | None] = []
    free = left
    for centre, width in zip(centres, widths, strict=True):
        at = max(free, min(centre - width / 2, right - width))
        fits = at + width <= right and abs(at + width / 2 - centre) < width
        result.append(at if fits else None)
        free = at + width + gap if fits else free
    return result


class TimerStrip(QWidget):
    """Counted time is solid, the patient in the room hatched, breaks and gaps are empty frames."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[StripSpan, ...] = ()
        self._captions = ("", "")
        self.setAccessibleName(words.STRIP_NAME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_spans(self, spans: Sequence[StripSpan], captions: tuple[str, str] = ("", "")) -> None:
        """Show these spans, with a caption at each end (when it began, when it is)."""
        self._spans, self._captions = tuple(spans), captions
        told = [span.words for span in spans if span.words]
        self.setAccessibleDescription(", ".join([captions[0], *told, captions[1]]).strip(", "))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(14) + px(6) + round(QFontMetricsF(current().font("caption")).height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = px(12)
        if not self._spans:
            self._frame(painter, QRectF(0, 0, self.width(), high), "break")
        for span, (left, width) in zip(self._spans, boxes(self._spans, self.width()), strict=False):
            self._frame(painter, QRectF(left, 0, width, high), span.kind)
        self._labels(painter, high + px(6))

    def _frame(self, painter: QPainter, box: QRectF, kind: str) -> None:
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if kind == "counted":
            painter.setBrush(colour("primary.bg"))
            painter.drawRoundedRect(box, 2, 2)
            return
        if kind == "patient":
            painter.setBrush(colour("attention.tint"))
            painter.drawRect(box)
            painter.setBrush(QBrush(colour("attention.solid"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box)
            return
        dotted = kind == "gap"
        painter.setBrush(colour("bg.surface"))
        painter.setPen(QPen(colour("attention.solid" if dotted else "line.control"), 1, Qt.PenStyle.DashLine))
        painter.drawRect(inner)

    def _labels(self, painter: QPainter, top: float) -> None:
        font = current().font("caption")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(colour("text.body"))
        first, last = self._captions
        ends = metrics.horizontalAdvance(first), metrics.horizontalAdvance(last)
        line = QRectF(0, top, self.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, last)
        told = [
            (s, left + wide / 2)
            for s, (left, wide) in zip(self._spans, boxes(self._spans, self.width()), strict=False)
            if s.words
        ]
        widths = [metrics.horizontalAdvance(span.words) for span, _ in told]
        lefts = placed([centre for _, centre in told], widths, ends[0] + px(8), self.width() - ends[1] - px(8), px(8))
        for (span, _), left in zip(told, lefts, strict=True):
            if left is not None:
                painter.drawText(
                    QRectF(left, top, self.width(), metrics.height()), Qt.AlignmentFlag.AlignLeft, span.words
                )
