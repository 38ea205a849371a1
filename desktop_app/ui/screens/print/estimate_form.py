"""What a good-faith estimate is for: who trains in what, how many visits of how many minutes, where, and until when."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.screens.print.form_parts import beside, narrow, number, propose
from desktop_app.ui.screens.print.range_panel import DAY_UNKNOWN
from desktop_app.ui.widgets.entry.entries import DateEntry, Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.panel import column_of
from desktop_app.ui.wording import paper_kinds as words
from desktop_app.ui.wording.places import place_options
from desktop_app.ui.wording.session import SERVICES
from desktop_app.workflows.papers.estimate_plan import USUAL_PLAN, EstimatePlan, service_called
from desktop_app.workflows.papers.offer_papers import Offer

MOST_VISITS, MOST_MINUTES, MOST_LETTERS = 99, 240, 40


class EstimateForm(QWidget):
    """`changed` comes when another estimate is wanted; `problem` says why there is none as it is filled in."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = DAY_UNKNOWN
        self._about, self._proposed, self._is_quiet = ("", ""), USUAL_PLAN, False
        self.clinician, self.place = narrow(), narrow()
        self.clinician_field = Field(words.PROVIDER, self.clinician)
        self.service, self.is_group = narrow(SERVICES, USUAL_PLAN.service), QCheckBox(words.IN_A_GROUP)
        self.visits, self.minutes = number(1, MOST_VISITS), number(1, MOST_MINUTES)
        self.first_on, self.through = (DateEntry(lambda: self._today) for _ in range(2))
        self.how_often, self.separately = Entry(placeholder=words.HOW_OFTEN_EXAMPLE), Entry()
        self.how_often.setMaxLength(MOST_LETTERS)
        self._fields = {
            "visits": Field(words.VISITS, self.visits),
            "minutes": Field(words.MINUTES, self.minutes),
            "first_on": Field(words.FIRST_VISIT, self.first_on),
            "through": Field(words.COVERS_THROUGH, self.through),
        }
        by_name = self._fields
        parts = (
            self.clinician_field,
            Field(words.SERVICE, self.service),
            self.is_group,
            beside(by_name["visits"], by_name["minutes"]),
            Field(words.HOW_OFTEN, self.how_often),
            Field(words.PLACE, self.place),
            beside(by_name["first_on"], by_name["through"]),
            Field(words.SEPARATELY, self.separately, words.SEPARATELY_HINT),
        )
        self.setLayout(column_of(*parts, spacing=10))
        self._begin()
        self._connect()

    def _connect(self) -> None:
        for choice in (self.clinician, self.service, self.place):
            choice.chosen.connect(lambda _: self._told())
        for spin in (self.visits, self.minutes):
            spin.valueChanged.connect(lambda _: self._told())
        self.is_group.toggled.connect(lambda _: self._told())
        for entry in (self.how_often, self.first_on, self.through, self.separately):
            entry.editingFinished.connect(self._told)

    def offer(self, offer: Offer) -> None:
        """What is proposed for this visit or patient; another one begins anew, what was chosen for this one stays."""
        about, before, now = (offer.patient.id, offer.session_id), self._proposed, offer.estimate
        self._is_quiet, self._today = True, offer.today
        if about != self._about:
            self._begin()
            before = self.plan
        propose(self.clinician, offer.clinicians, before.clinician_id, now.clinician_id)
        propose(self.service, SERVICES, before.service, now.service)
        propose(self.place, place_options(offer.places), before.place, now.place)
        if self.is_group.isChecked() == before.is_group:
            self.is_group.setChecked(now.is_group)
        if self.minutes.value() == before.minutes:
            self.minutes.setValue(now.minutes)
        self.clinician_field.setVisible(len(offer.clinicians) > 1)
        self._about, self._proposed, self._is_quiet = about, now, False

    def _begin(self) -> None:
        """Nothing of what was typed about another patient stays."""
        self.visits.setValue(USUAL_PLAN.visits)
        for entry in (self.how_often, self.first_on, self.through, self.separately):
            entry.clear()
        self._show_problems()

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
            how_often=self.how_often.value(),
            clinician_id=self.clinician.key(),
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
        if not self._is_quiet:
            self._show_problems()
            self.changed.emit()

    def _show_problems(self) -> None:
        for field in self._fields.values():
            field.set_error(field.editor.problem() if isinstance(field.editor, DateEntry) else "")
