"""A receipt as plain data: what was paid, for which visits, and what is still open."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop_app.domain.papers.account import NOTHING
from desktop_app.domain.papers.sender import Addressee, Sender
from desktop_app.domain.papers.superbill import Payment


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """One visit that was charged: its day, what was done, and the charge in dollars."""

    on: date
    words: str
    charge: Decimal


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt for one payment. `issued_at` is local to the practice; `earlier` was paid before for the same visits.

    A payment that was reversed has its reason in `reversed_because`, and the paper then says so in its title.
    """

    sender: Sender
    number: str
    issued_at: datetime
    patient: Addressee
    received_from: str
    payment: Payment
    reference: str
    lines: tuple[ReceiptLine, ...]
    earlier: tuple[Payment, ...] = ()
    adjustments: Decimal = NOTHING
    taken_by: str = ""
    reversed_because: str = ""

    @property
    def total(self) -> Decimal:
        """The sum of the charges."""
        return sum((line.charge for line in self.lines), NOTHING)

    @property
    def balance(self) -> Decimal:
        """What is open after this payment; one that was reversed does not count."""
        paid = sum((payment.amount for payment in self.earlier), NOTHING)
        this = NOTHING if self.reversed_because else self.payment.amount
        return self.total - self.adjustments - paid - this
