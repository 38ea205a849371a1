"""Which instant is meant by a time of day."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.training.typed_time import first_from, is_past_midnight, nearest

NEW_YORK = ZoneInfo("America/New_York")
TEN = datetime(2026, 6, 10, 14, 0, tzinfo=UTC)


def test_a_time_after_the_start_is_on_the_same_day() -> None:
    assert first_from(time(10, 45), TEN, NEW_YORK) == TEN + timedelta(minutes=45)


def test_a_time_past_midnight_is_on_the_next_day() -> None:
    late = datetime(2026, 6, 11, 3, 40, tzinfo=UTC)  # 11:40 PM
    assert first_from(time(0, 15), late, NEW_YORK) == late + timedelta(minutes=35)


def test_the_minute_of_the_start_itself_is_the_start() -> None:
    begun = TEN + timedelta(seconds=12)
    assert first_from(time(10, 0), begun, NEW_YORK) == begun


def test_a_correction_may_go_back_over_midnight() -> None:
    after_midnight = datetime(2026, 6, 11, 4, 5, tzinfo=UTC)
    assert nearest(time(23, 58), after_midnight, NEW_YORK) == after_midnight - timedelta(minutes=7)


def test_in_the_hour_that_happens_twice_the_nearer_one_is_meant() -> None:
    first = datetime(2026, 11, 1, 5, 20, tzinfo=UTC)  # 1:20 AM, still daylight time
    second = first + timedelta(hours=1)
    assert nearest(time(1, 30), first, NEW_YORK) == first + timedelta(minutes=10)
    assert nearest(time(1, 30), second, NEW_YORK) == second + timedelta(minutes=10)


@pytest.mark.parametrize(
    ("start", "stop", "is_next_day"),
    [
        ("23:40", "00:25", True),
        ("23:40", "05:40", True),
        ("23:40", "05:41", False),
        ("10:47", "10:05", False),
        ("10:05", "10:05", False),
        ("10:05", "10:47", False),
        ("18:01", "00:00", True),
    ],
)
def test_an_earlier_end_is_the_next_day_only_where_a_night_lies_between(
    start: str, stop: str, is_next_day: bool
) -> None:
    assert is_past_midnight(time.fromisoformat(start), time.fromisoformat(stop)) is is_next_day
