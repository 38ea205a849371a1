"""From clock events to one line of time: what happened at which instant, and which stretches nobody saw.

Wall time names the moments, the sleep-counting ticks carry them on. What a person typed, corrected or struck out
later is already applied here; the events themselves stay as they were.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from desktop_app.domain.training.clock import PRESSED, UNSEEN, ClockEvent, EventKind, Moment

GapCause = Literal["slept", "closed", "restarted", "clock_moved", "zone_changed"]
GapAnswer = Literal["count", "leave_out", "ended"]

LARGEST_DRIFT = timedelta(seconds=2)  # more than this between wall and ticks means the clock was set
NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class Mark:
    """What happened at an instant (UTC) of the session; `by_hand` where a person typed the time that stands.

    `pressed` is False where nobody pressed a button at all, and the event itself was typed.
    """

    number: int
    kind: EventKind
    at: datetime
    who: str
    by_hand: bool
    pressed: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch that the program did not see; `answer` None means nobody has said what happened.

    `shift` is how far the wall clock was set, apart from the time that passed.
    """

    number: int
    start: datetime
    end: datetime
    cause: GapCause
    answer: GapAnswer | None
    shift: timedelta = NOTHING


@dataclass(frozen=True, slots=True)
class Timeline:
    """The marks in the order in which they happened, the gaps, and the last instant that is known (UTC)."""

    marks: tuple[Mark, ...]
    gaps: tuple[Gap, ...]
    last: datetime | None


def timeline(events: Iterable[ClockEvent], now: Moment | None = None) -> Timeline:
    """The line of time of these events, carried on to `now`."""
    ordered = sorted(events, key=lambda event: event.number)
    axis, sayings = _Axis(), _Sayings(ordered)
    marks: list[Mark] = []
    gaps: list[Gap] = []
    for event in ordered:
        if event.kind in UNSEEN and event.since is not None:
            start = axis.reach(event.since)
            gaps.append(_gap(event, event.since, start, axis.reach(event.at), sayings.answer(event.number)))
            continue
        instant = axis.reach(event.at)
        if event.kind in PRESSED and sayings.holds(event.number):
            typed = sayings.corrected(event.number) or event.said
            pressed = event.said is None and not event.entered_by_hand
            by_hand = typed is not None or not pressed
            marks.append(Mark(event.number, event.kind, typed or instant, event.who, by_hand, pressed))
    if now is not None:
        axis.reach(now)
    return Timeline(tuple(sorted(marks, key=lambda mark: (mark.at, mark.number))), tuple(gaps), axis.instant)


def struck_out(events: Iterable[ClockEvent]) -> tuple[int, ...]:
    """The numbers of the events that somebody took back."""
    ordered = sorted(events, key=lambda event: event.number)
    sayings = _Sayings(ordered)
    return tuple(event.number for event in ordered if not sayings.holds(event.number))


def _gap(event: ClockEvent, since: Moment, start: datetime, end: datetime, answer: GapAnswer | None) -> Gap:
    return Gap(event.number, start, end, _cause(event, since), answer, _shift(since, event.at))


def _cause(event: ClockEvent, since: Moment) -> GapCause:
    if event.kind == "clock_moved":
        return "clock_moved"
    if event.kind == "zone_changed":
        return "zone_changed"
    if since.boot != event.at.boot:
        return "restarted"
    return "closed" if since.run != event.at.run else "slept"


def _shift(since: Moment, at: Moment) -> timedelta:
    """How far the wall clock was set; after another boot only that it came back earlier can be told."""
    walked = at.utc - since.utc
    if since.boot != at.boot:
        return min(walked, NOTHING)
    set_by = walked - timedelta(milliseconds=at.ticks - since.ticks)
    return set_by if abs(set_by) > LARGEST_DRIFT else NOTHING


class _Axis:
    """Where on the line a reading stands: ticks within one boot, wall time across boots, never backward."""

    def __init__(self) -> None:
        self.last: Moment | None = None
        self.instant: datetime | None = None

    def reach(self, moment: Moment) -> datetime:
        self.instant = self._instant_of(moment)
        self.last = moment
        return self.instant

    def _instant_of(self, moment: Moment) -> datetime:
        if self.last is None or self.instant is None:
            return moment.utc
        if self.last.boot == moment.boot:
            return self.instant + timedelta(milliseconds=max(0, moment.ticks - self.last.ticks))
        return max(self.instant, moment.utc)


class _Sayings:
    """What was said later about events: answers to gaps, corrected times, and what did not happen."""

    def __init__(self, ordered: Sequence[ClockEvent]) -> None:
        self._about: dict[int, list[ClockEvent]] = {}
        for event in ordered:
            if event.answers is not None:
                self._about.setdefault(event.answers, []).append(event)

    def holds(self, number: int) -> bool:
        """Whether the event stands: nobody struck it out, or the strike itself was struck out."""
        strikes = [said for said in self._about.get(number, ()) if said.kind == "strike"]
        return not any(self.holds(strike.number) for strike in strikes)

    def corrected(self, number: int) -> datetime | None:
        """The time that was said last in place of the event's own."""
        said = [each.said for each in self._about.get(number, ()) if each.kind == "correct" and self.holds(each.number)]
        return said[-1] if said else None

    def answer(self, number: int) -> GapAnswer | None:
        """The last answer to a gap; the others stay in the record."""
        answers: dict[EventKind, GapAnswer] = {"count_gap": "count", "leave_gap_out": "leave_out", "stop": "ended"}
        given = [answers[e.kind] for e in self._about.get(number, ()) if e.kind in answers and self.holds(e.number)]
        return given[-1] if given else None
