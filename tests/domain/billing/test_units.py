"""Minutes become units: every minute from 0 to 300 by hand-counted tables, and what must hold for all minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.billing.units import next_unit, other_readings, thresholds, units

INDIVIDUAL = {
    "strict_30_8": [30, 38, 53, 68, 83, 98, 113, 128, 143, 158, 173],
    "cpt_midpoint": [16, 38, 53, 68, 83, 98, 113, 128, 143, 158, 173],
    "full_increments": [30, 45, 60, 75, 90, 105, 120, 135, 150, 165, 180],
}
BEHAVIOR_GROUP = {
    "full": [60, 75, 90, 105, 120, 135, 150, 165, 180],
    "cpt_midpoint": [31, 68, 83, 98, 113, 128, 143, 158, 173],
}
SERVICES = [("functional", False), ("behavior", False), ("direct_care", False), ("behavior", True)]
UNTIMED = [("functional", True, "97552"), ("direct_care", True, "G0543")]


def marks(service: str, group: bool, rule: str) -> list[int]:
    """The minutes at which units are earned, extended by hand to 300."""
    listed = (BEHAVIOR_GROUP if group else INDIVIDUAL)[rule]
    return listed + list(range(listed[-1] + 15, 301, 15))


def rules_of(group: bool, rule: str) -> tuple[str, str]:
    """The individual and the behavior group rule of a payer that follows this one."""
    return ("strict_30_8", rule) if group else (rule, "full")


TIMED = [(*each, rule) for each in SERVICES for rule in (BEHAVIOR_GROUP if each[1] else INDIVIDUAL)]


@pytest.mark.parametrize(("service", "group", "rule"), TIMED)
def test_every_minute_earns_what_the_table_says(service: str, group: bool, rule: str) -> None:
    for minutes in range(301):
        reached = [mark for mark in marks(service, group, rule) if mark <= minutes]
        earned = units(minutes, service, group, *rules_of(group, rule))  # type: ignore[arg-type]
        assert (earned.first, earned.add_on) == ((1, len(reached) - 1) if reached else (0, 0)), minutes


@pytest.mark.parametrize(("service", "group", "rule"), TIMED)
def test_the_marks_on_the_ladder_are_the_minutes_of_each_unit(service: str, group: bool, rule: str) -> None:
    expected = tuple(mark for mark in marks(service, group, rule) if mark <= 180)
    assert thresholds(service, group, *rules_of(group, rule)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(("service", "group", "rule"), TIMED)
def test_the_next_unit_is_the_next_mark(service: str, group: bool, rule: str) -> None:
    for minutes in range(280):
        ahead = min(mark for mark in marks(service, group, rule) if mark > minutes) - minutes
        assert next_unit(minutes, service, group, *rules_of(group, rule)) == ahead  # type: ignore[arg-type]


@pytest.mark.parametrize(("service", "group", "code"), UNTIMED)
def test_an_untimed_group_is_one_unit_whatever_the_minutes(service: str, group: bool, code: str) -> None:
    for minutes in range(301):
        assert units(minutes, service, group, "strict_30_8", "full") == (code, None, 1, 0)  # type: ignore[arg-type]
    assert thresholds(service, group, "strict_30_8", "full") == ()  # type: ignore[arg-type]
    assert next_unit(10, service, group, "strict_30_8", "full") is None  # type: ignore[arg-type]
    assert other_readings(10, service, group, "strict_30_8", "full") == ()  # type: ignore[arg-type]


@given(st.integers(0, 2000), st.integers(0, 60), st.sampled_from(TIMED))
def test_units_never_fall_as_minutes_grow(minutes: int, more: int, timed: tuple[str, bool, str]) -> None:
    service, group, rule = timed
    fewer = units(minutes, service, group, *rules_of(group, rule))  # type: ignore[arg-type]
    later = units(minutes + more, service, group, *rules_of(group, rule))  # type: ignore[arg-type]
    assert (later.first, later.add_on) >= (fewer.first, fewer.add_on)
    assert later.add_on >= fewer.add_on


def test_the_other_readings_leave_out_the_payers_own() -> None:
    readings = other_readings(38, "functional", False, "strict_30_8", "full")
    assert [(reading.rule, reading.units[2:]) for reading in readings] == [
        ("cpt_midpoint", (1, 1)),
        ("full_increments", (1, 0)),
    ]
    assert [each.rule for each in other_readings(38, "behavior", True, "strict_30_8", "full")] == ["cpt_midpoint"]
