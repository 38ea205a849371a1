"""Pause, resume, patient came in, patient left, assistant took over: each committed before the screen changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, ClockEvent, EventKind, Moment
from desktop_app.domain.training.timekeeping import TimerFace, replay, unseen_between
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.clock_tape import unseen, write_events

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class ClockMarked:
    """The session's clock events as they stand now."""

    session_id: str
    events: tuple[ClockEvent, ...]
    changed: Changed


def mark_clock(store: Store, clock: Clock, session_id: str, kind: EventKind) -> ClockMarked:
    """Write one event. Refused where it does not fit the timer's state (a pause of a paused timer)."""
    now = clock.now()
    face = replay(store.clock_events.of(session_id), now)
    if not _fits(face, kind):
        raise Refused(_why_not(face, kind), "Look at the timer: it shows what is running.", "clock")
    with store.act("clock", "training_session", session_id, now.utc, kind):
        write_events(store, session_id, now, kind)
        if kind == "stop":
            store.sessions.save(replace(store.sessions.get(session_id), state="unsigned"))
    return _marked(store, session_id)


def answer_gap(store: Store, clock: Clock, session_id: str, gap: int, count: bool) -> ClockMarked:
    """Say whether training went on while the program was not there; the last answer holds, all are kept."""
    now = clock.now()
    with store.act("clock", "training_session", session_id, now.utc, f"gap {gap}"):
        write_events(store, session_id, now, "count_gap" if count else "leave_gap_out", answers=gap)
    return _marked(store, session_id)


def keep_alive(store: Store, clock: Clock, session_id: str) -> ClockMarked:
    """The pulse: say "still here", and write down a sleep, a restart or a set clock if there was one."""
    now = clock.now()
    if store.sessions.get(session_id).state != "running":
        return ClockMarked(session_id, store.clock_events.of(session_id), changed())
    hidden = unseen(store, session_id, now)
    if hidden is None:
        with store.pulsing():
            store.clock_events.pulse(session_id, now)
        return ClockMarked(session_id, store.clock_events.of(session_id), changed())
    with store.act("clock", "training_session", session_id, now.utc, hidden):
        write_events(store, session_id, now)
    return _marked(store, session_id)


def _marked(store: Store, session_id: str) -> ClockMarked:
    return ClockMarked(session_id, store.clock_events.of(session_id), changed(SESSIONS))


def _fits(face: TimerFace, kind: EventKind) -> bool:
    match kind:
        case "pause":
            return face.state == "running"
        case "resume":
            return face.state == "paused"
        case "stop":
            return face.state in ("running", "paused")
        case "patient_in":
            return face.state != "stopped" and not face.patient_present
        case "patient_out":
            return face.state != "stopped" and face.patient_present
        case "assistant_on":
            return face.state != "stopped" and not face.assistant_alone
        case "assistant_off":
            return face.state != "stopped" and face.assistant_alone
    return False


def _why_not(face: TimerFace, kind: EventKind) -> str:
    if face.state == "stopped":
        return "This session has ended, so its clock is closed."
    return {
        "pause": "The timer is paused already.",
        "resume": "The timer is running already.",
        "patient_in": "The patient is in the room already.",
        "patient_out": "The patient is out of the room already.",
    }.get(kind, "That does not fit what the timer shows.")


def carry_over(store: Store, clock: Clock, session_id: str, witnessed: tuple[Moment, ...]) -> ClockMarked:
    """After the vault was locked: the program was awake at these moments and can vouch for the time between them.

    Moments that follow each other without a gap move the last pulse on; what nobody witnessed stays a gap.
    """
    last = store.clock_events.last_pulse(session_id)
    for moment in witnessed:
        if last is None or unseen_between(last, moment):
            break
        last = moment
    if last is not None and witnessed:
        with store.pulsing():
            store.clock_events.pulse(session_id, last)
    return keep_alive(store, clock, session_id)
