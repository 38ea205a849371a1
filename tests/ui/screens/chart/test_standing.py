"""How a chart stands: days of the plan to the edge, and who is covered by consent."""

from datetime import date, timedelta

import pytest

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.ui.screens.chart.standing import PlanProgress, chips, consent_of, plan_progress, without_consent
from tests import builders

TODAY = builders.DAY


def record(**changes: object) -> ChartRecord:
    base = {
        "patient": builders.patient(),
        "payer": builders.payer(),
        "caregivers": (builders.caregiver(),),
        "consents": (builders.consent(),),
        "plans": (builders.plan_of_care(),),
    }
    return ChartRecord(**{**base, **changes})


@pytest.mark.parametrize(
    ("through", "left", "state"),
    [(-1, -1, "blocked"), (0, 0, "attention"), (14, 14, "attention"), (15, 15, "ready")],
)
def test_a_plan_ends_after_its_last_day_and_warns_for_two_weeks_before(through: int, left: int, state: str) -> None:
    plan = builders.plan_of_care(certified_through=TODAY + timedelta(days=through))
    progress = plan_progress(plan, TODAY)
    assert progress is not None
    assert (progress.left, progress.state) == (left, state)


def test_a_plan_counts_its_days_from_its_certification() -> None:
    assert plan_progress(builders.plan_of_care(), TODAY) == PlanProgress(day=63, length=85, left=22)


def test_a_plan_that_is_not_certified_has_no_days() -> None:
    assert plan_progress(builders.plan_of_care(certified_on=None, certified_through=None), TODAY) is None


def test_a_withdrawn_consent_covers_nobody_from_that_day_on() -> None:
    withdrawn = record(consents=(builders.consent(withdrawn_on=TODAY),))
    assert consent_of(withdrawn, "marian", TODAY) is None
    assert consent_of(withdrawn, "marian", TODAY - timedelta(days=1)) is not None


def test_a_caregiver_whom_no_consent_names_is_without() -> None:
    dana = builders.caregiver(id="dana", name="Dana Whitcomb")
    assert without_consent(record(caregivers=(builders.caregiver(), dana)), TODAY) == (dana,)


def test_a_chart_in_order_warns_of_nothing() -> None:
    assert chips(record(), TODAY) == ()


def test_a_plan_without_certification_is_told() -> None:
    open_plan = builders.plan_of_care(certified_on=None, certified_through=None, first_treatment=date(2026, 6, 1))
    assert chips(record(plans=(open_plan,)), TODAY) == (("attention", "Plan not certified"),)
