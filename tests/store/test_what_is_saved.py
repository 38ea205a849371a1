"""Saving what changed leaves the same records as saving everything."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop_app.domain.training.session import TrainingSession
from desktop_app.store.store import Store
from tests import builders, training_vault
from tests.fake_clock import FakeClock

SKILLS = (
    builders.skill(id="sit", marks=(("marian", "with_cues"),)),
    builders.skill(id="car", text="Car transfer", marks=(("marian", "not_yet"), ("dana", "unsafe"))),
)
BEFORE = builders.training_session(caregiver_ids=("marian", "dana"), skills=SKILLS, state="running")


def _car(session: TrainingSession, **changes: object) -> TrainingSession:
    sit, car = session.skills
    return replace(session, skills=(sit, replace(car, **changes)))  # type: ignore[arg-type]


CHANGES: dict[str, Callable[[TrainingSession], TrainingSession]] = {
    "nothing": lambda s: s,
    "a mark": lambda s: _car(s, marks=(("marian", "independent"), ("dana", "unsafe"))),
    "a mark taken away": lambda s: _car(s, marks=(("dana", "unsafe"),)),
    "another try": lambda s: _car(s, tries=(("dana", ("unsafe",)),)),
    "cue words": lambda s: _car(s, cue_words="Nose over toes"),
    "a skill less": lambda s: replace(s, skills=s.skills[1:]),
    "the order": lambda s: replace(s, skills=s.skills[::-1]),
    "a caregiver less": lambda s: replace(s, caregiver_ids=("dana",)),
    "the note": lambda s: replace(s, note=replace(s.note, technique="Belt low")),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_read_back_as_it_was_made(store: Store, clock: FakeClock, what: str) -> None:
    training_vault.fill(store, clock)
    with store.act("create", "training_session", BEFORE.id, builders.START):
        store.sessions.save(BEFORE)
    known = store.sessions.get(BEFORE.id)
    after = CHANGES[what](known)
    with store.act("change", "training_session", BEFORE.id, builders.START):
        store.sessions.save(after, known)
    assert store.sessions.get(BEFORE.id) == after
