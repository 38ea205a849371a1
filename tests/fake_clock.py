"""A clock that stands still until a test moves it, with both readings: wall time and sleep-counting ticks."""

from datetime import UTC, datetime, timedelta

from desktop_app.domain.training.clock import Moment

WEDNESDAY_MORNING = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)  # 10:02 in New York


class FakeClock:
    """Satisfies `Clock`. Time passes by `advance`, the machine sleeps by `sleep_for`, the wall clock lies by `jump`."""

    def __init__(self, utc: datetime = WEDNESDAY_MORNING, zone: str = "America/New_York") -> None:
        self.utc = utc
        self.zone = zone
        self.ticks = 1_000_000
        self.boots = 1
        self.runs = 0

    def now(self) -> Moment:
        """The present moment; asking does not move it."""
        return Moment(self.utc, self.zone, self.ticks, f"boot-{self.boots}", f"run-{self.runs}" if self.runs else "")

    def advance(self, minutes: float = 0, seconds: float = 0) -> Moment:
        """Let time pass on both readings."""
        passed = timedelta(minutes=minutes, seconds=seconds)
        self.utc += passed
        self.ticks += round(passed.total_seconds() * 1000)
        return self.now()

    def sleep_for(self, minutes: float = 0, seconds: float = 0) -> Moment:
        """The machine sleeps: both readings go on, but nobody wrote a pulse meanwhile."""
        return self.advance(minutes, seconds)

    def jump(self, minutes: float = 0, seconds: float = 0) -> Moment:
        """Somebody sets the wall clock (negative: back); the ticks do not move."""
        self.utc += timedelta(minutes=minutes, seconds=seconds)
        return self.now()

    def travel(self, zone: str) -> Moment:
        """The machine's zone is set to another one; the instant stays."""
        self.zone = zone
        return self.now()

    def start_again(self, minutes: float = 0, seconds: float = 0) -> Moment:
        """The program ended and starts again after this long, on a machine that went on."""
        self.runs += 1
        return self.advance(minutes, seconds)

    def reboot(self, minutes: float = 1, seconds: float = 0) -> Moment:
        """The machine starts again after this long: a new boot, and ticks from nearly nothing."""
        self.utc += timedelta(minutes=minutes, seconds=seconds)
        self.boots += 1
        self.ticks = 5_000
        return self.now()
