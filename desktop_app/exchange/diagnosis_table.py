"""The ICD-10-CM edition that is loaded, asked by code and day. Its text stays one block of bytes: starting is free.

The table is one line a code, sorted: code with its dot, 1 if billable else 0, description. Codes whose standing changed
inside the years that the program answers for stand in `changes.csv`, which goes before the edition.
Source: ICD-10-CM, April 2026 edition, National Center for Health Statistics.
"""

import gzip
import zlib
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

from desktop_app.domain.billing.tables import Dated, DiagnosisStanding
from desktop_app.exchange.table_text import (
    NEXT_STEP,
    Cells,
    TableError,
    day,
    day_or_open,
    one_of,
    rows_of,
    words,
)

EDITION = "icd10cm-2026-april.tsv.gz"
EDITION_ENDS = date(2026, 9, 30)


@dataclass(frozen=True, slots=True)
class DiagnosisRow:
    """A category or a billable code with its dot, and its public description."""

    code: str
    billable: bool
    description: str


@dataclass(frozen=True, slots=True)
class StandingRow(Dated):
    """What a code was on these days, where that changed."""

    code: str
    standing: DiagnosisStanding


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An outdated or mistaken code, or everyday words, with the billable codes to choose from and why."""

    asked: str
    codes: tuple[str, ...]
    why: str
    source: str


@dataclass(frozen=True, slots=True)
class DiagnosisTable:
    """An edition: `standing` answers for a code with its dot on a date of service."""

    standing: Callable[[str, date], DiagnosisStanding]
    rows: Callable[[], Iterator[DiagnosisRow]]
    edition_ends: date


def open_table(folder: Path, edition: str = EDITION, edition_ends: date = EDITION_ENDS) -> DiagnosisTable:
    """The edition in a folder; nothing is read before the first question. Raises TableError at that question."""

    @cache
    def blob() -> bytes:
        return _unpacked(folder / edition)

    @cache
    def changes() -> dict[str, tuple[StandingRow, ...]]:
        return _by_code(read_changes(_text(folder / "changes.csv")))

    @lru_cache(maxsize=8192)
    def standing(code: str, on: date) -> DiagnosisStanding:
        known = changes().get(code)
        return find(blob(), code) if known is None else _on(known, on)

    return DiagnosisTable(standing, lambda: rows(blob()), edition_ends)


def find(blob: bytes, code: str) -> DiagnosisStanding:
    """The standing of a code in an edition's bytes, by bisection over its sorted lines."""
    wanted = code.encode("ascii", "replace")
    at = bisect_left(range(len(blob)), wanted, key=lambda place: _code_at(blob, place))
    if not wanted or at == len(blob) or _code_at(blob, at) != wanted:
        return "unknown"
    return "billable" if blob[at + len(wanted) + 1] == ord("1") else "category"


def rows(blob: bytes) -> Iterator[DiagnosisRow]:
    """Every row of an edition, in the order of the codes."""
    for line in blob.decode("utf-8").removesuffix("\n").split("\n"):
        code, billable, description = line.split("\t")
        yield DiagnosisRow(code, billable == "1", description)


def packed(edition: Iterator[DiagnosisRow]) -> bytes:
    """The bytes of an edition from its rows, as `find` and `rows` read them."""
    lines = sorted((row.code, int(row.billable), row.description) for row in edition)
    return "".join(f"{code}\t{billable}\t{description}\n" for code, billable, description in lines).encode("utf-8")


def read_changes(text: str) -> tuple[StandingRow, ...]:
    """The codes whose standing changed, with the days on which each standing holds."""
    columns = ("code", "standing", "effective_from", "effective_to", "source")
    return tuple(_standing_row(cells) for cells in rows_of("changes.csv", text, columns))


def read_suggestions(text: str) -> tuple[Suggestion, ...]:
    """The outdated and mistaken codes with what to use instead."""
    found = rows_of("suggestions.csv", text, ("asked", "codes", "why", "source"))
    return tuple(_suggestion(cells) for cells in found)


def suggestions(folder: Path) -> tuple[Suggestion, ...]:
    """The suggestions of a folder."""
    return read_suggestions(_text(folder / "suggestions.csv"))


def _code_at(blob: bytes, place: int) -> bytes:
    """The code of the line in which this byte lies."""
    start = blob.rfind(b"\n", 0, place) + 1
    return blob[start : blob.index(b"\t", start)]


def _on(known: tuple[StandingRow, ...], on: date) -> DiagnosisStanding:
    return next((row.standing for row in known if row.holds_on(on)), "unknown")


def _by_code(changes: tuple[StandingRow, ...]) -> dict[str, tuple[StandingRow, ...]]:
    codes = {row.code for row in changes}
    return {code: tuple(row for row in changes if row.code == code) for code in codes}


def _standing_row(cells: Cells) -> StandingRow:
    return StandingRow(
        effective_from=cells("effective_from", day),
        effective_to=cells("effective_to", day_or_open),
        source=cells("source", words),
        code=cells("code", words),
        standing=cast(DiagnosisStanding, cells("standing", one_of("billable", "category", "unknown"))),
    )


def _suggestion(cells: Cells) -> Suggestion:
    codes = tuple(cells("codes", words).split())
    return Suggestion(cells("asked", words), codes, cells("why", words), cells("source", str))


def _unpacked(path: Path) -> bytes:
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError, zlib.error) as error:
        raise TableError(f"The diagnosis table {path.name} cannot be read: {error}.", NEXT_STEP, path.name) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(f"The table {path.name} cannot be read: {error}.", NEXT_STEP, path.name) from error
