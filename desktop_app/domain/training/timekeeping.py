"""The timer as a question: what do these events say at this moment?

Nothing runs here. A clock that is set while training goes on neither adds nor takes a minute; what nobody can know
(sleep, a crash) is a gap, left out of the count until somebody answers it. `timeline.py` puts the events on one line.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.training.clock import PRESSED, ClockEvent, EventKind, Moment
from desktop_app.domain.training.timeline import LARGEST_DRIFT as LARGEST_DRIFT
from desktop_app.domain.training.timeline import Gap as Gap
from desktop_app.domain.training.timeline import GapAnswer as GapAnswer
from desktop_app.domain.training.timeline import GapCause as GapCause
from desktop_app.domain.training.timeline import Mark, struck_out, timeline

TimerState = Literal["not_started", "running", "paused", "stopped"]
SegmentKind = Literal["counted", "paused", "patient_present", "gap"]

LONGEST_QUIET_MS = 25_000  # a pulse is written every ten seconds; two missed ones are a gap


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the session that is all of one kind, in UTC."""

    start: datetime
    end: datetime
    kind: SegmentKind


@dataclass(frozen=True, slots=True)
class AssistantSpan:
    """From when to when (UTC) which assistant (id, empty where nobody said) gave the training alone."""

    start: datetime
    end: datetime
    who: str


@dataclass(frozen=True, slots=True)
class TimerFace:
    """What the timer shows: its state, the counted time, and the stretches that make it up (UTC).

    `assistant` is who gives the training alone now; `from_paper` says that the start was typed and never
    pressed; `typed` are the numbers of the events whose time a person typed, `struck` of those that somebody took back.
    """

    state: TimerState
    started_at: datetime | None
    stopped_at: datetime | None
    now: datetime | None
    patient_present: bool
    assistant_alone: bool
    counted: timedelta
    segments: tuple[Segment, ...]
    gaps: tuple[Gap, ...]
    assistants: tuple[AssistantSpan, ...]
    clock_moved: tuple[datetime, ...]
    assistant: str = ""
    from_paper: bool = False
    typed: tuple[int, ...] = ()
    struck: tuple[int, ...] = ()

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

    @property
    def assistant_spans(self) -> tuple[Span, ...]:
        """When an assistant gave the training alone, whoever it was."""
        return tuple(Span(each.start, each.end) for each in self.assistants)

    @property
    def open_gaps(self) -> tuple[Gap, ...]:
        """The gaps that nobody has said anything about."""
        return tuple(gap for gap in self.gaps if gap.answer is None)

    def spans(self, *kinds: SegmentKind) -> tuple[Span, ...]:
        """The stretches of these kinds, in order."""
        return tuple(Span(s.start, s.end) for s in self.segments if s.kind in kinds)


def replay(events: Iterable[ClockEvent], now: Moment | None = None) -> TimerFace:
    """The face of the timer after these events, at `now` (or at the last event where `now` is None)."""
    events = tuple(events)
    line = timeline(events, now)
    tape = _Tape()
    for mark in line.marks:
        tape.take(mark)
    if line.last is not None and tape.state in ("running", "paused"):
        tape.advance(line.last)
    pressed = {event.number for event in events if event.kind in PRESSED}
    return replace(tape.face(line.gaps), struck=tuple(each for each in struck_out(events) if each in pressed))


def is_gap(since: Moment, now: Moment) -> bool:
    """True where the program was not there between two readings: asleep, closed, or another boot."""
    return since.boot != now.boot or since.run != now.run or now.ticks - since.ticks > LONGEST_QUIET_MS


def has_clock_moved(since: Moment, now: Moment) -> bool:
    """True where the wall clock was set between two readings of one boot."""
    ticked = timedelta(milliseconds=now.ticks - since.ticks)
    return since.boot == now.boot and abs((now.utc - since.utc) - ticked) > LARGEST_DRIFT


def unseen_between(since: Moment, now: Moment) -> EventKind | None:
    """What has to be asked about between two readings: a gap, a clock or a zone that was set, or nothing."""
    if is_gap(since, now):
        return "gap"
    if has_clock_moved(since, now):
        return "clock_moved"
    return "zone_changed" if since.zone != now.zone else None


def was_present_in(face: TimerFace, number: int) -> bool:
    """Whether the patient was in the room when this gap (its number) began; nobody pressed anything within it."""
    start = next((gap.start for gap in face.gaps if gap.number == number), None)
    seen = [s.kind for s in face.segments if start is not None and s.start < start and s.kind != "gap"]
    return bool(seen) and seen[-1] == "patient_present"


class _Tape:
    """Reads marks one after the other; kept out of sight so that a face is always a finished value."""

    def __init__(self) -> None:
        self.state: TimerState = "not_started"
        self.present = False
        self.assistant_since: datetime | None = None
        self.assistant = ""
        self.started: datetime | None = None
        self.stopped: datetime | None = None
        self.instant: datetime | None = None
        self.from_paper = False
        self.typed: list[int] = []
        self.segments: list[Segment] = []
        self.assistants: list[AssistantSpan] = []

    def take(self, mark: Mark) -> None:
        """Nothing before the start and after the end is part of the session, but who is in the room."""
        if self.state == "stopped":
            return
        self.advance(mark.at)
        if mark.by_hand:
            self.typed.append(mark.number)
        self._change(mark)

    def advance(self, instant: datetime) -> None:
        before, self.instant = self.instant, instant
        if before is not None and self.state in ("running", "paused") and instant > before:
            self._add(Segment(before, instant, self._kind()))

    def _kind(self) -> SegmentKind:
        if self.state == "paused":
            return "paused"
        return "patient_present" if self.present else "counted"

    def _add(self, segment: Segment) -> None:
        if self.segments and self.segments[-1].kind == segment.kind and self.segments[-1].end == segment.start:
            segment = Segment(self.segments.pop().start, segment.end, segment.kind)
        self.segments.append(segment)

    def _change(self, mark: Mark) -> None:
        match mark.kind:
            case "start":
                self.state, self.started, self.from_paper = "running", mark.at, not mark.pressed
            case "pause" if self.state == "running":
                self.state = "paused"
            case "resume" if self.state == "paused":
                self.state = "running"
            case "stop" if self.state in ("running", "paused"):
                self.stopped = self._end()
                self._end_assistant(self.stopped)
                self.state = "stopped"
            case "patient_in" | "patient_out":
                self.present = mark.kind == "patient_in"
            case "assistant_on":
                self._begin_assistant(mark)
            case "assistant_off":
                self._end_assistant(mark.at)

    def _end(self) -> datetime | None:
        """A session that is stopped in a pause ended where that pause began; the pause is no part of it."""
        if self.state == "paused" and self.segments and self.segments[-1].kind == "paused":
            return self.segments.pop().start
        return self.instant

    def _begin_assistant(self, mark: Mark) -> None:
        if self.assistant_since is not None and self.assistant != mark.who:
            self._end_assistant(mark.at)
        self.assistant_since, self.assistant = self.assistant_since or mark.at, mark.who

    def _end_assistant(self, at: datetime | None) -> None:
        if self.assistant_since is not None and at is not None and at > self.assistant_since:
            self.assistants.append(AssistantSpan(self.assistant_since, at, self.assistant))
        self.assistant_since, self.assistant = None, ""

    def face(self, gaps: tuple[Gap, ...]) -> TimerFace:
        left_out = [gap for gap in gaps if gap.answer in (None, "leave_out")]
        segments = tuple(carved(self.segments, left_out))
        alone, assistant = self.assistant_since is not None, self.assistant
        self._end_assistant(self.instant)
        return TimerFace(
            state=self.state,
            started_at=self.started,
            stopped_at=self.stopped,
            now=self.instant,
            patient_present=self.present,
            assistant_alone=alone,
            counted=sum((s.end - s.start for s in segments if s.kind == "counted"), timedelta()),
            segments=segments,
            gaps=tuple(gap for gap in gaps if self._asks(gap)),
            assistants=tuple(self.assistants),
            clock_moved=tuple(gap.end for gap in gaps if gap.cause in ("clock_moved", "zone_changed")),
            assistant=assistant,
            from_paper=self.from_paper,
            typed=tuple(self.typed),
        )

    def _asks(self, gap: Gap) -> bool:
        """Whether anything hangs on a gap: it lies in the session, and not in a pause of it."""
        return any(
            s.kind != "paused"
            and ((gap.start < s.end and s.start < gap.end) or s.start <= gap.start == gap.end <= s.end)
            for s in self.segments
        )


def carved(segments: Iterable[Segment], gaps: Iterable[Gap]) -> Iterator[Segment]:
    """The same stretches with what nobody saw cut out of them; a pause stays a pause."""
    gaps = sorted((gap for gap in gaps if gap.start < gap.end), key=lambda gap: gap.start)
    for segment in segments:
        if segment.kind == "paused":
            yield segment
            continue
        start = segment.start
        for gap in gaps:
            cut, end = max(start, gap.start), min(segment.end, gap.end)
            if cut >= end:
                continue
            if start < cut:
                yield Segment(start, cut, segment.kind)
            yield Segment(cut, end, "gap")
            start = end
        if start < segment.end:
            yield Segment(start, segment.end, segment.kind)
