"""A session without a stop, found at the start of the program: keep running, stop at the last pulse, or say when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, Moment
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timekeeping import is_gap, replay
from desktop_app.workflows.topics import SESSIONS, changed
from desktop_app.workflows.training.clock_tape import write_stop_by_hand, write_stop_when_seen
from desktop_app.workflows.training.end_group import take_out_absent
from desktop_app.workflows.training.mark_clock import ClockMarked
from desktop_app.workflows.training.together import act_on, company_of, ids_of_all

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A running session that the program lost sight of; `last_seen` is its last certain moment (UTC), `pulse` as read.

    A group is lost all together: `group_size` says how many patients it has, 0 for a session by itself, and
    `session_ids` names all its records.
    """

    session_id: str
    patient_name: str
    started_at: datetime
    last_seen: datetime
    counted_minutes: int
    session_ids: tuple[str, ...] = ()
    group_size: int = 0
    pulse: Moment | None = None


def find_unfinished(store: Store, clock: Clock) -> tuple[Unfinished, ...]:
    """Running sessions whose last pulse is too old to go on without asking."""
    now = clock.now()
    lost = {
        session.group.id if session.group else session.id: (session, pulse)
        for session in reversed(store.sessions.running())
        if (pulse := store.clock_events.last_pulse(session.id)) is not None and is_gap(pulse, now)
    }
    return tuple(_unfinished(store, session, pulse) for session, pulse in reversed(lost.values()))


def _unfinished(store: Store, session: TrainingSession, pulse: Moment) -> Unfinished:
    face = replay(store.clock_events.of(session.id), pulse)
    started = face.started_at or pulse.utc
    size = session.group.size if session.group else 0
    return Unfinished(
        session_id=session.id,
        patient_name="" if size else store.patients.get(session.patient_ids[0]).name,
        started_at=started,
        last_seen=face.now or started,
        counted_minutes=face.counted_minutes,
        session_ids=ids_of_all(store, session.id),
        group_size=size,
        pulse=pulse,
    )


def stop_at_last_pulse(store: Store, clock: Clock, session_id: str) -> ClockMarked:
    """End the session at its last certain moment: nothing after it is counted."""
    tapes = company_of(store, session_id) or (session_id,)
    pulses = {tape: store.clock_events.last_pulse(tape) for tape in tapes}
    seen = {tape: pulse for tape, pulse in pulses.items() if pulse is not None}
    if not seen:
        raise Refused("Nothing was recorded of this session.", "Enter the time at which training ended.", "clock")
    with act_on(store, "clock", tuple(seen), clock.now().utc, "stop"):
        for tape, pulse in seen.items():
            write_stop_when_seen(store, tape, pulse)
        take_out_absent(store, session_id, clock.now())
    return ClockMarked(session_id, store.clock_events.of(session_id), changed(SESSIONS))


def stop_at(store: Store, clock: Clock, session_id: str, ended: datetime) -> ClockMarked:
    """End the session at a time that was typed (UTC). Refused before its start, its last event, or after now."""
    now = clock.now()
    tapes = company_of(store, session_id) or (session_id,)
    faces = [replay(store.clock_events.of(tape)) for tape in tapes]
    if any(face.now is None or ended < face.now for face in faces):
        raise Refused("Training cannot have ended before what was recorded of it.", "Enter a later time.", "clock")
    if ended > now.utc:
        raise Refused("That time is still to come.", "Enter the time at which training ended.", "clock")
    with act_on(store, "clock", tapes, now.utc, "stop"):
        for tape in tapes:
            write_stop_by_hand(store, tape, now, ended)
        take_out_absent(store, session_id, now)
    return ClockMarked(session_id, store.clock_events.of(session_id), changed(SESSIONS))
