"""The clock of a visit as it was written down: its events, and who wrote each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.timekeeping import TimerFace


@dataclass(frozen=True, slots=True)
class WrittenClock:
    """The visit with its events; `writers` are the people who wrote them, by number, as far as the record tells."""

    timed: TimedSession
    events: tuple[ClockEvent, ...]
    writers: Mapping[int, str] = field(default_factory=dict)

    @property
    def face(self) -> TimerFace:
        """What the events say."""
        return self.timed.face

    @property
    def is_as_pressed(self) -> bool:
        """Whether every event was written at its own moment, and nobody said anything about one later."""
        return not any(event.entered_by_hand or event.said for event in self.events)

    @property
    def entered(self) -> tuple[datetime, str] | None:
        """When (UTC) and by whom a session that was run on paper was entered; None for one whose start was pressed."""
        start = next((event for event in self.events if event.kind == "start"), None)
        if start is None or not self.face.from_paper:
            return None
        return start.at.utc, self.writers.get(start.number, "")
