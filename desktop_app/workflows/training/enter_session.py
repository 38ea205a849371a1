"""Enter a session that was run on paper: its start, end, breaks and the patient's presence, marked as typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.billing.wording import clock_words
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, ClockEvent, EventKind, Moment
from desktop_app.domain.training.contradiction import contradiction
from desktop_app.domain.training.timekeeping import replay
from desktop_app.workflows.local_day import zone_of
from desktop_app.workflows.topics import SESSIONS, changed
from desktop_app.workflows.training.start_session import SessionPlan, Started, session_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PaperTimes:
    """The times as they were written on paper, in UTC; an assistant's time has the assistant's id."""

    start: datetime
    stop: datetime
    breaks: tuple[Span, ...] = ()
    present: tuple[Span, ...] = ()
    assistants: tuple[tuple[Span, str], ...] = ()


def enter_session(
    store: Store, clock: Clock, plan: SessionPlan, times: PaperTimes, despite_overlap: bool = False
) -> Started:
    """Keep the session as unsigned. Refused, naming the field, for times that cannot be, and for an overlap.

    Where both sessions that overlap are right, `despite_overlap` keeps this one; the review will say so.
    """
    now = clock.now()
    session = replace(session_of(store, plan), state="unsigned")
    events = events_of(store, clock, times, now)
    if not despite_overlap:
        refuse_overlap(store, clock, plan.clinician_id, (plan.patient_id,), times)
    with store.act("create", "training_session", session.id, now.utc, "from paper"):
        store.sessions.save(session)
        for event in events:
            store.clock_events.append(session.id, event)
    return Started(session.id, changed(SESSIONS))


def events_of(store: Store, clock: Clock, times: PaperTimes, now: Moment) -> tuple[ClockEvent, ...]:
    """The clock of a session with these times, each marked as typed now. Refused for times that cannot be."""
    _refuse_backward(times)
    events = tuple(_events(times, now))
    wrong = contradiction(events, now, zone_of(store, clock))
    if wrong is not None:
        raise Refused(*wrong, "times")
    return events


def refuse_overlap(
    store: Store, clock: Clock, clinician_id: str, patient_ids: tuple[str, ...], times: PaperTimes
) -> None:
    """Refused where another session of the clinician or of one of these patients lies over these times."""
    told = _overlap_words(store, clock, clinician_id, patient_ids, times.start, times.stop)
    if told:
        raise Refused(told, "Correct one of the two. If both are right, enter it anyway.", "overlap")


def _overlap_words(
    store: Store, clock: Clock, clinician_id: str, patient_ids: tuple[str, ...], start: datetime, stop: datetime
) -> str:
    now, zone = clock.now(), zone_of(store, clock)
    for other in store.sessions.between(start - ONE_DAY, stop):
        if other.clinician_id != clinician_id and not set(patient_ids) & set(other.patient_ids):
            continue
        face = replay(store.clock_events.of(other.id), now)
        if face.started_at is None or face.ends_at is None or face.ends_at <= start or face.started_at >= stop:
            continue
        name = store.patients.get(other.patient_ids[0]).name
        began, ended = (
            clock_words(at.astimezone(zone).replace(second=0, microsecond=0)) for at in (face.started_at, face.ends_at)
        )
        return f"This lies over the session of {name} from {began} to {ended}."
    return ""


def _refuse_backward(times: PaperTimes) -> None:
    if times.stop <= times.start:
        raise Refused("Training ended before it began.", "Check the start, the end, and AM or PM.", "stop")
    for field, spans in (("breaks", times.breaks), ("present", times.present)):
        if any(span.end <= span.start for span in spans):
            raise Refused("One of these times ends before it begins.", "Enter from when to when, earlier first.", field)
        if any(span.start < times.start or span.end > times.stop for span in spans):
            raise Refused("One of these times is not within the session.", "Correct it, or the start and end.", field)


def _events(times: PaperTimes, now: Moment) -> Iterable[ClockEvent]:
    said: list[tuple[datetime, EventKind, str]] = [(times.start, "start", ""), (times.stop, "stop", "")]
    for span in times.breaks:
        said += [(span.start, "pause", ""), (span.end, "resume", "")]
    for span in times.present:
        said += [(span.start, "patient_in", ""), (span.end, "patient_out", "")]
    for span, who in times.assistants:
        said += [(span.start, "assistant_on", who), (span.end, "assistant_off", "")]
    in_order = sorted(said, key=lambda each: (each[0], each[1] == "stop", each[1] != "start", _opens(each[1])))
    for number, (at, kind, who) in enumerate(in_order, start=1):
        yield ClockEvent(number, kind, now, entered_by_hand=True, said=at, who=who)


def _opens(kind: EventKind) -> bool:
    """Where two touch, what ends comes first."""
    return kind in ("pause", "patient_in", "assistant_on")
