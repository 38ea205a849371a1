"""The shelf that every workflow reaches for: dated tables, handout topics, labels."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.papers.handout import HandoutTopic
from desktop_app.exchange import rule_tables
from desktop_app.workflows.own_edition import with_own_edition

if TYPE_CHECKING:
    from desktop_app.store.store import Store

REPLACEABLE = {
    "codes": "codes",
    "amounts": "amounts",
    "thresholds": "thresholds",
    "unit_limits": "unit_limits",
    "places_of_service": "places",
    "telehealth": "telehealth",
    "payer_profiles": "payer_profiles",
}
"""The tables that a practice may replace by a file, with the field of RuleTables that holds each."""

_FEW = 4


def tables_of(store: Store) -> RuleTables:
    """The dated tables in force for this vault: those shipped, except where the practice has put newer ones."""
    own = ((name, store.settings.get(table_key(name), "")) for name in REPLACEABLE)
    tables = _with_own(store.resources, tuple((name, text) for name, text in own if text))
    return with_own_edition(store, tables)


def table_key(name: str) -> str:
    """Under which setting a practice's own table is kept."""
    return f"table {name}"


def with_table(tables: RuleTables, name: str, text: str) -> RuleTables:
    """The tables with one of them read from a text. Raises a KnownError naming row and column."""
    changed: dict[str, Any] = {REPLACEABLE[name]: rule_tables.read_table(name, text)}
    return replace(tables, **changed)


@lru_cache(maxsize=_FEW)
def _with_own(resources: Path, own: tuple[tuple[str, str], ...]) -> RuleTables:
    tables = shipped_tables(resources)
    for name, text in own:
        tables = with_table(tables, name, text)
    return tables


@cache
def shipped_tables(resources: Path) -> RuleTables:
    """The dated tables as they are shipped, read once."""
    return rule_tables.read(resources)


@cache
def handout_topics(resources: Path) -> tuple[HandoutTopic, ...]:
    """The library of handouts in all its languages, read once."""
    from desktop_app.exchange import handout_topic

    return tuple(handout_topic.topics(resources / "handouts"))


def code_labels(tables: RuleTables) -> dict[str, str]:
    """Our plain label of each billing code."""
    return {row.code: row.label for row in tables.codes}
