"""Who is in the room: somebody comes late, leaves early, comes back, or was not expected at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, EventKind, Moment
from desktop_app.domain.training.group import GroupMember, TrainingGroup
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.ask_at_start import with_answers
from desktop_app.workflows.training.clock_tape import write_events
from desktop_app.workflows.training.start_group import (
    GroupPlan,
    MemberPlan,
    begin_tape,
    check_caregivers,
    record_of,
)
from desktop_app.workflows.training.together import act_on, group_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Attended:
    """Somebody came or left; `session_id` is their own record."""

    session_id: str
    changed: Changed


def come(store: Store, clock: Clock, session_id: str) -> Attended:
    """Somebody comes, or comes back: from now on their own time counts with the group's."""
    group, now = group_of(store, session_id), clock.now()
    if group.member(session_id).attendance == "here":
        raise Refused("They are in the room already.", "Look at who is marked as here.", "attendance")
    _refuse_after_the_end(store, group)
    with act_on(store, "clock", [session_id], now.utc, "came"):
        _join(store, group, session_id, now)
    return Attended(session_id, changed(SESSIONS))


def leave(store: Store, clock: Clock, session_id: str) -> Attended:
    """Somebody leaves early: their time stands still, that of the others goes on."""
    group, now = group_of(store, session_id), clock.now()
    if group.member(session_id).attendance != "here":
        raise Refused("They are not in the room.", "Look at who is marked as here.", "attendance")
    _refuse_after_the_end(store, group)
    is_running = replay(store.clock_events.of(session_id), now).state == "running"
    with act_on(store, "clock", [session_id], now.utc, "left"):
        if is_running:
            write_events(store, session_id, now, "pause")
        store.groups.set_attendance(session_id, "left")
    return Attended(session_id, changed(SESSIONS))


def join(store: Store, clock: Clock, group_session_id: str, member: MemberPlan) -> Attended:
    """A family comes that was not expected. Refused for a patient who is in the group already."""
    group, now = group_of(store, group_session_id), clock.now()
    if member.patient_id in {each.patient_id for each in group.members}:
        raise Refused("This patient is in the group already.", "Mark them as here.", "attendance")
    check_caregivers(store, member)
    _refuse_after_the_end(store, group)
    like = store.sessions.get(group_session_id)
    plan = GroupPlan((member,), like.clinician_id, like.service, like.place_of_service, like.modality)
    session = with_answers(store, clock, record_of(store, plan, member, tuple(skill.text for skill in like.skills)))
    with act_on(store, "create", [session.id], now.utc):
        store.sessions.save(session)
        store.groups.add_member(group.id, GroupMember(session.id, member.patient_id, "expected"))
        if member.is_here:
            _join(store, group, session.id, now)
    return Attended(session.id, changed(SESSIONS))


def _refuse_after_the_end(store: Store, group: TrainingGroup) -> None:
    if any(store.sessions.get(each).state != "running" for each in group.came):
        raise Refused("This group has ended, so nobody comes or leaves any more.", "Finish its notes.", "attendance")


def _join(store: Store, group: TrainingGroup, session_id: str, now: Moment) -> None:
    is_new = not store.clock_events.of(session_id)
    if is_new:
        begin_tape(store, session_id, now)
    others = [each for each in group.here if each != session_id]
    room = replay(store.clock_events.of(others[0]), now) if others else None
    own = replay(store.clock_events.of(session_id), now)
    kinds = list(_to_match(room, own))
    if kinds:
        write_events(store, session_id, now, *kinds)
    store.groups.set_attendance(session_id, "here")


def _to_match(room: TimerFace | None, own: TimerFace) -> list[EventKind]:
    """What makes the newcomer's clock say what the room's says; an empty room begins to run again."""
    kinds: list[EventKind] = []
    runs = room is None or room.state == "running"
    if own.state == "paused" and runs:
        kinds.append("resume")
    if own.state == "running" and not runs:
        kinds.append("pause")
    if room is not None and room.assistant_alone != own.assistant_alone:
        kinds.append("assistant_on" if room.assistant_alone else "assistant_off")
    return kinds
