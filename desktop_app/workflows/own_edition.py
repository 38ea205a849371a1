"""A practice's own, later edition of the diagnosis codes, joined to the shipped tables."""

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
    """The tables with the practice's later edition, where it has one."""
    own = store.diagnoses.own_edition()
    return _joined(own[1], own[0], own[1].stat().st_mtime_ns, tables) if own else tables


@lru_cache(maxsize=2)
def _joined(file: Path, fiscal_year: int, written: int, tables: RuleTables) -> RuleTables:
    codes = gzip.decompress(file.read_bytes())
    first, last = date(fiscal_year - 1, 10, 1), date(fiscal_year, 9, 30)

    def standing(code: str, day: date) -> DiagnosisStanding:
        return diagnosis_table.find(codes, code) if day >= first else tables.diagnosis(code, day)

    return replace(tables, diagnosis=standing, diagnosis_edition_ends=last)
