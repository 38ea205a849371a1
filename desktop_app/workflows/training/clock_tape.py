"""Adding to a session's clock events, so that what the program did not see is written down before anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.timekeeping import unseen_between
from desktop_app.domain.training.timeline import timeline

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def unseen(store: Store, session_id: str, now: Moment) -> EventKind | None:
    """What happened since the last reading without the program seeing it: a gap, a set clock, or nothing."""
    last = store.clock_events.last_pulse(session_id)
    return None if last is None else unseen_between(last, now)


def write_events(
    store: Store, session_id: str, now: Moment, *kinds: EventKind, answers: int | None = None, who: str = ""
) -> None:
    """Append these events at `now`, after a gap if there was one; call inside an act."""
    events = store.clock_events.of(session_id)
    number = len(events)
    if not any(event.kind == "stop" for event in events):
        number = _write_unseen(store, session_id, now, number)
        store.clock_events.pulse(session_id, now)
    for place, kind in enumerate(kinds, start=number + 1):
        assistant = who if kind == "assistant_on" else ""
        store.clock_events.append(session_id, ClockEvent(place, kind, now, answers=answers, who=assistant))


def _write_unseen(store: Store, session_id: str, now: Moment, number: int) -> int:
    """Append what the program did not see since its last pulse, if anything; the number that is now the last."""
    hidden, since = unseen(store, session_id, now), store.clock_events.last_pulse(session_id)
    if hidden is None:
        return number
    store.clock_events.append(session_id, ClockEvent(number + 1, hidden, now, since=since))
    return number + 1


def write_stop_when_seen(store: Store, session_id: str, at: Moment) -> None:
    """Append a stop at the last moment at which the program saw the session; call inside an act."""
    number = len(store.clock_events.of(session_id)) + 1
    store.clock_events.append(session_id, ClockEvent(number, "stop", at))
    _no_longer_running(store, session_id)


def write_stop_by_hand(store: Store, session_id: str, now: Moment, said: datetime, gap: int | None = None) -> None:
    """Append a stop at a time (UTC) that was typed just now; call inside an act.

    `gap` is the number of the gap that it answers; what nobody saw until now is one. What was pressed after that time
    is taken back, for the session had ended.
    """
    number = len(store.clock_events.of(session_id))
    if gap is None:
        last = _write_unseen(store, session_id, now, number)
        gap, number = (last if last > number else None), last
    told = [ClockEvent(0, "stop", now, answers=gap, entered_by_hand=True, said=said)]
    marks = timeline(store.clock_events.of(session_id)).marks
    told += [
        ClockEvent(0, "strike", now, answers=mark.number, entered_by_hand=True) for mark in marks if mark.at > said
    ]
    for place, event in enumerate(told, start=number + 1):
        store.clock_events.append(session_id, replace(event, number=place))
    _no_longer_running(store, session_id)


def _no_longer_running(store: Store, session_id: str) -> None:
    store.sessions.save(replace(store.sessions.get(session_id), state="unsigned"))
