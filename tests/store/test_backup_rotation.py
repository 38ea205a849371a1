"""Which backups stay: hours, days, weeks and months, and never fewer because the computer was off."""

from datetime import UTC, datetime, timedelta

from desktop_app.store.backup_rotation import kept

NOW = datetime(2026, 6, 10, 14, 0, tzinfo=UTC)


def ages(*made: timedelta) -> list[timedelta]:
    return sorted(NOW - at for at in kept((NOW - age for age in made), NOW))


def test_everything_of_the_last_hour_stays() -> None:
    made = [timedelta(minutes=minute) for minute in range(0, 60, 10)]
    assert ages(*made) == made


def test_one_an_hour_stays_of_the_day() -> None:
    made = [timedelta(minutes=5 * step) for step in range(12 * 24)]
    hours = {(NOW - age).replace(minute=0) for age in ages(*made) if age >= timedelta(hours=2)}
    left = [age for age in ages(*made) if age >= timedelta(hours=2)]
    assert len(left) == len(hours)


def test_a_year_of_half_hours_comes_down_to_a_few_dozen_that_reach_a_year_back() -> None:
    made = [timedelta(minutes=30 * step) for step in range(2 * 24 * 365)]
    left = ages(*made)
    assert len(left) <= 3 + 24 + 14 + 8 + 12
    assert left[-1] > timedelta(days=300)


def test_a_year_with_the_computer_off_takes_nothing_away() -> None:
    made = [timedelta(days=400 + day) for day in range(5)]
    assert ages(*made) == made


def test_backups_from_a_clock_that_ran_ahead_stay() -> None:
    made = [timedelta(days=-40), timedelta(0), timedelta(days=1)]
    assert ages(*made) == made
