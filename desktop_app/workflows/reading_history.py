"""The readings of a payer by date, so that a choice of today never changes what was counted before."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar, get_args

from desktop_app.domain.billing.facts import BehaviorGroupRule, IndividualRule
from desktop_app.domain.people.practice import Payer

if TYPE_CHECKING:
    from desktop_app.store.store import Store


Rule = TypeVar("Rule", bound=str)


def remember_reading(store: Store, payer: Payer, rule: IndividualRule, from_day: date) -> None:
    """Note that `rule` holds from `from_day` on and the present one until the day before; call inside an act."""
    _remember(store, _key(payer.id), payer.individual_rule, rule, from_day)


def remember_group_reading(store: Store, payer: Payer, rule: BehaviorGroupRule, from_day: date) -> None:
    """The same for behavior groups."""
    _remember(store, _group_key(payer.id), payer.behavior_group_rule, rule, from_day)


def payer_on(store: Store, payer: Payer, day: date) -> Payer:
    """The payer with the readings that held on a day."""
    individual = _on(store, _key(payer.id), day, get_args(IndividualRule), payer.individual_rule)
    group = _on(store, _group_key(payer.id), day, get_args(BehaviorGroupRule), payer.behavior_group_rule)
    return replace(payer, individual_rule=individual, behavior_group_rule=group)


def _remember(store: Store, key: str, before: str, rule: str, from_day: date) -> None:
    history = _history(store, key) or [["0001-01-01", before]]
    kept = [step for step in history if step[0] < from_day.isoformat()]
    store.settings.set(key, json.dumps([*kept, [from_day.isoformat(), rule]]))


def _on(store: Store, key: str, day: date, rules: tuple[Rule, ...], present: Rule) -> Rule:
    held = [rule for since, rule in _history(store, key) if since <= day.isoformat()]
    return next((rule for rule in rules if held and rule == held[-1]), present)


def _history(store: Store, key: str) -> list[list[str]]:
    history: list[list[str]] = json.loads(store.settings.get(key, "[]"))
    return history


def _key(payer_id: str) -> str:
    return f"readings of {payer_id}"


def _group_key(payer_id: str) -> str:
    return f"group readings of {payer_id}"
