"""The grid's record: tries before the mark, equipment, and skills in words of our own."""

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.skill_library import GOAL_TOPIC, OWN_TOPIC
from desktop_app.workflows.practice.own_phrases import forget_skill, keep_phrases, own_phrases
from desktop_app.workflows.training.live_session import live_session
from desktop_app.workflows.training.mark_clock import mark_clock
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from desktop_app.workflows.training.teach_back import add_skill, describe_skill, mark_teach_back, try_again
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def test_another_try_keeps_what_was_shown_before(office: "Store", clock: FakeClock, running: str) -> None:
    skill = office.sessions.get(running).skills[0].id
    for mark in ("unsafe", "with_cues", "independent"):
        mark_teach_back(office, clock, running, skill, "marian", mark)  # type: ignore[arg-type]
        if mark != "independent":
            try_again(office, clock, running, skill, "marian")
    kept = office.sessions.get(running).skills[0]
    assert kept.tries_of("marian") == ("unsafe", "with_cues", "independent")
    mark_teach_back(office, clock, running, skill, "marian", None)
    assert office.sessions.get(running).skills[0].tries_of("marian") == ()


def test_a_try_without_a_mark_is_none(office: "Store", clock: FakeClock, running: str) -> None:
    skill = office.sessions.get(running).skills[0]
    try_again(office, clock, running, skill.id, "marian")
    assert office.sessions.get(running).skills[0] == skill


def test_the_next_visit_begins_without_tries_and_marks_but_with_the_equipment(
    office: "Store", clock: FakeClock, running: str
) -> None:
    skill = office.sessions.get(running).skills[0]
    describe_skill(office, clock, running, skill.id, skill.goal_ids, "Nose over toes", "Gait belt")
    mark_teach_back(office, clock, running, skill.id, "marian", "unsafe")
    try_again(office, clock, running, skill.id, "marian")
    mark_clock(office, clock, running, "stop")
    clock.advance(seconds=24 * 3600)
    again = start_session(office, clock, SessionPlan("harold", ("marian",), "lee")).session_id
    first = office.sessions.get(again).skills[0]
    assert (first.marks, first.tries, first.cue_words, first.equipment) == ((), (), "", "Gait belt")


def test_a_skill_in_our_own_words_is_offered_again_and_one_of_the_library_is_not_kept(
    office: "Store", clock: FakeClock, running: str
) -> None:
    add_skill(office, clock, running, "Rolling with   the blue sheet")
    add_skill(office, clock, running, "sliding board transfer, bed to wheelchair")
    offered = live_session(office, clock, running).skill_library
    own = [skill for skill in offered if skill.topic == OWN_TOPIC]
    assert [skill.text for skill in own] == ["Rolling with the blue sheet"]
    forget_skill(office, clock, own[0])
    assert own_phrases(office, clock).skills == ()


def test_goals_of_the_plan_are_offered_as_skills_with_their_goal(
    office: "Store", clock: FakeClock, running: str
) -> None:
    first = live_session(office, clock, running).skill_library[0]
    assert (first.topic, first.text, first.goal_id) == (
        GOAL_TOPIC,
        "Sit to stand with one helper, no lifting",
        "goal-1",
    )


def test_the_same_skill_is_not_put_in_twice(office: "Store", clock: FakeClock, running: str) -> None:
    with pytest.raises(Refused, match="in the grid already"):
        add_skill(office, clock, running, "SIT TO STAND with gait belt")


def test_phrases_are_kept_by_part_one_a_line_each_once(office: "Store", clock: FakeClock) -> None:
    keep_phrases(office, clock, "technique", ["  Block the {{side}}  knee. ", "", "Block the {{side}} knee."])
    keep_phrases(office, clock, "progress", ["Better."])
    keep_phrases(office, clock, "technique", ["Belt low."])
    assert [(each.field, each.text) for each in own_phrases(office, clock).snippets] == [
        ("progress", "Better."),
        ("technique", "Belt low."),
    ]
