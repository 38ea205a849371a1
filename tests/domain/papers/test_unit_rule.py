"""Every paper says in one sentence which rule made its units."""

import pytest

from desktop_app.domain.papers.unit_rule import unit_rule
from tests import builders


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("strict_30_8", "the first unit needs all 30 minutes, each further unit 8 minutes of its 15."),
        ("cpt_midpoint", "the first unit counts from minute 16, each further unit from 8 minutes of its 15."),
        ("full_increments", "the first unit needs all 30 minutes, each further unit all 15."),
    ],
)
def test_it_is_the_payers_reading(rule: str, words: str) -> None:
    said = unit_rule(builders.payer(individual_rule=rule), builders.training_session())
    assert said == f"Units by the payer's rule: {words}"


def test_a_behavior_group_has_the_payers_reading_for_groups() -> None:
    payer = builders.payer(individual_rule="strict_30_8", behavior_group_rule="cpt_midpoint")
    said = unit_rule(payer, builders.training_session(service="behavior", is_group=True))
    assert said.startswith("Units of a group by the payer's rule: the first unit counts from minute 31")


@pytest.mark.parametrize("payer", [None, builders.payer()])
@pytest.mark.parametrize("service", ["functional", "direct_care"])
def test_another_group_is_one_unit_whatever_the_minutes(payer: object, service: str) -> None:
    said = unit_rule(payer, builders.training_session(service=service, is_group=True))  # type: ignore[arg-type]
    assert said == "A group is one unit for each patient represented, whatever the minutes."


def test_without_a_payer_the_cautious_rule_is_named() -> None:
    said = unit_rule(None, builders.training_session())
    assert said.startswith("Units by the cautious rule, as no payer is on file: the first unit needs all 30 minutes")
