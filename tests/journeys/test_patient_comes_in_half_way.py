"""A visit as it happens: two caregivers, the patient comes in half-way, a break, a forgotten moment; then the paper."""

from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.store.store import Store
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.training.look_over import look_over
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.teach_back import mark_teach_back
from tests import builders
from tests.fake_clock import FakeClock
from tests.journeys.program import Program
from tests.journeys.test_a_first_day import words_of
from tests.journeys.test_killed_in_the_middle import records as records  # the fixture
from tests.journeys.test_locked_in_the_middle import unlock
from tests.workflows.conftest import write_whole_note


def add_dana(store: Store, clock: FakeClock) -> None:
    with store.act("create", "caregiver", "dana", clock.now().utc):
        store.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb", relationship="daughter"))
        store.consents.save(builders.consent(id="consent-2", caregiver_ids=("dana",)))


def face(store: Store, clock: FakeClock) -> TimerFace:
    return replay(store.clock_events.of(store.sessions.of_patient("harold")[0].id), clock.now())


def lines(store: Store, clock: FakeClock) -> list[tuple[str, int]]:
    found = look_over(store, clock, store.sessions.of_patient("harold")[0].id).lines
    return [(line.code, line.units) for line in found]


def paper(store: Store, clock: FakeClock) -> str:
    """The rest of the note is written, the session signed, and its superbill issued: the words on it."""
    session_id = store.sessions.of_patient("harold")[0].id
    write_whole_note(store, clock, session_id)
    for skill in store.sessions.get(session_id).skills:
        mark_teach_back(store, clock, session_id, skill.id, "dana", "independent")
    sign_session(store, clock, session_id)
    return words_of(issue_superbill(store, clock, session_id, "harold").pdf)


def start_with_both(program: Program) -> None:
    hands = program.hands
    hands.to("Find a patient to train with")
    hands.press("Return")
    hands.wait_for(lambda: program.screen == "session")
    hands.rest()
    hands.tick("Marian Whitcomb, wife")
    hands.tick("Dana Whitcomb, daughter")
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)


def test_two_caregivers_an_interruption_and_the_patient_half_way(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    hands = program.hands
    unlock(program)
    program.ask(add_dana)
    hands.press("Ctrl+1")
    start_with_both(program)
    program.let_pass(15)
    hands.press("Ctrl+I")
    program.let_pass(6)
    hands.press("Ctrl+I")
    program.let_pass(10)
    hands.press("Ctrl+T")
    program.let_pass(4)
    hands.press("Ctrl+T")
    program.let_pass(14)
    hands.press("Ctrl+E")
    hands.wait_for(lambda: program.screen == "review")
    told = program.ask(face)
    assert told.counted_minutes == 39
    assert [s.kind for s in told.segments if s.kind != "counted"][:2] == ["patient_present", "paused"]
    assert program.ask(lines) == [("97550", 1), ("97551", 1)]
    words = program.ask(paper)
    assert "10:02–10:17 AM, 10:23–10:33 AM, 10:37–10:51 AM" in words
    assert "Marian Whitcomb (wife) and Dana Whitcomb (daughter)" in words


def test_a_press_that_was_forgotten_is_put_right_before_signing(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    hands = program.hands
    unlock(program)
    program.ask(add_dana)
    hands.press("Ctrl+1")
    start_with_both(program)
    program.let_pass(40)
    hands.press("Ctrl+E")
    hands.wait_for(lambda: program.screen == "review")
    assert program.ask(lines) == [("97550", 1), ("97551", 1)]
    hands.press("Alt+S")
    hands.wait_for(lambda: program.screen == "times")
    hands.press("Ctrl+N")
    hands.fill("From", "10:20a")
    hands.fill("To", "10:24a")
    hands.press("Return")
    assert program.ask(face).counted_minutes == 36
    assert program.ask(lines) == [("97550", 1)]
    hands.press("Escape")
    hands.wait_for(lambda: program.screen == "review")
