"""What is to be printed at the end of a day: today's superbills that were not printed yet, each with its receipts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.money.ledger import standing
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.evidence import practice_of
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.money.receipt_of_payment import receipt_of_payment
from desktop_app.workflows.papers.reprint import has_left

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class DayPaper:
    """A paper by its kind and id, as the audit trail calls it."""

    kind: str
    id: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class DayBundle:
    """What one family takes home: the superbill, then the receipts of its visits."""

    papers: tuple[DayPaper, ...]


def papers_of_the_day(store: Store, clock: Clock) -> tuple[DayBundle, ...]:
    """In the order of the numbers. What was void or left before is not among them; it is printed one by one."""
    zone, today = ZoneInfo(practice_of(store).time_zone), local_day(store, clock)
    start, end = (datetime.combine(day, time(), zone) for day in (today, today + timedelta(days=1)))
    numbers = store.superbills.numbers_between(start, end)
    return tuple(_bundle(store, clock, number) for number in numbers if not has_left(store, number))


def _bundle(store: Store, clock: Clock, number: str) -> DayBundle:
    bill = store.superbills.get(number)
    paid = standing(store.money.of_sessions(bill.patient_id, bill.session_ids))
    receipts = (
        DayPaper("receipt", line.receipt, receipt_of_payment(store, clock, line.receipt))
        for line in paid
        if line.kind == "payment"
    )
    return DayBundle((DayPaper("superbill", number, bill.pdf), *receipts))
