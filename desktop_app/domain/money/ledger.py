"""A line of the ledger: money that was taken, written off, or counted back. Amounts are dollars and above zero."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, get_args

MoneyKind = Literal["payment", "adjustment", "reversal"]
Method = Literal["cash", "card", "check", "other", ""]
METHODS: tuple[Method, ...] = get_args(Method)[:-1]
NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One line, never changed. `at` is UTC, `on` the practice's day; without a `session_id` it is on account.

    A payment has a `method` and a `receipt` number, an adjustment and a reversal have a `reason`. A reversal is the
    counter-line of the line with the id `reverses`, with the same amount.
    """

    id: str
    number: int
    at: datetime
    on: date
    patient_id: str
    kind: MoneyKind
    amount: Decimal
    session_id: str = ""
    method: Method = ""
    reference: str = ""
    reason: str = ""
    reverses: str = ""
    receipt: str = ""
    taken_by: str = ""

    @property
    def signed(self) -> Decimal:
        """What it adds to what is owed: a payment or an adjustment takes away, a reversal gives back."""
        return self.amount if self.kind == "reversal" else -self.amount


def reversal_of(lines: Iterable[MoneyLine], line_id: str) -> MoneyLine | None:
    """The counter-line of a line, None while it stands."""
    return next((line for line in lines if line.reverses == line_id), None)


def standing(lines: Iterable[MoneyLine]) -> tuple[MoneyLine, ...]:
    """Payments and adjustments that were not reversed, in their order."""
    lines = tuple(lines)
    reversed_ids = {line.reverses for line in lines if line.reverses}
    return tuple(line for line in lines if line.kind != "reversal" and line.id not in reversed_ids)


def balance_of(charges: Decimal, lines: Iterable[MoneyLine]) -> Decimal:
    """What is still owed; below zero it is owed back."""
    return charges + sum((line.signed for line in lines), NOTHING)
