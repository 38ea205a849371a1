"""A session without a stop, found at the start of the program: keep running, stop at the last pulse, or say when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, Moment
from desktop_app.domain.training.timekeeping import is_gap, replay
from desktop_app.workflows.topics import SESSIONS, changed
from desktop_app.workflows.training.clock_tape import write_stop_by_hand
from desktop_app.workflows.training.mark_clock import ClockMarked

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A running session that the program lost sight of; `last_seen` is its last certain moment (UTC)."""

    session_id: str
    patient_name: str
    started_at: datetime
    last_seen: datetime
    counted_minutes: int


def find_unfinished(store: Store, clock: Clock) -> tuple[Unfinished, ...]:
    """Running sessions whose last pulse is too old to go on without asking."""
    now = clock.now()
    return tuple(
        _unfinished(store, session.id, session.patient_ids[0], pulse)
        for session in store.sessions.running()
        if (pulse := store.clock_events.last_pulse(session.id)) is not None and is_gap(pulse, now)
    )


def _unfinished(store: Store, session_id: str, patient_id: str, pulse: Moment) -> Unfinished:
    face = replay(store.clock_events.of(session_id), pulse)
    started = face.started_at or pulse.utc
    return Unfinished(
        session_id, store.patients.get(patient_id).name, started, face.now or started, face.counted_minutes
    )


def stop_at_last_pulse(store: Store, clock: Clock, session_id: str) -> ClockMarked:
    """End the session at its last certain moment: nothing after it is counted."""
    pulse = store.clock_events.last_pulse(session_id)
    if pulse is None:
        raise Refused("Nothing was recorded of this session.", "Enter the time at which training ended.", "clock")
    return _stop(store, clock, session_id, pulse, by_hand=False)


def stop_at(store: Store, clock: Clock, session_id: str, ended: datetime) -> ClockMarked:
    """End the session at a time that was typed (UTC). Refused before its start, its last event, or after now."""
    now = clock.now()
    events = store.clock_events.of(session_id)
    face = replay(events)
    if face.now is None or ended < face.now:
        raise Refused("Training cannot have ended before what was recorded of it.", "Enter a later time.", "clock")
    if ended > now.utc:
        raise Refused("That time is still to come.", "Enter the time at which training ended.", "clock")
    typed = Moment(ended, now.zone, int(ended.timestamp() * 1000), "entered by hand")
    return _stop(store, clock, session_id, typed, by_hand=True)


def _stop(store: Store, clock: Clock, session_id: str, at: Moment, by_hand: bool) -> ClockMarked:
    with store.act("clock", "training_session", session_id, clock.now().utc, "stop"):
        write_stop_by_hand(store, session_id, at, by_hand)
    return ClockMarked(session_id, store.clock_events.of(session_id), changed(SESSIONS))
