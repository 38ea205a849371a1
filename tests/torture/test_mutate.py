"""No changed file is accepted silently, and none makes the program fall over; ten thousand of them when asked for."""

import pytest

from tests.torture.mutate import torture


def test_changes_to_store_trail_and_backups_are_refused_or_detected() -> None:
    found = torture(70, seed=3)
    assert (found.silent, found.crashed) == ([], [])
    assert found.refused + found.detected + found.harmless + found.unchanged == 70
    assert found.unchanged < 20


@pytest.mark.torture
def test_ten_thousand_changes_are_refused_or_detected() -> None:
    found = torture(10_000, seed=2026)
    assert (found.silent, found.crashed) == ([], [])
    assert found.changes == 10_000
