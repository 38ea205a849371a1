"""What the notice of costs tells a family under each kind of payer."""

import pytest

from desktop_app.domain.billing.facts import PayerKind
from desktop_app.domain.papers.cost_notice import LAST, cost_statements
from tests import builders


def words(kind: PayerKind) -> str:
    return " ".join(cost_statements(builders.payer(kind=kind)))


def test_medicaid_is_payment_in_full_but_for_the_share_that_the_state_sets() -> None:
    told = words("medicaid")
    assert "Where Medicaid pays, what it pays is payment in full." in told
    assert "You and your family do not get a bill for the rest." in told
    assert "Ask your state's program whether you have one." in told


@pytest.mark.parametrize("wrong", ["deductible", "coinsurance", "network", "amounts below", "20 percent"])
def test_nothing_that_only_a_private_plan_or_medicare_asks_is_told_under_medicaid(wrong: str) -> None:
    assert wrong not in words("medicaid")


def test_medicare_a_plan_and_private_payment_are_told_their_own() -> None:
    assert "20 percent" in words("medicare")
    assert "outside your plan's network" in words("commercial")
    assert "good-faith estimate" in words("self_pay")
    assert cost_statements(None) == cost_statements(builders.payer(kind="self_pay"))


@pytest.mark.parametrize("kind", ["medicare", "medicaid", "commercial", "self_pay"])
def test_everybody_is_told_that_the_training_may_be_declined(kind: PayerKind) -> None:
    assert cost_statements(builders.payer(kind=kind))[-len(LAST) :] == LAST
