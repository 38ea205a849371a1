"""Medicare's amounts to the cent, and the identifiers that a claim carries."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_app.domain.billing.fees import Gpci, is_facility, national_amount, threshold
from desktop_app.domain.people.identifiers import is_npi, is_tax_id
from tests.billing_cases import tables

AMOUNTS = """
2024-03-08 97550 52.06 44.53
2024-03-09 97550 52.93 45.27
2024-03-08 97551 25.87 23.90
2024-12-31 97551 26.30 24.30
2024-03-08 97552 21.94 10.48
2024-03-09 97552 22.30 10.65
2024-03-08 96202 23.25 20.63
2024-03-09 96202 23.63 20.97
2024-03-08 96203 5.57 5.57
2024-03-09 96203 5.66 5.66
2025-01-01 97550 52.08 44.64
2025-06-10 G0539 52.08 44.64
2025-06-10 G0541 52.08 44.64
2025-06-10 97551 25.55 23.94
2025-06-10 G0540 25.55 23.94
2025-06-10 G0542 25.55 23.94
2025-06-10 97552 22.00 10.35
2025-06-10 G0543 22.00 10.35
2025-06-10 96202 23.29 20.70
2025-12-31 96203 5.82 5.82
2026-01-01 97550 52.77 39.75
2026-06-10 97551 26.05 21.04
2026-06-10 G0540 26.05 21.04
2026-06-10 97552 22.04 9.35
2026-06-10 G0539 53.11 39.75
2026-06-10 G0541 53.11 39.75
2026-06-10 96202 20.04 17.37
2026-12-31 96203 5.34 5.01
"""


@pytest.mark.parametrize("line", AMOUNTS.split("\n")[1:-1])
def test_the_national_amount_is_the_published_one(line: str) -> None:
    day, code, office, facility = line.split()
    on = date.fromisoformat(day)
    assert national_amount(tables(), code, on, False) == Decimal(office)
    assert national_amount(tables(), code, on, True) == Decimal(facility)


@pytest.mark.parametrize(("code", "day"), [("97550", "2023-12-31"), ("97550", "2027-01-01"), ("G0539", "2024-12-31")])
def test_there_is_no_amount_outside_the_table(code: str, day: str) -> None:
    assert national_amount(tables(), code, date.fromisoformat(day), False) is None


@pytest.mark.parametrize(
    ("indices", "facility", "amount"),
    [
        ("1.065 1.166 1.656", False, "57.93"),
        ("1.065 1.166 1.656", True, "49.26"),
        ("1.000 0.869 0.575", False, "49.21"),
        ("1 1 1", False, "52.08"),
    ],
)
def test_a_locality_weighs_each_part_before_rounding(indices: str, facility: bool, amount: str) -> None:
    gpci = Gpci(*[Decimal(index) for index in indices.split()])
    assert national_amount(tables(), "97550", date(2025, 6, 10), facility, gpci) == Decimal(amount)


def test_places_decide_between_facility_and_office() -> None:
    facilities = ["02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56", "61"]
    assert [code for code in (f"{number:02d}" for number in range(100)) if is_facility(tables(), code)] == facilities
    assert not is_facility(tables(), None)


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        ("2023-12-31", None),
        ("2024-01-01", "2330"),
        ("2025-12-31", "2410"),
        ("2026-01-01", "2480"),
        ("2027-01-01", None),
    ],
)
def test_the_threshold_is_that_of_the_year(day: str, amount: str | None) -> None:
    assert threshold(tables(), date.fromisoformat(day)) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize("npi", ["1234567893", "1245319599", "1000000004", "1345678902", "1456789019"])
def test_a_true_npi_passes(npi: str) -> None:
    assert is_npi(npi)


@pytest.mark.parametrize(
    "npi", [None, "", "1234567890", "9876543213", "123456789", "12345678930", "12345 7893", "１234567893"]
)
def test_a_wrong_npi_fails(npi: str | None) -> None:
    assert not is_npi(npi)


@pytest.mark.parametrize("wrong", range(10))
def test_any_single_wrong_digit_of_an_npi_is_noticed(wrong: int) -> None:
    npi = "1245319599"
    for place in range(10):
        changed = npi[:place] + str(wrong) + npi[place + 1 :]
        assert is_npi(changed) is (changed == npi)


@pytest.mark.parametrize(
    "tax_id", [None, "", "123456789", "12-345678", "12-34567890", "1-23456789", "ab-cdefghi", " 12-345678"]
)
def test_a_tax_number_is_two_digits_a_hyphen_and_seven(tax_id: str | None) -> None:
    assert is_tax_id("12-3456789")
    assert not is_tax_id(tax_id)
