"""Put a newer table in the place of a shipped one: checked, shown as a difference first, and undoable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.results import Claim
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.exchange.rule_tables import described, difference
from desktop_app.workflows.records import Records
from desktop_app.workflows.shelf import REPLACEABLE, table_key, tables_of, with_table
from desktop_app.workflows.topics import BACKUPS, PRACTICE, SESSIONS, Changed, changed
from desktop_app.workflows.vault.back_up import back_up_before_import

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row that would be added, removed or changed; `columns` say what becomes what."""

    kind: str
    what: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TouchedVisit:
    """An unsigned visit whose claim the new table would change; units and dollars before and after."""

    session_id: str
    patient_name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TablePreview:
    """What replacing the table would do; nothing has been done yet."""

    name: str
    rows: tuple[RowChange, ...]
    touched: tuple[TouchedVisit, ...]


@dataclass(frozen=True, slots=True)
class TableReplaced:
    """The table is in force; `previous` puts the one before back ("" is the shipped one)."""

    name: str
    previous: str
    changed: Changed


def preview_table(store: Store, clock: Clock, name: str, text: str) -> TablePreview:
    """Compare a table with the one in force. Raises a KnownError naming the row and column that cannot be read."""
    _check(name)
    old = tables_of(store)
    new = with_table(old, name, text)
    field = REPLACEABLE[name]
    changes = difference(getattr(old, field), getattr(new, field))
    rows = tuple(RowChange(change.kind, change.what, described(change)) for change in changes)
    return TablePreview(name, rows, touched_visits(store, clock, old, new))


def replace_table(store: Store, clock: Clock, name: str, text: str) -> TableReplaced:
    """Put the table in force; an empty text goes back to the shipped one. Nothing signed is ever counted again."""
    _check(name)
    if text:
        with_table(tables_of(store), name, text)
    back_up_before_import(store, clock)
    previous = store.settings.get(table_key(name), "")
    with store.act("change", "table", name, clock.now().utc, "replaced" if text else "shipped"):
        store.settings.set(table_key(name), text)
    return TableReplaced(name, previous, changed(PRACTICE, SESSIONS, BACKUPS))


def _check(name: str) -> None:
    if name not in REPLACEABLE:
        raise Refused(
            f"“{name}” is none of the tables.", f"Name the file after one of them: {', '.join(REPLACEABLE)}.", "name"
        )


def touched_visits(store: Store, clock: Clock, old: RuleTables, new: RuleTables) -> tuple[TouchedVisit, ...]:
    """The unsigned visits whose claims come out differently under the new tables."""
    records = Records(store, clock.now())
    visits = (_visit(records, session.id, old, new) for session in store.sessions.unsigned())
    return tuple(visit for visit in visits if visit is not None)


def _visit(records: Records, session_id: str, old: RuleTables, new: RuleTables) -> TouchedVisit | None:
    evidence = records.evidence(session_id)
    patient_id = evidence.timed.session.patient_ids[0]
    case = records.case(evidence, patient_id, None, records.now.utc)
    before, after = (_told(evaluate(case, tables).claims, patient_id) for tables in (old, new))
    name = evidence.chart_of(patient_id).patient.name
    return None if before == after else TouchedVisit(session_id, name, before, after)


def _told(claims: tuple[Claim, ...], patient_id: str) -> str:
    mine = [claim for claim in claims if claim.patient == patient_id]
    lines = [f"{line.code} × {line.units} ${line.charge:,.2f}" for claim in mine for line in claim.lines]
    return ", ".join(lines) or "nothing billable"
