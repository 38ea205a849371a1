"""Days, instants, money, answers and lists as SQLite keeps them, and back."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]

_CENT = Decimal("0.01")


def cents(dollars: Decimal) -> int:
    """Whole cents of an amount in dollars. Raises ValueError for a fraction of a cent, which nobody can pay."""
    exact = dollars * 100
    if exact != exact.to_integral_value():
        raise ValueError(f"not whole cents: {dollars}")
    return int(exact)


def dollars(whole_cents: int) -> Decimal:
    """Dollars with two decimals."""
    return (Decimal(whole_cents) / 100).quantize(_CENT)


def instant(when: datetime) -> str:
    """UTC ISO text, always with microseconds, so that text order is time order. Raises ValueError without a zone."""
    if when.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def instant_from(text: str) -> datetime:
    """The aware UTC instant."""
    return datetime.fromisoformat(text)


def maybe_instant(when: datetime | None) -> str | None:
    """UTC ISO text, or nothing."""
    return None if when is None else instant(when)


def maybe_instant_from(text: str | None) -> datetime | None:
    """The instant, or None."""
    return None if text is None else instant_from(text)


def maybe_day(day: date | None) -> str | None:
    """ISO text of a day, or nothing."""
    return None if day is None else day.isoformat()


def maybe_day_from(text: str | None) -> date | None:
    """The day, or None."""
    return None if text is None else date.fromisoformat(text)


def answer(value: bool | None) -> int | None:
    """Yes, no, or not asked."""
    return None if value is None else int(value)


def answer_from(value: int | None) -> bool | None:
    """Yes, no, or not asked."""
    return None if value is None else bool(value)


def words(values: Iterable[str]) -> str:
    """A list of plain words as JSON."""
    return json.dumps(list(values), ensure_ascii=False)


def words_from(text: str) -> tuple[str, ...]:
    """The plain words."""
    return tuple(json.loads(text))
