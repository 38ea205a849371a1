"""A diagnosis is asked by code and day: what it was on that day, of the edition that is loaded."""

import gzip
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop_app.exchange import diagnosis_table
from desktop_app.exchange.diagnosis_table import DiagnosisRow
from desktop_app.exchange.table_text import TableError

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "diagnoses"
TABLE = diagnosis_table.open_table(FOLDER)
DAY = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("code", "day", "standing"),
    [
        ("G20", date(2023, 9, 30), "billable"),
        ("G20", date(2023, 10, 1), "category"),
        ("G20.A1", date(2023, 9, 30), "unknown"),
        ("G20.A1", date(2023, 10, 1), "billable"),
        ("G20.C", date(2023, 10, 1), "billable"),
        ("G20.B", date(2023, 10, 1), "category"),
        ("G35", date(2025, 9, 30), "billable"),
        ("G35", date(2025, 10, 1), "category"),
        ("G35.D", date(2025, 9, 30), "unknown"),
        ("G35.D", date(2025, 10, 1), "billable"),
        ("G35.C2", date(2025, 10, 1), "billable"),
        ("I69.351", DAY, "billable"),
        ("I69.35", DAY, "category"),
        ("Z96.64", date(2024, 1, 1), "category"),
        ("R26", DAY, "category"),
        ("A00.0", DAY, "billable"),
        ("Z99.89", DAY, "billable"),
        ("Z66", DAY, "billable"),
        ("I69351", DAY, "unknown"),
        ("i69.351", DAY, "unknown"),
        ("A00-A09", DAY, "unknown"),
        ("A00.0\t1", DAY, "unknown"),
        ("", DAY, "unknown"),
        ("0", DAY, "unknown"),
        ("ZZZ", DAY, "unknown"),
        ("é\ud800", DAY, "unknown"),
    ],
)
def test_a_code_has_the_standing_of_its_day(code: str, day: date, standing: str) -> None:
    assert TABLE.standing(code, day) == standing


def test_every_code_of_the_edition_is_found_with_its_own_standing() -> None:
    changed = {row.code for row in diagnosis_table.read_changes((FOLDER / "changes.csv").read_text("utf-8"))}
    rows = list(TABLE.rows())
    assert (len(rows), sum(row.billable for row in rows)) == (98_186, 74_719)
    sample = [row for row in rows[::97] if row.code not in changed]
    assert all((TABLE.standing(row.code, DAY) == "billable") == row.billable for row in sample)


def test_every_suggestion_leads_to_codes_that_can_be_billed_today() -> None:
    suggestions = diagnosis_table.suggestions(FOLDER)
    assert {"G20", "G35", "Z96.64", "R29.6"} <= {each.asked for each in suggestions}
    assert all(TABLE.standing(code, DAY) == "billable" for each in suggestions for code in each.codes)
    knee = next(each for each in suggestions if each.asked == "Z96.64")
    assert {"Z96.651", "Z96.652"} <= set(knee.codes)


def test_an_edition_of_ones_own_is_packed_sorted_and_answers(tmp_path: Path) -> None:
    rows: Iterator[DiagnosisRow] = iter(
        [DiagnosisRow("B01", False, "Späte Folge"), DiagnosisRow("A01.1", True, "First")]
    )
    (tmp_path / "later.tsv.gz").write_bytes(gzip.compress(diagnosis_table.packed(rows)))
    (tmp_path / "changes.csv").write_text("code,standing,effective_from,effective_to,source\n", "utf-8")
    table = diagnosis_table.open_table(tmp_path, "later.tsv.gz", date(2027, 9, 30))
    assert [row.code for row in table.rows()] == ["A01.1", "B01"]
    assert [table.standing(code, DAY) for code in ("A01.1", "B01", "A01", "B01.1")] == [
        "billable",
        "category",
        "unknown",
        "unknown",
    ]


def test_opening_the_table_reads_nothing_and_a_missing_one_is_told_at_the_first_question(tmp_path: Path) -> None:
    table = diagnosis_table.open_table(tmp_path)
    with pytest.raises(TableError, match="cannot be read"):
        table.standing("I69.351", DAY)


def test_a_damaged_edition_is_told(tmp_path: Path) -> None:
    whole = (FOLDER / diagnosis_table.EDITION).read_bytes()
    (tmp_path / diagnosis_table.EDITION).write_bytes(whole[:1000] + b"\x00" * 50 + whole[1050:])
    (tmp_path / "changes.csv").write_bytes((FOLDER / "changes.csv").read_bytes())
    with pytest.raises(TableError, match="icd10cm"):
        diagnosis_table.open_table(tmp_path).standing("I69.351", DAY)
