"""The goals that skills serve, by what people call them and in the words of the plan."""

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.goals_served import goals_of, goals_served
from tests import builders

STAND = builders.goal(id="stand", number=1, text="Sit to stand with one helper")
STAIRS = builders.goal(id="stairs", number=2, text="Three steps with a rail")
DRESS = builders.goal(id="dress", number=1, text="Dress sitting down")
PT = builders.plan_of_care(goals=(STAND, STAIRS))
OT = builders.plan_of_care(id="plan-2", discipline="OT", goals=(DRESS,))


def chart(*plans: object) -> ChartRecord:
    return ChartRecord(builders.patient(), plans=plans)  # type: ignore[arg-type]


def test_a_goal_that_two_skills_serve_is_said_once() -> None:
    skills = [builders.skill(goal_ids=("stairs", "stand")), builders.skill(goal_ids=("stand",))]
    assert goals_served(chart(PT), skills) == (
        ("Goal 1", "Sit to stand with one helper"),
        ("Goal 2", "Three steps with a rail"),
    )


def test_a_goal_that_no_skill_serves_is_not_said() -> None:
    assert goals_served(chart(PT), [builders.skill(goal_ids=("stairs",))]) == (("Goal 2", "Three steps with a rail"),)
    assert goals_served(chart(PT), [builders.skill(goal_ids=())]) == ()


def test_goals_of_one_number_in_two_plans_are_told_apart() -> None:
    skill = builders.skill(goal_ids=("dress", "stairs"))
    assert goals_of(skill, chart(PT, OT)) == ("Goal 2", "OT Goal 1")
    assert goals_of(builders.skill(goal_ids=("stand",)), chart(PT, OT)) == ("PT Goal 1",)


def test_a_goal_that_is_in_no_plan_has_no_name() -> None:
    assert goals_of(builders.skill(goal_ids=("gone",)), chart(PT)) == ()
