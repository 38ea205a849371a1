"""The cost of a guess fits the machine: about half a second, and never less than RFC 9106 asks for."""

import pytest

from desktop_app.store.calibration import TARGET_SECONDS, calibrated, is_dearer, is_too_cheap
from desktop_app.store.keys import LEAST, KeyCost

GIB = 1024 * 1024


def machine(seconds_for_the_least: float):  # type: ignore[no-untyped-def]
    """A machine on which time is memory times passes."""
    per = seconds_for_the_least / (LEAST.memory_kib * LEAST.passes)
    return lambda cost: per * cost.memory_kib * cost.passes


@pytest.mark.parametrize("seconds", [0.02, 0.05, 0.1, 0.16, 0.3, 0.49])
def test_a_try_takes_about_half_a_second_on_this_machine(seconds: float) -> None:
    measure = machine(seconds)
    cost = calibrated(measure, GIB)
    assert 0.8 * TARGET_SECONDS <= measure(cost) <= 1.2 * TARGET_SECONDS
    assert cost.is_sane()


def test_a_first_look_that_another_program_slowed_down_is_set_right() -> None:
    true, looks = machine(0.1), [0.3, 0.3]
    cost = calibrated(lambda cost: looks.pop() if looks else true(cost), GIB)
    assert 0.8 * TARGET_SECONDS <= true(cost) <= 1.2 * TARGET_SECONDS


def test_a_slow_machine_gets_no_less_than_the_recommended_least() -> None:
    assert calibrated(machine(3.0), GIB) == LEAST


def test_a_fast_machine_with_little_memory_passes_over_it_more_often() -> None:
    measure = machine(0.06)
    cost = calibrated(measure, 128 * 1024)
    assert cost.memory_kib == 128 * 1024
    assert cost.passes > LEAST.passes
    assert 0.8 * TARGET_SECONDS <= measure(cost) <= 1.2 * TARGET_SECONDS


def test_less_than_half_the_time_is_too_cheap_and_so_is_anything_under_the_least() -> None:
    assert is_too_cheap(0.249, LEAST)
    assert not is_too_cheap(0.25, LEAST)
    assert is_too_cheap(0.6, KeyCost(LEAST.memory_kib - 1, 9, 4))


def test_only_more_work_with_no_less_memory_counts_as_dearer() -> None:
    assert is_dearer(KeyCost(200, 3, 4), KeyCost(100, 3, 4))
    assert not is_dearer(KeyCost(90, 9, 4), KeyCost(100, 3, 4))
    assert not is_dearer(KeyCost(100, 3, 4), KeyCost(100, 3, 4))
