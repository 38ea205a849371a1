"""Which dated tables are in force, until when, and whether they are the shipped ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.billing.tables import Dated
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.shelf import REPLACEABLE, table_key, tables_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

DIAGNOSES = "diagnoses"


@dataclass(frozen=True, slots=True)
class TableInForce:
    """One table; `last_day` None means until further notice, `is_past` that it has no figures for today."""

    name: str
    rows: int
    last_day: date | None
    is_own: bool
    is_past: bool


def read_tables(store: Store, clock: Clock) -> tuple[TableInForce, ...]:
    """Every replaceable table and the edition of the diagnoses."""
    tables, today = tables_of(store), local_day(store, clock)
    own = store.diagnoses.own_edition()
    ends = tables.diagnosis_edition_ends
    diagnoses = TableInForce(DIAGNOSES, 0, ends, own is not None, today > ends)
    rows = (_table(store, name, getattr(tables, field), today) for name, field in REPLACEABLE.items())
    return (*rows, diagnoses)


def _table(store: Store, name: str, rows: tuple[Dated, ...], today: date) -> TableInForce:
    ends = [row.effective_to for row in rows]
    last = None if None in ends else max(day for day in ends if day is not None)
    is_own = bool(store.settings.get(table_key(name), ""))
    return TableInForce(name, len(rows), last, is_own, last is not None and today > last)
