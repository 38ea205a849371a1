"""The goals of the plans of care that skills serve: what people call them, and what they say."""

from collections import Counter
from collections.abc import Iterable

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.training.session import TaughtSkill


def goal_names(chart: ChartRecord) -> dict[str, str]:
    """What each goal (id) is called: Goal 1; PT Goal 1 where a plan of another discipline has a goal of that number."""
    numbered = {(plan.discipline, goal.number) for plan in chart.plans for goal in plan.goals}
    used = Counter(number for _, number in numbered)
    return {
        goal.id: f"{plan.discipline} Goal {goal.number}" if used[goal.number] > 1 else f"Goal {goal.number}"
        for plan in chart.plans
        for goal in plan.goals
    }


def goals_of(skill: TaughtSkill, chart: ChartRecord) -> tuple[str, ...]:
    """What the goals of one skill are called, in the order of the plans."""
    return tuple(name for goal, name in goal_names(chart).items() if goal in skill.goal_ids)


def goals_served(chart: ChartRecord, skills: Iterable[TaughtSkill]) -> tuple[tuple[str, str], ...]:
    """Each goal that any of the skills serves, once: its name and its text."""
    wanted, names = {goal for skill in skills for goal in skill.goal_ids}, goal_names(chart)
    return tuple((names[goal.id], goal.text) for plan in chart.plans for goal in plan.goals if goal.id in wanted)
