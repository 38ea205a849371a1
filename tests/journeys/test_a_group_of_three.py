"""A group of three, by keyboard alone: one clock, three parts, three signed notes, three superbills."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.training.session import TrainingSession
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from tests import builders, group_builders
from tests.fake_clock import FakeClock
from tests.group_builders import SECRETS
from tests.journeys.program import Program
from tests.journeys.test_a_first_day import words_of
from tests.journeys.test_locked_in_the_middle import unlock
from tests.ui.seen import seen_on

PASSPHRASE = "marble kettle orchard nine"
PEOPLE = ("harold", "rosa", "sam")
HELPERS = {"harold": "Marian Whitcomb (wife)", "rosa": "Luz Ibarra (wife)", "sam": "Theo Okafor (son)"}


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A vault with three families in it, closed."""
    folder, clock = tmp_path / "records", FakeClock()
    store = create(folder, PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    office = (builders.practice(), (builders.clinician(),), (builders.payer(),))
    set_up_practice(store, clock, *office, group_builders.FEES)
    with store.act("create", "patient", "harold", clock.now().utc):
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        store.consents.save(builders.consent())
        store.plans.save(builders.plan_of_care())
    group_builders.add_rosa_and_sam(store, clock)
    store.close()
    return folder


def sessions(store: Store, _: object) -> dict[str, TrainingSession]:
    return {person: store.sessions.of_patient(person)[0] for person in PEOPLE}


def superbills(store: Store, _: object) -> dict[str, list[bytes]]:
    return {person: [paper.pdf for paper in store.superbills.of_patient(person)] for person in PEOPLE}


def read_elsewhere(program: Program, person: str) -> list[str]:
    """What can be read on the window of those who are somebody else."""
    seen = seen_on(program.house)
    return [secret for other in PEOPLE if other != person for secret in SECRETS[other] if secret in seen]


def choose_three(program: Program) -> None:
    hands = program.hands
    hands.push("Group session")
    hands.wait_for(lambda: program.screen == "session")
    for letters in ("whit", "ibar", "okaf"):
        hands.to("Find a patient for the group")
        hands.type(letters)
        hands.press("Return")


def train(program: Program) -> None:
    """Fifty minutes with a word for all; Rosa's family comes with the others and leaves after thirty."""
    hands = program.hands
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)
    hands.to("What was taught")
    hands.type("Stand-pivot with the gait belt low on the hips, blocking the weaker knee.")
    hands.to("Taught")
    hands.press("Right")
    hands.to("Why the patient was absent")
    hands.type("Rehearsing in front of the patients is frightening.")
    hands.rest()
    assert read_elsewhere(program, "") == []
    program.let_pass(30)
    hands.push("Patient 2: left")
    program.let_pass(20)
    for number, person in enumerate(PEOPLE, start=1):
        hands.press(f"Alt+{number}")
        hands.wait_for(lambda person=person: SECRETS[person][1] in seen_on(program.house))
        assert read_elsewhere(program, person) == []
        hands.to("Teach-back")
        hands.press("2")
    hands.press("Ctrl+E")
    hands.wait_for(lambda: program.screen == "review")


def review_sign_and_bill(program: Program, number: int, person: str) -> None:
    hands = program.hands
    hands.press(f"Alt+{number}")
    hands.wait_for(lambda: SECRETS[person][1] in seen_on(program.house))
    assert read_elsewhere(program, person) == []
    hands.fill("Why training was needed today", f"{SECRETS[person][0]} is lifted by the arm, and it hurts both.")
    hands.fill("Questions and resources", "Asked about the car.")
    hands.fill("Progress to goals", "From help with both hands to one verbal cue.")
    hands.rest()
    hands.press("Ctrl+Return")
    hands.fill("Your passphrase", PASSPHRASE)
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: program.ask(sessions)[person].state == "signed")
    assert f"{number} of 3 signed" in seen_on(program.house)
    hands.press("Ctrl+P")
    hands.wait_for(lambda: program.screen == "print")
    assert read_elsewhere(program, person) == []
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: program.ask(superbills)[person])
    hands.press("Esc")
    hands.wait_for(lambda: program.screen == "review")


def test_a_group_of_three(records: Path, open_program: Callable[[FakeClock], Program]) -> None:
    program = open_program(FakeClock())
    unlock(program)
    choose_three(program)
    train(program)
    for number, person in enumerate(PEOPLE, start=1):
        review_sign_and_bill(program, number, person)
    held = program.ask(sessions)
    assert {session.state for session in held.values()} == {"signed"}
    assert {session.group.size for session in held.values() if session.group} == {3}
    assert {session.note.technique for session in held.values()} == {
        "Stand-pivot with the gait belt low on the hips, blocking the weaker knee."
    }
    assert_papers({person: words_of(papers[0]) for person, papers in program.ask(superbills).items()})


def assert_papers(papers: dict[str, str]) -> None:
    """One line of 97552 each, with each one's own minutes, and nobody else on the paper."""
    times = {"harold": ("10:02–10:52", "50"), "rosa": ("10:02–10:32", "30"), "sam": ("10:02–10:52", "50")}
    for person, words in papers.items():
        interval, minutes = times[person]
        assert f"97552 Caregiver training in daily skills, group {interval}" in words
        assert f"GP A B {minutes} 1 25.00" in words
        assert "Total charge 25.00" in words
        assert HELPERS[person] in words
        others = [secret for other in PEOPLE if other != person for secret in SECRETS[other] if secret in words]
        assert others == [], person


def test_a_group_that_is_locked_in_the_middle_goes_on_without_a_name(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    unlock(program)
    choose_three(program)
    program.hands.press("Ctrl+T")
    program.hands.wait_for(lambda: program.running)
    program.let_pass(10)
    program.hands.press("Ctrl+L")
    program.hands.wait_for(lambda: program.house.bench is None)
    program.let_pass(10)
    assert read_elsewhere(program, "") == []
    unlock(program)
    program.let_pass(5)
    assert {len(tape) for tape in program.ask(tapes).values()} == {1}, "the start, and no gap"


def tapes(store: Store, _: object) -> dict[str, tuple[object, ...]]:
    return {person: store.clock_events.of(store.sessions.of_patient(person)[0].id) for person in PEOPLE}
