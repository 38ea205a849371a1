"""What a good-faith estimate is for: the service, how many visits of how many minutes, where, and from when to when."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.screens.print.range_panel import DAY_UNKNOWN
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import DateEntry, Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import paper_kinds as words
from desktop_app.ui.wording.places import place_options
from desktop_app.ui.wording.session import SERVICES
from desktop_app.workflows.papers.make_estimate import USUAL_PLAN, EstimatePlan, service_called

MOST_VISITS, MOST_MINUTES = 99, 240


class EstimateForm(QWidget):
    """`changed` comes when another estimate is wanted; `problem` says why there is none as it is filled in."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = DAY_UNKNOWN
        self.service, self.is_group = Choice(SERVICES, USUAL_PLAN.service), QCheckBox(words.IN_A_GROUP)
        self.visits, self.minutes = number(1, MOST_VISITS), number(1, MOST_MINUTES)
        self.visits.setValue(USUAL_PLAN.visits)
        self.minutes.setValue(USUAL_PLAN.minutes)
        self.place = Choice()
        self.place.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.first_on, self.through = (DateEntry(lambda: self._today) for _ in range(2))
        self.separately = Entry()
        self._fields = {
            "visits": Field(words.VISITS, self.visits),
            "minutes": Field(words.MINUTES, self.minutes),
            "first_on": Field(words.FIRST_VISIT, self.first_on),
            "through": Field(words.COVERS_UNTIL, self.through),
        }
        by_name = self._fields
        parts = (
            Field(words.SERVICE, self.service),
            self.is_group,
            beside(by_name["visits"], by_name["minutes"]),
            Field(words.PLACE, self.place),
            beside(by_name["first_on"], by_name["through"]),
            Field(words.SEPARATELY, self.separately, words.SEPARATELY_HINT),
        )
        self.setLayout(column_of(*parts, spacing=10))
        self._connect()

    def _connect(self) -> None:
        for choice in (self.service, self.place):
            choice.chosen.connect(lambda _: self._told())
        for spin in (self.visits, self.minutes):
            spin.valueChanged.connect(lambda _: self._told())
        self.is_group.toggled.connect(lambda _: self._told())
        for entry in (self.first_on, self.through, self.separately):
            entry.editingFinished.connect(self._told)

    def offer(self, places: Sequence[tuple[str, str]], today: date) -> None:
        """The places that there are, and what day it is for the practice."""
        self._today = today
        self.place.set_options(place_options(places), self.place.key() or USUAL_PLAN.place)

    @property
    def plan(self) -> EstimatePlan:
        """The course of training that is to be estimated."""
        return EstimatePlan(
            visits=self.visits.value(),
            minutes=self.minutes.value(),
            service=service_called(self.service.key()),
            is_group=self.is_group.isChecked(),
            place=self.place.key() or USUAL_PLAN.place,
            first_on=self.first_on.day(),
            through=self.through.day(),
            separately=tuple(part.strip() for part in self.separately.value().split(";") if part.strip()),
        )

    @property
    def problem(self) -> str:
        """What is wrong with a day that nobody can read; empty when nothing is."""
        return self.first_on.problem() or self.through.problem()

    def refuse(self, error: KnownError) -> None:
        """Say at the field what is wrong with it. What to do stands where the page would be, with more room."""
        field = self._fields.get(error.field)
        if field is not None:
            field.set_error(error.sentence)

    def _told(self) -> None:
        for field in self._fields.values():
            field.set_error(field.editor.problem() if isinstance(field.editor, DateEntry) else "")
        self.changed.emit()


def number(least: int, most: int) -> QSpinBox:
    """A number that counts once it is typed to its end."""
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setKeyboardTracking(False)
    spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return spin


def beside(*fields: QWidget) -> QWidget:
    """Fields that share a line."""
    made = QWidget()
    row = row_of(*fields, spacing=12)
    for place in range(len(fields)):
        row.setStretch(place, 1)
    made.setLayout(row)
    return made
