"""A time of day that was typed, and the instant that is meant by it."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


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


def nearest(typed: time, to: datetime, zone: ZoneInfo) -> datetime:
    """The instant (UTC) at which the clock showed this time that lies nearest to another one."""
    return min(_candidates(typed, to.astimezone(zone).date(), zone), key=lambda at: abs(at - to))


def _candidates(typed: time, day: date, zone: ZoneInfo) -> list[datetime]:
    """The day before, the day and the day after; both readings in the hour that happens twice."""
    days = [day + timedelta(days=shift) for shift in (-1, 0, 1)]
    folds = [typed.replace(fold=fold) for fold in (0, 1)]
    return [on_day(each, one, zone) for one in days for each in folds]
