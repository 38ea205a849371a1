"""Write a plan of care with its certification and goals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.chart.plan_of_care import Goal, PlanOfCare
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PATIENTS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def save_plan(store: Store, clock: Clock, plan: PlanOfCare) -> Saved:
    """Add the plan (empty id) or change it; goals without words are left away and the rest numbered from 1."""
    from desktop_app.store.store import new_id

    _check(plan)
    goals = (goal for goal in plan.goals if goal.text.strip())
    numbered = tuple(
        Goal(goal.id or new_id(), place, goal.text.strip(), goal.family_words.strip())
        for place, goal in enumerate(goals, start=1)
    )
    action = "change" if plan.id else "create"
    plan = replace(plan, id=plan.id or new_id(), goals=numbered)
    with store.act(action, "plan_of_care", plan.id, clock.now().utc):
        store.plans.save(plan)
    return Saved(plan.id, changed(PATIENTS))


def _check(plan: PlanOfCare) -> None:
    if plan.certified_through and plan.certified_through < plan.first_treatment:
        raise Refused("The certification ends before the first treatment.", "Check both dates.", "certified_through")
    if plan.certified_on and plan.certified_through and plan.certified_through < plan.certified_on:
        raise Refused("The certification ends before it was signed.", "Check both dates.", "certified_through")
