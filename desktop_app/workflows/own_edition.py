"""A practice's own, later editions of the diagnosis codes, joined to the shipped tables: each for its fiscal year."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.billing.tables import DiagnosisStanding, RuleTables
from desktop_app.exchange import diagnosis_table

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def with_own_edition(store: Store, tables: RuleTables) -> RuleTables:
    """The tables with the practice's later editions; of two that could answer for a day, the later one does."""
    for fiscal_year, file in store.diagnoses.own_editions():
        tables = _joined(file, fiscal_year, file.stat().st_mtime_ns, tables)
    return tables


def joined(codes: bytes, fiscal_year: int, tables: RuleTables) -> RuleTables:
    """The tables with an edition (packed lines): it answers for its fiscal year, the latest also for what follows."""
    first, last = date(fiscal_year - 1, 10, 1), date(fiscal_year, 9, 30)
    until = last if last < tables.diagnosis_edition_ends else date.max

    def standing(code: str, day: date) -> DiagnosisStanding:
        return diagnosis_table.find(codes, code) if first <= day <= until else tables.diagnosis(code, day)

    return replace(tables, diagnosis=standing, diagnosis_edition_ends=max(last, tables.diagnosis_edition_ends))


@lru_cache(maxsize=4)
def _joined(file: Path, fiscal_year: int, written: int, tables: RuleTables) -> RuleTables:
    return joined(gzip.decompress(file.read_bytes()), fiscal_year, tables)
