"""One patient before a group starts: whether they are here, who is trained for them, and what the chart warns of."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from desktop_app.domain.people.practice import Clinician
from desktop_app.ui.privacy import NameLabel, shown
from desktop_app.ui.screens.session.caregiver_ticks import CaregiverTicks
from desktop_app.ui.screens.session.ready_facts import facts
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import group_session as words
from desktop_app.workflows.training.prepare_session import Prepared
from desktop_app.workflows.training.start_group import MemberPlan


class GroupMemberBlock(QWidget):
    """`changed` with each tick; the other signals bring the patient's id."""

    changed = Signal()
    taken_out = Signal(str)
    chart_wanted = Signal(str, str)

    def __init__(self, prepared: Prepared, chosen: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", True)
        self.patient_id = prepared.record.patient.id
        name = prepared.record.patient.name
        self.here = QCheckBox(words.HERE_NOW)
        self.here.setChecked(True)
        self.here.setAccessibleName(words.is_here(shown(name)))
        self.here.toggled.connect(lambda _: self.changed.emit())
        self.out = Button(words.TAKE_OUT, "x", "quiet", clicked=lambda: self.taken_out.emit(self.patient_id))
        self.out.setAccessibleName(words.take_out(shown(name)))
        self._warnings = QHBoxLayout()
        self._warnings.setSpacing(px(6))
        self.people = CaregiverTicks()
        self.people.setAccessibleName(words.caregivers_of(shown(name)))
        self.people.changed.connect(self.changed)
        self.people.consent_wanted.connect(lambda: self.chart_wanted.emit(self.patient_id, "consents"))
        head = row_of(NameLabel(name), self._warnings, 1, self.here, self.out)
        self.setLayout(column_of(head, self.people, margins=(0, 6, 0, 6), spacing=2))
        self.people.show_people(prepared.record, prepared.today, chosen)

    def show_prepared(self, prepared: Prepared, clinician: Clinician | None) -> None:
        """Show the chart as it is now; what is ticked stays."""
        self.people.show_people(prepared.record, prepared.today, self.people.chosen())
        self._warn(prepared, clinician, prepared.today)

    def plan(self) -> MemberPlan:
        """What is chosen for this patient."""
        return MemberPlan(self.patient_id, self.people.chosen(), self.here.isChecked())

    def _warn(self, prepared: Prepared, clinician: Clinician | None, today: date) -> None:
        take_out(self._warnings)
        for fact in facts(prepared.record, clinician, today):
            if fact.state in ("attention", "blocked"):
                chip = Chip(fact.state, fact.word)
                chip.setToolTip(fact.sentence)
                chip.setAccessibleDescription(fact.sentence)
                self._warnings.addWidget(chip)
