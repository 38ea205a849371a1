"""The receipt of a payment that stands in the ledger, as it was when it was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.money.ledger import MoneyLine, reversal_of, standing
from desktop_app.domain.papers.account import NOTHING
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.account import payment_of
from desktop_app.workflows.papers.make_receipt import Taken, make_receipt

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def receipt_of_payment(store: Store, clock: Clock, receipt: str) -> bytes:
    """The receipt as a PDF; one that was reversed since says so. Raises NotFound."""
    line = store.money.of_receipt(receipt)
    return make_receipt(store, clock, line.patient_id, taken_of(store, line))


def taken_of(store: Store, line: MoneyLine) -> Taken:
    """The payment with what stood in the ledger before it for the same visit."""
    lines = store.money.of_sessions(line.patient_id, (line.session_id,)) if line.session_id else ()
    before = standing(other for other in lines if other.number < line.number)
    counter = reversal_of(store.money.of_patient(line.patient_id), line.id)
    return Taken(
        number=line.receipt,
        at=line.at,
        payment=payment_of(line),
        session_ids=(line.session_id,) if line.session_id else (),
        reference=line.reference,
        taken_by=line.taken_by,
        earlier=tuple(payment_of(other) for other in before if other.kind == "payment"),
        adjustments=sum((other.amount for other in before if other.kind == "adjustment"), NOTHING),
        reversed_because=counter.reason if counter else "",
    )
