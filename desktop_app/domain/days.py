"""Days as Americans say them, whatever the language of the machine."""

from datetime import date
from typing import Final

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day_words(day: date) -> str:
    """June 10, 2026."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
