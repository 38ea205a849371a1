"""The readings of a payer by date, so that a choice of today never changes what was counted before."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, get_args

from desktop_app.domain.billing.facts import IndividualRule
from desktop_app.domain.people.practice import Payer

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def remember_reading(store: Store, payer: Payer, rule: IndividualRule, from_day: date) -> None:
    """Note that `rule` holds from `from_day` on and the present one until the day before; call inside an act."""
    history = _history(store, payer.id) or [["0001-01-01", payer.individual_rule]]
    kept = [step for step in history if step[0] < from_day.isoformat()]
    store.settings.set(_key(payer.id), json.dumps([*kept, [from_day.isoformat(), rule]]))


def payer_on(store: Store, payer: Payer, day: date) -> Payer:
    """The payer with the reading that held on a day."""
    held = [rule for since, rule in _history(store, payer.id) if since <= day.isoformat()]
    known = next((rule for rule in get_args(IndividualRule) if held and rule == held[-1]), payer.individual_rule)
    return replace(payer, individual_rule=known)


def _history(store: Store, payer_id: str) -> list[list[str]]:
    history: list[list[str]] = json.loads(store.settings.get(_key(payer_id), "[]"))
    return history


def _key(payer_id: str) -> str:
    return f"readings of {payer_id}"
