"""Reverse a payment or an adjustment: a counter-line with a reason. The line itself stays as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.money.ledger import MoneyLine, reversal_of
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.money.take_payment import Posted
from desktop_app.workflows.topics import MONEY, PAPERS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def reverse_payment(store: Store, clock: Clock, line_id: str, reason: str) -> Posted:
    """Write the counter-line. Refused without a reason, for a reversal, and a second time."""
    from desktop_app.store.store import new_id

    line = store.money.get(line_id)
    if not reason.strip():
        raise Refused("Reversing needs a reason.", "Say in a few words what was wrong.", "reason")
    if line.kind == "reversal":
        raise Refused("A reversal is not reversed.", "Enter the payment again instead.", "reason")
    if reversal_of(store.money.of_patient(line.patient_id), line.id) is not None:
        raise Refused("This line is reversed already.", "Enter the payment again if it was right.", "reason")
    now = clock.now().utc
    counter = MoneyLine(
        id=new_id(),
        number=store.money.next_number(),
        at=now,
        on=local_day(store, clock),
        patient_id=line.patient_id,
        kind="reversal",
        amount=line.amount,
        session_id=line.session_id,
        reason=reason.strip(),
        reverses=line.id,
        taken_by=store.user,
    )
    with store.act("reverse", "money_line", line.id, now, counter.id):
        store.money.add(counter)
    return Posted(counter, changed(MONEY, PAPERS))
