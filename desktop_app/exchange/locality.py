"""Medicare's geographic cost indices by locality, read from the comma-separated file that CMS publishes each year.

The file has title lines, then a heading, then one row a locality: contractor, state, locality number, name, and the
indices for work, practice expense and malpractice; some years have two work columns, with and without the 1.0 floor.
Source: CMS physician fee schedule, Addendum E (42 CFR 414.26).
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from desktop_app.domain.billing.fees import Gpci
from desktop_app.exchange.table_text import TableError

NAME = "The locality file"
NEXT_STEP = "Save the locality table of CMS (Addendum E) as comma-separated text and try again."
HIGHEST = Decimal(10)


@dataclass(frozen=True, slots=True)
class Locality:
    """A payment locality with its indices; `number` is the two digits within its contractor's area."""

    contractor: str
    state: str
    number: str
    name: str
    gpci: Gpci


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where in a row each thing stands; `contractor` and `state` are not in every edition."""

    contractor: int | None
    state: int | None
    number: int
    name: int
    work: int
    expense: int
    malpractice: int


def read_localities(text: str) -> tuple[Locality, ...]:
    """The localities of a file; raises TableError naming the row. Notes below the table are passed over."""
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    start, columns = _heading(lines)
    found = [
        _locality(number, cells, columns)
        for number, cells in enumerate(lines[start:], start + 1)
        if _is_row(cells, columns)
    ]
    if not found:
        raise TableError(f"{NAME} has a heading but no locality below it.", NEXT_STEP, NAME)
    return tuple(found)


def _heading(lines: Sequence[Sequence[str]]) -> tuple[int, _Columns]:
    """The first row below the heading, and the columns; the heading is the line that names locality and indices."""
    for index, cells in enumerate(lines[:20]):
        named = [" ".join(cell.lower().split()) for cell in cells]
        columns = _columns(named)
        if columns is not None:
            return index + 1, columns
    raise TableError(f"{NAME} has no heading with locality number, name, work, PE and MP GPCI.", NEXT_STEP, NAME)


def _columns(named: Sequence[str]) -> _Columns | None:
    number, name = _where(named, "locality number"), _where(named, "locality name")
    work = _where(named, "pw gpci (with", "work gpci (with", "pw gpci", "work")
    expense, malpractice = _where(named, "pe gpci"), _where(named, "mp gpci")
    if number is None or name is None or work is None or expense is None or malpractice is None:
        return None
    return _Columns(
        _where(named, "contractor", "(mac)"), _where(named, "state"), number, name, work, expense, malpractice
    )


def _where(named: Sequence[str], *parts: str) -> int | None:
    """The column whose heading has the first of these parts that any heading has; "without" a floor is not "with"."""
    headings = [heading.replace("without", "w/o") for heading in named]
    spots = (at for part in parts for at, heading in enumerate(headings) if part in heading)
    return next(spots, None)


def _is_row(cells: Sequence[str], columns: _Columns) -> bool:
    return len(cells) > columns.malpractice and cells[columns.number].strip().isdigit()


def _locality(number: int, cells: Sequence[str], columns: _Columns) -> Locality:
    indices = [_index(number, cells[at]) for at in (columns.work, columns.expense, columns.malpractice)]
    return Locality(
        contractor="" if columns.contractor is None else cells[columns.contractor].strip(),
        state="" if columns.state is None else cells[columns.state].strip(),
        number=cells[columns.number].strip().zfill(2),
        name=cells[columns.name].strip().strip("*").strip(),
        gpci=Gpci(*indices),
    )


def _index(number: int, cell: str) -> Decimal:
    try:
        value = Decimal(cell.strip())
    except InvalidOperation:
        value = Decimal("NaN")
    if not (value.is_finite() and 0 < value < HIGHEST):
        raise TableError(f"{NAME}, row {number}: “{cell.strip()}” is no index.", NEXT_STEP, f"{NAME}, row {number}")
    return value
