"""The fixed columns of CMS's order file become rows; anything else is refused by its line."""

import pytest

from desktop_app.exchange.order_file import read_order_file
from desktop_app.exchange.table_text import TableError


def line(number: int, code: str, billable: int, short: str, long: str) -> str:
    """One line in the published layout."""
    return f"{number:05d} {code:<7} {billable} {short:<60} {long}"


GAIT = line(1, "R26", 0, "Abnormalities of gait and mobility", "Abnormalities of gait and mobility")
UNSTEADY = line(2, "R2681", 1, "Unsteadiness on feet", "Unsteadiness on feet")
PARKINSON = line(3, "G20A1", 1, "Park dis wo dyskinesia, wo mention", "Parkinson's disease without dyskinesia")


def test_codes_get_their_dot_and_the_long_description() -> None:
    rows = list(read_order_file("\n".join([GAIT, UNSTEADY, PARKINSON]) + "\n"))
    assert [(row.code, row.billable, row.description) for row in rows] == [
        ("R26", False, "Abnormalities of gait and mobility"),
        ("R26.81", True, "Unsteadiness on feet"),
        ("G20.A1", True, "Parkinson's disease without dyskinesia"),
    ]


def test_windows_line_ends_a_mark_at_the_start_and_blank_lines_do_no_harm() -> None:
    text = "\ufeff" + "\r\n".join([GAIT, "", UNSTEADY, ""])
    assert [row.code for row in read_order_file(text)] == ["R26", "R26.81"]


def test_the_short_description_stands_in_where_the_long_one_is_missing() -> None:
    assert next(read_order_file(line(1, "R2681", 1, "Unsteadiness on feet", ""))).description == "Unsteadiness on feet"


@pytest.mark.parametrize(
    "wrong",
    [
        "R26.81 Unsteadiness on feet",
        UNSTEADY.replace(" 1 ", " 2 "),
        UNSTEADY.replace("00002", "2    "),
        UNSTEADY.replace("R2681  ", "R26.81 "),
        UNSTEADY[:16],
    ],
)
def test_a_line_without_the_columns_is_named(wrong: str) -> None:
    with pytest.raises(TableError, match="line 2"):
        list(read_order_file(f"{GAIT}\n{wrong}\n"))


def test_an_empty_file_is_told() -> None:
    with pytest.raises(TableError, match="empty"):
        list(read_order_file(" \n\n"))
