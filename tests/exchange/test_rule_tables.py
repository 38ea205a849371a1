"""The shipped tables hold the published figures; a wrong table is refused by file, row and column."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.domain.billing.fees import national_amount
from desktop_app.domain.billing.units import ALL_CODES
from desktop_app.exchange import rule_tables
from desktop_app.exchange.table_text import TableError

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TABLES = rule_tables.read(RESOURCES)
THRESHOLDS = """amount,effective_from,effective_to,source
2410.00,2025-01-01,2025-12-31,CMS
2480.00,2026-01-01,,CMS
"""


def test_every_code_is_in_the_table_once() -> None:
    assert sorted(row.code for row in TABLES.codes) == sorted(ALL_CODES)


@pytest.mark.parametrize(
    ("code", "day", "non_facility", "facility"),
    [
        ("97550", date(2024, 3, 8), "52.06", "44.53"),
        ("97550", date(2024, 3, 9), "52.93", "45.27"),
        ("97552", date(2024, 12, 31), "22.30", "10.65"),
        ("97550", date(2025, 1, 1), "52.08", "44.64"),
        ("G0541", date(2025, 6, 1), "52.08", "44.64"),
        ("96203", date(2025, 12, 31), "5.82", "5.82"),
        ("97550", date(2026, 1, 1), "52.77", "39.75"),
        ("97551", date(2026, 6, 10), "26.05", "21.04"),
        ("G0539", date(2026, 6, 10), "53.11", "39.75"),
        ("96202", date(2026, 12, 31), "20.04", "17.37"),
    ],
)
def test_the_national_amounts_are_those_that_medicare_published(
    code: str, day: date, non_facility: str, facility: str
) -> None:
    assert national_amount(TABLES, code, day, facility=False) == Decimal(non_facility)
    assert national_amount(TABLES, code, day, facility=True) == Decimal(facility)


@pytest.mark.parametrize(
    ("code", "day"), [("97550", date(2023, 12, 31)), ("97550", date(2027, 1, 1)), ("G0539", date(2024, 12, 31))]
)
def test_there_is_no_amount_for_a_day_that_no_table_covers(code: str, day: date) -> None:
    assert national_amount(TABLES, code, day, facility=False) is None


@pytest.mark.parametrize(("year", "amount"), [(2024, "2330"), (2025, "2410"), (2026, "2480")])
def test_each_year_has_its_threshold_to_the_last_day(year: int, amount: str) -> None:
    for day in (date(year, 1, 1), date(year, 12, 31)):
        assert [row.amount for row in TABLES.thresholds if row.holds_on(day)] == [Decimal(amount)]


def test_the_places_paid_at_the_facility_amount_are_the_published_ones() -> None:
    facility = sorted(row.code for row in TABLES.places if row.facility)
    assert " ".join(facility) == "02 19 21 22 23 24 26 31 34 41 42 51 52 53 56 61"


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2023, 1, 1), "not_listed"),
        (date(2024, 12, 31), "not_listed"),
        (date(2025, 1, 1), "listed"),
        (date(2027, 12, 31), "listed"),
        (date(2028, 1, 1), "authority_ended"),
    ],
)
def test_every_day_has_one_standing_for_telehealth(day: date, standing: str) -> None:
    assert [row.standing for row in TABLES.telehealth if row.holds_on(day)] == [standing]


def test_two_units_of_each_short_add_on_are_expected_and_four_of_the_group_one() -> None:
    limits = {row.code: (row.units, row.absolute) for row in TABLES.unit_limits}
    assert {code: limits[code] for code in ("97551", "G0540", "G0542", "96203", "97550")} == {
        "97551": (2, False),
        "G0540": (2, False),
        "G0542": (2, False),
        "96203": (4, False),
        "97550": (1, True),
    }


def test_every_payer_profile_starts_from_the_strict_reading_and_says_what_is_not_known() -> None:
    profiles = TABLES.payer_profiles
    assert {profile.kind for profile in profiles} == {"medicare", "medicaid", "commercial", "self_pay"}
    assert {profile.individual_rule for profile in profiles} == {"strict_30_8"}
    assert all(profile.not_known and profile.source for profile in profiles)


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("2410.00", "2,410.00", "thresholds.csv, row 2"),
        ("2410.00", "-1", "row 2, column amount"),
        ("2410.00", "", "row 2, column amount"),
        ("2410.00", "½", "row 2, column amount"),
        ("2025-12-31", "2025-13-31", "row 2, column effective_to"),
        ("2025-12-31", "2024-12-31", "row 2, column effective_to"),
        ("2025-12-31", "2026-01-01", "row 3, column effective_from"),
        ("2025-12-31", "", "row 3, column effective_from"),
        ("2026-01-01", "1/1/2026", "row 3, column effective_from"),
        ("2026-01-01", "2026-W24-3", "row 3, column effective_from"),
        (",CMS\n2480", ",\n2480", "row 2, column source"),
        ("amount,", "amounts,", "row 1"),
        (THRESHOLDS, "", "empty"),
        ("2410.00,", '"2410.00', "thresholds.csv"),
    ],
)
def test_a_wrong_cell_is_named_by_file_row_and_column(before: str, after: str, named: str) -> None:
    with pytest.raises(TableError, match=named) as caught:
        rule_tables.read_table("thresholds", THRESHOLDS.replace(before, after, 1))
    assert caught.value.next_step


def test_a_missing_or_unreadable_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"codes\.csv"):
        rule_tables.read(tmp_path)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "codes.csv").write_bytes(b"\xff\xff")
    with pytest.raises(TableError, match=r"codes\.csv"):
        rule_tables.read(tmp_path)


def test_a_table_that_does_not_exist_is_refused_with_the_names_that_do() -> None:
    with pytest.raises(TableError, match="thresholds"):
        rule_tables.read_table("prices", "a,b\n")


def test_a_table_saved_by_a_spreadsheet_reads_the_same() -> None:
    saved = "\ufeff" + THRESHOLDS.replace("\n", "\r\n") + "\r\n"
    assert rule_tables.read_table("thresholds", saved) == rule_tables.read_table("thresholds", THRESHOLDS)


def test_the_difference_of_two_tables_names_what_was_added_removed_and_changed() -> None:
    old = rule_tables.read_table("thresholds", THRESHOLDS)
    newer = THRESHOLDS.replace("2480.00,2026-01-01,", "2490.00,2026-01-01,2026-12-31") + "2560.00,2027-01-01,,CMS\n"
    new = rule_tables.read_table("thresholds", newer)
    changes = rule_tables.difference(old, new)
    assert [(change.kind, change.what) for change in changes] == [
        ("changed", "from 2026-01-01"),
        ("added", "from 2027-01-01"),
    ]
    assert rule_tables.described(changes[0]) == ("effective_to: None → 2026-12-31", "amount: 2480.00 → 2490.00")
    assert [change.kind for change in rule_tables.difference(new, old)] == ["changed", "removed"]
    assert rule_tables.difference(old, old) == ()


def test_no_shipped_table_leaves_a_day_between_two_rows_of_one_code() -> None:
    rows = sorted((row for row in TABLES.amounts if row.code == "97550"), key=lambda row: row.effective_from)
    ends = [row.effective_to for row in rows[:-1] if row.effective_to is not None]
    assert [row.effective_from for row in rows[1:]] == [end + timedelta(days=1) for end in ends]
