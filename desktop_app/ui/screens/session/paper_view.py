"""Enter a session that was run on paper, of one patient or of a group."""

from typing import Any, cast
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.billing.facts import Modality, Service
from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.session.caregiver_ticks import CaregiverTicks
from desktop_app.ui.screens.session.family_search import FamilySearch
from desktop_app.ui.screens.session.paper_family import PaperFamily
from desktop_app.ui.screens.session.paper_form import PaperForm
from desktop_app.ui.screens.session.ready import first_choice
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.panel import Panel, column_of, page_row, scrolled
from desktop_app.ui.wording import session as session_words
from desktop_app.ui.wording import times as words
from desktop_app.ui.wording.groups import group_name
from desktop_app.ui.wording.places import FOR_ONE, place_options
from desktop_app.workflows.patients.find import find_patients
from desktop_app.workflows.training.enter_group import PaperGroup, enter_group
from desktop_app.workflows.training.enter_session import enter_session
from desktop_app.workflows.training.prepare_session import Prepared, prepare_session
from desktop_app.workflows.training.start_group import GroupPlan, MemberPlan
from desktop_app.workflows.training.start_session import SessionPlan, Started

MOST_HITS = 8


class PaperScreen(Screen):
    """`enter(patient_id)`; goes to the review when the session is kept."""

    name = "paper"
    title = words.PAPER_TITLE
    topics = frozenset({"patients", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._prepared: Prepared | None = None
        self._patient_id = ""
        self.families: dict[str, PaperFamily] = {}
        self.form = PaperForm()
        self.form.wanted.connect(self._save)
        self.form.closed.connect(lambda: self.go.emit("back", {}))
        self.search = FamilySearch()
        self.others = Button(words.OTHERS, icon="users", role="quiet", clicked=self._ask_others)
        self.search.typed.connect(self._find)
        self.search.picked.connect(self._read)
        self.service = Segmented(session_words.SERVICES, name=session_words.SERVICE.replace("&", ""))
        self.place, self.clinician = Choice(), Choice()
        self.modality = Segmented(session_words.MODALITIES, name=session_words.MODALITY.replace("&", ""))
        row = page_row(self._sides(), self.form)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)

    def _sides(self) -> QWidget:
        who, how = Panel(words.WHO_TRAINED), Panel(words.HOW_TRAINED)
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(0)
        who.body.addLayout(self._blocks)
        who.body.addWidget(self.others)
        who.body.addWidget(self.search)
        for words_of, editor in (
            (session_words.SERVICE, self.service),
            (session_words.PLACE, self.place),
            (session_words.MODALITY, self.modality),
            (session_words.CLINICIAN, self.clinician),
        ):
            how.body.addWidget(Field(words_of, editor))
        side = QWidget()
        side.setLayout(column_of(who, how, 1, margins=(0, 0, 4, 0), spacing=12))
        return scrolled(side, is_wide_enough=True)

    @property
    def people(self) -> CaregiverTicks:
        """The caregivers of the patient whose chart was left for this screen."""
        return self.families[self._patient_id].people

    @property
    def is_group(self) -> bool:
        """Whether others were there too."""
        return len(self.families) > 1

    def context(self) -> Context:
        if self._prepared is None:
            return Context(self.title)
        if self.is_group:
            return Context(group_name(len(self.families)), self.title)
        return Context(self._prepared.record.patient.name, self.title, title_is_name=True)

    def enter(self, patient_id: str = "", **_: Any) -> None:
        if patient_id != self._patient_id:
            self._begin_anew()
        self._patient_id = patient_id
        self.refresh(self.topics)

    def refresh(self, topics: frozenset[str]) -> None:
        for patient_id in self.families or (self._patient_id,):
            if patient_id:
                self._read(patient_id)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.PAPER_KEYS

    def _begin_anew(self) -> None:
        self._prepared = None
        for patient_id in tuple(self.families):
            self._remove(patient_id)
        self.search.line.clear()
        self.others.show()
        self.search.hide()

    def _ask_others(self) -> None:
        """They are asked for only where there were others, so that the usual page is short."""
        self.others.hide()
        self.search.show()
        self.search.look_again()

    def _find(self, typed: str) -> None:
        def found(hits: Any) -> None:
            if typed == self.search.line.text():
                self.search.show_hits(hits, self.families)

        self.runner.run(find_patients, typed, MOST_HITS, then=found)

    def _read(self, patient_id: str) -> None:
        self.runner.run(prepare_session, patient_id, then=self._show)

    def _show(self, prepared: Prepared) -> None:
        patient_id = prepared.record.patient.id
        known = self.families.get(patient_id)
        if known is not None:
            known.show_chart(prepared, known.people.chosen())
            return
        self._add(prepared)
        if self._prepared is None:
            self._prepared = prepared
            self._show_choices(prepared)
            self.form.empty(prepared.today)
        self._show_who()
        if self.is_group:
            self.search.look_again()
        else:
            self.form.begin("start")

    def _show_choices(self, prepared: Prepared) -> None:
        last = prepared.last
        self.place.set_options(place_options(prepared.places), last.place_of_service if last else FOR_ONE[0])
        people = [(each.id, each.signature) for each in prepared.clinicians]
        self.clinician.set_options(people, last.clinician_id if last else "")
        self.service.set_key(last.service if last else "functional")
        self.modality.set_key(last.modality if last else "in_person")

    def _add(self, prepared: Prepared) -> None:
        family = PaperFamily(prepared, first_choice(prepared))
        family.taken_out.connect(self._take_out)
        family.consent_wanted.connect(self._to_consents)
        self.families[family.patient_id] = family
        self._blocks.addWidget(family)

    def _take_out(self, patient_id: str) -> None:
        self._remove(patient_id)
        self._show_who()
        self.search.look_again()

    def _remove(self, patient_id: str) -> None:
        family = self.families.pop(patient_id)
        self._blocks.removeWidget(family)
        family.hide()
        family.deleteLater()

    def _show_who(self) -> None:
        for patient_id, family in self.families.items():
            family.show_group(self.is_group, patient_id != self._patient_id)
        self.form.show_group(self.is_group)
        self.context_changed.emit()

    def _save(self) -> None:
        if self._prepared is None or any(family.problem() for family in self.families.values()):
            return
        zone, anyway = ZoneInfo(self._prepared.practice.time_zone), self.form.anyway.isChecked()
        times, who = self.form.times(zone), self.families.values()
        if not self.is_group:
            plan = SessionPlan(self._patient_id, self.people.chosen(), *self._circumstances())
            self.runner.run(enter_session, plan, times, anyway, then=self._saved, failed=self._refused)
            return
        members = tuple(MemberPlan(family.patient_id, family.people.chosen()) for family in who)
        own = {family.patient_id: family.own_times(self.form.at(zone)) for family in who}
        group = PaperGroup(GroupPlan(members, *self._circumstances()), times, own)
        self.runner.run(enter_group, group, anyway, then=self._saved, failed=self._refused)

    def _circumstances(self) -> tuple[str, Service, str, Modality]:
        """Who trained, what, where and how, in the order of both plans."""
        service, modality = cast(Service, self.service.key()), cast(Modality, self.modality.key())
        return self.clinician.key(), service, self.place.key(), modality

    def _saved(self, started: Started) -> None:
        self._begin_anew()
        self._patient_id = ""
        self.tell(words.PAPER_SAVED)
        self.go.emit("review", {"session_id": started.session_id})

    def _refused(self, error: KnownError) -> None:
        name, _, patient_id = error.field.partition(" ")
        if patient_id in self.families:
            self.families[patient_id].refuse(name, error)
        elif name == "caregivers" and self._patient_id in self.families:
            self.families[self._patient_id].say(f"{error.sentence} {error.next_step}")
        else:
            self.form.refuse(error)

    def _to_consents(self, patient_id: str) -> None:
        self.go.emit("chart", {"patient_id": patient_id, "tab": "caregivers", "focus": "consents"})
