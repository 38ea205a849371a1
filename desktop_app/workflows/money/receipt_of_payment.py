"""The receipt of a payment that stands in the ledger, kept as it was issued when the money was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.money.ledger import MoneyLine, reversal_of, standing
from desktop_app.domain.papers.account import NOTHING
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.account import payment_of
from desktop_app.workflows.papers.make_receipt import Taken, make_receipt
from desktop_app.workflows.papers.reprint import as_copy_of_receipt, has_left

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def receipt_of_payment(store: Store, clock: Clock, receipt: str) -> bytes:
    """What a printer is given now: the original once, marked as a copy from then on. Raises NotFound.

    One that was reversed since says so instead; one of a time when no bytes were kept is made from the ledger.
    """
    line = store.money.of_receipt(receipt)
    taken = taken_of(store, line)
    kept = store.receipts.find(receipt)
    if taken.reversed_because:
        return make_receipt(store, clock, line.patient_id, taken)
    paper = kept or make_receipt(store, clock, line.patient_id, taken)
    return as_copy_of_receipt(store, paper, receipt) if has_left(store, receipt, "receipt") else paper


def receipt_as_issued(store: Store, clock: Clock, line: MoneyLine) -> bytes:
    """The paper of a payment that is being taken now, to be kept."""
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
