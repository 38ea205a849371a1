"""Read a later edition of the diagnosis codes from the order file that CMS publishes each October."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.exchange import diagnosis_table, order_file
from desktop_app.workflows.topics import PATIENTS, PRACTICE, SESSIONS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

FEWEST_CODES = 50_000  # every edition has more than 90,000 lines; a much shorter file is cut off


@dataclass(frozen=True, slots=True)
class EditionRead:
    """The edition is in force for its fiscal year: October 1 before `fiscal_year` to September 30 in it."""

    fiscal_year: int
    codes: int
    billable: int
    changed: Changed


def replace_diagnoses(store: Store, clock: Clock, text: str, fiscal_year: int) -> EditionRead:
    """Put a later edition in force. Raises a KnownError naming the line that cannot be read, or for half a file."""
    rows = list(order_file.read_order_file(text))
    if len(rows) < FEWEST_CODES:
        raise Refused(
            f"The file holds only {len(rows):,} codes, so it is not whole.", "Copy it again from where it came.", "file"
        )
    with store.act("change", "table", "diagnoses", clock.now().utc, f"fiscal year {fiscal_year}"):
        store.diagnoses.add_edition(fiscal_year, diagnosis_table.packed(iter(rows)))
    billable = sum(row.billable for row in rows)
    return EditionRead(fiscal_year, len(rows), billable, changed(PRACTICE, SESSIONS, PATIENTS))


def forget_diagnoses(store: Store, clock: Clock, fiscal_year: int) -> EditionRead:
    """Undo: go back to the edition before."""
    with store.act("change", "table", "diagnoses", clock.now().utc, f"not fiscal year {fiscal_year}"):
        store.diagnoses.remove_edition(fiscal_year)
    return EditionRead(fiscal_year, 0, 0, changed(PRACTICE, SESSIONS, PATIENTS))
