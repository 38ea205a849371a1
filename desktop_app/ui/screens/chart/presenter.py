"""Decides what the chart does: opens it, saves what its forms hold, and takes it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.errors import KnownError
from desktop_app.domain.money.ledger import Method
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.clock import Clock
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.chart.standing import current_plan, without_consent
from desktop_app.ui.widgets.payment_panel import WRITE_OFF
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording import disclosures as disclosure_words
from desktop_app.ui.wording import money as money_words
from desktop_app.workflows.activity.list_disclosures import list_disclosures
from desktop_app.workflows.activity.record_disclosure import record_disclosure
from desktop_app.workflows.money.account_of_patient import account_of_patient
from desktop_app.workflows.money.reverse_payment import reverse_payment
from desktop_app.workflows.money.take_payment import NewPayment, Posted, adjust, take_payment
from desktop_app.workflows.patients.find import find_diagnoses
from desktop_app.workflows.patients.list_papers import papers_of_patient
from desktop_app.workflows.patients.open_chart import Chart, open_chart
from desktop_app.workflows.patients.record_consent import record_consent
from desktop_app.workflows.patients.save_caregiver import save_caregiver
from desktop_app.workflows.patients.save_patient import save_patient
from desktop_app.workflows.patients.save_plan import save_plan
from desktop_app.workflows.patients.set_diagnoses import set_diagnoses
from desktop_app.workflows.practice.read_settings import read_settings

if TYPE_CHECKING:
    from desktop_app.ui.screens.chart.view import ChartScreen


class ChartPresenter:
    """Speaks to the workflows for the chart."""

    def __init__(self, runner: Runner, view: ChartScreen) -> None:
        self._runner, self._view = runner, view
        self.patient_id = ""
        self.chart: Chart | None = None

    def today(self) -> date:
        """The practice's day once a chart is open, the machine's before."""
        if self.chart is not None:
            return self.chart.today
        now = cast(Clock, self._runner.clock).now()
        return now.utc.astimezone(ZoneInfo(now.zone)).date()

    def open(self, patient_id: str) -> None:
        """Open a patient's chart."""
        if patient_id != self.patient_id:
            self.chart = None
        self.patient_id = patient_id
        self._runner.run(read_settings, then=lambda settings: self._view.patient_form.offer(settings.payers))
        self.load()

    def load(self) -> None:
        """Read the open chart again, and its papers."""
        if self.patient_id:
            self._runner.run(open_chart, self.patient_id, then=self._show)
            self._runner.run(papers_of_patient, self.patient_id, then=self._view.show_papers)
            self._runner.run(list_disclosures, self.patient_id, then=self._view.show_disclosures)

    def load_account(self) -> None:
        """Read what the patient owes; only the part that shows it asks, because every visit is counted for it."""
        if self.patient_id:
            self._runner.run(account_of_patient, self.patient_id, then=self._view.show_account)

    def take_payment(self) -> None:
        """Take a payment, or write an amount off, as the panel has it."""
        panel = self._view.money.payment
        amount, note, visit = panel.amount.amount(), panel.note.value(), panel.visit.key()

        def done(posted: Posted) -> None:
            panel.clear()
            line = posted.line
            self._view.tell(
                money_words.taken(line.amount, line.receipt) if line.receipt else money_words.written_off(line.amount)
            )

        if panel.method == WRITE_OFF:
            self._runner.run(adjust, self.patient_id, amount, note, visit, then=done, failed=panel.refuse)
        else:
            new = NewPayment(self.patient_id, amount, cast(Method, panel.method), visit, note)
            self._runner.run(take_payment, new, then=done, failed=panel.refuse)

    def reverse_payment(self, line_id: str, reason: str) -> None:
        """Count a line back."""
        self._runner.run(
            reverse_payment,
            line_id,
            reason,
            then=lambda posted: self._view.tell(money_words.reversed_line(posted.line.amount)),
            failed=self._view.money.refuse,
        )

    def make_paper(self, kind: str) -> None:
        """Go to the papers of the patient alone, where one of this kind is shown."""
        self._view.go.emit("print", {"patient_id": self.patient_id, "paper": kind})

    def open_receipt(self, receipt: str) -> None:
        """Go to the papers, where the receipt is shown; one on account stands with the newest visit."""
        visits = self.chart.sessions if self.chart else ()
        session_id = self._view.money.visit_of(receipt) or (visits[0].id if visits else "")
        if session_id:
            where = {"session_id": session_id, "patient_id": self.patient_id, "paper": receipt}
            self._view.go.emit("print", where)
        else:
            self._view.tell(money_words.NO_VISITS)

    def open_session(self, session_id: str) -> None:
        """Go where a session goes on: its timer, or its note, which takes addenda once it is signed."""
        rows = self.chart.sessions if self.chart else ()
        is_running = any(row.id == session_id and row.state == "running" for row in rows)
        self._view.go.emit("session" if is_running else "review", {"session_id": session_id})

    def open_papers(self, session_id: str) -> None:
        """Go to the papers of a session."""
        self._view.go.emit("print", {"session_id": session_id, "patient_id": self.patient_id})

    def open_activity(self) -> None:
        """Go to the acts of everybody in this chart."""
        self._view.go.emit("settings", {"section": "activity", "patient_id": self.patient_id})

    def start(self) -> None:
        """Go to the session screen with this patient; training starts there."""
        self._view.go.emit("session", {"patient_id": self.patient_id})

    def caregiver(self, caregiver_id: str) -> Caregiver:
        """A caregiver of this chart, or a new one."""
        known = self.chart.record.caregivers if self.chart else ()
        return next((c for c in known if c.id == caregiver_id), Caregiver("", self.patient_id, "", ""))

    def caregiver_to_mend(self, field: str) -> str:
        """The caregiver (id) for whom this is missing, or who is paid, or a minor; the first where it is nobody."""
        known = self.chart.record.caregivers if self.chart else ()
        wrong: dict[str, Callable[[Caregiver], bool]] = {
            "relationship": lambda person: not person.relationship.strip(),
            "is_paid": lambda person: person.is_paid,
            "is_adult": lambda person: not person.is_adult,
        }
        asked = wrong.get(field, lambda _: True)
        return next((person.id for person in (*filter(asked, known), *known)), "")

    def consent(self, consent_id: str, caregiver_id: str = "") -> Consent:
        """A consent of this chart, or a new one for that caregiver, or for all whom none names yet."""
        assert self.chart is not None
        found = next((c for c in self.chart.record.consents if c.id == consent_id), None)
        if found is not None:
            return found
        missing = tuple(c.id for c in without_consent(self.chart.record, self.chart.today))
        who = (caregiver_id,) if caregiver_id else missing
        patient = self.chart.record.patient
        return Consent("", patient.id, who, self.chart.today, "written", patient.name)

    def plan(self, plan_id: str, is_new: bool = False) -> PlanOfCare:
        """A plan of this chart, else the present one, else a new one."""
        assert self.chart is not None
        found = next((p for p in self.chart.record.plans if p.id == plan_id), None)
        if found is None and not is_new:
            found = current_plan(self.chart.record)
        return found or PlanOfCare("", self.patient_id, "PT", self.chart.today, True)

    def save_patient(self) -> None:
        """Save the patient's details."""
        form = self._view.patient_form
        before = self.chart.record.patient if self.chart else None
        self._save(save_patient, form.patient(), before, words.PATIENT_SAVED, form)

    def save_caregiver(self) -> None:
        """Save a caregiver."""
        form = self._view.caregiver_form
        new = form.caregiver()
        before = self.caregiver(new.id) if new.id else None
        self._save(save_caregiver, new, before, words.CAREGIVER_SAVED, form)

    def save_consent(self) -> None:
        """Save a consent."""
        form = self._view.consent_form
        new = form.consent()
        before = self.consent(new.id) if new.id else None
        self._save(record_consent, new, before, words.CONSENT_SAVED, form)

    def save_plan(self) -> None:
        """Save a plan."""
        form = self._view.plan_form
        new = form.plan()
        before = self.plan(new.id) if new.id else None
        self._save(save_plan, new, before, words.PLAN_SAVED, form)

    def save_disclosure(self) -> None:
        """Keep a disclosure; there is no way back, because the list is kept as it was written."""
        form = self._view.disclosure_form
        self._save(record_disclosure, form.disclosure(self.patient_id), None, disclosure_words.SAVED, form)

    def find_diagnoses(self, typed: str) -> None:
        """Look for diagnoses; an answer that comes after the next letter is dropped."""
        tab = self._view.diagnoses

        def found(hits: Any) -> None:
            if typed == tab.search.text():
                tab.show_hits(hits)

        self._runner.run(find_diagnoses, typed, then=found)

    def add_diagnosis(self, code: str) -> None:
        """Put a diagnosis at the end of the list."""
        before = self._codes()
        if code in before:
            self._view.tell(f"{code} {words.ALREADY}")
            return
        self._set_codes((*before, code), words.added(code))

    def order_diagnoses(self, codes: list[str], moved: str) -> None:
        """Put the diagnoses in another order."""
        self._set_codes(tuple(codes), words.moved(moved, codes.index(moved) + 1))

    def take_out_diagnosis(self, code: str) -> None:
        """Take a diagnosis out."""
        self._set_codes(tuple(one for one in self._codes() if one != code), words.taken_out(code))

    def _codes(self) -> tuple[str, ...]:
        return self.chart.record.patient.diagnoses if self.chart else ()

    def _set_codes(self, codes: tuple[str, ...], told: str) -> None:
        before, patient_id = self._codes(), self.patient_id

        def undo() -> None:
            self._runner.run(set_diagnoses, patient_id, before)

        self._runner.run(
            set_diagnoses, patient_id, codes, then=lambda _: self._view.tell(told, undo), failed=self._refused
        )

    def _save(self, workflow: Callable[..., Any], new: Any, before: Any, told: str, form: SideForm) -> None:
        undo = (lambda: self._runner.run(workflow, before)) if before is not None else None

        def saved(_: Any) -> None:
            self._view.form_saved(form)
            self._view.tell(told, undo)

        self._runner.run(workflow, new, then=saved, failed=form.refuse)

    def _refused(self, error: KnownError) -> None:
        self._view.tell(f"{error.sentence} {error.next_step}".strip())

    def _show(self, chart: Chart) -> None:
        if chart.record.patient.id == self.patient_id:
            self.chart = chart
            self._view.show_chart(chart)
