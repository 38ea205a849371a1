"""What the rules are given for a session: its chart, the other sessions of that day, and the practice.

`records.py` gathers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Case, Document
from desktop_app.domain.billing.from_chart import Office, case_of
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.errors import Refused
from desktop_app.domain.people.practice import Payer, Practice
from desktop_app.domain.training.clock import Moment
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.timekeeping import TimerFace, replay

if TYPE_CHECKING:
    from desktop_app.store.store import Store

NO_PAYER = Payer("", "No payer yet", "self_pay")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A session with everything that its billing depends on, at one moment."""

    timed: TimedSession
    day: tuple[TimedSession, ...]
    charts: tuple[ChartRecord, ...]
    office: Office

    def chart_of(self, patient_id: str) -> ChartRecord:
        """The chart of one patient of this day."""
        return next(chart for chart in self.charts if chart.patient.id == patient_id)

    def case(self, patient_id: str, document: Document | None = None, signing_at: datetime | None = None) -> Case:
        """The case of this day under the payer of one patient, in which nobody else is named."""
        payer = self.chart_of(patient_id).payer or NO_PAYER
        return case_of(self.office, payer, self.charts, self.day, document, signing_at, patient_id)


def timed_session(store: Store, session_id: str, now: Moment | None = None) -> TimedSession:
    """A session and the face of its timer."""
    return TimedSession(store.sessions.get(session_id), face_of(store, session_id, now))


def face_of(store: Store, session_id: str, now: Moment | None = None) -> TimerFace:
    """The face of a session's timer at `now`."""
    return replay(store.clock_events.of(session_id), now)


def office_of(store: Store) -> Office:
    """The practice with its clinicians and fees."""
    return Office(practice_of(store), store.clinicians.all(), store.fees.all())


def practice_of(store: Store) -> Practice:
    """The practice; raises Refused while none has been set up."""
    practice = store.practice.get()
    if practice is None:
        raise Refused("The practice has not been set up yet.", "Open Settings and enter the practice.")
    return practice


def chart_record(store: Store, patient_id: str) -> ChartRecord:
    """Everything in one patient's chart that rules and papers need."""
    patient = store.patients.get(patient_id)
    payer_id = patient.coverage.payer_id
    return ChartRecord(
        patient=patient,
        payer=store.payers.get(payer_id) if payer_id else None,
        caregivers=store.caregivers.of_patient(patient_id),
        consents=store.consents.of_patient(patient_id),
        plans=store.plans.of_patient(patient_id),
    )
