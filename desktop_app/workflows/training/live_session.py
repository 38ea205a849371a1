"""Everything that the session screen shows, read once; the timer is then replayed from the events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.billing.units import CODES
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.practice import Clinician, Practice
from desktop_app.domain.training.clock import Clock, ClockEvent
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.skill_library import LibrarySkill, offered_skills
from desktop_app.domain.training.snippets import Snippet
from desktop_app.workflows.assistants import assistants_of
from desktop_app.workflows.evidence import chart_record, practice_of
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.practice.unit_hint import hints_next_unit
from desktop_app.workflows.shelf import tables_of
from desktop_app.workflows.training.live_group import LiveGroup, lead_of, live_group

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class LiveSession:
    """The session, its chart and clock events; `last_marks` by (skill text, caregiver id) from the visit before.

    `add_on_limit` is the most add-on units a day that Medicare's unit edits expect, None where there is no limit;
    `assistants` may take over from this clinician, `hints_next` is whether the practice wants the next unit told.
    """

    session: TrainingSession
    events: tuple[ClockEvent, ...]
    chart: ChartRecord
    plan: PlanOfCare | None
    clinician: Clinician
    practice: Practice
    last_marks: dict[tuple[str, str], Demonstration]
    skill_library: tuple[LibrarySkill, ...]
    add_on_limit: int | None = None
    group: LiveGroup | None = None
    assistants: tuple[Clinician, ...] = ()
    hints_next: bool = True
    snippets: tuple[Snippet, ...] = ()


def live_session(store: Store, clock: Clock, session_id: str) -> LiveSession:
    """The session as its screen needs it."""
    session = store.sessions.get(session_id)
    clinician = store.clinicians.get(session.clinician_id)
    chart = chart_record(store, session.patient_ids[0])
    return LiveSession(
        session=session,
        events=store.clock_events.of(session_id),
        chart=chart,
        plan=chart.plan_of(clinician.discipline),
        clinician=clinician,
        practice=practice_of(store),
        last_marks=store.sessions.marks_before(session_id),
        skill_library=_offered(store, session, clinician, chart),
        snippets=store.snippets.all(),
        add_on_limit=_add_on_limit(store, session, local_day(store, clock)),
        group=live_group(store, session),
        assistants=assistants_of(store.clinicians.all(), clinician),
        hints_next=hints_next_unit(store),
    )


def _offered(
    store: Store, session: TrainingSession, clinician: Clinician, chart: ChartRecord
) -> tuple[LibrarySkill, ...]:
    plan = chart.plan_of(clinician.discipline)
    goals = plan.goals if plan else ()
    return offered_skills(clinician.discipline, session.service, goals, store.practice_skills.all())


def _add_on_limit(store: Store, session: TrainingSession, day: date) -> int | None:
    code = CODES[session.service, session.is_group][1]
    rows = (row for row in tables_of(store).unit_limits if row.code == code and row.holds_on(day))
    return next((row.units for row in rows), None)


@dataclass(frozen=True, slots=True)
class RunningNow:
    """The session that runs, for the rail, the status bar and Today; None where nothing runs.

    A group names nobody: `group_size` says how many patients came, 0 for a session by itself.
    """

    session_id: str
    patient_name: str
    caregivers: str
    events: tuple[ClockEvent, ...]
    group_size: int = 0


def running_now(store: Store, clock: Clock) -> RunningNow | None:
    """The running session, if there is one."""
    session = next(iter(store.sessions.running()), None)
    if session is None:
        return None
    if session.group is not None:
        return _running_group(store, session)
    record = chart_record(store, session.patient_ids[0])
    trained = [c for c in record.caregivers if c.id in session.caregiver_ids]
    names = " and ".join(f"{c.given_name} ({c.relationship})" for c in trained)
    return RunningNow(session.id, record.patient.name, names, store.clock_events.of(session.id))


def _running_group(store: Store, session: TrainingSession) -> RunningNow:
    """A group by the record whose clock is the group's: the first of those who are in the room."""
    group = store.groups.of_session(session.id)
    lead = session.id if group is None else lead_of(group)
    size = session.group.size if session.group is not None else 0
    return RunningNow(lead, "", "", store.clock_events.of(lead), size)
