"""Adding to a session's clock events, so that what the program did not see is written down before anything else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.timekeeping import unseen_between

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def unseen(store: Store, session_id: str, now: Moment) -> EventKind | None:
    """What happened since the last reading without the program seeing it: a gap, a set clock, or nothing."""
    last = store.clock_events.last_pulse(session_id)
    return None if last is None else unseen_between(last, now)


def write_events(store: Store, session_id: str, now: Moment, *kinds: EventKind, answers: int | None = None) -> None:
    """Append these events at `now`, after a gap if there was one; call inside an act."""
    number = len(store.clock_events.of(session_id))
    hidden = unseen(store, session_id, now)
    if hidden is not None:
        number += 1
        since = store.clock_events.last_pulse(session_id)
        store.clock_events.append(session_id, ClockEvent(number, hidden, now, since=since))
    for place, kind in enumerate(kinds, start=number + 1):
        store.clock_events.append(session_id, ClockEvent(place, kind, now, answers=answers))
    store.clock_events.pulse(session_id, now)


def write_stop_by_hand(store: Store, session_id: str, at: Moment, by_hand: bool) -> None:
    """Append a stop at a moment that has passed; call inside an act."""
    number = len(store.clock_events.of(session_id)) + 1
    store.clock_events.append(session_id, ClockEvent(number, "stop", at, entered_by_hand=by_hand))
    store.sessions.save(replace(store.sessions.get(session_id), state="unsigned"))
