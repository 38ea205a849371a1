"""The day sheet: when there was training today, what it comes to, and whether anything overlaps."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.drawn.day_sheet import Block, DaySheet, overlaps
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wording import today as words
from desktop_app.ui.wording.groups import who
from desktop_app.workflows.practice.plan_the_day import Visit


class DayPanel(Panel):
    """Shows the visits of one day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.DAY_SHEET, parent)
        self._state = Chip("ready", words.NO_OVERLAPS)
        self.head.addWidget(self._state)
        self._sheet = DaySheet()
        self._sum = label("", "small", wrap=True)
        self.body.addWidget(self._sheet)
        self.body.addWidget(self._sum)

    def show_visits(self, visits: tuple[Visit, ...], now: datetime) -> None:
        """Show these visits, and the present moment (both local)."""
        blocks = [_block(visit) for visit in visits]
        number = len(overlaps(blocks))
        self._state.set_state("blocked" if number else "ready", words.overlaps(number))
        self._state.setVisible(bool(visits))
        self._sheet.set_blocks(blocks, _minute(now))
        self._sum.setText(words.day_summary(visits))


def _block(visit: Visit) -> Block:
    start = _minute(visit.start)
    end = start + (visit.end - visit.start).total_seconds() / 60
    told = words.visit_words(who(visit.patient_name, visit.group_size), visit)
    return Block(start, end, "running" if visit.running else "unsigned", told)


def _minute(at: datetime) -> float:
    return at.hour * 60 + at.minute + at.second / 60
