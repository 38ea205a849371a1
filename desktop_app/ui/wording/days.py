"""Days and times as they are written for people here."""

from datetime import date, datetime, time

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def short_day(day: date, today: date | None = None) -> str:
    """Jun 10; with its year where that is not this year's."""
    words = f"{_MONTHS[day.month - 1]} {day.day}"
    return words if today is None or day.year == today.year else f"{words}, {day.year}"


def day_and_weekday(day: date) -> str:
    """Wed Jun 10, 2026."""
    return f"{('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')[day.weekday()]} {short_day(day)}, {day.year}"


def clock_words(at: datetime | time) -> str:
    """10:02 AM."""
    return f"{at.hour % 12 or 12}:{at.minute:02d} {'PM' if at.hour >= 12 else 'AM'}"


def counted(number: int, one: str, many: str = "") -> str:
    """1 day, 2 days."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"


def days_ago(days: int) -> str:
    """Today, yesterday, 3 days ago."""
    if days <= 0:
        return "today"
    return "yesterday" if days == 1 else f"{days} days ago"


def age_on(born: date, today: date) -> int:
    """Whole years lived on a day."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def running_time(seconds: int) -> str:
    """41:26, or 1:02:03 from an hour on."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes:02d}:{left:02d}"
