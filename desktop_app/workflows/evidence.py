"""What the rules are given for a session: its chart, the other sessions of that day, and the practice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import Case, Document
from desktop_app.domain.billing.from_chart import Office, case_of, patients_of
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.errors import Refused
from desktop_app.domain.people.practice import Payer, Practice
from desktop_app.domain.training.clock import Moment
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.workflows.reading_history import payer_on

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
        """The case of this day under the payer of one patient."""
        payer = self.chart_of(patient_id).payer or NO_PAYER
        return case_of(self.office, payer, self.charts, self.day, document, signing_at)


def gather(store: Store, session_id: str, now: Moment | None = None) -> Evidence:
    """The evidence of one session; `now` carries on a timer that still runs."""
    timed = timed_session(store, session_id, now)
    office = office_of(store)
    day = _same_day(store, timed, office.practice, now)
    charts = tuple(
        _as_read_on_the_day(store, chart_record(store, patient), timed, office.practice)
        for patient in patients_of(s.session for s in day)
    )
    return Evidence(timed, day, charts, office)


def _as_read_on_the_day(store: Store, chart: ChartRecord, timed: TimedSession, practice: Practice) -> ChartRecord:
    """The chart with its payer's reading of the minutes as it was on the date of service."""
    began = timed.face.started_at
    if chart.payer is None or began is None:
        return chart
    return replace(chart, payer=payer_on(store, chart.payer, began.astimezone(ZoneInfo(practice.time_zone)).date()))


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


def _same_day(store: Store, timed: TimedSession, practice: Practice, now: Moment | None) -> tuple[TimedSession, ...]:
    """The session with those of the same patients or clinician on its local day, in the order they began."""
    started = timed.face.started_at
    if started is None:
        return (timed,)
    others = [s for s in _of_local_day(store, started, practice) if s.id != timed.session.id]
    related = [timed_session(store, s.id, now) for s in others if _is_related(s, timed.session)]
    return tuple(sorted([timed, *related], key=_began))


def _of_local_day(store: Store, instant: datetime, practice: Practice) -> Iterable[TrainingSession]:
    zone = ZoneInfo(practice.time_zone)
    midnight = datetime.combine(instant.astimezone(zone).date(), time(), zone)
    return store.sessions.between(midnight, midnight + timedelta(days=1))


def _is_related(one: TrainingSession, other: TrainingSession) -> bool:
    return one.clinician_id == other.clinician_id or bool(set(one.patient_ids) & set(other.patient_ids))


def _began(timed: TimedSession) -> str:
    return timed.face.started_at.isoformat() if timed.face.started_at else ""
