"""The statement asks a family for money only where some is due."""

import io
from decimal import Decimal

from pypdf import PdfReader

from desktop_app.documents.billing.statement_pdf import render
from desktop_app.domain.papers.account import Entry
from desktop_app.domain.papers.statement import compose_statement
from tests.paper_builders import FONTS
from tests.paper_samples import DAY, PATIENT, SENDER

PLEASE = "Please pay the amount due to the practice named above."


def text_of(paid: str) -> str:
    entries = (Entry(DAY, "charge", "Training", Decimal("90")), Entry(DAY, "payment", "Paid by check", Decimal(paid)))
    (page,) = PdfReader(io.BytesIO(render(compose_statement(SENDER, PATIENT, entries, DAY), fonts=FONTS))).pages
    return " ".join(page.extract_text().split())


def test_an_open_amount_is_asked_for_and_it_says_where_to_send_it() -> None:
    text = text_of("40")
    assert PLEASE in text
    assert "Amount due $50.00" in text
    assert "SEND PAYMENT TO" in text


def test_a_settled_account_asks_for_nothing() -> None:
    text = text_of("90")
    assert PLEASE not in text
    assert "Nothing is due. Call the practice if you think this is not right." in text


def test_what_was_paid_too_much_is_a_credit_and_nobody_is_asked_to_pay_it() -> None:
    text = text_of("95")
    assert PLEASE not in text
    assert "You paid more than was charged: your credit stands below." in text
    assert "Your credit $5.00" in text
    assert "Amount due" not in text
