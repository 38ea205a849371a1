"""Enter a group that was run on paper: one time for all of them, and what was different for one patient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, ClockEvent
from desktop_app.domain.training.group import GroupMember, TrainingGroup
from desktop_app.workflows.topics import SESSIONS, changed
from desktop_app.workflows.training.enter_session import PaperTimes, events_of, refuse_overlap
from desktop_app.workflows.training.start_group import GroupPlan, check_members, record_of, shared_skills
from desktop_app.workflows.training.start_session import Started
from desktop_app.workflows.training.together import act_on

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_CORRECT = "Correct it, or the start and the end of the group."


@dataclass(frozen=True, slots=True)
class OwnTimes:
    """What was different for one patient, in UTC: when their family came later or left earlier than the others, and
    when the patient was in the room.
    """

    came: datetime | None = None
    left: datetime | None = None
    present: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Who was in the group, its times, and by patient what was different; `times.present` stays empty."""

    plan: GroupPlan
    times: PaperTimes
    own: Mapping[str, OwnTimes] = field(default_factory=dict)

    def own_of(self, patient_id: str) -> OwnTimes:
        """What was different for this patient."""
        return self.own.get(patient_id, OwnTimes())

    def times_of(self, patient_id: str) -> PaperTimes:
        """This patient's times: those of the room, as far as their family was in it."""
        own, room = self.own_of(patient_id), self.times
        start, stop = own.came or room.start, own.left or room.stop
        shared = ((span, who) for span, who in room.assistants if span.start < stop and span.end > start)
        return PaperTimes(
            start,
            stop,
            breaks=tuple(_within(s, start, stop) for s in room.breaks if s.start < stop and s.end > start),
            present=own.present,
            assistants=tuple((_within(span, start, stop), who) for span, who in shared),
        )


def enter_group(store: Store, clock: Clock, group: PaperGroup, despite_overlap: bool = False) -> Started:
    """Keep a whole record for each patient, unsigned and tied together; gives the first one.

    Refused like a single session from paper. What is wrong with one patient's own times is said with their id after
    the field ("came harold"). Nothing is kept where anything is refused.
    """
    from desktop_app.store.store import new_id

    plan, now = group.plan, clock.now()
    check_members(store, plan)
    events_of(store, clock, group.times, now)
    tapes = {member.patient_id: _tape(store, clock, group, member.patient_id) for member in plan.members}
    if not despite_overlap:
        refuse_overlap(store, clock, plan.clinician_id, tuple(tapes), group.times)
    texts = shared_skills(store, plan)
    sessions = [replace(record_of(store, plan, member, texts), state="unsigned") for member in plan.members]
    members = tuple(
        GroupMember(session.id, member.patient_id, "left" if group.own_of(member.patient_id).left else "here")
        for session, member in zip(sessions, plan.members, strict=True)
    )
    with act_on(store, "create", [session.id for session in sessions], now.utc, "from paper"):
        for session in sessions:
            store.sessions.save(session)
            for event in tapes[session.patient_ids[0]]:
                store.clock_events.append(session.id, event)
        store.groups.form(TrainingGroup(new_id(), plan.clinician_id, members), now.utc)
    return Started(sessions[0].id, changed(SESSIONS))


def _tape(store: Store, clock: Clock, group: PaperGroup, patient_id: str) -> tuple[ClockEvent, ...]:
    own, room = group.own_of(patient_id), group.times
    if own.came is not None and not room.start <= own.came < room.stop:
        raise Refused("They did not come while the group was there.", _CORRECT, f"came {patient_id}")
    if own.left is not None and not (own.came or room.start) < own.left <= room.stop:
        raise Refused("They did not leave while the group was there.", _CORRECT, f"left {patient_id}")
    try:
        return events_of(store, clock, group.times_of(patient_id), clock.now())
    except Refused as error:
        raise Refused(error.sentence, error.next_step, f"present {patient_id}") from error


def _within(span: Span, start: datetime, stop: datetime) -> Span:
    return Span(max(span.start, start), min(span.end, stop))
