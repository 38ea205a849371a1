"""What the session screen needs of a group: who is in the room by number, and what is written for all. No names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.group import SHARED_FIELDS, Attendance, TrainingGroup
from desktop_app.domain.training.session import NoteField, SessionState, TrainingSession
from desktop_app.workflows.training.shared_part import names_somebody
from desktop_app.workflows.training.together import OWN_KINDS

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class LiveMember:
    """One record of the group; what its clock says is replayed from its events."""

    session_id: str
    attendance: Attendance
    state: SessionState
    events: tuple[ClockEvent, ...]


@dataclass(frozen=True, slots=True)
class LiveGroup:
    """The members in their order, the shared text by field, the skills that are taught to all, by their words.

    `own_fields` are those of the record that is shown, `telling` the shared fields that tell who somebody is, and
    `lead` the record whose clock is the group's.
    """

    id: str
    members: tuple[LiveMember, ...]
    shared: dict[NoteField, str]
    telling: tuple[NoteField, ...]
    skills: tuple[str, ...]
    own_fields: tuple[NoteField, ...]
    lead: str

    @property
    def size(self) -> int:
        """How many patients have come."""
        return sum(member.attendance != "expected" for member in self.members)

    def number_of(self, session_id: str) -> int:
        """The number, from one, by which a member is called."""
        return next(at for at, member in enumerate(self.members, start=1) if member.session_id == session_id)

    def attendance_of(self, session_id: str) -> Attendance:
        """Whether this member is in the room."""
        return next(member.attendance for member in self.members if member.session_id == session_id)


def live_group(store: Store, session: TrainingSession) -> LiveGroup | None:
    """The group of a session, None for one by itself."""
    group = store.groups.of_session(session.id)
    if group is None:
        return None
    sessions = {member.session_id: store.sessions.get(member.session_id) for member in group.members}
    shared = {field: group.shared_text(field) for field in SHARED_FIELDS}
    return LiveGroup(
        id=group.id,
        members=tuple(
            LiveMember(m.session_id, m.attendance, sessions[m.session_id].state, store.clock_events.of(m.session_id))
            for m in group.members
        ),
        shared=shared,
        telling=tuple(field for field, text in shared.items() if names_somebody(store, group, text)),
        skills=_common_skills(tuple(sessions.values())),
        own_fields=group.member(session.id).own_fields,
        lead=lead_of(group),
    )


def lead_of(group: TrainingGroup) -> str:
    """The record (id) whose clock is the group's: the first who is in the room, else the first who came."""
    return next(iter((*group.here, *group.came)), group.members[0].session_id)


def for_all(events: tuple[ClockEvent, ...]) -> tuple[ClockEvent, ...]:
    """What happened to everybody: without the coming and going of the one patient whose record this is."""
    own = {event.number for event in events if event.kind in OWN_KINDS}
    return tuple(event for event in events if event.number not in own and event.answers not in own)


def _common_skills(sessions: tuple[TrainingSession, ...]) -> tuple[str, ...]:
    taught = [{skill.text for skill in session.skills} for session in sessions]
    return tuple(skill.text for skill in sessions[0].skills if all(skill.text in texts for texts in taught))
