"""Enter a session that was run on paper."""

from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.session.caregiver_ticks import CaregiverTicks
from desktop_app.ui.screens.session.paper_form import PaperForm
from desktop_app.ui.screens.session.ready import first_choice
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_row
from desktop_app.ui.wording import session as session_words
from desktop_app.ui.wording import times as words
from desktop_app.ui.wording.places import FOR_ONE, place_options
from desktop_app.workflows.training.enter_session import enter_session
from desktop_app.workflows.training.prepare_session import Prepared, prepare_session
from desktop_app.workflows.training.start_session import SessionPlan, Started


class PaperScreen(Screen):
    """`enter(patient_id)`; goes to the review when the session is kept."""

    name = "paper"
    title = words.PAPER_TITLE
    topics = frozenset({"patients", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._prepared: Prepared | None = None
        self._patient_id = ""
        self.form = PaperForm()
        self.form.wanted.connect(self._save)
        self.form.closed.connect(lambda: self.go.emit("back", {}))
        self.people = CaregiverTicks()
        self.people.consent_wanted.connect(self._to_consents)
        self.unticked = label("", "small", "blocked", wrap=True)
        self.people.changed.connect(lambda: self.unticked.setText(""))
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
        who.body.addWidget(self.people)
        who.body.addWidget(self.unticked)
        for words_of, editor in (
            (session_words.SERVICE, self.service),
            (session_words.PLACE, self.place),
            (session_words.MODALITY, self.modality),
            (session_words.CLINICIAN, self.clinician),
        ):
            how.body.addWidget(Field(words_of, editor))
        side = QWidget()
        side.setLayout(column_of(who, how, 1, spacing=12))
        return side

    def context(self) -> Context:
        if self._prepared is None:
            return Context(self.title)
        return Context(self._prepared.record.patient.name, self.title, title_is_name=True)

    def enter(self, patient_id: str = "", **_: Any) -> None:
        if patient_id != self._patient_id:
            self._prepared = None
        self._patient_id = patient_id
        self.refresh(self.topics)

    def refresh(self, topics: frozenset[str]) -> None:
        if self._patient_id:
            self.runner.run(prepare_session, self._patient_id, then=self._show)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.PAPER_KEYS

    def _show(self, prepared: Prepared) -> None:
        is_new = self._prepared is None
        chosen = first_choice(prepared) if is_new else self.people.chosen()
        self._prepared = prepared
        self.people.show_people(prepared.record, prepared.today, chosen)
        if is_new:
            last = prepared.last
            self.place.set_options(place_options(prepared.places), last.place_of_service if last else FOR_ONE[0])
            people = [(each.id, each.signature) for each in prepared.clinicians]
            self.clinician.set_options(people, last.clinician_id if last else "")
            self.service.set_key(last.service if last else "functional")
            self.modality.set_key(last.modality if last else "in_person")
            self.unticked.setText("")
            self.form.empty(prepared.today)
            self.form.begin("start")
        self.context_changed.emit()

    def _save(self) -> None:
        if self._prepared is None:
            return
        if not self.people.chosen():
            self.unticked.setText(words.NOBODY_TICKED)
            next(iter(self.people.ticks.values()), self.form).setFocus()
            return
        plan = SessionPlan(
            patient_id=self._patient_id,
            caregiver_ids=self.people.chosen(),
            clinician_id=self.clinician.key(),
            service=self.service.key(),  # type: ignore[arg-type]
            place_of_service=self.place.key(),
            modality=self.modality.key(),  # type: ignore[arg-type]
        )
        times = self.form.times(ZoneInfo(self._prepared.practice.time_zone))
        anyway = self.form.anyway.isChecked()
        self.runner.run(enter_session, plan, times, anyway, then=self._saved, failed=self._refused)

    def _saved(self, started: Started) -> None:
        self._prepared, self._patient_id = None, ""
        self.tell(words.PAPER_SAVED)
        self.go.emit("review", {"session_id": started.session_id})

    def _refused(self, error: KnownError) -> None:
        if error.field == "caregivers":
            self.unticked.setText(f"{error.sentence} {error.next_step}")
        else:
            self.form.refuse(error)

    def _to_consents(self) -> None:
        self.go.emit("chart", {"patient_id": self._patient_id, "tab": "caregivers", "focus": "consents"})
