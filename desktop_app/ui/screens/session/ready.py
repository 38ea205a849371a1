"""Before the start: who is here, where and how, and what the chart says about today."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.people.practice import Clinician
from desktop_app.ui.forms.consent import ConsentForm
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.session.caregiver_ticks import CaregiverTicks
from desktop_app.ui.screens.session.home_health_ask import HomeHealthAsk
from desktop_app.ui.screens.session.ready_facts import Fact, facts
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.emptying import refilling
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label, line
from desktop_app.ui.widgets.panel import ActionBar, Panel, column_of, folding, page_column, row_of, scrolled
from desktop_app.ui.widgets.tab_order import TabPlace
from desktop_app.ui.wording import group_session as group_words
from desktop_app.ui.wording import session as words
from desktop_app.ui.wording import session_ready as fact_words
from desktop_app.ui.wording.days import clock_words
from desktop_app.ui.wording.places import FOR_ONE, place_options
from desktop_app.workflows.training.prepare_session import Prepared
from desktop_app.workflows.training.start_session import SessionPlan


class ReadyPage(QWidget):
    """`started(plan)` when the start is pressed; the other signals lead elsewhere."""

    started = Signal(object)
    chart_wanted = Signal(str)
    other_wanted = Signal()
    other_ended = Signal()
    home_health_answered = Signal(bool, str)
    group_wanted = Signal(str)
    consented = Signal(object)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prepared: Prepared | None = None
        self._make_banner()
        self._make_who()
        self._make_how()
        listed = QWidget()
        listed.setProperty("clear", True)
        self._facts_place = TabPlace(listed)
        self._facts = QVBoxLayout(listed)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(0)
        before = Panel(words.BEFORE)
        before.body.addWidget(listed)
        before.body.addStretch(1)
        left = column_of(self._who, self._how, 1, spacing=12)
        self._before = before
        self.consent = ConsentForm(lambda: self._today)
        self.consent.hide()
        self.consent.wanted.connect(lambda: self.consented.emit(self.consent.consent()))
        self.consent.closed.connect(self.close_consent)
        self._parts = folding(left, before, self.consent)
        for place in range(3):
            self._parts.setStretch(place, 1)
        inner = QWidget()
        inner.setLayout(page_column(self.banner, self._parts))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(inner), 1)
        self._foot = self._bar()
        outer.addWidget(self._foot)

    def show_prepared(self, prepared: Prepared) -> None:
        """Show the patient's chart and the choices; what was chosen before for this patient stays."""
        again = self._prepared is not None and self._prepared.record.patient.id == prepared.record.patient.id
        if not again:
            self.close_consent()
        chosen = self.people.chosen() if again else first_choice(prepared)
        self._prepared = prepared
        self.people.show_people(prepared.record, prepared.today, chosen)
        if not again:
            self._show_choices(prepared)
        self._show_facts()
        self._show_other(prepared)
        self.start.set_face(words.start_words(shown(prepared.record.patient.given_name)), "play")
        self._look()

    def ask_consent(self, caregiver_id: str = "") -> None:
        """Open the form of a consent, here and now: for this caregiver, else for those whom none names yet."""
        if self._prepared is None or not self._prepared.record.caregivers or not self.consent.isHidden():
            return
        who = (caregiver_id,) if caregiver_id else tuple(self.people.without_consent)
        patient = self._prepared.record.patient
        self.consent.offer(self._prepared.record.caregivers)
        self.consent.load(Consent("", patient.id, who, self._today, "written", patient.name))
        self._show_consent(is_open=True)
        self.consent.begin("given_by" if who else "caregivers")

    def close_consent(self) -> bool:
        """Put the form away and go on where one was; False when it is not open."""
        if self.consent.isHidden():
            return False
        self._show_consent(is_open=False)
        (self.start if self.start.isEnabled() else self.add).setFocus()
        return True

    def _show_consent(self, is_open: bool) -> None:
        """The form in the place of the facts; the rest of the page waits for it."""
        self.consent.setVisible(is_open)
        self._before.setVisible(not is_open)
        for part in (self._who, self._how, self._foot):
            part.setEnabled(not is_open)

    @property
    def _today(self) -> date:
        assert self._prepared is not None
        return self._prepared.today

    def plan(self) -> SessionPlan:
        """What is chosen."""
        assert self._prepared is not None
        return SessionPlan(
            patient_id=self._prepared.record.patient.id,
            caregiver_ids=self.people.chosen(),
            clinician_id=self.clinician.key(),
            service=self.service.key(),  # type: ignore[arg-type]
            place_of_service=self.place.key(),
            modality=self.modality.key(),  # type: ignore[arg-type]
        )

    def begin(self) -> None:
        """Give the focus to the first thing to decide; a form that is open keeps it."""
        if not self.consent.isHidden():
            return
        first = next(iter(self.people.ticks.values()), None)
        (first or self.add).setFocus()

    def _make_banner(self) -> None:
        self._go_other = Button(words.GO_TO_IT, "arrow-right", clicked=self.other_wanted.emit)
        self._end_other = Button(words.end_other(""), "square", clicked=self.other_ended.emit)
        self.banner = Banner("attention", "", "", self._end_other, self._go_other)
        self.banner.hide()

    def _make_who(self) -> None:
        self._who = Panel(words.WHO)
        self.people = CaregiverTicks()
        self.people.changed.connect(self._look)
        self.people.consent_wanted.connect(self.ask_consent)
        self.add = Button(words.ADD_CAREGIVER, "user-plus", clicked=lambda: self.chart_wanted.emit("caregivers"))
        self._who.body.addWidget(self.people)
        self._who.body.addLayout(row_of(self.add, 1))

    def _make_how(self) -> None:
        self._how = Panel(words.HOW)
        self.service = Segmented(words.SERVICES, name=words.SERVICE.replace("&", ""))
        self.place = Choice()
        self.modality = Segmented(words.MODALITIES, name=words.MODALITY.replace("&", ""))
        self.clinician = Choice()
        self.clinician.chosen.connect(lambda _: self._show_facts())
        self._clinician_field = Field(words.CLINICIAN, self.clinician)
        for field in (
            Field(words.SERVICE, self.service),
            Field(words.PLACE, self.place),
            Field(words.MODALITY, self.modality),
            self._clinician_field,
        ):
            self._how.body.addWidget(field)

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        self.chart = Button(words.OPEN_CHART, "book-open", "hero", clicked=lambda: self.chart_wanted.emit("overview"))
        self.hint = label("", "muted")
        self.start = Button(
            words.start_words(""),
            "play",
            "primary",
            "Ctrl+T",
            clicked=lambda: self.started.emit(self.plan()),
        )
        self.group = Button(group_words.MAKE_GROUP, "users", "hero", clicked=self._want_group)
        self._not_yet = QShortcut(QKeySequence("Ctrl+T"), self)
        self._not_yet.activated.connect(self._say_why)
        bar.left.addWidget(self.chart)
        bar.left.addWidget(self.group)
        bar.right.addWidget(self.hint)
        bar.right.addWidget(self.start)
        return bar

    def _say_why(self) -> None:
        """The start was pressed before it may be: say what it waits for, and go there."""
        if self._prepared is None or not self.consent.isHidden():
            return
        if self._prepared.other is not None:
            self._go_other.setFocus()
            self.told.emit(self.banner.sentence.text())
        else:
            self.begin()
            self.told.emit(words.TICK_SOMEBODY)

    def _want_group(self) -> None:
        if self._prepared is not None:
            self.group_wanted.emit(self._prepared.record.patient.id)

    def _show_choices(self, prepared: Prepared) -> None:
        last = prepared.last
        self.place.set_options(place_options(prepared.places), last.place_of_service if last else FOR_ONE[0])
        self.clinician.set_options(
            [(c.id, c.signature) for c in prepared.clinicians], prepared.me or (last.clinician_id if last else "")
        )
        self._clinician_field.setVisible(len(prepared.clinicians) > 1)
        self.service.set_key(last.service if last else "functional")
        self.modality.set_key(last.modality if last else "in_person")

    def _show_facts(self) -> None:
        found = facts(self._prepared.record, self._clinician(), self._prepared.today) if self._prepared else ()
        with refilling(self._facts, self._facts_place):
            for number, fact in enumerate(found):
                if number:
                    self._facts.addWidget(line())
                self._facts.addWidget(self._fact_row(fact))

    def _fact_row(self, fact: Fact) -> QWidget:
        row = QWidget()
        row.setProperty("clear", True)
        chip = Chip(fact.state, fact.word)
        sentence, asked = fact.sentence, self._prepared.home_health if self._prepared else None
        below: list[QWidget] = []
        if fact.tab == "home_health":
            ask = HomeHealthAsk(asked.source if asked else None)
            ask.answered.connect(self.home_health_answered)
            below.append(ask)
            if asked is not None and self._prepared is not None:
                sentence = f"{sentence} {fact_words.said_so(asked, self._prepared.today)}"
        parts = row_of(chip, 1)
        if fact.state in ("attention", "blocked") and not below:
            button = Button(words.OPEN_CHART.replace("&", ""), clicked=lambda: self.chart_wanted.emit(fact.tab))
            button.setAccessibleName(f"{words.OPEN_CHART.replace('&', '')}: {fact.word}")
            parts.addWidget(button)
        row.setLayout(column_of(parts, label(sentence, wrap=True), *below, margins=(0, 10, 0, 10), spacing=4))
        return row

    def _show_other(self, prepared: Prepared) -> None:
        other = prepared.other
        self.banner.setVisible(other is not None)
        if other is None:
            return
        paused = ""
        if other.face.state == "paused" and other.ends_at is not None:
            paused = clock_words(other.ends_at.astimezone(zone_of(prepared)))
        self.banner.set_words(words.other_runs(shown(other.patient_name), other.group_size), words.other_detail(paused))
        self._end_other.setVisible(bool(paused))
        self._end_other.set_face(words.end_other(paused), "square")

    def _clinician(self) -> Clinician | None:
        known = {c.id: c for c in self._prepared.clinicians} if self._prepared else {}
        return known.get(self.clinician.key())

    def _look(self) -> None:
        ready = bool(self.people.chosen()) and self._prepared is not None and self._prepared.other is None
        self.start.setEnabled(ready)
        self._not_yet.setEnabled(not ready)
        self.hint.setText("" if self.people.chosen() else words.TICK_SOMEBODY)
        self.start.setAccessibleDescription(self.hint.text())


def zone_of(prepared: Prepared) -> ZoneInfo:
    """The practice's zone."""
    return ZoneInfo(prepared.practice.time_zone)


def first_choice(prepared: Prepared) -> tuple[str, ...]:
    """Who is ticked at first: those of the last visit, else the only caregiver there is."""
    known = [caregiver.id for caregiver in prepared.record.caregivers]
    if prepared.last is not None:
        return tuple(known_id for known_id in known if known_id in prepared.last.caregiver_ids)
    return tuple(known) if len(known) == 1 else ()
