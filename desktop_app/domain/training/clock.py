"""What the clock said: moments with both readings, and the events of a session that were written down at them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

EventKind = Literal[
    "start",
    "pause",
    "resume",
    "stop",
    "patient_in",
    "patient_out",
    "assistant_on",
    "assistant_off",
    "gap",
    "clock_moved",
    "zone_changed",
    "count_gap",
    "leave_gap_out",
    "correct",
    "strike",
]
PRESSED: tuple[EventKind, ...] = (
    "start",
    "pause",
    "resume",
    "stop",
    "patient_in",
    "patient_out",
    "assistant_on",
    "assistant_off",
)
"""What a person says of the session; the rest is what the program noticed, and what was said about events."""
UNSEEN: tuple[EventKind, ...] = ("gap", "clock_moved", "zone_changed")


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of the machine: wall time in UTC, its IANA zone, and milliseconds that also count sleep.

    `ticks` only grow within one `boot`; across boots they cannot be compared. `run` is the run of the program that
    read it, so that a program that was closed is told from a machine that slept.
    """

    utc: datetime
    zone: str
    ticks: int
    boot: str
    run: str = ""


class Clock(Protocol):
    """Whoever can be asked for the time; the program's is the machine's, a test's is its own."""

    def now(self) -> Moment:
        """The present moment."""
        ...


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """A row that is never changed: what happened, and when.

    What the program did not see (`UNSEEN`) also holds `since`, the last moment before it that is certain. `answers` is
    the number of the event that this one is about: the gap of an answer (`count_gap`, `leave_gap_out`, or a `stop`
    that says training ended in it), the event of a `correct` or a `strike`. `said` is a time (UTC) that a person typed;
    `at` then tells when they typed it. `who` is the assistant (id) who took over.
    """

    number: int
    kind: EventKind
    at: Moment
    since: Moment | None = None
    answers: int | None = None
    entered_by_hand: bool = False
    said: datetime | None = None
    who: str = ""
