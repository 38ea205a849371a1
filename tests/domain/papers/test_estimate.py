"""The time that an estimate covers, and in which state its services are given."""

from datetime import date

import pytest

from desktop_app.domain.papers.estimate import STATEMENTS, a_year_after
from desktop_app.domain.papers.estimate_place import state_of_service
from desktop_app.domain.people.practice import Address

PATIENT, PRACTICE = Address(state="NY"), Address(state="CT")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 6, 11), date(2027, 6, 11)),
        (date(2027, 12, 31), date(2028, 12, 31)),
        (date(2027, 3, 1), date(2028, 3, 1)),
        (date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_an_estimate_covers_twelve_months(first: date, last: date) -> None:
    assert a_year_after(first) == last


@pytest.mark.parametrize("place", ["12", "13", "10", "02"])
def test_what_comes_to_the_patient_is_given_in_the_patients_state(place: str) -> None:
    assert state_of_service(place, PATIENT, PRACTICE) == "NY"


@pytest.mark.parametrize("place", ["11", "49"])
def test_what_the_patient_comes_to_is_given_in_the_practices_state(place: str) -> None:
    assert state_of_service(place, PATIENT, PRACTICE) == "CT"


def test_a_patient_whose_state_is_not_known_is_not_put_into_another() -> None:
    assert state_of_service("12", Address(), PRACTICE) == ""


def test_no_statement_reads_as_what_is_charged_today() -> None:
    assert not any("expected today" in statement for statement in STATEMENTS)
