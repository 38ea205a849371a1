"""Dates and dollars as Americans read them on paper, whatever the language of the machine."""

from datetime import date, datetime
from decimal import Decimal

from desktop_app.domain.days import day_words


def short_date(day: date) -> str:
    """06/10/2026."""
    return f"{day.month:02}/{day.day:02}/{day.year:04}"


def clock(moment: datetime) -> str:
    """10:05 AM."""
    return f"{_hour(moment)} {_half(moment)}"


def clock_span(start: datetime, end: datetime) -> str:
    """10:05–10:35 AM; 11:40 AM–12:20 PM; with a word when it ends on another day."""
    later = " (next day)" if end.date() > start.date() else ""
    first = _hour(start) if _half(start) == _half(end) and not later else clock(start)
    return f"{first}–{clock(end)}{later}"


def moment(when: datetime) -> str:
    """June 10, 2026, 10:05 AM."""
    return f"{day_words(when.date())}, {clock(when)}"


def _hour(when: datetime) -> str:
    return f"{when.hour % 12 or 12}:{when.minute:02}"


def _half(when: datetime) -> str:
    return "AM" if when.hour < 12 else "PM"


def amount(dollars: Decimal) -> str:
    """1,234.50, without a sign for dollars."""
    return f"{dollars:,.2f}"


def balance(dollars: Decimal) -> str:
    """$1,234.50; what is owed back stands as -$5.00."""
    return f"{'-' if dollars < 0 else ''}${abs(dollars):,.2f}"
