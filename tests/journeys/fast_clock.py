"""A clock that runs so many times faster than the real one, the same in every process that knows its beginning."""

import time
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from desktop_app.domain.training.clock import Moment

MORNING = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)


class FastClock:
    """`began` is a reading of the machine's steady clock in seconds, at which this clock showed two past ten."""

    def __init__(self, began: float, speed: float) -> None:
        self.began, self.speed = began, speed
        self._run = uuid4().hex

    def at(self, steady: float) -> datetime:
        """What this clock showed at a reading of the steady clock."""
        return MORNING + timedelta(seconds=(steady - self.began) * self.speed)

    def now(self) -> Moment:
        """The present moment."""
        steady = time.clock_gettime(time.CLOCK_MONOTONIC)
        ticks = round((steady - self.began) * self.speed * 1000)
        return Moment(self.at(steady), "America/New_York", ticks, "boot-1", self._run)
