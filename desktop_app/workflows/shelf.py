"""The shelf that every workflow reaches for: shipped tables, handout topics, diagnosis texts."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.papers.handout import HandoutTopic
from desktop_app.exchange import handout_topic, rule_tables

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def tables_of(store: Store) -> RuleTables:
    """The dated tables in force for this vault."""
    return shipped_tables(store.resources)


@cache
def shipped_tables(resources: Path) -> RuleTables:
    """The dated tables as they are shipped, read once."""
    return rule_tables.read(resources)


@cache
def handout_topics(resources: Path) -> tuple[HandoutTopic, ...]:
    """The library of handouts in all its languages, read once."""
    return tuple(handout_topic.topics(resources / "handouts"))


def code_labels(tables: RuleTables) -> dict[str, str]:
    """Our plain label of each billing code."""
    return {row.code: row.label for row in tables.codes}
