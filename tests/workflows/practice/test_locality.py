"""The locality's indices: kept, weighed before rounding, and never a charge."""

from decimal import Decimal

import pytest

from desktop_app.domain.billing.fees import Gpci
from desktop_app.domain.errors import Refused
from desktop_app.store.store import Store
from desktop_app.workflows.practice.locality import entered_indices, localities_in, read_locality, set_locality
from desktop_app.workflows.practice.read_settings import read_settings
from tests.fake_clock import FakeClock

FILE = """Contractor (MAC),State,Locality Number,Locality Name,2025 PW GPCI,2025 PE GPCI,2025 MP GPCI
10112,AL,00,ALABAMA,1.000,0.869,0.575
13202,NY,01,MANHATTAN,1.065,1.166,1.656
"""
MANHATTAN = Gpci(Decimal("1.065"), Decimal("1.166"), Decimal("1.656"))


def amounts(store: Store, clock: FakeClock) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    return {row.code: (row.office, row.facility) for row in read_locality(store, clock).amounts}


def test_without_a_locality_the_amounts_are_the_national_ones(office: Store, clock: FakeClock) -> None:
    read = read_locality(office, clock)
    assert (read.gpci, read.entered_on) == (None, None)
    assert amounts(office, clock)["97550"] == (Decimal("52.77"), Decimal("39.75"))


def test_the_indices_of_a_locality_move_every_amount(office: Store, clock: FakeClock) -> None:
    set_locality(office, clock, "Manhattan, NY", MANHATTAN)
    read = read_locality(office, clock)
    assert (read.name, read.gpci, read.entered_on) == ("Manhattan, NY", MANHATTAN, read.today)
    # (1.00 x 1.065 + 0.57 x 1.166 + 0.01 x 1.656) x 33.4009 = 58.3238, and with 0.18 in a facility 43.1357
    assert amounts(office, clock)["97550"] == (Decimal("58.32"), Decimal("43.14"))


def test_what_is_charged_stays_the_national_amount(office: Store, clock: FakeClock) -> None:
    before = read_settings(office, clock).national
    set_locality(office, clock, "Manhattan, NY", MANHATTAN)
    assert read_settings(office, clock).national == before


def test_the_national_amounts_come_back_and_both_are_in_the_audit_log(office: Store, clock: FakeClock) -> None:
    set_locality(office, clock, "Manhattan, NY", MANHATTAN)
    set_locality(office, clock, "", None)
    assert read_locality(office, clock).gpci is None
    details = [entry.detail for entry in office.audit.entries(10) if entry.record == "locality"]
    assert sorted(details) == ["1.065 1.166 1.656", "national"]


def test_a_locality_of_the_file_has_its_indices() -> None:
    assert localities_in(FILE)[1].gpci == MANHATTAN


def test_nothing_typed_is_no_locality() -> None:
    assert entered_indices("", " ", "") is None
    assert entered_indices(" 1.065", "1.166 ", "1.656") == MANHATTAN


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (("", "1", "1"), "work"),
        (("1", "", "1"), "practice_expense"),
        (("1", "1", "0"), "malpractice"),
        (("NaN", "1", "1"), "work"),
        (("1", "Infinity", "1"), "practice_expense"),
        (("1", "1", "10"), "malpractice"),
        (("-1", "1", "1"), "work"),
        (("one", "1", "1"), "work"),
    ],
)
def test_an_index_that_is_none_is_said_at_its_field(typed: tuple[str, str, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        entered_indices(*typed)
    assert refused.value.field == field
