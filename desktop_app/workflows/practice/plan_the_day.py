"""What today asks for: the running session, what is due, who was seen, how safe the data is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.chart.threshold import UsedThreshold, near_threshold
from desktop_app.domain.people.practice import Clinician, Practice
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timed import TimedSession
from desktop_app.workflows.practice.payer_questions import payer_questions
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.live_session import RunningNow, running_now
from desktop_app.workflows.training.look_over import earned_lines
from desktop_app.workflows.training.recover_session import Unfinished, find_unfinished
from desktop_app.workflows.training.review_session import review_in
from desktop_app.workflows.training.waiting_for_cosignature import superbills_wait, waiting_sessions

if TYPE_CHECKING:
    from desktop_app.store.store import Store

DueKind = Literal["note", "cosign", "plan_ended", "recertify", "consent", "superbill", "payer", "threshold"]
Urgency = Literal["overdue", "this_week"]
RECERTIFY_SOON_DAYS = 14
NOTE_OVERDUE_AFTER_DAYS = 1
COSIGNATURE_OVERDUE_AFTER_DAYS = 7
SUPERBILL_DAYS = 7


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do. `count` is days, blocking findings or further payers, as the kind says; the screen tells it.

    For a payer `patient_name` is the payer's name and `detail` its id.
    """

    kind: DueKind
    urgency: Urgency
    patient_id: str
    patient_name: str
    session_id: str
    on: date
    count: int
    detail: str = ""
    used: UsedThreshold | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """A session of today for the day sheet (times local to the practice); `units` are what its minutes earn.

    A group is one visit by `group_size`, the number of its patients, and names none of them.
    """

    session_id: str
    clinician_id: str
    patient_name: str
    start: datetime
    end: datetime
    counted_minutes: int
    units: int
    running: bool
    group_size: int = 0


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
    last_backup_elsewhere: datetime | None = None


def plan_the_day(store: Store, clock: Clock) -> Today:
    """Read the day."""
    records = Records(store, clock.now())
    due = [
        *_payers_due(store, clock, records.today),
        *_superbills_due(records),
        *_notes_due(records),
        *_cosignatures_due(records),
        *_charts_due(records),
    ]
    proved, elsewhere = (store.settings.get(key, "") for key in ("last_backup", "last_backup_elsewhere"))
    return Today(
        practice=records.practice,
        clinician=who_is_here(store, records.office.clinicians),
        today=records.today,
        running=running_now(store, clock),
        unfinished=find_unfinished(store, clock),
        due=tuple(sorted(due, key=lambda d: (d.urgency != "overdue", d.kind == "payer", d.on, d.patient_name))),
        visits=tuple(visits_of_today(records)),
        last_backup=datetime.fromisoformat(proved) if proved else None,
        last_backup_elsewhere=datetime.fromisoformat(elsewhere) if elsewhere else None,
    )


def who_is_here(store: Store, clinicians: tuple[Clinician, ...]) -> Clinician | None:
    """The clinician who unlocked the vault, else the first."""
    return next((one for one in clinicians if one.name == store.user), clinicians[0] if clinicians else None)


def _payers_due(store: Store, clock: Clock, today: date) -> Iterable[Due]:
    """One reminder for all payers of whom something is not known and whom nobody has asked."""
    still = [question for question in payer_questions(store, clock) if question.is_open]
    if still:
        yield Due("payer", "this_week", "", still[0].payer_name, "", today, len(still) - 1, still[0].payer_id)


def _notes_due(records: Records) -> Iterable[Due]:
    for session in records.store.sessions.unsigned():
        day = records.began_on(records.timed(session))
        if day is None:
            continue
        blocked = len(review_in(records, session.id).blocking)
        late = (records.today - day).days > NOTE_OVERDUE_AFTER_DAYS
        yield _due(records, "note", "overdue" if late else "this_week", session, day, blocked)


def _cosignatures_due(records: Records) -> Iterable[Due]:
    for session in waiting_sessions(records):
        day = records.began_on(records.timed(session))
        if day is not None:
            late = (records.today - day).days > COSIGNATURE_OVERDUE_AFTER_DAYS
            yield _due(records, "cosign", "overdue" if late else "this_week", session, day, 0)


def _superbills_due(records: Records) -> Iterable[Due]:
    waiting = {session.id for session in waiting_sessions(records)} if superbills_wait(records.store) else set()
    for timed in records.between(records.today - timedelta(days=SUPERBILL_DAYS), records.today):
        session = timed.session
        if session.signature is None or session.id in waiting or records.store.superbills.valid_numbers(session.id):
            continue
        payer = records.chart(session.patient_ids[0]).payer
        if payer is None or payer.kind != "medicare":
            signed_on = session.signature.signed_at.astimezone(records.zone).date()
            yield _due(records, "superbill", "this_week", session, signed_on, 0)


def _due(records: Records, kind: DueKind, urgency: Urgency, session: TrainingSession, on: date, count: int) -> Due:
    patient = records.chart(session.patient_ids[0]).patient
    return Due(kind, urgency, patient.id, patient.name, session.id, on, count)


def _charts_due(records: Records) -> Iterable[Due]:
    for patient_id in records.store.patients.active_ids(since=records.today - timedelta(days=60)):
        record = records.chart(patient_id)
        yield from _plans_due(record, records.today)
        yield from _consents_due(record, records.today)
        yield from _threshold_due(record, records)


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


def _threshold_due(record: ChartRecord, records: Records) -> Iterable[Due]:
    used = near_threshold(record, records.tables, records.today)
    if used is not None:
        urgency: Urgency = "this_week" if used.left else "overdue"
        yield replace(_chart_due("threshold", urgency, record, records.today, 0, used.kind), used=used)


def _chart_due(kind: DueKind, urgency: Urgency, record: ChartRecord, on: date, count: int, detail: str = "") -> Due:
    return Due(kind, urgency, record.patient.id, record.patient.name, "", on, count, detail)


def visits_of_today(records: Records) -> Iterable[Visit]:
    """The sessions of today; the records of one group are one stretch of the clinician's time."""
    groups: dict[str, list[Visit]] = {}
    for timed in records.of_day(records.today):
        group = timed.session.group
        groups.setdefault(group.id if group else timed.session.id, []).append(_visit(records, timed))
    return [_together(visits) if visits[0].group_size else visits[0] for visits in groups.values()]


def _together(members: list[Visit]) -> Visit:
    return replace(
        members[0],
        patient_name="",
        start=min(visit.start for visit in members),
        end=max(visit.end for visit in members),
        counted_minutes=max(visit.counted_minutes for visit in members),
        units=sum(visit.units for visit in members),
        running=any(visit.running for visit in members),
    )


def _visit(records: Records, timed: TimedSession) -> Visit:
    session, face, now, zone = timed.session, timed.face, records.now.utc, records.zone
    reviewed = review_in(records, session.id)
    return Visit(
        session_id=session.id,
        clinician_id=session.clinician_id,
        patient_name=reviewed.chart.patient.name,
        start=(face.started_at or now).astimezone(zone),
        end=(face.stopped_at or face.now or now).astimezone(zone),
        counted_minutes=face.counted_minutes,
        units=sum(line.units for line in earned_lines(records, reviewed)),
        running=session.state == "running",
        group_size=session.group.size if session.group else 0,
    )
