"""The timer as a question: what do these events say at this moment?

Nothing runs here. Wall time names the moments, the sleep-counting ticks carry them on, so that a clock that is set
while training goes on neither adds nor takes a minute. What nobody can know (sleep, a crash) is a gap: left out of
the count until somebody answers it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.training.clock import ClockEvent, Moment

TimerState = Literal["not_started", "running", "paused", "stopped"]
SegmentKind = Literal["counted", "paused", "patient_present", "gap"]
GapCause = Literal["slept", "restarted"]
GapAnswer = Literal["count", "leave_out"]

LONGEST_QUIET_MS = 25_000  # a pulse is written every ten seconds; two missed ones are a gap
LARGEST_DRIFT = timedelta(seconds=2)  # more than this between wall and ticks means the clock was set


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the session that is all of one kind, in UTC."""

    start: datetime
    end: datetime
    kind: SegmentKind


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch that the program did not see; `answer` None means nobody has said what happened."""

    number: int
    start: datetime
    end: datetime
    cause: GapCause
    answer: GapAnswer | None


@dataclass(frozen=True, slots=True)
class TimerFace:
    """What the timer shows: its state, the counted time, and the stretches that make it up (UTC)."""

    state: TimerState
    started_at: datetime | None
    stopped_at: datetime | None
    now: datetime | None
    patient_present: bool
    assistant_alone: bool
    counted: timedelta
    segments: tuple[Segment, ...]
    gaps: tuple[Gap, ...]
    assistant_spans: tuple[Span, ...]
    clock_moved: tuple[datetime, ...]

    @property
    def counted_minutes(self) -> int:
        """Whole minutes counted; seconds are cut off, never rounded up."""
        return int(self.counted.total_seconds()) // 60

    @property
    def ends_at(self) -> datetime | None:
        """Where the session ends as the record tells it: its stop, the pause it stands in, or the present."""
        if self.state == "paused" and self.segments and self.segments[-1].kind == "paused":
            return self.segments[-1].start
        return self.stopped_at or self.now

    def spans(self, *kinds: SegmentKind) -> tuple[Span, ...]:
        """The stretches of these kinds, in order."""
        return tuple(Span(s.start, s.end) for s in self.segments if s.kind in kinds)


def replay(events: Iterable[ClockEvent], now: Moment | None = None) -> TimerFace:
    """The face of the timer after these events, at `now` (or at the last event where `now` is None)."""
    ordered = sorted(events, key=lambda event: event.number)
    tape = _Tape({event.answers: event for event in ordered if event.answers is not None})
    for event in ordered:
        tape.take(event)
    if now is not None and tape.state in ("running", "paused"):
        tape.advance(now)
    return tape.face()


def is_gap(since: Moment, now: Moment) -> bool:
    """True where the program was not there between two readings: asleep, stopped, or another boot."""
    return since.boot != now.boot or now.ticks - since.ticks > LONGEST_QUIET_MS


def has_clock_moved(since: Moment, now: Moment) -> bool:
    """True where the wall clock was set between two readings of one boot."""
    ticked = timedelta(milliseconds=now.ticks - since.ticks)
    return since.boot == now.boot and abs((now.utc - since.utc) - ticked) > LARGEST_DRIFT


class _Tape:
    """Reads events one after the other; kept out of sight so that a face is always a finished value."""

    def __init__(self, answers: dict[int | None, ClockEvent]) -> None:
        self.answers = answers
        self.state: TimerState = "not_started"
        self.present = False
        self.assistant_since: datetime | None = None
        self.started: datetime | None = None
        self.stopped: datetime | None = None
        self.last: Moment | None = None
        self.instant: datetime | None = None
        self.segments: list[Segment] = []
        self.gaps: list[Gap] = []
        self.assistant: list[Span] = []
        self.moved: list[datetime] = []

    def take(self, event: ClockEvent) -> None:
        if event.since is not None and event.kind == "gap":
            self._pass_gap(event)
        else:
            self.advance(event.at)
        self._change(event)

    def advance(self, moment: Moment, kind: SegmentKind | None = None) -> None:
        before = self.instant
        self.instant = self._instant_of(moment)
        self.last = moment
        if before is not None and self.state in ("running", "paused") and self.instant > before:
            self._add(before, self.instant, kind or self._kind())

    def _instant_of(self, moment: Moment) -> datetime:
        if self.last is None or self.instant is None:
            return moment.utc
        if self.last.boot == moment.boot:
            return self.instant + timedelta(milliseconds=max(0, moment.ticks - self.last.ticks))
        return max(self.instant, moment.utc)

    def _pass_gap(self, event: ClockEvent) -> None:
        assert event.since is not None
        self.advance(event.since)
        start = self.instant
        cause: GapCause = "restarted" if event.since.boot != event.at.boot else "slept"
        answer = self._answer(event.number)
        self.advance(event.at, None if answer == "count" or self.state == "paused" else "gap")
        if start is not None and self.instant is not None and self.state == "running":
            self.gaps.append(Gap(event.number, start, self.instant, cause, answer))

    def _answer(self, number: int) -> GapAnswer | None:
        answer = self.answers.get(number)
        if answer is None:
            return None
        return "count" if answer.kind == "count_gap" else "leave_out"

    def _kind(self) -> SegmentKind:
        if self.state == "paused":
            return "paused"
        return "patient_present" if self.present else "counted"

    def _add(self, start: datetime, end: datetime, kind: SegmentKind) -> None:
        if self.segments and self.segments[-1].kind == kind and self.segments[-1].end == start:
            start = self.segments.pop().start
        self.segments.append(Segment(start, end, kind))

    def _change(self, event: ClockEvent) -> None:
        match event.kind:
            case "start":
                self.state, self.started = "running", self.instant
            case "pause":
                self.state = "paused"
            case "resume":
                self.state = "running"
            case "stop":
                self.stopped = self._end()
                self._end_assistant(self.stopped)
                self.state = "stopped"
            case "patient_in" | "patient_out":
                self.present = event.kind == "patient_in"
            case "assistant_on":
                self.assistant_since = self.assistant_since or self.instant
            case "assistant_off":
                self._end_assistant(self.instant)
            case "clock_moved":
                self.moved.append(self.instant or event.at.utc)

    def _end(self) -> datetime | None:
        """A session that is stopped in a pause ended where that pause began; the pause is no part of it."""
        if self.state == "paused" and self.segments and self.segments[-1].kind == "paused":
            return self.segments.pop().start
        return self.instant

    def _end_assistant(self, at: datetime | None) -> None:
        if self.assistant_since is not None and at is not None and at > self.assistant_since:
            self.assistant.append(Span(self.assistant_since, at))
        self.assistant_since = None

    def face(self) -> TimerFace:
        counted = sum((s.end - s.start for s in self.segments if s.kind == "counted"), timedelta())
        open_assistant = self.assistant_since is not None
        self._end_assistant(self.instant)
        return TimerFace(
            state=self.state,
            started_at=self.started,
            stopped_at=self.stopped,
            now=self.instant,
            patient_present=self.present,
            assistant_alone=open_assistant,
            counted=counted,
            segments=tuple(self.segments),
            gaps=tuple(self.gaps),
            assistant_spans=tuple(self.assistant),
            clock_moved=tuple(self.moved),
        )
