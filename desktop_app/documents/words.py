"""Dates and dollars as Americans read them on paper, whatever the language of the machine."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from desktop_app.domain.days import day_words
from desktop_app.domain.training.printed_times import MINUTE, clock_at, clock_digits


def short_date(day: date) -> str:
    """06/10/2026."""
    return f"{day.month:02}/{day.day:02}/{day.year:04}"


def clock(moment: datetime, grain: timedelta = MINUTE) -> str:
    """10:05 AM; 10:05:11 AM where the seconds are told."""
    return clock_at(moment, grain)


def clock_span(start: datetime, end: datetime, grain: timedelta = MINUTE) -> str:
    """10:05–10:35 AM; 11:40 AM–12:20 PM; with a word when it ends on another day."""
    later = " (next day)" if end.date() > start.date() else ""
    is_one_half = (start.hour < 12) == (end.hour < 12) and not later
    first = clock_digits(start, grain) if is_one_half else clock(start, grain)
    return f"{first}–{clock(end, grain)}{later}"


def moment(when: datetime) -> str:
    """June 10, 2026, 10:05 AM."""
    return f"{day_words(when.date())}, {clock(when)}"


def amount(dollars: Decimal) -> str:
    """1,234.50, without a sign for dollars."""
    return f"{dollars:,.2f}"


def balance(dollars: Decimal) -> str:
    """$1,234.50; what is owed back stands as -$5.00."""
    return f"{'-' if dollars < 0 else ''}${abs(dollars):,.2f}"


def standing(called: str, dollars: Decimal) -> tuple[str, str]:
    """What is open and what it is called; below zero it is a credit, which nobody has to read off a minus sign."""
    return (called, balance(dollars)) if dollars >= 0 else ("Your credit", balance(-dollars))
