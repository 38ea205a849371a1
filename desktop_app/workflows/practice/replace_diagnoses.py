"""Read a later edition of the diagnosis codes from the order file that CMS publishes each October: seen first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.exchange import diagnosis_table, order_file
from desktop_app.exchange.diagnosis_table import DiagnosisRow
from desktop_app.workflows.own_edition import joined
from desktop_app.workflows.practice.replace_table import RowChange, TablePreview, touched_visits
from desktop_app.workflows.shelf import tables_of
from desktop_app.workflows.topics import BACKUPS, PATIENTS, PRACTICE, SESSIONS, Changed, changed
from desktop_app.workflows.vault.back_up import back_up_before_import

if TYPE_CHECKING:
    from desktop_app.store.store import Store

FEWEST_CODES = 50_000  # every edition has more than 90,000 lines; a much shorter file is cut off

MOST_SHOWN = 500
DIAGNOSES = "diagnoses"


@dataclass(frozen=True, slots=True)
class EditionRead:
    """The edition is in force for its fiscal year: October 1 before `fiscal_year` to September 30 in it."""

    fiscal_year: int
    codes: int
    billable: int
    changed: Changed


def preview_diagnoses(store: Store, clock: Clock, text: str, fiscal_year: int) -> TablePreview:
    """Compare an edition with the one in force. Raises a KnownError naming the line that cannot be read."""
    rows, old = _rows(text), tables_of(store)
    before = store.diagnoses.edition_in_force()
    known = {row.code: row for row in diagnosis_table.rows(before)} if before else {}
    new = joined(diagnosis_table.packed(iter(rows)), fiscal_year, old)
    return TablePreview(DIAGNOSES, _changes(known, rows), touched_visits(store, clock, old, new))


def replace_diagnoses(store: Store, clock: Clock, text: str, fiscal_year: int) -> EditionRead:
    """Put a later edition in force. Raises a KnownError naming the line that cannot be read, or for half a file."""
    rows = _rows(text)
    back_up_before_import(store, clock)
    with store.act("change", "table", "diagnoses", clock.now().utc, f"fiscal year {fiscal_year}"):
        store.diagnoses.add_edition(fiscal_year, diagnosis_table.packed(iter(rows)))
    billable = sum(row.billable for row in rows)
    return EditionRead(fiscal_year, len(rows), billable, changed(PRACTICE, SESSIONS, PATIENTS, BACKUPS))


def forget_diagnoses(store: Store, clock: Clock, fiscal_year: int) -> EditionRead:
    """Undo: go back to the edition before."""
    back_up_before_import(store, clock)
    with store.act("change", "table", "diagnoses", clock.now().utc, f"not fiscal year {fiscal_year}"):
        store.diagnoses.remove_edition(fiscal_year)
    return EditionRead(fiscal_year, 0, 0, changed(PRACTICE, SESSIONS, PATIENTS, BACKUPS))


def _rows(text: str) -> list[DiagnosisRow]:
    rows = list(order_file.read_order_file(text))
    if len(rows) < FEWEST_CODES:
        raise Refused(
            f"The file holds only {len(rows):,} codes, so it is not whole.", "Copy it again from where it came.", "file"
        )
    return rows


def _changes(known: dict[str, DiagnosisRow], rows: list[DiagnosisRow]) -> tuple[RowChange, ...]:
    """What is taken away, what can be billed differently, what is new, what is worded anew; the first of very many."""
    codes = {row.code for row in rows}
    gone = [RowChange("removed", f"{code} {row.description}", ()) for code, row in known.items() if code not in codes]
    both = [(known[row.code], row) for row in rows if row.code in known]
    turned = [_turned(old, new) for old, new in both if old.billable != new.billable]
    added = [RowChange("added", f"{row.code} {row.description}", ()) for row in rows if row.code not in known]
    worded = [_worded(old, new) for old, new in both if old.billable == new.billable and _differ(old, new)]
    return (*gone, *turned, *added, *worded)[:MOST_SHOWN]


def _turned(old: DiagnosisRow, new: DiagnosisRow) -> RowChange:
    told = {True: "billable", False: "category"}
    return RowChange(
        "changed", f"{new.code} {new.description}", (f"standing: {told[old.billable]} → {told[new.billable]}",)
    )


def _worded(old: DiagnosisRow, new: DiagnosisRow) -> RowChange:
    return RowChange("changed", new.code, (f"description: {old.description} → {new.description}",))


def _differ(old: DiagnosisRow, new: DiagnosisRow) -> bool:
    return old.description.casefold() != new.description.casefold()
