"""The clock of a visit with the people who wrote its events, as the audit trail knows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.written_clock import WrittenClock

if TYPE_CHECKING:
    from desktop_app.store.audit import AuditEntry
    from desktop_app.store.store import Store

_ONE_ACT = timedelta(seconds=5)  # between the reading of the clock and the line of the act that wrote it down


def written_clock(store: Store, timed: TimedSession) -> WrittenClock:
    """Read it. An event whose act is not in the trail has no writer."""
    session_id = timed.session.id
    events, acts = store.clock_events.of(session_id), store.audit.of_record("training_session", session_id)
    writers = {event.number: _writer(event, acts) for event in events}
    return WrittenClock(timed, events, {number: name for number, name in writers.items() if name})


def _writer(event: ClockEvent, acts: Iterable[AuditEntry]) -> str:
    near = [act for act in acts if abs(act.at - event.at.utc) <= _ONE_ACT]
    nearest = min(near, key=lambda act: abs(act.at - event.at.utc), default=None)
    return nearest.user if nearest else ""
