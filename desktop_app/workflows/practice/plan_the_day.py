"""What today asks for: the running session, what is due, who was seen, how safe the data is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.practice import Clinician, Practice
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import TrainingSession
from desktop_app.workflows.evidence import chart_record, face_of, practice_of
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.training.live_session import RunningNow, running_now
from desktop_app.workflows.training.look_over import earned_lines
from desktop_app.workflows.training.recover_session import Unfinished, find_unfinished
from desktop_app.workflows.training.review_session import review

if TYPE_CHECKING:
    from desktop_app.store.store import Store

DueKind = Literal["note", "plan_ended", "recertify", "consent", "superbill"]
Urgency = Literal["overdue", "this_week"]
RECERTIFY_SOON_DAYS = 14
NOTE_OVERDUE_AFTER_DAYS = 1


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do. `count` is days or blocking findings, as the kind says; the screen makes the sentence."""

    kind: DueKind
    urgency: Urgency
    patient_id: str
    patient_name: str
    session_id: str
    on: date
    count: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """A session of today for the day sheet (times local to the practice); `units` are what its minutes earn."""

    session_id: str
    clinician_id: str
    patient_name: str
    start: datetime
    end: datetime
    counted_minutes: int
    units: int
    running: bool


@dataclass(frozen=True, slots=True)
class Today:
    """The Today screen's content."""

    practice: Practice
    clinician: Clinician | None
    today: date
    running: RunningNow | None
    unfinished: tuple[Unfinished, ...]
    due: tuple[Due, ...]
    visits: tuple[Visit, ...]
    last_backup: datetime | None


def plan_the_day(store: Store, clock: Clock) -> Today:
    """Read the day."""
    practice, today = practice_of(store), local_day(store, clock)
    clinicians = store.clinicians.all()
    due = [*_notes_due(store, clock, today), *_superbills_due(store, today), *_charts_due(store, today)]
    proved = store.settings.get("last_backup", "")
    return Today(
        practice=practice,
        clinician=_who_is_here(store, clinicians),
        today=today,
        running=running_now(store, clock),
        unfinished=find_unfinished(store, clock),
        due=tuple(sorted(due, key=lambda d: (d.urgency != "overdue", d.on, d.patient_name))),
        visits=_visits(store, clock, today, ZoneInfo(practice.time_zone)),
        last_backup=datetime.fromisoformat(proved) if proved else None,
    )


def _who_is_here(store: Store, clinicians: tuple[Clinician, ...]) -> Clinician | None:
    """The clinician who unlocked the vault, else the first."""
    return next((one for one in clinicians if one.name == store.user), clinicians[0] if clinicians else None)


def _notes_due(store: Store, clock: Clock, today: date) -> Iterable[Due]:
    zone = ZoneInfo(practice_of(store).time_zone)
    for session in store.sessions.unsigned():
        began = face_of(store, session.id).started_at
        if began is None:
            continue
        day = began.astimezone(zone).date()
        blocked = len(review(store, session.id, "", clock.now()).blocking)
        late = (today - day).days > NOTE_OVERDUE_AFTER_DAYS
        yield _due(store, "note", "overdue" if late else "this_week", session, day, blocked)


def _superbills_due(store: Store, today: date) -> Iterable[Due]:
    zone = ZoneInfo(practice_of(store).time_zone)
    earliest = datetime.combine(today - timedelta(days=7), time(), zone)
    for session in store.sessions.between(earliest, earliest + timedelta(days=8)):
        if session.state != "signed" or any(p.voided_at is None for p in store.superbills.of_session(session.id)):
            continue
        record = chart_record(store, session.patient_ids[0])
        if record.payer is not None and record.payer.kind == "medicare":
            continue
        signed = session.signature.signed_at if session.signature else earliest
        yield _due(store, "superbill", "this_week", session, signed.astimezone(zone).date(), 0)


def _due(store: Store, kind: DueKind, urgency: Urgency, session: TrainingSession, on: date, count: int) -> Due:
    patient = store.patients.get(session.patient_ids[0])
    return Due(kind, urgency, patient.id, patient.name, session.id, on, count)


def _charts_due(store: Store, today: date) -> Iterable[Due]:
    for patient_id in store.patients.active_ids(since=today - timedelta(days=60)):
        record = chart_record(store, patient_id)
        yield from _plans_due(record, today)
        yield from _consents_due(record, today)


def _plans_due(record: ChartRecord, today: date) -> Iterable[Due]:
    for plan in record.plans:
        last = plan.last_covered_day
        if last is None:
            continue
        left = (last - today).days
        if left < 0:
            yield _chart_due("plan_ended", "overdue", record, last, -left)
        elif left <= RECERTIFY_SOON_DAYS:
            yield _chart_due("recertify", "this_week", record, last, left)


def _consents_due(record: ChartRecord, today: date) -> Iterable[Due]:
    named = {c for consent in record.consents if consent.is_valid_on(today) for c in consent.caregiver_ids}
    for caregiver in record.caregivers:
        if caregiver.id not in named:
            detail = f"{caregiver.name}, {caregiver.relationship}"
            yield _chart_due("consent", "this_week", record, today, 0, detail)


def _chart_due(kind: DueKind, urgency: Urgency, record: ChartRecord, on: date, count: int, detail: str = "") -> Due:
    return Due(kind, urgency, record.patient.id, record.patient.name, "", on, count, detail)


def _visits(store: Store, clock: Clock, today: date, zone: ZoneInfo) -> tuple[Visit, ...]:
    midnight = datetime.combine(today, time(), zone)
    sessions = store.sessions.between(midnight, midnight + timedelta(days=1))
    return tuple(_visit(store, clock, session, zone) for session in sessions)


def _visit(store: Store, clock: Clock, session: TrainingSession, zone: ZoneInfo) -> Visit:
    reviewed = review(store, session.id, "", clock.now())
    face, now = reviewed.timed.face, clock.now().utc
    return Visit(
        session_id=session.id,
        clinician_id=session.clinician_id,
        patient_name=reviewed.chart.patient.name,
        start=(face.started_at or now).astimezone(zone),
        end=(face.stopped_at or face.now or now).astimezone(zone),
        counted_minutes=face.counted_minutes,
        units=sum(line.units for line in earned_lines(store, reviewed, clock.now())),
        running=session.state == "running",
    )
