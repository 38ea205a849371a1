"""Business days as the law counts them for estimates: Monday to Friday without federal holidays (5 USC 6103)."""

from datetime import date, timedelta

_ONE = timedelta(days=1)
_FAR = 10
_NEAR = 3


def estimate_due_by(asked_on: date, service_on: date | None) -> date | None:
    """The last day on which a good-faith estimate may be given (45 CFR 149.610(b)(1)(vi)).

    Within 3 business days of scheduling a service that is at least 10 business days away, or of being asked; within 1
    for a service that is 3 to 9 away. None for a service sooner than that, for which no day is set.
    """
    if service_on is None:
        return after(asked_on, 3)
    ahead = between(asked_on, service_on)
    if ahead >= _FAR:
        return after(asked_on, 3)
    return after(asked_on, 1) if ahead >= _NEAR else None


def after(day: date, count: int) -> date:
    """The business day so many after this one."""
    while count:
        day += _ONE
        count -= is_business_day(day)
    return day


def between(first: date, last: date) -> int:
    """Business days after `first`, up to and including `last`."""
    return sum(is_business_day(first + _ONE * step) for step in range(1, (last - first).days + 1))


def is_business_day(day: date) -> bool:
    """Neither a weekend nor a federal holiday."""
    return day.weekday() < 5 and day not in federal_holidays(day.year)


def federal_holidays(year: int) -> frozenset[date]:
    """The days on which federal offices rest, moved to Friday or Monday where they fall on a weekend."""
    fixed = [date(year, 1, 1), date(year, 6, 19), date(year, 7, 4), date(year, 11, 11), date(year, 12, 25)]
    fixed.append(date(year + 1, 1, 1))  # a Saturday's New Year rests on the Friday before
    floating = [
        _weekday(year, 1, 0, 3),
        _weekday(year, 2, 0, 3),
        _last_monday_of_may(year),
        _weekday(year, 9, 0, 1),
        _weekday(year, 10, 0, 2),
        _weekday(year, 11, 3, 4),
    ]
    return frozenset([*map(_observed, fixed), *floating])


def _observed(day: date) -> date:
    return day - _ONE if day.weekday() == 5 else day + _ONE if day.weekday() == 6 else day


def _weekday(year: int, month: int, weekday: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())
