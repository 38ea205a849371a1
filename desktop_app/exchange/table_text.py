"""Dated tables as comma-separated text, read cell by cell: a wrong cell is named by file, row and column."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from desktop_app.domain.errors import KnownError

T = TypeVar("T")
NEXT_STEP = "Correct the file, or put the one that came with the program back."


class TableError(KnownError):
    """A table cannot be read; `field` names file, row (the heading is row 1) and column."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of a table, with its place for messages."""

    name: str
    number: int
    cells: dict[str, str]

    def __call__(self, column: str, read: Callable[[str], T]) -> T:
        """The cell as a value; raises TableError where `read` cannot make one of it."""
        try:
            return read(self.cells[column].strip())
        except (ValueError, InvalidOperation) as error:
            raise self.wrong(column, str(error)) from error

    def wrong(self, column: str, what: str) -> TableError:
        """The error that names this row and column."""
        place = f"{self.name}, row {self.number}, column {column}"
        return TableError(f"{place}: {what}.", NEXT_STEP, place)


def rows_of(name: str, text: str, columns: tuple[str, ...]) -> Iterator[Cells]:
    """The rows below the heading, which must have exactly these columns in any order; blank lines are skipped."""
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    heading: list[str] = []
    try:
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if not heading:
                heading = _heading(name, [cell.strip() for cell in cells], columns)
            else:
                yield _row(name, lines.line_num, heading, cells)
    except csv.Error as error:
        raise TableError(f"{name}, row {lines.line_num}: {error}.", NEXT_STEP, name) from error
    if not heading:
        raise TableError(f"{name} is empty.", NEXT_STEP, name)


def _heading(name: str, found: list[str], columns: tuple[str, ...]) -> list[str]:
    if len(found) == len(columns) and set(found) == set(columns):
        return found
    raise TableError(f"{name}, row 1: the columns must be {', '.join(columns)}.", NEXT_STEP, f"{name}, row 1")


def _row(name: str, number: int, heading: list[str], cells: list[str]) -> Cells:
    if len(cells) != len(heading):
        place = f"{name}, row {number}"
        raise TableError(f"{place}: {len(cells)} cells, where {len(heading)} belong.", NEXT_STEP, place)
    return Cells(name, number, dict(zip(heading, cells, strict=True)))


def words(cell: str) -> str:
    """Text that must be there."""
    if not cell:
        raise ValueError("something must stand here")
    return cell


def day(cell: str) -> date:
    """A calendar day, as 2026-01-31."""
    try:
        if len(cell) == 10 and cell[4] == cell[7] == "-":
            return date.fromisoformat(cell)
    except ValueError:
        pass
    raise ValueError(f"“{cell}” is no day; write it as 2026-01-31")


def day_or_open(cell: str) -> date | None:
    """A calendar day, or None for an empty cell: until further notice."""
    return day(cell) if cell else None


def number(cell: str) -> Decimal:
    """A number from 0 up with a decimal point, like 33.4009."""
    if not cell.replace(".", "", 1).isdigit() or not cell.isascii():
        raise ValueError(f"“{cell}” is no number; write it as 33.4009")
    return Decimal(cell)


def whole(cell: str) -> int:
    """A whole number from 0 up."""
    if not (cell.isdigit() and cell.isascii()):
        raise ValueError(f"“{cell}” is no whole number")
    return int(cell)


def yes(cell: str) -> bool:
    """True for yes, False for no."""
    return one_of("yes", "no")(cell) == "yes"


def one_of(*values: str) -> Callable[[str], str]:
    """A reader of cells that may hold only these values."""

    def read(cell: str) -> str:
        if cell not in values:
            raise ValueError(f"“{cell}” is not one of {', '.join(values)}")
        return cell

    return read
