"""What the consent form says of costs holds for everybody who signs it, whoever pays."""

import pytest

from desktop_app.domain.papers.consent_form import COST_STATEMENT


@pytest.mark.parametrize(
    "told",
    [
        "If I have no insurance, I pay for it myself.",
        "under Medicare Part B the yearly deductible, then 20 percent of the approved amount",
        "under Medicaid at most the small share that my state's plan sets",
    ],
)
def test_each_way_of_paying_is_told_what_it_leaves_to_pay(told: str) -> None:
    assert told in COST_STATEMENT
