"""A time of day that was typed, and the instant that is meant by it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.entering import parse_time

ONE_DAY = timedelta(days=1)
LONGEST_NIGHT = timedelta(hours=6)


def on_day(typed: time, day: date, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which the clock on the wall showed this time on this day."""
    return datetime.combine(day, typed, zone).astimezone(UTC)


def first_from(typed: time, start: datetime, zone: ZoneInfo) -> datetime:
    """The first instant (UTC) at or after `start` at which the clock showed this time: after midnight, the next day.

    A time without seconds also stands for the minute in which `start` lies.
    """
    local = start.astimezone(zone)
    if local.replace(second=0, microsecond=0).time() == typed:
        return start.astimezone(UTC)
    return min(at for at in _candidates(typed, local.date(), zone) if at >= start)


def is_past_midnight(start: time, stop: time) -> bool:
    """Whether an end that is earlier on the clock is meant on the next day: within `LONGEST_NIGHT` of the start.

    What would be longer is more likely a start and an end that were mixed up, or AM and PM.
    """
    if stop >= start:
        return False
    day = date(2000, 1, 1)
    return datetime.combine(day + ONE_DAY, stop) - datetime.combine(day, start) <= LONGEST_NIGHT


def nearest(typed: time, to: datetime, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which the clock showed this time that lies nearest to another one."""
    return min(_candidates(typed, to.astimezone(zone).date(), zone), key=lambda at: abs(at - to))


def _candidates(typed: time, day: date, zone: ZoneInfo) -> list[datetime]:
    """The day before, the day and the day after; both readings in the hour that happens twice."""
    days = [day + timedelta(days=shift) for shift in (-1, 0, 1)]
    folds = [typed.replace(fold=fold) for fold in (0, 1)]
    return [on_day(each, one, zone) for one in days for each in folds]


def parse_spans(text: str) -> tuple[tuple[time, time], ...] | None:
    """From and to, several with commas, such as 10:15-10:22, 10:40-10:45; None where it cannot be read."""
    spans = []
    for part in text.replace("–", "-").replace(";", ",").split(","):
        if not part.strip():
            continue
        ends = [parse_time(end) for end in part.replace(" to ", "-").split("-")]
        if len(ends) != 2 or not all(isinstance(end, time) for end in ends):
            return None
        spans.append((ends[0], ends[1]))
    return tuple((first, last) for first, last in spans if isinstance(first, time) and isinstance(last, time))
