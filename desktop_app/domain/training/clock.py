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
    "count_gap",
    "leave_gap_out",
]


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of the machine: wall time in UTC, its IANA zone, and milliseconds that also count sleep.

    `ticks` only grow within one `boot`; across boots they cannot be compared.
    """

    utc: datetime
    zone: str
    ticks: int
    boot: str


class Clock(Protocol):
    """Whoever can be asked for the time; the program's is the machine's, a test's is its own."""

    def now(self) -> Moment:
        """The present moment."""
        ...


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """A row that is never changed: what happened, and when.

    A `gap` (and a `clock_moved`) also holds `since`, the last moment before it that is certain; an answer
    (`count_gap`, `leave_gap_out`) names the gap's `number` in `answers`. `entered_by_hand` marks times that were
    typed later.
    """

    number: int
    kind: EventKind
    at: Moment
    since: Moment | None = None
    answers: int | None = None
    entered_by_hand: bool = False
