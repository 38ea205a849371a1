"""The four marks of a teach-back, drawn so that they differ in shape before they differ in colour."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.ui.theme import colour, px
from desktop_app.ui.wording.marks import MARK_WORDS, NOT_TAUGHT

MARKS: tuple[Demonstration, ...] = ("not_yet", "with_cues", "independent", "unsafe")
_INK = {"not_yet": "mark.none", "with_cues": "mark.cues", "independent": "mark.indep", "unsafe": "blocked.solid"}
_ON = {"independent": "bg.surface", "unsafe": "blocked.on"}


def mark_ink(mark: Demonstration | None) -> str:
    """The colour, by meaning, of a mark."""
    return _INK.get(mark or "not_yet", "mark.none")


def octagon(box: QRectF) -> QPolygonF:
    """The eight corners of a stop sign in a box, clockwise from the top left."""
    cut_x, cut_y = box.width() * 0.29, box.height() * 0.29
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    corners = [(left + cut_x, top), (right - cut_x, top), (right, top + cut_y), (right, bottom - cut_y)]
    corners += [(right - cut_x, bottom), (left + cut_x, bottom), (left, bottom - cut_y), (left, top + cut_y)]
    return QPolygonF([QPointF(x, y) for x, y in corners])


def tick(box: QRectF) -> tuple[QPointF, QPointF, QPointF]:
    """The three points of a tick in the middle of a box."""
    x, y, side = box.x(), box.y(), box.width()
    return (
        QPointF(x + side * 0.29, y + side * 0.52),
        QPointF(x + side * 0.44, y + side * 0.67),
        QPointF(x + side * 0.72, y + side * 0.37),
    )


def paint_mark(painter: QPainter, box: QRectF, mark: Demonstration | None, is_quiet: bool = False) -> None:
    """Draw a mark in a square box; quiet marks are outlines that only offer themselves. None is a dash."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = colour("mark.none" if is_quiet else mark_ink(mark))
    wide = max(1.5, box.width() / 11)
    ring = box.adjusted(wide, wide, -wide, -wide)
    painter.setPen(QPen(ink, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark is None:
        middle = box.center()
        painter.drawLine(
            QPointF(middle.x() - box.width() / 5, middle.y()), QPointF(middle.x() + box.width() / 5, middle.y())
        )
    elif mark == "unsafe":
        _stop_sign(painter, ring, ink, wide, is_quiet)
    else:
        _disc(painter, ring, mark, ink, wide, is_quiet)
    painter.restore()


def _disc(painter: QPainter, ring: QRectF, mark: Demonstration, ink: QColor, wide: float, is_quiet: bool) -> None:
    is_full = mark == "independent" and not is_quiet
    painter.setBrush(ink if is_full else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if mark == "with_cues":
        half = QPainterPath(QPointF(ring.center().x(), ring.top()))
        half.arcTo(ring, 90, -180)
        half.closeSubpath()
        painter.fillPath(half, ink)
    if mark == "independent":
        painter.setPen(_pen(colour(_ON[mark]) if is_full else ink, wide))
        painter.drawPolyline(QPolygonF(list(tick(ring))))


def _stop_sign(painter: QPainter, ring: QRectF, ink: QColor, wide: float, is_quiet: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush if is_quiet else ink)
    painter.drawPolygon(octagon(ring))
    painter.setPen(_pen(ink if is_quiet else colour(_ON["unsafe"]), wide))
    x, top, side = ring.center().x(), ring.top(), ring.height()
    painter.drawLine(QPointF(x, top + side * 0.26), QPointF(x, top + side * 0.53))
    painter.drawPoint(QPointF(x, top + side * 0.74))


def _pen(ink: QColor, wide: float) -> QPen:
    return QPen(ink, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


class Mark(QWidget):
    """One mark by itself, with its word for those who do not see it."""

    def __init__(self, mark: Demonstration | None, size: int = 20, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._size = mark, size
        words = MARK_WORDS[mark] if mark else NOT_TAUGHT
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_mark(QPainter(self), QRectF(self.rect()), self._mark)
