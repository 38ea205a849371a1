"""A receipt stays what it was when the money was taken; what is printed again says that it is a copy."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from pypdf import PdfReader

from desktop_app.store.driver import DriverError
from desktop_app.store.store import Store
from desktop_app.workflows.money.receipt_of_payment import receipt_of_payment
from desktop_app.workflows.money.reverse_payment import reverse_payment
from desktop_app.workflows.money.take_payment import NewPayment, Posted, take_payment
from desktop_app.workflows.papers.record_printed import record_printed
from tests.fake_clock import FakeClock


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture
def paid(office: Store, clock: FakeClock) -> Posted:
    """Forty dollars in cash on Harold's account."""
    return take_payment(office, clock, NewPayment("harold", Decimal("40.00"), "cash"))


def test_what_changes_later_changes_no_receipt(office: Store, clock: FakeClock, paid: Posted) -> None:
    issued = office.receipts.find(paid.line.receipt)
    assert issued is not None
    with office.act("change", "patient", "harold", clock.now().utc):
        office.patients.save(replace(office.patients.get("harold"), given_name="Harry"))
    clock.advance(minutes=60)
    assert receipt_of_payment(office, clock, paid.line.receipt) == issued
    assert "Harold Whitcomb" in text_of(issued)


def test_a_second_print_is_the_same_page_marked_as_a_copy(office: Store, clock: FakeClock, paid: Posted) -> None:
    issued = receipt_of_payment(office, clock, paid.line.receipt)
    record_printed(office, clock, "receipt", paid.line.receipt, "print")
    again = receipt_of_payment(office, clock, paid.line.receipt)
    assert again.startswith(issued)
    assert "COPY" in text_of(again)
    assert "COPY" not in text_of(issued)
    record_printed(office, clock, "receipt", paid.line.receipt, "export")
    assert receipt_of_payment(office, clock, paid.line.receipt) == again


def test_a_reversed_one_says_so_and_its_bytes_stay(office: Store, clock: FakeClock, paid: Posted) -> None:
    issued = office.receipts.find(paid.line.receipt)
    reverse_payment(office, clock, paid.line.id, "Wrong patient")
    assert "Reversed receipt" in text_of(receipt_of_payment(office, clock, paid.line.receipt))
    assert office.receipts.find(paid.line.receipt) == issued


def test_the_database_refuses_to_change_a_kept_receipt(office: Store, paid: Posted) -> None:
    for sql in ("UPDATE receipt_paper SET pdf = x'00'", "DELETE FROM receipt_paper"):
        with pytest.raises(DriverError, match="record is kept"):
            office.db.execute(sql)
    assert office.receipts.find("R-1999-00001") is None
