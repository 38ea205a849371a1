"""The sum of a day: all its minutes, the way between visits, and what cannot have been at the same time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Attendance:
    """One stretch of a clinician's time with the families: a session, or a group as a whole. `name` is who came."""

    clinician_id: str
    name: str
    start: datetime
    end: datetime
    counted_minutes: int
    units: int


@dataclass(frozen=True, slots=True)
class Between:
    """From the end of one visit to the start of the next, by one clinician."""

    start: datetime
    end: datetime
    after: str
    before: str

    @property
    def minutes(self) -> int:
        """Whole minutes."""
        return (self.end - self.start) // timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Overlap:
    """When one clinician is with two families."""

    start: datetime
    end: datetime
    one: str
    other: str

    @property
    def minutes(self) -> int:
        """Minutes claimed twice, a begun one whole."""
        return -(-(self.end - self.start) // timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class DaySum:
    """What the day comes to."""

    minutes: int
    units: int
    between: tuple[Between, ...]
    overlaps: tuple[Overlap, ...]

    @property
    def travel(self) -> int:
        """Minutes between the visits."""
        return sum(gap.minutes for gap in self.between)


def day_sum(visits: Iterable[Attendance]) -> DaySum:
    """Add the day up."""
    ordered = sorted(visits, key=lambda visit: (visit.start, visit.end))
    return DaySum(
        minutes=sum(visit.counted_minutes for visit in ordered),
        units=sum(visit.units for visit in ordered),
        between=tuple(_between(ordered)),
        overlaps=tuple(_overlaps(ordered)),
    )


def _between(ordered: list[Attendance]) -> Iterable[Between]:
    for clinician in dict.fromkeys(visit.clinician_id for visit in ordered):
        last: Attendance | None = None
        for visit in (each for each in ordered if each.clinician_id == clinician):
            if last is not None and last.end < visit.start:
                yield Between(last.end, visit.start, last.name, visit.name)
            last = visit if last is None or visit.end > last.end else last


def _overlaps(ordered: list[Attendance]) -> Iterable[Overlap]:
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            start, end = max(one.start, other.start), min(one.end, other.end)
            if start < end and one.clinician_id == other.clinician_id:
                yield Overlap(start, end, one.name, other.name)
