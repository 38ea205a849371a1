"""What people type for dates, times and numbers, read the way they mean it. Nothing here asks what day it is."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from desktop_app.domain.days import MONTHS, day_words

_SHIFT = re.compile(r"(t(?:oday)?)?\s*([+-])\s*(\d{1,4})\s*([dwmy]?)")
_SLASHED = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was typed cannot be read; `sentence` says why and what would work."""

    sentence: str


def parse_date(text: str, today: date, past: bool = False) -> date | Unreadable:
    """A date from `t`, `t-1`, `+2w`, `3/14`, `3/14/48`, `20260314` or `2026-03-14`.

    Without a year the date nearest to `today` is meant. With `past` (a date of birth) two figures of a year never
    lead into the future.
    """
    typed = text.strip().lower()
    if typed in ("t", "today"):
        return today
    if found := _SHIFT.fullmatch(typed):
        return _shifted(today, int(found[2] + found[3]), found[4] or "d")
    if re.fullmatch(r"\d{8}", typed):
        typed = f"{typed[:4]}-{typed[4:6]}-{typed[6:]}" if typed[:2] in ("19", "20") else _slash(typed)
    if found := _ISO.fullmatch(typed):
        return _real(int(found[1]), int(found[2]), int(found[3]))
    if found := _SLASHED.fullmatch(typed):
        return _dated(int(found[1]), int(found[2]), found[3], today, past)
    return Unreadable("This is not a date yet. Try 3/14/2026, t for today, t-1 for yesterday or +2w for in two weeks.")


def parse_time(text: str) -> time | Unreadable:
    """A time of day from `1015`, `10:15`, `10:15a`, `3p`, `15:30`; figures without a or p are read as 24 hours."""
    found = _CLOCK.fullmatch(text.strip().lower())
    if not found:
        return Unreadable("This is not a time yet. Try 1015, 10:15a or 3:30p.")
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if minute > 59:
        return Unreadable(f"An hour has no minute {minute}. Try a time such as 10:15a.")
    if half and not 1 <= hour <= 12:
        return Unreadable(f"With a or p the hour goes from 1 to 12, not {hour}. Try 3:30p, or 15:30.")
    if hour > 23:
        return Unreadable(f"A day has no hour {hour}. Try a time such as 10:15a or 15:30.")
    return time(hour % 12 + (12 if half == "p" else 0) if half else hour, minute)


def phone(text: str) -> str:
    """Ten digits as (937) 555-0177; anything else as it was typed."""
    digits = re.sub(r"\D", "", text)
    if len(digits) == 11 and digits[0] == "1":
        digits = digits[1:]
    return f"({digits[:3]}) {digits[3:6]}-{digits[6:]}" if len(digits) == 10 else text.strip()


def tax_id(text: str) -> str:
    """Nine digits as 12-3456789; anything else as it was typed."""
    digits = re.sub(r"\D", "", text)
    return f"{digits[:2]}-{digits[2:]}" if len(digits) == 9 else text.strip()


def npi(text: str) -> str:
    """The digits without what stands between them; text with letters stays as it was typed."""
    return text.strip() if re.search(r"[^\d\s.-]", text) else re.sub(r"\D", "", text)


def spoken(day: date) -> str:
    """A date as it is read back: Saturday, March 14, 2026."""
    return f"{day:%A}, {day_words(day)}"


def american(day: date) -> str:
    """A date as it is written here: 3/14/2026."""
    return f"{day.month}/{day.day}/{day.year}"


def _slash(digits: str) -> str:
    return f"{digits[:2]}/{digits[2:4]}/{digits[4:]}"


def _dated(month: int, day: int, year: str | None, today: date, past: bool) -> date | Unreadable:
    if year is None:
        return _nearest(month, day, today, past)
    full = int(year) if len(year) == 4 else _century(int(year), today, past)
    return _real(full, month, day)


def _century(year: int, today: date, past: bool) -> int:
    full = today.year // 100 * 100 + year
    if past:
        return full - 100 if full > today.year else full
    return full - 100 if full > today.year + 50 else full


def _nearest(month: int, day: int, today: date, past: bool) -> date | Unreadable:
    tried = [_real(today.year + shift, month, day) for shift in (0, -1, 1)]
    real = [found for found in tried if isinstance(found, date) and not (past and found > today)]
    if not real:
        return tried[0]
    return min(real, key=lambda found: abs((found - today).days))


def _shifted(today: date, count: int, unit: str) -> date | Unreadable:
    try:
        if unit in "dw":
            return today + timedelta(days=count * (7 if unit == "w" else 1))
        months = today.year * 12 + today.month - 1 + count * (12 if unit == "y" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(today.day, _last_day(year, month + 1)))
    except (OverflowError, ValueError):
        return Unreadable("That is too far away for a calendar. Try a smaller number.")


def _real(year: int, month: int, day: int) -> date | Unreadable:
    if not 1 <= month <= 12:
        return Unreadable(f"There is no month {month}. Month comes first, as in 3/14/2026.")
    if not 1900 <= year <= 2199:
        return Unreadable(f"The year {year} is out of reach. Write the year with four figures, as in 3/14/2026.")
    last = _last_day(year, month)
    if not 1 <= day <= last:
        return Unreadable(f"{MONTHS[month - 1]} {year} has {last} days, so there is no {month}/{day}.")
    return date(year, month, day)


def _last_day(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day
