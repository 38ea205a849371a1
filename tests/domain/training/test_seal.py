"""A seal changes with everything that was signed, and not with what came into the record later and says nothing."""

from dataclasses import replace

import pytest

from desktop_app.domain.training.seal import seal_of
from desktop_app.domain.training.session import StartAnswer, TrainingSession
from tests import builders

EVENTS = builders.clock_events(("start", 0), ("stop", 45))
OF_THE_FIRST_SHAPE = "ec789aeabaf4f01acd92bd53d97eea9f26c271bd3c68499a6767044e24b5f2ef"


def test_what_was_sealed_in_the_first_shape_keeps_its_seal() -> None:
    assert seal_of(builders.training_session(), EVENTS) == OF_THE_FIRST_SHAPE


def test_state_and_signature_are_no_part_of_what_is_sealed() -> None:
    signed = builders.training_session(state="signed", signature=builders.signature())
    assert seal_of(signed, EVENTS) == OF_THE_FIRST_SHAPE


@pytest.mark.parametrize(
    "changed",
    [
        builders.training_session(note=builders.note(progress="better")),
        builders.training_session(note=builders.note(competency="Marian can do it.")),
        builders.training_session(note=builders.note(own=("competency",))),
        builders.training_session(skills=(builders.skill(equipment="gait belt"),)),
        builders.training_session(skills=(builders.skill(tries=(("marian", ("unsafe",)),)),)),
        builders.training_session(skills=(builders.skill(marks=(("marian", "independent"),)),)),
        builders.training_session(answers=(StartAnswer("home_health", "no", "patient", builders.DAY),)),
        builders.training_session(not_billed_because="Too short"),
    ],
)
def test_everything_that_is_said_is_sealed(changed: TrainingSession) -> None:
    assert seal_of(changed, EVENTS) != OF_THE_FIRST_SHAPE


def test_the_clock_is_sealed() -> None:
    later = (EVENTS[0], replace(EVENTS[1], at=builders.moment(46)))
    assert seal_of(builders.training_session(), later) != OF_THE_FIRST_SHAPE
