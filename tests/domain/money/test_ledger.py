"""What a line counts, and what lines come to."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.money.ledger import MoneyLine, balance_of, reversal_of, standing

AT = datetime(2026, 6, 10, 15, 2, tzinfo=UTC)
CENTS = st.integers(min_value=1, max_value=9_999_999)


def money(number: int = 1, cents: int = 4500, **changes: Any) -> MoneyLine:
    fields: dict[str, Any] = {
        "id": f"line-{number}",
        "number": number,
        "at": AT,
        "on": date(2026, 6, 10),
        "patient_id": "harold",
        "kind": "payment",
        "amount": Decimal(cents) / 100,
    }
    return MoneyLine(**(fields | changes))


def counter(line: MoneyLine, number: int) -> MoneyLine:
    return money(number, id=f"line-{number}", kind="reversal", amount=line.amount, reverses=line.id, reason="Wrong")


def test_a_payment_and_an_adjustment_take_away_and_a_reversal_gives_back() -> None:
    assert money().signed == Decimal("-45.00")
    assert money(kind="adjustment").signed == Decimal("-45.00")
    assert counter(money(), 2).signed == Decimal("45.00")


def test_more_paid_than_charged_is_owed_back() -> None:
    assert balance_of(Decimal("40.00"), [money()]) == Decimal("-5.00")


def test_what_was_reversed_does_not_stand() -> None:
    first, second = money(), money(2)
    lines = (first, second, counter(first, 3))
    assert standing(lines) == (second,)
    assert reversal_of(lines, first.id) == lines[2]
    assert reversal_of(lines, second.id) is None


@given(st.lists(st.tuples(CENTS, st.booleans()), max_size=30), CENTS)
def test_the_balance_is_charges_less_what_stands(paid: list[tuple[int, bool]], charged: int) -> None:
    lines = [money(number, cents) for number, (cents, _) in enumerate(paid)]
    counters = [counter(line, 100 + line.number) for line, (_, back) in zip(lines, paid, strict=True) if back]
    everything = [*lines, *counters]
    kept = sum(cents for cents, is_reversed in paid if not is_reversed)
    assert balance_of(Decimal(charged) / 100, everything) == Decimal(charged - kept) / 100
    assert sum((line.amount for line in standing(everything)), Decimal(0)) == Decimal(kept) / 100
