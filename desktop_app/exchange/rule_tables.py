"""The dated tables of codes, amounts, thresholds, limits, places, telehealth and payers, read from files and compared.

Each table is one comma-separated file with a heading; every row says from when to when it holds and where it is from.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast

from desktop_app.domain.billing.tables import (
    AmountRow,
    CodeRow,
    Dated,
    PayerProfile,
    PlaceRow,
    RuleTables,
    TelehealthRow,
    ThresholdRow,
    UnitLimitRow,
)
from desktop_app.exchange import diagnosis_table
from desktop_app.exchange.table_text import (
    NEXT_STEP,
    Cells,
    TableError,
    day,
    day_or_open,
    number,
    one_of,
    rows_of,
    whole,
    words,
    yes,
)

DATED = ("effective_from", "effective_to", "source")


@dataclass(frozen=True, slots=True)
class Change:
    """One row that a newer table adds, takes away or alters; `what` names it as a person would."""

    kind: Literal["added", "removed", "changed"]
    what: str
    old: Dated | None
    new: Dated | None


@dataclass(frozen=True, slots=True)
class _Table:
    """A table's columns beside the dates, how each is read, and the columns that tell its rows apart."""

    row: type[Dated]
    columns: dict[str, Callable[[str], object]]
    key: tuple[str, ...]


TABLES: dict[str, _Table] = {
    "codes": _Table(
        CodeRow,
        {
            "code": words,
            "label": words,
            "service": one_of("functional", "behavior", "direct_care"),
            "group": yes,
            "role": one_of("first", "add_on", "untimed"),
        },
        ("code",),
    ),
    "amounts": _Table(
        AmountRow,
        {
            "code": words,
            "conversion_factor": number,
            "work": number,
            "practice_expense_non_facility": number,
            "practice_expense_facility": number,
            "malpractice": number,
        },
        ("code",),
    ),
    "thresholds": _Table(ThresholdRow, {"amount": number}, ()),
    "unit_limits": _Table(UnitLimitRow, {"code": words, "units": whole, "absolute": yes}, ("code",)),
    "places_of_service": _Table(PlaceRow, {"code": words, "label": words, "facility": yes}, ("code",)),
    "telehealth": _Table(TelehealthRow, {"standing": one_of("not_listed", "listed", "authority_ended")}, ()),
    "payer_profiles": _Table(
        PayerProfile,
        {
            "name": words,
            "kind": one_of("medicare", "medicaid", "commercial", "self_pay"),
            "individual_rule": one_of("strict_30_8", "cpt_midpoint", "full_increments"),
            "behavior_group_rule": one_of("full", "cpt_midpoint"),
            "not_known": str,
        },
        ("name",),
    ),
}


def read(folder: Path) -> RuleTables:
    """All tables of a resources folder (its `rules` and `diagnoses`); raises TableError naming file, row and column."""
    diagnoses = diagnosis_table.open_table(folder / "diagnoses")
    return RuleTables(
        codes=cast(tuple[CodeRow, ...], _file(folder, "codes")),
        amounts=cast(tuple[AmountRow, ...], _file(folder, "amounts")),
        thresholds=cast(tuple[ThresholdRow, ...], _file(folder, "thresholds")),
        unit_limits=cast(tuple[UnitLimitRow, ...], _file(folder, "unit_limits")),
        places=cast(tuple[PlaceRow, ...], _file(folder, "places_of_service")),
        telehealth=cast(tuple[TelehealthRow, ...], _file(folder, "telehealth")),
        diagnosis=diagnoses.standing,
        diagnosis_edition_ends=diagnoses.edition_ends,
        payer_profiles=cast(tuple[PayerProfile, ...], _file(folder, "payer_profiles")),
    )


def read_table(name: str, text: str) -> tuple[Dated, ...]:
    """The rows of one table (`amounts`, `codes`, ...); raises TableError, also where rows of one thing overlap."""
    if name not in TABLES:
        raise TableError(f"There is no table {name}; the tables are {', '.join(TABLES)}.", "Choose one of these.", name)
    table = TABLES[name]
    found = list(rows_of(f"{name}.csv", text, (*table.columns, *DATED)))
    rows = tuple(_row(cells, table) for cells in found)
    _refuse_overlaps(found, rows, table.key)
    return rows


def difference(old: tuple[Dated, ...], new: tuple[Dated, ...]) -> tuple[Change, ...]:
    """What replacing `old` by `new` would change, row by row, in the order of the dates."""
    before, after = {_identity(row): row for row in old}, {_identity(row): row for row in new}
    keys = sorted(before.keys() | after.keys(), key=lambda key: (key[1], key[0]))
    return tuple(
        Change(_kind(before.get(key), after.get(key)), _named(key), before.get(key), after.get(key))
        for key in keys
        if before.get(key) != after.get(key)
    )


def _file(folder: Path, name: str) -> tuple[Dated, ...]:
    path = folder / "rules" / f"{name}.csv"
    try:
        return read_table(name, path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(f"The table {path.name} cannot be read: {error}.", NEXT_STEP, path.name) from error


def _row(cells: Cells, table: _Table) -> Dated:
    values: dict[str, Any] = {column: cells(column, reader) for column, reader in table.columns.items()}
    begins, ends = cells("effective_from", day), cells("effective_to", day_or_open)
    if ends is not None and ends < begins:
        raise cells.wrong("effective_to", "the last day is before the first")
    return table.row(effective_from=begins, effective_to=ends, source=cells("source", words), **values)


def _refuse_overlaps(found: list[Cells], rows: tuple[Dated, ...], key: tuple[str, ...]) -> None:
    """Two rows of the same code (or payer, or year) may not both hold on one day."""
    latest: dict[tuple[str, ...], date] = {}
    for row, cells in sorted(zip(rows, found, strict=True), key=lambda pair: pair[0].effective_from):
        thing = tuple(getattr(row, column) for column in key)
        if thing in latest and row.effective_from <= latest[thing]:
            raise cells.wrong("effective_from", "an earlier row still holds on that day")
        latest[thing] = row.effective_to or date.max


def _identity(row: Dated) -> tuple[str, date]:
    """What the row is about, and since when: the columns that tell rows of its table apart, and the first day."""
    key = next(table.key for table in TABLES.values() if table.row is type(row))
    return " ".join(str(getattr(row, column)) for column in key), row.effective_from


def _kind(old: Dated | None, new: Dated | None) -> Literal["added", "removed", "changed"]:
    if old is None:
        return "added"
    return "removed" if new is None else "changed"


def _named(key: tuple[str, date]) -> str:
    return f"{key[0]} from {key[1]}".strip()


def described(change: Change) -> tuple[str, ...]:
    """The columns that differ, as `column: old -> new`; none for a row that is added or removed."""
    if change.old is None or change.new is None:
        return ()
    pairs = ((f.name, getattr(change.old, f.name), getattr(change.new, f.name)) for f in fields(change.new))
    return tuple(f"{name}: {was} → {now}" for name, was, now in pairs if was != now)
