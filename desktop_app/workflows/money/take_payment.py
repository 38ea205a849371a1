"""Take a payment, or write an amount off. Either is a line of the ledger that nobody changes later."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.money.ledger import METHODS, NOTHING, Method, MoneyKind, MoneyLine
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.money.receipt_of_payment import receipt_as_issued
from desktop_app.workflows.topics import MONEY, PAPERS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_MOST = Decimal("99999.99")
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class NewPayment:
    """What was put on the table; without a `session_id` it is on account. `reference` is a check number or the like."""

    patient_id: str
    amount: Decimal | None
    method: Method
    session_id: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Posted:
    """The line that was written."""

    line: MoneyLine
    changed: Changed


def take_payment(store: Store, clock: Clock, payment: NewPayment) -> Posted:
    """Write the payment down under the next receipt number. Refused for nothing, or for a part of a cent."""
    amount = _whole(payment.amount)
    if payment.method not in METHODS:
        raise Refused("How was it paid?", "Choose cash, card, check or other.", "method")
    if payment.method == "check" and not payment.reference.strip():
        raise Refused("A check has a number.", "Enter the number of the check.", "reference")
    return _post(store, clock, "payment", payment, amount)


def adjust(
    store: Store, clock: Clock, patient_id: str, amount: Decimal | None, reason: str, session_id: str = ""
) -> Posted:
    """Write an amount off with a reason."""
    whole = _whole(amount)
    if not reason.strip():
        raise Refused("An adjustment needs a reason.", "Say in a few words why this is not owed.", "reason")
    return _post(store, clock, "adjustment", NewPayment(patient_id, whole, "", session_id), whole, reason.strip())


def _whole(amount: Decimal | None) -> Decimal:
    if amount is None or not NOTHING < amount <= _MOST or amount % _CENT:
        raise Refused("This is no amount that can be paid.", "Enter dollars and cents above zero, as 45.00.", "amount")
    return amount.quantize(_CENT)


def _post(
    store: Store, clock: Clock, kind: MoneyKind, payment: NewPayment, amount: Decimal, reason: str = ""
) -> Posted:
    from desktop_app.store.store import new_id

    _refuse_other_visits(store, payment)
    now, today = clock.now().utc, local_day(store, clock)
    line = MoneyLine(
        id=new_id(),
        number=store.money.next_number(),
        at=now,
        on=today,
        patient_id=payment.patient_id,
        kind=kind,
        amount=amount,
        session_id=payment.session_id,
        method=payment.method,
        reference=payment.reference.strip(),
        reason=reason,
        receipt=store.money.next_receipt(today.year) if kind == "payment" else "",
        taken_by=store.user,
    )
    with store.act("create", "money_line", line.id, now, kind):
        store.money.add(line)
        if line.receipt:
            store.receipts.add(line.receipt, receipt_as_issued(store, clock, line))
    return Posted(line, changed(MONEY, PAPERS))


def _refuse_other_visits(store: Store, payment: NewPayment) -> None:
    """Money belongs to a visit of this patient that is over, or to the account of a patient who is there."""
    if not payment.session_id:
        store.patients.get(payment.patient_id)
        return
    session = store.sessions.get(payment.session_id)
    if payment.patient_id not in session.patient_ids:
        raise Refused("This visit is of another patient.", "Choose a visit of this patient.", "session")
    if session.state == "running":
        raise Refused("The training still runs.", "Stop it first, or take the payment on account.", "session")
