"""The day sheet: when there was training today, what it comes to, and whether anything overlaps."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.training.day_sheet import Attendance, DaySum, day_sum
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.drawn.day_sheet import Block, DaySheet
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.wording import today as words
from desktop_app.ui.wording.groups import who
from desktop_app.workflows.practice.plan_the_day import Visit


class DayPanel(Panel):
    """Shows the visits of one day; `paper_wanted` asks for it on paper."""

    paper_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.DAY_SHEET, parent)
        self._state = Chip("ready", words.NO_OVERLAPS)
        self.head.addWidget(self._state)
        self._sheet = DaySheet()
        self._sum = label("", "small", wrap=True)
        self.body.addWidget(self._sheet)
        self.body.addWidget(self._sum)
        self.explain = Button(words.EXPLAIN_DAY, role="link", clicked=self._explain)
        self.on_paper = Button(words.DAY_ON_PAPER, "printer", "link", clicked=self.paper_wanted.emit)
        self.body.addLayout(row_of(self.explain, 1, self.on_paper))
        self._visits: tuple[Visit, ...] = ()

    def show_visits(self, visits: tuple[Visit, ...], now: datetime) -> None:
        """Show these visits, and the present moment (both local)."""
        blocks = [_block(visit) for visit in visits]
        self._visits, day = visits, _sum_of(visits)
        number = len(day.overlaps)
        self._state.set_state("blocked" if number else "ready", words.overlaps(number))
        self._state.setVisible(bool(visits))
        self._sheet.set_blocks(blocks, _minute(now))
        told = words.overlap_words(day.overlaps[0]) if day.overlaps else words.travel(day.travel).strip()
        self._sum.setText(f"{words.day_summary(visits)} {told}".strip())
        self.explain.setVisible(bool(visits))
        self.on_paper.setVisible(bool(visits))

    def _explain(self) -> None:
        named = [(who(visit.patient_name, visit.group_size), visit) for visit in self._visits]
        sentences = words.day_lines(_sum_of(self._visits), named)
        Popover(words.DAY_TITLE, sentences, self).show_at(self.explain)


def _sum_of(visits: tuple[Visit, ...]) -> DaySum:
    return day_sum(
        Attendance(
            clinician_id=visit.clinician_id,
            name=who(visit.patient_name, visit.group_size),
            start=visit.start,
            end=visit.end,
            counted_minutes=visit.counted_minutes,
            units=visit.units,
        )
        for visit in visits
    )


def _block(visit: Visit) -> Block:
    start = _minute(visit.start)
    end = start + (visit.end - visit.start).total_seconds() / 60
    told = words.visit_words(who(visit.patient_name, visit.group_size), visit)
    return Block(start, end, "running" if visit.running else "unsigned", told)


def _minute(at: datetime) -> float:
    return at.hour * 60 + at.minute + at.second / 60
