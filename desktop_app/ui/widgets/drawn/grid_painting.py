"""How the teach-back grid is painted, from heading to focus ring."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.ui.privacy import shown
from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.widgets.drawn.grid_geometry import GridGeometry
from desktop_app.ui.widgets.drawn.mark import MARKS, mark_ink, paint_mark
from desktop_app.ui.wording import marks as words

if TYPE_CHECKING:
    from desktop_app.ui.widgets.drawn.teach_back_grid import TeachBackGrid

_TINTS = {"not_yet": "signed.tint", "with_cues": "running.tint", "independent": "ready.tint", "unsafe": "blocked.tint"}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def paint_grid(grid: "TeachBackGrid", painter: QPainter, area: QRectF) -> None:
    """Everything in this area, from top to bottom."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lie = grid.geometry_now()
    if not grid.skills or not grid.learners:
        painter.setPen(colour("text.muted"))
        painter.drawText(QRectF(grid.rect()).adjusted(px(14), 0, -px(14), 0), _MIDDLE, words.GRID_EMPTY)
        return
    if area.top() < lie.head:
        _head(grid, painter, lie)
    for row in range(len(grid.skills)):
        if lie.row_box(row).intersects(area):
            _row(grid, painter, lie, row)


def _head(grid: "TeachBackGrid", painter: QPainter, lie: GridGeometry) -> None:
    half = lie.head / 2
    _write(painter, QRectF(px(14), 2, lie.text - px(28), half), words.GRID_NAME, "bodyStrong", "text.strong")
    _write(painter, QRectF(px(14), half, lie.text - px(28), half - 4), words.GRID_LEGEND, "caption", "text.muted")
    for column, learner in enumerate(grid.learners):
        cell = lie.cell(0, column)
        name = shown(learner.name)
        wide = min(QFontMetricsF(current().font("bodyStrong")).horizontalAdvance(name) + 1, cell.width())
        _write(painter, QRectF(cell.left(), 2, wide, half), name, "bodyStrong", "text.strong")
        rest = QRectF(cell.left() + wide + px(5), 2, cell.width() - wide - px(5), half)
        _write(painter, rest, learner.relation, "small", "text.muted")
        for at, mark in enumerate(MARKS):
            segment = lie.segment_box(0, column, at)
            box = QRectF(segment.left() - 4, half, segment.width() + 8, half - 4)
            _write(painter, box, words.MARK_SHORT[mark], "caption", "text.muted", Qt.AlignmentFlag.AlignHCenter)


def _row(grid: "TeachBackGrid", painter: QPainter, lie: GridGeometry, row: int) -> None:
    box, skill = lie.row_box(row), grid.skills[row]
    if grid.hasFocus() and grid.at[0] == row:
        painter.fillRect(box, colour("bg.hover"))
    painter.setPen(QPen(colour("line.subtle"), 1))
    painter.drawLine(QPointF(0, box.top() + 0.5), QPointF(box.right(), box.top() + 0.5))
    goal = QFontMetricsF(current().font("caption")).horizontalAdvance(skill.goal)
    words_box = QRectF(px(14), box.top(), lie.text - px(14) - goal - px(22), box.height())
    _skill(painter, words_box, skill.text)
    goal_box = QRectF(lie.text - goal - px(13), box.top(), goal + 2, box.height())
    _write(painter, goal_box, skill.goal, "caption", "text.muted")
    for column, learner in enumerate(grid.learners):
        key = (skill.id, learner.id)
        _cell(painter, lie, row, column, grid.written.get(key), grid.last.get(key), grid.tries.get(key, 0) > 1)
        if key in grid.written and grid.tries.get(key, 0) > 1:
            _tries(painter, lie.segment_box(row, column, MARKS.index(grid.written[key])), grid.tries[key])
        if grid.hasFocus() and grid.at == (row, column):
            _ring(painter, lie.cell(row, column))


def _skill(painter: QPainter, box: QRectF, text: str) -> None:
    painter.setFont(_medium(current().font("body")))
    painter.setPen(colour("text.strong"))
    metrics = QFontMetricsF(painter.font())
    if metrics.horizontalAdvance(text) <= box.width():
        painter.drawText(box, _MIDDLE, text)
        return
    flags = int(Qt.TextFlag.TextWordWrap)
    high = metrics.boundingRect(QRectF(0, 0, box.width(), 500), flags, text).height()
    if high <= box.height():
        painter.drawText(box, flags | int(_MIDDLE), text)
    else:
        painter.drawText(box, _MIDDLE, metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width()))


def _cell(
    painter: QPainter,
    lie: GridGeometry,
    row: int,
    column: int,
    mark: Demonstration | None,
    last: Demonstration | None,
    has_tries: bool,
) -> None:
    frame = lie.cell(row, column).adjusted(0.5, 0.5, -0.5, -0.5)
    outline = QPainterPath()
    outline.addRoundedRect(frame, px(8), px(8))
    painter.fillPath(outline, colour("bg.surface"))
    for at, offered in enumerate(MARKS):
        box = lie.segment_box(row, column, at)
        if offered == mark:
            painter.save()
            painter.setClipPath(outline)
            painter.fillRect(box, colour(_TINTS[offered]))
            painter.restore()
        elif at and MARKS[at - 1] != mark:
            painter.setPen(QPen(colour("line.subtle"), 1))
            painter.drawLine(QPointF(box.left(), box.top() + 1), QPointF(box.left(), box.bottom() - 1))
        aside = px(9) if has_tries and offered == mark else 0
        _segment(painter, box.translated(-aside, 0), offered, offered == mark, offered == last)
    painter.setPen(QPen(colour("line.strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    if mark is not None:
        _chosen(painter, lie.segment_box(row, column, MARKS.index(mark)), mark)


def _segment(painter: QPainter, box: QRectF, mark: Demonstration, is_set: bool, was_set: bool) -> None:
    side = px(20)
    place = QRectF(box.center().x() - side / 2, box.center().y() - side / 2 - px(1), side, side)
    paint_mark(painter, place, mark, is_quiet=not is_set)
    if was_set:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("text.muted"))
        bar = QRectF(box.center().x() - px(11), box.bottom() - px(7), px(22), 3)
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _chosen(painter: QPainter, box: QRectF, mark: Demonstration) -> None:
    painter.setPen(QPen(colour(mark_ink(mark)), 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), px(7), px(7))


def _tries(painter: QPainter, box: QRectF, count: int) -> None:
    """How many tries it took, beside the mark."""
    corner = QRectF(box.left(), box.top(), box.width() - px(5), box.height())
    painter.setFont(current().font("caption"))
    painter.setPen(colour("text.body"))
    painter.drawText(corner, Qt.AlignmentFlag.AlignRight | _MIDDLE, words.tries_short(count))


def _ring(painter: QPainter, cell: QRectF) -> None:
    painter.setPen(QPen(colour("focus.ring"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(cell.adjusted(-4, -4, 4, 4), px(10), px(10))


def _write(
    painter: QPainter,
    box: QRectF,
    text: str,
    kind: str,
    token: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(current().font(kind))
    painter.setPen(colour(token))
    elided = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.drawText(box, _MIDDLE | side, elided)


def _medium(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.Medium)
    return font
