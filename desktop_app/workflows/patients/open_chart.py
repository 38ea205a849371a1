"""Open a patient's chart: what is known, what was taught, what is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.billing.results import Finding
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.practice import Practice
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import SessionState, TrainingSession
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.complete_note import broken_sessions
from desktop_app.workflows.training.review_session import review_in
from desktop_app.workflows.training.waiting_for_cosignature import waiting_sessions

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session in the chart's list; `charge` is in dollars, `codes` as on the claim ("97550 × 1").

    `group_size` says how many patients were trained together, 0 for a session by itself; never who the others were.
    `is_changed` says that its seal does not hold any more.
    """

    id: str
    began: datetime
    minutes: int
    codes: tuple[str, ...]
    charge: Decimal
    state: SessionState
    blocked: int
    superbill: str
    group_size: int = 0
    is_changed: bool = False
    waits_for_cosignature: bool = False


@dataclass(frozen=True, slots=True)
class TeachBackRow:
    """A skill over the visits: marks by (caregiver id, day)."""

    skill: str
    marks: tuple[tuple[str, date, Demonstration], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that the chart shows; times are local to the practice."""

    record: ChartRecord
    practice: Practice
    today: date
    sessions: tuple[SessionRow, ...]
    teach_back: tuple[TeachBackRow, ...]
    diagnosis_texts: tuple[tuple[str, str], ...]
    alerts: tuple[Finding, ...]


MOST_VISITS = 8


def open_chart(store: Store, clock: Clock, patient_id: str) -> Chart:
    """The chart of a patient; looking is written to the audit log."""
    records = Records(store, clock.now())
    practice, record = records.practice, records.chart(patient_id)
    with store.act("view", "patient", patient_id, records.now.utc):
        pass
    sessions = tuple(s for s in store.sessions.of_patient(patient_id) if _has_begun(store, s))
    rows = tuple(_rows(records, sessions, patient_id))
    began = {row.id: row.began.date() for row in rows}
    return Chart(
        record=record,
        practice=practice,
        today=records.today,
        sessions=rows,
        teach_back=_teach_back(sessions[:MOST_VISITS], began),
        diagnosis_texts=tuple((code, store.diagnoses.text_of(code)) for code in record.patient.diagnoses),
        alerts=(),
    )


def _has_begun(store: Store, session: TrainingSession) -> bool:
    """A record of a group for somebody who has not come yet is no session of theirs."""
    return session.group is None or bool(store.clock_events.of(session.id))


def _rows(records: Records, sessions: Sequence[TrainingSession], patient_id: str) -> Iterable[SessionRow]:
    signed = [session.id for session in sessions if session.signature is not None]
    changed = broken_sessions(records.store, signed) if signed else frozenset()
    waiting = {session.id for session in waiting_sessions(records)}
    for session in sessions:
        row = _row(records, session, patient_id)
        yield replace(row, is_changed=row.id in changed, waits_for_cosignature=row.id in waiting)


def _row(records: Records, session: TrainingSession, patient_id: str) -> SessionRow:
    reviewed = review_in(records, session.id, patient_id)
    claim = reviewed.claim
    began = reviewed.timed.face.started_at or records.now.utc
    issued = records.store.superbills.valid_numbers(session.id)
    return SessionRow(
        id=session.id,
        began=began.astimezone(records.zone),
        minutes=reviewed.timed.face.counted_minutes,
        codes=tuple(f"{line.code} × {line.units}" for line in claim.lines) if claim else (),
        charge=claim.total if claim else Decimal("0.00"),
        state=session.state,
        blocked=sum(finding.severity == "block" for finding in reviewed.findings),
        superbill=issued[-1] if issued else "",
        group_size=session.group.size if session.group else 0,
    )


def _teach_back(sessions: Iterable[TrainingSession], days: dict[str, date]) -> tuple[TeachBackRow, ...]:
    skills: dict[str, list[tuple[str, date, Demonstration]]] = {}
    for session in reversed(tuple(sessions)):
        for skill in session.skills:
            shown = [(caregiver, days[session.id], mark) for caregiver, mark in skill.marks]
            skills.setdefault(skill.text, []).extend(shown)
    return tuple(TeachBackRow(skill, tuple(marks)) for skill, marks in skills.items())
