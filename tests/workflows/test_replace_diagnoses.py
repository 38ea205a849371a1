"""A later edition of the diagnosis codes, from the order file."""

from datetime import date

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.store.store import Store
from desktop_app.workflows.practice.replace_diagnoses import forget_diagnoses, preview_diagnoses, replace_diagnoses
from desktop_app.workflows.shelf import tables_of
from tests.fake_clock import FakeClock

OCTOBER, SEPTEMBER = date(2026, 10, 1), date(2026, 9, 30)


def order_file(*added: tuple[str, bool, str]) -> str:
    """An order file with many invented codes and these."""
    letters = "BCDEHJKL"
    many = [(f"{letters[n % 8]}{n // 8 % 100:02d}{n // 800:03d}", True, f"Invented finding {n}") for n in range(60_000)]
    rows = sorted([*many, *added])
    return "".join(
        f"{at:05d} {code:<7} {int(billable)} {text[:60]:<60} {text}\n"
        for at, (code, billable, text) in enumerate(rows, 1)
    )


def test_a_new_code_counts_from_october_and_not_before(office: Store, clock: FakeClock) -> None:
    read = replace_diagnoses(office, clock, order_file(("Z99991", True, "A finding of next year")), 2027)
    tables = tables_of(office)
    assert read.billable == 60_001
    assert tables.diagnosis("Z99.991", OCTOBER) == "billable"
    assert tables.diagnosis("Z99.991", SEPTEMBER) == "unknown"
    assert tables.diagnosis("I69.351", SEPTEMBER) == "billable"
    assert tables.diagnosis_edition_ends == date(2027, 9, 30)


def test_the_new_edition_is_searched_at_once(office: Store, clock: FakeClock) -> None:
    replace_diagnoses(office, clock, order_file(("Z99991", True, "A finding of next year")), 2027)
    assert [hit.code for hit in office.diagnoses.search("finding of next", 5)][:1] == ["Z99.991"]


def test_the_edition_before_comes_back(office: Store, clock: FakeClock) -> None:
    replace_diagnoses(office, clock, order_file(("Z99991", True, "A finding of next year")), 2027)
    forget_diagnoses(office, clock, 2027)
    assert tables_of(office).diagnosis("Z99.991", OCTOBER) == "unknown"
    assert tables_of(office).diagnosis_edition_ends == SEPTEMBER


@pytest.mark.parametrize("broken", ["", "00001 A000    1 Cholera\n" * 3, "not an order file at all\n" * 60_000])
def test_half_a_file_or_another_file_is_refused_and_changes_nothing(
    office: Store, clock: FakeClock, broken: str
) -> None:
    with pytest.raises(KnownError):
        replace_diagnoses(office, clock, broken, 2027)
    assert tables_of(office).diagnosis_edition_ends == SEPTEMBER


def test_an_edition_is_seen_as_a_difference_and_changes_nothing_yet(office: Store, clock: FakeClock) -> None:
    replace_diagnoses(office, clock, order_file(("Z99991", True, "A finding"), ("Z99992", True, "Another")), 2027)
    again = order_file(("Z99991", False, "A finding"), ("Z999911", True, "A finding of one side"))
    preview = preview_diagnoses(office, clock, again, 2028)
    assert [(row.kind, row.what, row.columns) for row in preview.rows] == [
        ("removed", "Z99.992 Another", ()),
        ("changed", "Z99.991 A finding", ("standing: billable → category",)),
        ("added", "Z99.9911 A finding of one side", ()),
    ]
    assert tables_of(office).diagnosis_edition_ends == date(2027, 9, 30)


def test_the_same_edition_again_is_no_difference(office: Store, clock: FakeClock) -> None:
    replace_diagnoses(office, clock, order_file(), 2027)
    assert preview_diagnoses(office, clock, order_file(), 2027).rows == ()


def test_each_edition_answers_for_its_own_year(office: Store, clock: FakeClock) -> None:
    replace_diagnoses(office, clock, order_file(("Z99992", True, "Of two years")), 2028)
    replace_diagnoses(office, clock, order_file(("Z99991", True, "Of one year")), 2027)
    tables = tables_of(office)
    days = [date(2026, 9, 30), date(2026, 10, 1), date(2027, 9, 30), date(2027, 10, 1)]
    assert [tables.diagnosis("Z99.991", day) for day in days] == ["unknown", "billable", "billable", "unknown"]
    assert [tables.diagnosis("Z99.992", day) for day in days] == ["unknown", "unknown", "unknown", "billable"]
    assert tables.diagnosis_edition_ends == date(2028, 9, 30)


def test_an_edition_of_the_past_answers_for_its_year_alone(office: Store, clock: FakeClock) -> None:
    replace_diagnoses(office, clock, order_file(("Z99991", True, "Of long ago")), 2024)
    tables = tables_of(office)
    days = [date(2023, 9, 30), date(2023, 10, 1), date(2024, 9, 30), date(2024, 10, 1)]
    assert [tables.diagnosis("Z99.991", day) for day in days] == ["unknown", "billable", "billable", "unknown"]
    assert tables.diagnosis("I69.351", date(2026, 6, 10)) == "billable"
    assert tables.diagnosis_edition_ends == SEPTEMBER
    assert office.diagnoses.search("long ago", 5) == []
