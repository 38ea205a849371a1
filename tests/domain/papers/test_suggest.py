"""What is suggested for a family from what was taught and what is planned."""

import pytest

from desktop_app.domain.papers.suggest import suggested
from desktop_app.exchange.handout_topic import topics
from tests.paper_builders import RESOURCES, topic

LIBRARY = topics(RESOURCES / "handouts")


def test_a_keyword_is_found_as_a_word_whatever_its_ending() -> None:
    stairs, car = topic(id="stairs", keywords=("stairs", "porch step")), topic(id="car", keywords=("car",))
    assert suggested((stairs, car), ["Going up the stair"], []) == ("stairs",)
    assert suggested((stairs, car), ["Porch steps with a rail"], []) == ("stairs",)
    assert suggested((stairs, car), ["Cared for at home"], []) == ()


def test_a_taught_skill_goes_before_a_goal() -> None:
    known = (topic(id="walker", keywords=("walker",)), topic(id="stairs", keywords=("stairs",)))
    assert suggested(known, ["Stairs with rail"], ["Walks with walker"]) == ("stairs", "walker")


def test_nothing_is_suggested_for_nothing() -> None:
    assert suggested(LIBRARY, [], []) == ()
    assert suggested(LIBRARY, ["Reading the mail together"], []) == ()


@pytest.mark.parametrize(
    ("skill", "first"),
    [
        ("Sit to stand with gait belt", "sit-to-stand"),
        ("Stairs with rail, guarding from below", "stairs"),
        ("Car transfer with swivel cushion", "car-transfer"),
        ("Fall recovery, and when to call 911", "after-a-fall"),
        ("Walking with walker, guarding", "walker"),
        ("Rolling and sitting up in bed", "bed-mobility"),
        ("Turning and positioning in bed", "turning-in-bed"),
        ("Stretching hips and calves", "range-of-motion"),
        ("Checking skin at heels and tailbone", "heels-and-skin"),
        ("Thickening liquids to the ordered level", "thick-drinks"),
        ("Using the communication board", "communication"),
        ("Hoyer lift from bed to chair", "mechanical-lift"),
        ("Dressing, weaker side first", "dressing"),
        ("Signs of aspiration, and what to do", "safe-swallowing"),
        ("Redirecting without arguing", "dementia-behavior"),
    ],
)
def test_a_skill_finds_its_topic(skill: str, first: str) -> None:
    assert suggested(LIBRARY, [skill], [])[0] == first
