"""Pause, resume, patient came in, patient left, assistant took over: each committed before the screen changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import UNSEEN, Clock, ClockEvent, EventKind, Moment
from desktop_app.domain.training.timekeeping import TimerFace, replay, unseen_between
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.clock_tape import unseen, write_events, write_stop_by_hand
from desktop_app.workflows.training.end_group import take_out_absent
from desktop_app.workflows.training.together import act_on, company_of, tapes_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store


ONE_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class ClockMarked:
    """The session's clock events as they stand now."""

    session_id: str
    events: tuple[ClockEvent, ...]
    changed: Changed


def mark_clock(store: Store, clock: Clock, session_id: str, kind: EventKind, who: str = "") -> ClockMarked:
    """Write one event, for a group into the record of everybody who is in the room.

    `who` is the assistant (id) who takes over. Refused where it does not fit the timer's state (a pause of a paused
    timer).
    """
    now = clock.now()
    tapes = tapes_of(store, session_id, kind) or (session_id,)
    faces = {tape: replay(store.clock_events.of(tape), now) for tape in tapes}
    if not _fits(faces[tapes[0]], kind):
        raise Refused(_why_not(faces[tapes[0]], kind), "Look at the timer: it shows what is running.", "clock")
    fitting = [tape for tape in tapes if _fits(faces[tape], kind)]
    with act_on(store, "clock", fitting, now.utc, kind):
        for tape in fitting:
            write_events(store, tape, now, kind, who=who)
            if kind == "stop":
                store.sessions.save(replace(store.sessions.get(tape), state="unsigned"))
        if kind == "stop":
            take_out_absent(store, session_id, now)
    return _marked(store, session_id)


def answer_gap(store: Store, clock: Clock, session_id: str, gap: int, count: bool) -> ClockMarked:
    """Say whether training went on while the program was not there; the last answer holds, all are kept.

    A group was out of sight all together: the answer is written into each record that has this gap.
    """
    now = clock.now()
    asked = {
        tape: number for tape in company_of(store, session_id) if (number := _same_gap(store, session_id, gap, tape))
    }
    asked[session_id] = gap
    with act_on(store, "clock", tuple(asked), now.utc, f"gap {gap}"):
        for tape, number in asked.items():
            write_events(store, tape, now, "count_gap" if count else "leave_gap_out", answers=number)
    return _marked(store, session_id)


def end_in_gap(store: Store, clock: Clock, session_id: str, gap: int, ended: datetime) -> ClockMarked:
    """Say that training ended in a gap, at a time (UTC) within it: it went on until then, and nothing counts after.

    Refused for a time that is not in the gap. Typed times have no seconds: the minute in which the gap begins will do.
    """
    now = clock.now()
    asked = next((g for g in replay(store.clock_events.of(session_id), now).gaps if g.number == gap), None)
    if asked is None or not asked.start - ONE_MINUTE < ended <= asked.end:
        raise Refused("That time is not in the time that nobody saw.", "Enter when training ended in it.", "clock")
    ends = {
        tape: number for tape in company_of(store, session_id) if (number := _same_gap(store, session_id, gap, tape))
    }
    ends[session_id] = gap
    with act_on(store, "clock", tuple(ends), now.utc, "stop"):
        for tape, number in ends.items():
            write_stop_by_hand(store, tape, now, max(ended, asked.start), number)
        take_out_absent(store, session_id, now)
    return _marked(store, session_id)


def _same_gap(store: Store, session_id: str, gap: int, other_id: str) -> int:
    """The number of the same gap in another record, 0 where it has none."""
    asked = {event.number: event.at for event in store.clock_events.of(session_id) if event.kind in UNSEEN}
    theirs = {event.at: event.number for event in store.clock_events.of(other_id) if event.kind in UNSEEN}
    return theirs.get(asked[gap], 0) if gap in asked else 0


def keep_alive(store: Store, clock: Clock, session_id: str) -> ClockMarked:
    """The pulse: say "still here", and write down a sleep, a restart or a set clock if there was one."""
    now = clock.now()
    tapes = company_of(store, session_id)
    if not tapes:
        return ClockMarked(session_id, store.clock_events.of(session_id), changed())
    hidden = next((found for tape in tapes if (found := unseen(store, tape, now))), None)
    if hidden is None:
        with store.pulsing():
            for tape in tapes:
                store.clock_events.pulse(tape, now)
        return ClockMarked(session_id, store.clock_events.of(session_id), changed())
    with act_on(store, "clock", tapes, now.utc, hidden):
        for tape in tapes:
            write_events(store, tape, now)
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
        "assistant_on": "An assistant gives the training already.",
        "assistant_off": "No assistant gives the training alone.",
    }.get(kind, "That does not fit what the timer shows.")


def carry_over(store: Store, clock: Clock, session_id: str, witnessed: tuple[Moment, ...]) -> ClockMarked:
    """After the vault was locked: the program was awake at these moments and can vouch for the time between them.

    Moments that follow each other without a gap move the last pulse on; what nobody witnessed stays a gap.
    """
    tapes = company_of(store, session_id)
    seen = {tape: _last_witnessed(store, tape, witnessed) for tape in tapes}
    if witnessed:
        with store.pulsing():
            for tape, moment in seen.items():
                if moment is not None:
                    store.clock_events.pulse(tape, moment)
    return keep_alive(store, clock, session_id)


def _last_witnessed(store: Store, session_id: str, witnessed: tuple[Moment, ...]) -> Moment | None:
    last = store.clock_events.last_pulse(session_id)
    for moment in witnessed:
        if last is None or unseen_between(last, moment):
            break
        last = moment
    return last
