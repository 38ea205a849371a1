"""The running balance of an account, and how old its open charges are."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop_app.domain.papers.account import Entry, EntryKind
from desktop_app.domain.papers.statement import AGES, OLDER, aging, compose_statement
from tests.paper_samples import PATIENT, SENDER

TODAY = date(2026, 6, 10)


def entry(kind: EntryKind, dollars: str, days_ago: int = 0) -> Entry:
    return Entry(TODAY - timedelta(days=days_ago), kind, kind, Decimal(dollars))


def ages(*entries: Entry) -> list[str]:
    return [str(open_) for _, open_ in aging(entries, TODAY)]


@pytest.mark.parametrize(
    ("days", "place"), [(0, 0), (29, 0), (30, 0), (31, 1), (60, 1), (61, 2), (90, 2), (91, 3), (800, 3)]
)
def test_a_charge_is_as_old_as_its_day(days: int, place: int) -> None:
    found = ages(entry("charge", "10.00", days))
    assert [index for index, open_ in enumerate(found) if open_ == "10.00"] == [place]


def test_a_payment_settles_the_oldest_charge_first() -> None:
    charges = (entry("charge", "100.00", 95), entry("charge", "50.00", 40), entry("charge", "20.00", 1))
    assert ages(*charges, entry("payment", "120.00")) == ["20.00", "30.00", "0.00", "0.00"]
    assert ages(*charges, entry("adjustment", "10.00"), entry("payment", "30.00")) == [
        "20.00",
        "50.00",
        "0.00",
        "60.00",
    ]


def test_what_was_paid_too_much_leaves_nothing_open_and_a_balance_below_zero() -> None:
    entries = (entry("charge", "10.00"), entry("payment", "25.00"))
    assert ages(*entries) == ["0.00"] * 4
    assert compose_statement(SENDER, PATIENT, entries, TODAY).due == Decimal("-15.00")


def test_the_ages_add_up_to_what_is_due() -> None:
    entries = [entry("charge", "33.33", days) for days in range(0, 200, 7)] + [entry("payment", "200.01", 3)]
    statement = compose_statement(SENDER, PATIENT, entries, TODAY)
    assert sum(open_ for _, open_ in statement.ages) == statement.due
    assert [words for words, _ in statement.ages] == [*(words for _, words in AGES), OLDER]


def test_lines_stand_by_day_with_the_charge_before_its_payment() -> None:
    entries = (entry("payment", "5.00", 3), entry("charge", "5.00", 3), entry("charge", "7.00", 9))
    lines = compose_statement(SENDER, PATIENT, entries, TODAY).lines
    assert [(line.entry.kind, str(line.balance)) for line in lines] == [
        ("charge", "7.00"),
        ("charge", "12.00"),
        ("payment", "7.00"),
    ]


def test_what_comes_after_the_day_is_left_out() -> None:
    statement = compose_statement(SENDER, PATIENT, [entry("charge", "5.00", -1)], TODAY)
    assert (statement.lines, statement.due) == ((), Decimal("0.00"))
