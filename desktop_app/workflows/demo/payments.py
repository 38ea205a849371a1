"""What families of the sample paid at the visit."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.money.ledger import MoneyLine
from desktop_app.workflows.demo.calendar import ZONE
from desktop_app.workflows.demo.visits import Visit

if TYPE_CHECKING:
    from desktop_app.store.store import Store

CO_PAYMENT = Decimal("40.00")


def pay_for(store: Store, visits: Sequence[Visit]) -> None:
    """Every third family paid by card or with a check as the training ended; inside an act."""
    for number, visit in enumerate(visits[::3], start=1):
        at = visit.events[-1].at.utc
        on = at.astimezone(ZoneInfo(ZONE)).date()
        by_check = number % 3 == 0
        store.money.add(
            MoneyLine(
                id=f"{visit.session.id}-paid",
                number=number,
                at=at,
                on=on,
                patient_id=visit.session.patient_ids[0],
                kind="payment",
                amount=CO_PAYMENT,
                session_id=visit.session.id,
                method="check" if by_check else "card",
                reference=str(1040 + number) if by_check else "",
                receipt=store.money.next_receipt(on.year),
                taken_by=store.user,
            )
        )
