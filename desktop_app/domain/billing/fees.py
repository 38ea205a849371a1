"""What Medicare pays for a unit nationally by date and place of service, and the dated limits that go with it.

Source: Medicare physician fee schedule, amount = [(work x GPCI) + (practice expense x GPCI) + (malpractice x GPCI)] x
conversion factor (42 CFR 414.22), rounded half up to cents; Medicare Claims Processing Manual ch. 12 s. 20.4.2
(places).
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from desktop_app.domain.billing.tables import AmountRow, RuleTables, UnitLimitRow

CENT = Decimal("0.01")
MANY = 8192
"""Answers remembered of each kind: tables never change, and a day's claims ask the same again and again."""


@dataclass(frozen=True, slots=True)
class Gpci:
    """A locality's geographic cost indices for work, practice expense and malpractice."""

    work: Decimal
    practice_expense: Decimal
    malpractice: Decimal


def amount_row(tables: RuleTables, code: str, day: date | None) -> AmountRow | None:
    """The national values of a code on a day, or None where no table has them."""
    if day is None:
        return None
    return next((row for row in tables.amounts if row.code == code and row.holds_on(day)), None)


def amount_of(row: AmountRow, facility: bool, gpci: Gpci | None = None) -> Decimal:
    """The amount for one unit in dollars, half up to cents; national without `gpci`."""
    expense = row.practice_expense_facility if facility else row.practice_expense_non_facility
    if gpci is None:
        values = row.work + expense + row.malpractice
    else:
        values = row.work * gpci.work + expense * gpci.practice_expense + row.malpractice * gpci.malpractice
    return (values * row.conversion_factor).quantize(CENT, ROUND_HALF_UP)


@lru_cache(maxsize=MANY)
def national_amount(
    tables: RuleTables, code: str, day: date | None, facility: bool, gpci: Gpci | None = None
) -> Decimal | None:
    """Medicare's amount for one unit of a code on a date of service in dollars, or None where it is not known."""
    row = amount_row(tables, code, day)
    return None if row is None else amount_of(row, facility, gpci)


@lru_cache(maxsize=MANY)
def is_facility(tables: RuleTables, place: str | None) -> bool:
    """True where Medicare pays professional claims its facility amount; False for a place that is missing."""
    return place is not None and any(row.facility for row in tables.places if row.code == place.strip())


@lru_cache(maxsize=MANY)
def threshold(tables: RuleTables, day: date | None) -> Decimal | None:
    """The year's therapy threshold in dollars, or None for a year without one in the table."""
    if day is None:
        return None
    return next((row.amount for row in tables.thresholds if row.holds_on(day)), None)


@lru_cache(maxsize=MANY)
def first_day(tables: RuleTables, code: str) -> date | None:
    """The first day on which a code may be billed, or None for a code that is in no table."""
    return min((row.effective_from for row in tables.codes if row.code == code), default=None)


@lru_cache(maxsize=MANY)
def is_effective(tables: RuleTables, code: str, day: date) -> bool:
    """True where the code may be billed on that day."""
    return any(row.holds_on(day) for row in tables.codes if row.code == code)


@lru_cache(maxsize=MANY)
def unit_limit(tables: RuleTables, code: str, day: date | None) -> UnitLimitRow | None:
    """The most units a day that Medicare's unit edits expect of a code; any day's row where none holds on this one."""
    rows = [row for row in tables.unit_limits if row.code == code]
    if day is not None:
        rows = [row for row in rows if row.holds_on(day)] or rows
    return rows[0] if rows else None
