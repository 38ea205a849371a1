"""The ledger in the database: what was written stays, whoever asks."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from desktop_app.domain.money.ledger import MoneyLine
from desktop_app.store.driver import DriverError
from desktop_app.store.errors import NotFound, RecordIsSigned
from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 15, 2, tzinfo=UTC)


def line(number: int = 1, **changes: Any) -> MoneyLine:
    fields: dict[str, Any] = {
        "id": f"m{number}",
        "number": number,
        "at": NOW,
        "on": date(2026, 6, 10),
        "patient_id": "harold",
        "kind": "payment",
        "amount": Decimal("45.10"),
        "session_id": "session-1",
        "method": "check",
        "reference": "1042",
        "receipt": f"R-2026-{number:05}",
        "taken_by": "Lee Park",
    }
    return MoneyLine(**(fields | changes))


def counter(number: int, **changes: Any) -> MoneyLine:
    fields = {"kind": "reversal", "method": "", "reference": "", "receipt": "", "reverses": "m1", "reason": "Bounced"}
    return line(number, **(fields | changes))


@pytest.fixture
def paid(store: Store) -> Store:
    """Harold paid 45.10 with a check."""
    with store.act("create", "practice", "practice", NOW):
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
        store.patients.save(builders.patient(id="ruth", account="A-2"))
        store.caregivers.save(builders.caregiver())
        store.sessions.save(builders.training_session(id="session-1"))
        store.money.add(line())
    return store


def add(store: Store, *lines: MoneyLine) -> None:
    with store.act("create", "money_line", "m", NOW):
        for each in lines:
            store.money.add(each)


def test_a_line_comes_back_as_it_was_written(paid: Store) -> None:
    add(paid, counter(2))
    assert paid.money.of_patient("harold") == (line(), counter(2))
    assert paid.money.of_sessions("harold", ["session-1"]) == (line(), counter(2))
    assert paid.money.of_sessions("ruth", ["session-1"]) == ()
    assert paid.money.of_receipt("R-2026-00001") == line()
    with pytest.raises(NotFound):
        paid.money.get("nowhere")


def test_numbers_go_on_without_a_gap_and_receipts_by_the_year(paid: Store) -> None:
    assert (paid.money.next_number(), paid.money.next_receipt(2026)) == (2, "R-2026-00002")
    assert paid.money.next_receipt(2027) == "R-2027-00001"
    with pytest.raises(RecordIsSigned):
        add(paid, line(3))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE money_line SET cents = 1",
        "UPDATE money_line SET reason = 'nothing'",
        "DELETE FROM money_line",
        "DELETE FROM money_line WHERE id = 'm1'",
    ],
)
def test_the_database_refuses_to_change_or_delete_a_line(paid: Store, sql: str) -> None:
    with pytest.raises(DriverError, match="record is kept"):
        paid.db.execute(sql)
    paid.db.rollback()
    assert paid.money.of_patient("harold") == (line(),)


@pytest.mark.parametrize(
    "wrong",
    [
        counter(2, amount=Decimal("45.00")),
        counter(2, patient_id="ruth"),
        counter(2, session_id=""),
        counter(2, reverses="nothing"),
    ],
    ids=["in part", "of another patient", "of another visit", "of nothing"],
)
def test_a_reversal_counts_back_one_whole_line(paid: Store, wrong: MoneyLine) -> None:
    with pytest.raises(RecordIsSigned):
        add(paid, wrong)
    assert paid.money.of_patient("harold") == (line(),)


def test_a_reversal_is_not_reversed(paid: Store) -> None:
    add(paid, counter(2))
    with pytest.raises(RecordIsSigned):
        add(paid, counter(3, reverses="m2"))


def test_a_line_is_reversed_once(paid: Store) -> None:
    add(paid, counter(2))
    with pytest.raises(DriverError, match="UNIQUE"):
        add(paid, counter(3))
    assert len(paid.money.of_patient("harold")) == 2
