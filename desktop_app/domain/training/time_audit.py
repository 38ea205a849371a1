"""What the record says of its own times: from when to when, what interrupted it, whether the clock can be trusted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.wording import clock_words, elapsed_words, listed, opened
from desktop_app.domain.days import day_words
from desktop_app.domain.training.clock import PRESSED, ClockEvent
from desktop_app.domain.training.contradiction import NAMES
from desktop_app.domain.training.printed_times import clock_at, grain_of_visit, length_words, shown_length
from desktop_app.domain.training.timekeeping import Gap, Segment, TimerFace
from desktop_app.domain.training.timeline import timeline

CAUSES = {
    "slept": "the computer slept",
    "closed": "the program was closed",
    "restarted": "the computer was off",
    "clock_moved": "the computer's clock was changed",
    "zone_changed": "the computer's time zone was changed",
}
ANSWERS = {
    "count": "Training went on, so it is counted.",
    "leave_out": "It was not training and is left out.",
    "ended": "Training ended then.",
    None: "Nobody has said yet what happened; it is left out.",
}
_FEW = ("no", "one", "two", "three", "four", "five")


@dataclass(frozen=True, slots=True)
class TimeAudit:
    """`sentence` for the record and the paper, `notes` with each thing that was out of the ordinary."""

    sentence: str
    notes: tuple[str, ...]
    is_verified: bool


def time_audit(events: Iterable[ClockEvent], face: TimerFace, zone: ZoneInfo) -> TimeAudit | None:
    """The audit of a session's times on the practice's clock; None before its start."""
    if face.started_at is None or face.ends_at is None:
        return None
    events = tuple(events)
    notes = (*_from_paper(events, face, zone), *_by_hand(events, face, zone), *_unseen(face, zone))
    return TimeAudit(audit_sentence(face, zone), notes, _is_verified(face))


def audit_sentence(face: TimerFace, zone: ZoneInfo) -> str:
    """From when to when, how often interrupted, and whether the clock is verified; empty before the start."""
    if face.started_at is None or face.ends_at is None:
        return ""
    grain = grain_of_visit(face)
    began, ended = (clock_at(at.astimezone(zone), grain) for at in (face.started_at, face.ends_at))
    trust = "clock verified" if _is_verified(face) else _trust(face)
    return f"{began} to {ended}, {_interrupted(face, grain)}, {trust}."


def _is_verified(face: TimerFace) -> bool:
    return not (face.from_paper or face.typed or face.struck or face.gaps or face.clock_moved)


def _trust(face: TimerFace) -> str:
    words = []
    if face.from_paper:
        words.append("times entered from paper")
    elif face.typed or face.struck:
        words.append("times corrected by hand")
    if face.open_gaps:
        words.append(f"{_count(len(face.open_gaps), 'stretch', 'stretches')} not answered for")
    elif face.gaps:
        words.append(f"{_count(len(face.gaps), 'stretch', 'stretches')} unseen and answered for")
    return listed(words) or "clock changed in a pause"


def _interrupted(face: TimerFace, grain: timedelta) -> str:
    """What lay between training and training: the pause in which the session stands at its end is none."""
    out: list[Segment] = []
    for segment in face.segments:
        if segment.kind == "counted" or (face.ends_at is not None and segment.start >= face.ends_at):
            continue
        if out and out[-1].end == segment.start:
            segment = Segment(out.pop().start, segment.end, segment.kind)
        out.append(segment)
    if not out:
        return "no interruption"
    length = sum((shown_length((s.start, s.end), grain) for s in out), timedelta())
    return f"{_count(len(out), 'interruption')} of {length_words(length, grain)}"


def _from_paper(events: tuple[ClockEvent, ...], face: TimerFace, zone: ZoneInfo) -> Iterable[str]:
    if face.from_paper and events:
        at = events[0].at.utc.astimezone(zone)
        yield f"The times were written on paper and entered on {day_words(at.date())} at {_clock(at, zone)}."


def _by_hand(events: tuple[ClockEvent, ...], face: TimerFace, zone: ZoneInfo) -> Iterable[str]:
    pressed = {event.number: event for event in events if event.kind in PRESSED}
    if not face.from_paper:
        marks = {mark.number: mark for mark in timeline(events).marks}
        for number in face.typed:
            yield _typed(pressed[number], marks[number].at, zone)
    for number in face.struck:
        event = pressed[number]
        yield f"{opened(NAMES[event.kind])} at {_clock(event.said or event.at.utc, zone)} was taken back."


def _typed(event: ClockEvent, at: datetime, zone: ZoneInfo) -> str:
    name, stands = opened(NAMES[event.kind]), _clock(at, zone)
    if event.said is not None:
        return f"{name} at {stands} was entered by hand at {_clock(event.at.utc, zone)}."
    return f"{name} was pressed at {_clock(event.at.utc, zone)} and corrected to {stands}."


def _unseen(face: TimerFace, zone: ZoneInfo) -> Iterable[str]:
    for gap in face.gaps:
        start, end = _clock(gap.start, zone), _clock(gap.end, zone)
        when = start if start == end else f"{start} to {end}"
        yield f"{when}: {cause_words(gap)}. {ANSWERS[gap.answer]}"


def cause_words(gap: Gap) -> str:
    """What happened, and how far the clock was set by it."""
    if not gap.shift:
        return CAUSES[gap.cause]
    side = "ahead" if gap.shift > timedelta() else "back"
    by = f"set {side} by {elapsed_words(_seconds(abs(gap.shift)))}"
    return f"the computer's clock was {by}" if gap.cause == "clock_moved" else f"{CAUSES[gap.cause]}, its clock {by}"


def _count(number: int, one: str, many: str = "") -> str:
    told = _FEW[number] if number < len(_FEW) else str(number)
    return f"{told} {one}" if number == 1 else f"{told} {many or one + 's'}"


def _seconds(length: timedelta) -> timedelta:
    return timedelta(seconds=round(length.total_seconds()))


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return clock_words(at.astimezone(zone).replace(microsecond=0))
