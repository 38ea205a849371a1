"""What a superbill says about its visits holds for each of its days."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.superbill_statement import days, statement_of
from desktop_app.domain.training.clock import ClockEvent, Moment
from desktop_app.domain.training.session import GroupPlace
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.timekeeping import replay
from tests import builders

ZONE = ZoneInfo("America/New_York")
PAUL = builders.caregiver(id="paul", name="Paul Whitcomb", relationship="son")
CHART = ChartRecord(builders.patient(), builders.payer(), caregivers=(builders.caregiver(), PAUL))


def visit(day: str, from_paper: bool = False, **changes: Any) -> TimedSession:
    """A visit of that day ("2026-06-10") at two in the afternoon, UTC."""
    start = datetime.fromisoformat(f"{day}T14:00:00").replace(tzinfo=UTC)
    event = ClockEvent(1, "start", Moment(start, "America/New_York", 0, "boot"), entered_by_hand=from_paper)
    return TimedSession(builders.training_session(id=day, **changes), replay((event,)))


def said(*visits: TimedSession) -> list[str]:
    return statement_of(CHART, visits, ZONE).split("\n")


def test_visits_that_were_alike_need_no_days() -> None:
    (words,) = said(visit("2026-06-10"), visit("2026-06-12"))
    assert words == (
        "Training was given face to face to Marian Whitcomb (wife) while the patient was not present. Minutes are "
        "whole minutes of counted time; interruptions and time with the patient are left out. Units by the payer's "
        "rule: the first unit needs all 30 minutes, each further unit 8 minutes of its 15."
    )


def test_each_caregiver_stands_with_the_days_of_their_own_training() -> None:
    marian, paul, rest = said(
        visit("2026-06-10"), visit("2026-06-12", caregiver_ids=("paul",)), visit("2026-06-15"), visit("2026-06-17")
    )
    assert marian == (
        "On 06/10, 06/15 and 06/17/2026, training was given face to face to Marian Whitcomb (wife) while the patient "
        "was not present."
    )
    assert paul == (
        "On 06/12/2026, training was given face to face to Paul Whitcomb (son) while the patient was not present."
    )
    assert rest.startswith("Minutes are whole minutes")


def test_both_caregivers_in_whichever_order_are_one_way() -> None:
    (words,) = said(
        visit("2026-06-10", caregiver_ids=("paul", "marian")), visit("2026-06-12", caregiver_ids=("marian", "paul"))
    )
    assert "to Marian Whitcomb (wife) and Paul Whitcomb (son) while" in words


@pytest.mark.parametrize(("modality", "way"), [("video", "live by video"), ("audio", "live by telephone")])
def test_a_visit_at_a_distance_is_said_of_its_own_day_alone(modality: str, way: str) -> None:
    first, second, _ = said(visit("2026-06-10"), visit("2026-06-12", modality=modality))
    assert first.startswith("On 06/10/2026, training was given face to face to")
    assert second.startswith(f"On 06/12/2026, training was given {way} to")


def test_times_from_paper_are_said_of_their_own_days_alone() -> None:
    first, second, _ = said(visit("2026-06-10", from_paper=True), visit("2026-06-12"))
    assert first.startswith("On 06/10/2026, ")
    assert first.endswith("; the clock times were written on paper at the visit and entered afterward.")
    assert "paper" not in second


def test_times_that_all_come_from_paper_are_said_once_without_days() -> None:
    (words,) = said(visit("2026-06-10", from_paper=True), visit("2026-06-12", from_paper=True))
    assert words.count("The clock times were written on paper at the visit and entered afterward.") == 1
    assert "2026" not in words


def test_two_ways_of_one_day_are_both_said_of_it() -> None:
    first, second, _ = said(visit("2026-06-10"), visit("2026-06-10", modality="video"))
    assert first.startswith("On 06/10/2026, ")
    assert second.startswith("On 06/10/2026, ")


def test_days_are_those_of_the_practices_calendar_each_once() -> None:
    late = TimedSession(
        builders.training_session(),
        replay((ClockEvent(1, "start", Moment(datetime(2026, 6, 11, 2, 0, tzinfo=UTC), "UTC", 0, "boot")),)),
    )
    assert days((late, visit("2026-06-10"), visit("2026-06-11")), ZONE) == "06/10 and 06/11/2026"


def test_days_of_two_years_each_name_theirs() -> None:
    assert days((visit("2026-01-05"), visit("2025-12-29")), ZONE) == "12/29/2025 and 01/05/2026"


def test_visits_without_a_timed_code_say_no_rule() -> None:
    assert "payer's rule" not in said(visit("2026-06-10", is_group=True))[0]


def test_a_group_says_how_many_patients_were_represented() -> None:
    (words,) = said(visit("2026-06-10", is_group=True, group=GroupPlace("group-1", 3)))
    assert (
        "to Marian Whitcomb (wife), in a group with 3 patients represented, while the patient was not present." in words
    )
    assert "A group is one unit for each patient represented, whatever the minutes." in words


def test_groups_of_other_sizes_are_said_of_their_own_days() -> None:
    three, two, rest = said(
        visit("2026-06-10", is_group=True, group=GroupPlace("group-1", 3)),
        visit("2026-06-12", is_group=True, group=GroupPlace("group-2", 2)),
    )
    assert three.startswith("On 06/10/2026, ")
    assert "3 patients represented" in three
    assert "2 patients represented" in two
    assert rest.count("A group is one unit") == 1


def test_training_of_one_family_says_nothing_of_a_group() -> None:
    assert "group" not in said(visit("2026-06-10"))[0]
