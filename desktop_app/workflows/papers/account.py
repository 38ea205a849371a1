"""What was paid and written off for visits, as papers need it. The one place where papers ask the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.domain.papers.account import Account, Entry

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def account_of(store: Store, patient_id: str, session_ids: Iterable[str]) -> Account:
    """Payments and adjustments of these visits of one patient. No ledger is kept yet, so nothing was paid."""
    return Account()


def account_entries(store: Store, patient_id: str) -> tuple[Entry, ...]:
    """Payments and adjustments of one patient as entries of the account, oldest first."""
    return ()
