"""What was paid and written off for visits, and the account of a patient over time. Amounts are dollars."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from desktop_app.domain.papers.superbill import Payment

NOTHING = Decimal("0.00")
EntryKind = Literal["charge", "payment", "adjustment", "reversal"]


@dataclass(frozen=True, slots=True)
class Account:
    """What stands against the charges of some visits: payments in their order, and the sum that was written off."""

    payments: tuple[Payment, ...] = ()
    adjustments: Decimal = NOTHING


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a patient's account; `amount` is above zero, its kind says which way it counts."""

    on: date
    kind: EntryKind
    words: str
    amount: Decimal

    @property
    def signed(self) -> Decimal:
        """What it adds to the balance."""
        return self.amount if self.kind in ("charge", "reversal") else -self.amount
