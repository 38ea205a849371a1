"""What people type for dates and times is read the way they mean it."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.entering import Unreadable, american, npi, parse_date, parse_time, phone, spoken, tax_id

WEDNESDAY = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("t", date(2026, 6, 10)),
        ("T", date(2026, 6, 10)),
        ("today", date(2026, 6, 10)),
        ("t-1", date(2026, 6, 9)),
        ("t+1", date(2026, 6, 11)),
        ("-3", date(2026, 6, 7)),
        ("+2w", date(2026, 6, 24)),
        ("t+1m", date(2026, 7, 10)),
        ("-1y", date(2025, 6, 10)),
        ("3/14", date(2026, 3, 14)),
        ("3/14/2026", date(2026, 3, 14)),
        ("3/14/26", date(2026, 3, 14)),
        ("3-14-2026", date(2026, 3, 14)),
        ("3.14.2026", date(2026, 3, 14)),
        ("2026-03-14", date(2026, 3, 14)),
        ("03142026", date(2026, 3, 14)),
        ("20260314", date(2026, 3, 14)),
        (" 11/30 ", date(2026, 11, 30)),
        ("2/29/2028", date(2028, 2, 29)),
    ],
)
def test_dates_are_read_in_every_usual_way(typed: str, meant: date) -> None:
    assert parse_date(typed, WEDNESDAY) == meant


@pytest.mark.parametrize(
    ("typed", "today", "meant"),
    [
        ("12/30", date(2026, 1, 2), date(2025, 12, 30)),
        ("1/2", date(2025, 12, 30), date(2026, 1, 2)),
        ("2/29", date(2027, 2, 1), date(2028, 2, 29)),
    ],
)
def test_a_date_without_a_year_is_the_nearest_one(typed: str, today: date, meant: date) -> None:
    assert parse_date(typed, today) == meant


@pytest.mark.parametrize(("typed", "meant"), [("2/19/49", 1949), ("6/11/26", 1926), ("6/10/25", 2025)])
def test_a_date_of_birth_with_two_figures_never_lies_in_the_years_to_come(typed: str, meant: int) -> None:
    read = parse_date(typed, date(2025, 12, 31), past=True)
    assert isinstance(read, date)
    assert read.year == meant


def test_a_date_of_birth_without_a_year_is_not_in_the_future() -> None:
    assert parse_date("6/11", WEDNESDAY, past=True) == date(2025, 6, 11)


def test_the_last_day_of_a_month_stays_the_last_day_when_months_are_added() -> None:
    assert parse_date("+1m", date(2026, 1, 31)) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("2/30", "29 days"),
        ("2/29/2026", "February 2026 has 28 days"),
        ("13/1", "no month 13"),
        ("4/31/2026", "April 2026 has 30 days"),
        ("0/5", "no month 0"),
        ("1/0/2026", "January 2026 has 31 days"),
        ("1/1/0999", "999"),
        ("soon", "not a date yet"),
        ("", "not a date yet"),
        ("+9999y", "too far"),
    ],
)
def test_an_impossible_date_says_what_is_wrong_with_it(typed: str, part: str) -> None:
    today = date(2028, 6, 10) if typed == "2/30" else WEDNESDAY
    read = parse_date(typed, today)
    assert isinstance(read, Unreadable)
    assert part in read.sentence


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1015", time(10, 15)),
        ("10:15", time(10, 15)),
        ("10:15a", time(10, 15)),
        ("10:15 AM", time(10, 15)),
        ("10.15", time(10, 15)),
        ("3p", time(15, 0)),
        ("330p", time(15, 30)),
        ("3:30 p.m.", time(15, 30)),
        ("15:30", time(15, 30)),
        ("9", time(9, 0)),
        ("12a", time(0, 0)),
        ("12p", time(12, 0)),
        ("0000", time(0, 0)),
        ("2359", time(23, 59)),
    ],
)
def test_times_are_read_in_every_usual_way(typed: str, meant: time) -> None:
    assert parse_time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "part"), [("1060", "no minute 60"), ("24:00", "no hour 24"), ("15p", "1 to 12"), ("noon", "not a time")]
)
def test_an_impossible_time_says_what_is_wrong_with_it(typed: str, part: str) -> None:
    read = parse_time(typed)
    assert isinstance(read, Unreadable)
    assert part in read.sentence


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.dates(date(1950, 1, 1), date(2150, 1, 1)))
def test_what_is_written_is_read_back(day: date, today: date) -> None:
    assert parse_date(american(day), today) == day
    assert parse_date(day.isoformat(), today) == day


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading(typed: str) -> None:
    assert isinstance(parse_date(typed, WEDNESDAY), date | Unreadable)
    assert isinstance(parse_time(typed), time | Unreadable)


def test_numbers_are_written_the_usual_way() -> None:
    assert phone("9375550177") == "(937) 555-0177"
    assert phone("+1 937 555 0177") == "(937) 555-0177"
    assert phone("555 0177") == "555 0177"
    assert tax_id("123456789") == "12-3456789"
    assert tax_id("12345") == "12345"
    assert npi("123 456-7893") == "1234567893"
    assert npi("12E4567893") == "12E4567893"


def test_a_date_is_read_back_in_words() -> None:
    assert spoken(date(2026, 3, 14)) == "Saturday, March 14, 2026"
