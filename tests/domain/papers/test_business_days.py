"""Business days without federal holidays, and by when an estimate has to be given (45 CFR 149.610(b)(1)(vi))."""

from datetime import date

import pytest

from desktop_app.domain.papers.business_days import after, between, estimate_due_by, federal_holidays, is_business_day


def test_the_federal_holidays_of_2026_are_those_that_are_published() -> None:
    """opm.gov, federal holidays 2026; Independence Day is a Saturday and rests on the Friday."""
    assert {day for day in federal_holidays(2026) if day.year == 2026} == {
        date(2026, 1, 1),
        date(2026, 1, 19),
        date(2026, 2, 16),
        date(2026, 5, 25),
        date(2026, 6, 19),
        date(2026, 7, 3),
        date(2026, 9, 7),
        date(2026, 10, 12),
        date(2026, 11, 11),
        date(2026, 11, 26),
        date(2026, 12, 25),
    }


def test_a_new_years_day_on_a_saturday_rests_in_the_old_year() -> None:
    assert not is_business_day(date(2027, 12, 31))
    assert is_business_day(date(2026, 12, 31))


def test_days_are_counted_over_weekends_and_holidays() -> None:
    assert after(date(2026, 6, 18), 1) == date(2026, 6, 22)
    assert between(date(2026, 6, 18), date(2026, 6, 22)) == 1
    assert between(date(2026, 6, 10), date(2026, 6, 10)) == 0


@pytest.mark.parametrize(
    ("service", "due"),
    [
        (None, date(2026, 3, 5)),  # asked for on a Monday
        (date(2026, 3, 16), date(2026, 3, 5)),  # 10 business days ahead
        (date(2026, 3, 13), date(2026, 3, 3)),  # 9
        (date(2026, 3, 5), date(2026, 3, 3)),  # 3
        (date(2026, 3, 4), None),  # 2
        (date(2026, 3, 2), None),
    ],
)
def test_the_day_depends_on_how_far_away_the_visit_is(service: date | None, due: date | None) -> None:
    assert estimate_due_by(date(2026, 3, 2), service) == due
