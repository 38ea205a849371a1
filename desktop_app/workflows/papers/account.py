"""What was paid and written off for visits, as papers need it. The one place where papers ask the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.domain.money.ledger import MoneyLine, standing
from desktop_app.domain.papers.account import NOTHING, Account, Entry
from desktop_app.domain.papers.superbill import Payment

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def account_of(store: Store, patient_id: str, session_ids: Iterable[str]) -> Account:
    """Payments and adjustments of these visits of one patient; what was reversed is left out."""
    kept = standing(store.money.of_sessions(patient_id, tuple(session_ids)))
    return Account(
        payments=tuple(payment_of(line) for line in kept if line.kind == "payment"),
        adjustments=sum((line.amount for line in kept if line.kind == "adjustment"), NOTHING),
    )


def account_entries(store: Store, patient_id: str) -> tuple[Entry, ...]:
    """Every line of one patient's ledger as an entry of the account, oldest first; a reversal is one as well."""
    return tuple(Entry(line.on, line.kind, words_of(line), line.amount) for line in store.money.of_patient(patient_id))


def payment_of(line: MoneyLine) -> Payment:
    """A payment as papers name it."""
    return Payment(line.on, line.method, line.amount)


def words_of(line: MoneyLine) -> str:
    """A line in a few words."""
    if line.kind == "adjustment":
        return f"Adjustment: {line.reason}"
    if line.kind == "reversal":
        return f"Reversed: {line.reason}"
    how = " ".join(filter(None, (line.method, line.reference)))
    return f"Payment, {how}, receipt {line.receipt}"
