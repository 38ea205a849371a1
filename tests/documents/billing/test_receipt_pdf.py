"""The receipt says what was paid, and never what a family could take for a bill or for money that it has."""

import io
from decimal import Decimal
from typing import Any

from pypdf import PdfReader

from desktop_app.documents.billing.receipt_pdf import render
from desktop_app.domain.papers.superbill import Payment
from tests.paper_builders import FONTS
from tests.paper_samples import DAY, receipt


def text_of(**changes: Any) -> str:
    (page,) = PdfReader(io.BytesIO(render(receipt(**changes), fonts=FONTS))).pages
    return " ".join(page.extract_text().split())


def test_a_receipt_shows_what_was_paid_and_what_is_open() -> None:
    text = text_of()
    assert "This shows what was paid." in text
    assert "Balance $60.00" in text


def test_a_reversed_receipt_does_not_say_that_it_shows_what_was_paid() -> None:
    text = text_of(reversed_because="The card was charged twice.")
    assert "This receipt no longer counts: the payment was reversed." in text
    assert "This shows what was paid." not in text


def test_a_payment_without_a_visit_has_no_balance_below_zero() -> None:
    text = text_of(lines=(), earlier=())
    assert "No visit is named with this payment." in text
    assert "Balance" not in text
    assert "-$" not in text


def test_a_visit_that_was_paid_twice_leaves_a_credit() -> None:
    assert "Your credit $20.00" in text_of(payment=Payment(DAY, "check", Decimal("120.00")))
