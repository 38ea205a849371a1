"""What each caregiver showed, skill by skill, over the visits."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.ui.privacy import privacy, shown
from desktop_app.ui.screens.chart.teach_back_geometry import Spread
from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.widgets.drawn.mark import paint_mark
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording.days import short_day
from desktop_app.workflows.patients.open_chart import TeachBackRow

Learners = tuple[tuple[str, str], ...]


class TeachBackOverTime(QWidget):
    """Rows are skills, columns the visits of each caregiver; arrows move from skill to skill and have it read out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TeachBackRow, ...] = ()
        self._learners: Learners = ()
        self._days: tuple[date, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words.TEACH_BACK)
        privacy().changed.connect(self.update)

    def show_rows(self, rows: tuple[TeachBackRow, ...], learners: Learners) -> None:
        """Show these skills; `learners` are (caregiver id, first name) in their order."""
        self._rows = tuple(row for row in rows if row.marks)
        marked = {caregiver for row in rows for caregiver, _, _ in row.marks}
        self._learners = tuple(learner for learner in learners if learner[0] in marked)
        self._days = tuple(sorted({day for row in rows for _, day, _ in row.marks}))
        self._at = min(self._at, max(0, len(self._rows) - 1))
        self._tell()
        self.updateGeometry()
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was marked yet."""
        return not self._rows

    def sizeHint(self) -> QSize:
        return QSize(px(420), round(self._spread().height(len(self._rows))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not by:
            super().keyPressEvent(event)
            return
        self._at = min(max(self._at + by, 0), max(0, len(self._rows) - 1))
        self._tell()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spread = self._spread()
        self._paint_head(painter, spread)
        for at in range(len(self._rows)):
            self._paint_row(painter, spread, at)

    def _spread(self) -> Spread:
        metrics = QFontMetricsF(current().font("body"))
        widest = max((metrics.horizontalAdvance(row.skill) for row in self._rows), default=0.0)
        return Spread(self.width(), len(self._learners), len(self._days), current().scale, widest + px(32))

    def _last_days(self, spread: Spread) -> tuple[date, ...]:
        return self._days[-spread.fitting :]

    def _paint_head(self, painter: QPainter, spread: Spread) -> None:
        painter.setFont(current().font("caption"))
        painter.setPen(colour("text.muted"))
        middle = Qt.AlignmentFlag.AlignCenter
        below = QRectF(0, 0, 0, spread.head / 2)
        left = QRectF(px(16), 0, spread.left - px(16), spread.head / 2)
        painter.drawText(left, Qt.AlignmentFlag.AlignVCenter, words.SKILL)
        for learner, (_, name) in enumerate(self._learners):
            group = spread.group(learner)
            painter.drawText(group, middle, shown(name))
            for visit, day in enumerate(self._last_days(spread)):
                cell = spread.cell(0, learner, visit)
                painter.drawText(QRectF(cell.x(), below.bottom(), cell.width(), below.height()), middle, short_day(day))
            if learner:
                painter.setPen(QPen(colour("line.subtle"), 1))
                painter.drawLine(QPointF(group.x(), px(4)), QPointF(group.x(), spread.head))
                painter.setPen(colour("text.muted"))

    def _paint_row(self, painter: QPainter, spread: Spread, at: int) -> None:
        row, box = self._rows[at], spread.row_box(at)
        painter.setPen(QPen(colour("line.subtle"), 1))
        painter.drawLine(QPointF(0, box.top() + 0.5), QPointF(box.right(), box.top() + 0.5))
        if self.hasFocus() and at == self._at:
            painter.setPen(QPen(colour("focus.ring"), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -1), px(6), px(6))
        painter.setPen(colour("text.strong"))
        painter.setFont(current().font("body"))
        text = QRectF(px(16), box.top(), spread.left - px(24), box.height())
        words_that_fit = QFontMetricsF(painter.font()).elidedText(row.skill, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words_that_fit)
        marks: dict[tuple[str, date], Demonstration] = {(who, day): mark for who, day, mark in row.marks}
        side = px(18)
        for learner, (caregiver, _) in enumerate(self._learners):
            for visit, day in enumerate(self._last_days(spread)):
                middle = spread.cell(at, learner, visit).center()
                spot = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
                paint_mark(painter, spot, marks.get((caregiver, day)), is_quiet=(caregiver, day) not in marks)

    def _tell(self) -> None:
        if not self._rows:
            self.setAccessibleDescription(words.NO_TEACH_BACK)
            return
        row, names = self._rows[self._at], dict(self._learners)
        said = [words.mark_said(shown(names.get(who, "")), day, mark) for who, day, mark in row.marks]
        self.setAccessibleDescription(f"{row.skill}: {', '.join(said)}")
        self.setToolTip("")
