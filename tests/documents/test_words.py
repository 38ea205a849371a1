"""What is open on an account, as a family reads it."""

from decimal import Decimal

from desktop_app.documents.words import standing


def test_what_is_open_is_called_as_it_was_named() -> None:
    assert standing("Amount due", Decimal("90.00")) == ("Amount due", "$90.00")
    assert standing("Balance", Decimal("0.00")) == ("Balance", "$0.00")


def test_what_was_paid_too_much_is_a_credit_without_a_minus() -> None:
    assert standing("Amount due", Decimal("-5.00")) == ("Your credit", "$5.00")
