"""Correct what was pressed wrongly or forgotten, before signing: what was pressed stays in the record beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, ClockEvent, EventKind, Moment
from desktop_app.domain.training.contradiction import NAMES, contradiction
from desktop_app.domain.training.timekeeping import replay
from desktop_app.domain.training.timeline import struck_out
from desktop_app.workflows.local_day import zone_of
from desktop_app.workflows.topics import SESSIONS, changed
from desktop_app.workflows.training.mark_clock import ClockMarked
from desktop_app.workflows.training.together import OWN_KINDS, act_on, ids_of_all

if TYPE_CHECKING:
    from desktop_app.store.store import Store

Say = Callable[[int, ClockEvent, Moment], ClockEvent]
"""From the next free number, the event that it is about and the present moment to what is written down."""


def correct_time(store: Store, clock: Clock, session_id: str, number: int, said: datetime) -> ClockMarked:
    """Say at which time (UTC) the event of this number was. Refused where the times would contradict each other."""

    def corrected(place: int, event: ClockEvent, now: Moment) -> ClockEvent:
        return ClockEvent(place, "correct", now, answers=event.number, entered_by_hand=True, said=said)

    return _say(store, clock, session_id, number, corrected)


def strike_out(store: Store, clock: Clock, session_id: str, number: int) -> ClockMarked:
    """Say that the event of this number did not happen; it stays in the record. Start and end can only be moved."""
    if _event(store, session_id, number).kind in ("start", "stop"):
        raise Refused("A session needs its start and its end.", "Correct the time instead.", "time")

    def struck(place: int, event: ClockEvent, now: Moment) -> ClockEvent:
        return ClockEvent(place, "strike", now, answers=event.number, entered_by_hand=True)

    return _say(store, clock, session_id, number, struck)


def bring_back(store: Store, clock: Clock, session_id: str, number: int) -> ClockMarked:
    """Take back the last thing that was said about this event: a wrong correction, or a strike."""
    events = store.clock_events.of(session_id)
    gone = struck_out(events)
    said = [
        event.number
        for event in events
        if event.answers == number and event.kind in ("correct", "strike") and event.number not in gone
    ]
    if not said:
        raise Refused("Nothing was said about this time.", "It stands as it was pressed.", "time")

    def unsaid(place: int, event: ClockEvent, now: Moment) -> ClockEvent:
        return ClockEvent(place, "strike", now, answers=event.number, entered_by_hand=True)

    return _say(store, clock, session_id, said[-1], unsaid)


def add_forgotten(
    store: Store, clock: Clock, session_id: str, kind: EventKind, spans: tuple[datetime, ...], who: str = ""
) -> ClockMarked:
    """Put in what nobody pressed: an event of this kind at the first time (UTC), and its end at the second, if given.

    Into every record of a group but for one patient's presence.
    """
    now = clock.now()
    kinds: tuple[EventKind, ...] = (kind, _ENDS[kind])[: len(spans)]
    told = [
        ClockEvent(0, each, now, entered_by_hand=True, said=at, who=who if each == "assistant_on" else "")
        for each, at in zip(kinds, spans, strict=True)
    ]
    tapes = (session_id,) if kind in OWN_KINDS else _open_records(store, session_id)
    _write(store, clock, session_id, dict.fromkeys(tapes, told), f"{NAMES[kind]} by hand")
    return ClockMarked(session_id, store.clock_events.of(session_id), changed(SESSIONS))


_ENDS: dict[EventKind, EventKind] = {
    "pause": "resume",
    "patient_in": "patient_out",
    "assistant_on": "assistant_off",
}


def _say(store: Store, clock: Clock, session_id: str, number: int, say: Say) -> ClockMarked:
    about = _event(store, session_id, number)
    told = {}
    for tape in _open_records(store, session_id):
        same = next((e for e in store.clock_events.of(tape) if (e.kind, e.at) == (about.kind, about.at)), None)
        if tape == session_id or (same is not None and about.kind not in OWN_KINDS):
            told[tape] = [say(0, about if tape == session_id or same is None else same, clock.now())]
    _write(store, clock, session_id, told, f"{NAMES.get(about.kind, about.kind)} by hand")
    return ClockMarked(session_id, store.clock_events.of(session_id), changed(SESSIONS))


def _event(store: Store, session_id: str, number: int) -> ClockEvent:
    found = next((event for event in store.clock_events.of(session_id) if event.number == number), None)
    if found is None:
        raise Refused("This time is not in the record.", "Look at the times again.", "time")
    return found


def _open_records(store: Store, session_id: str) -> tuple[str, ...]:
    """The session's record with those of its group that nobody has signed."""
    others = [each for each in ids_of_all(store, session_id) if each != session_id]
    came = [each for each in others if store.clock_events.of(each)]
    return (session_id, *(each for each in came if store.sessions.get(each).state != "signed"))


def _write(store: Store, clock: Clock, session_id: str, told: dict[str, list[ClockEvent]], detail: str) -> None:
    now, zone = clock.now(), zone_of(store, clock)
    numbered: dict[str, list[ClockEvent]] = {}
    for tape, events in told.items():
        standing = store.clock_events.of(tape)
        added = [replace(event, number=len(standing) + place) for place, event in enumerate(events, start=1)]
        wrong = contradiction((*standing, *added), now, zone)
        if wrong is not None and wrong != contradiction(standing, now, zone):
            raise Refused(*wrong, "time")
        numbered[tape] = added
    with act_on(store, "clock", tuple(numbered), now.utc, detail):
        for tape, added in numbered.items():
            for event in added:
                store.clock_events.append(tape, event)
            began = replay(store.clock_events.of(tape)).started_at
            if began is not None:
                store.clock_events.note_start(tape, began)
