"""An assistant's note that the supervisor co-signs, and an addendum: by keyboard alone, down to the papers."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.domain.people.users import User
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create
from desktop_app.workflows.papers.make_note import make_note
from desktop_app.workflows.training.verify_notes import VerifiedNotes, verify_notes
from desktop_app.workflows.vault.add_user import add_user
from tests import builders, training_vault
from tests.fake_clock import FakeClock
from tests.journeys.program import Program

LEES = "marble kettle orchard nine"
TESSS = "copper lantern meadow four"
NOTE = {
    "Why training was needed today": "Marian lifts Harold by the arm and hurt her back twice this month.",
    "Skilled technique taught": "Stand-pivot with the gait belt low on the hips, blocking the right knee.",
    "Why Harold was not in the room": "Rehearsing in front of him frightens him and he grabs.",
    "Questions and resources": "Asked about the car; shown with the swivel cushion.",
    "Progress to goals": "From help with both hands to one verbal cue.",
}


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """The records of Lee, who supervises Tess; both have a passphrase, and Harold has a chart."""
    folder, clock = tmp_path / "records", FakeClock()
    store = create(folder, LEES, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    training_vault.fill(store, clock)
    with store.act("create", "clinician", "tess", clock.utc):
        store.clinicians.save(
            builders.clinician(
                id="tess", name="Tess Nolan", profession="PTA", credentials="PTA", supervisor_id="lee", npi="1003000126"
            )
        )
    add_user(store, clock, User("", "Tess Nolan", "assistant", "tess"), TESSS)
    store.close()
    return folder


def unlock(program: Program, name: str, passphrase: str) -> None:
    hands = program.hands
    hands.fill("Your name", name)
    hands.fill("Passphrase", passphrase)
    hands.press("Return")
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()


def train(program: Program) -> str:
    hands = program.hands
    hands.to("Find a patient to train with")
    hands.press("Return")
    hands.wait_for(lambda: program.screen == "session")
    hands.tick("Marian Whitcomb, wife")
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)
    session_id = program.running
    program.let_pass(47)
    hands.to("Teach-back")
    for _ in range(5):
        hands.press("2")
        hands.press("Down")
    hands.press("Ctrl+E")
    hands.wait_for(lambda: program.screen == "review")
    return session_id


def write_and_sign(program: Program, passphrase: str) -> None:
    hands = program.hands
    for field, text in NOTE.items():
        hands.fill(field, text)
    hands.rest()
    hands.press("Ctrl+Return")
    hands.fill("Your passphrase", passphrase)
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: program.ask(state_of) == "signed")
    hands.wait()


def state_of(store: Store, _: object) -> str:
    return store.sessions.of_patient("harold")[0].state


def verified(store: Store, _: object) -> VerifiedNotes:
    return verify_notes(store)


def superbills_of(store: Store, _: object) -> list[bytes]:
    return [paper.pdf for paper in store.superbills.of_patient("harold")]


def words_of(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def test_an_assistants_note_is_co_signed_before_its_superbill_goes_out(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    hands = program.hands
    unlock(program, "Tess Nolan", TESSS)
    session_id = train(program)
    write_and_sign(program, TESSS)
    assert ("attention", "Waits for Lee Park, PT, DPT") in program.house.bench.navigation.current.context().chips
    hands.press("Ctrl+L")
    hands.wait_for(lambda: program.house.bench is None)
    unlock(program, "Lee Park", LEES)
    hands.press("Ctrl+1")
    hands.enter("Co-sign: Harold Whitcomb")
    hands.wait_for(lambda: program.screen == "review")
    hands.press("Ctrl+Return")
    hands.fill("Remark", "Read and agreed.")
    hands.fill("Your passphrase", LEES)
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: program.ask(verified).cosignatures == 1)
    hands.press("Ctrl+P")
    hands.wait_for(lambda: program.screen == "print")
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: program.ask(superbills_of))
    (superbill,) = map(words_of, program.ask(superbills_of))
    assert "97550 Caregiver training in daily skills, first 30 minutes 10:02–10:49 AM GP CQ A B 47 1" in superbill
    assert "97551 Caregiver training in daily skills, each further 15 minutes" in superbill
    assert "Tess Nolan, PTA" in superbill
    printed = words_of(program.ask(make_note, session_id))
    for expected in ("Tess Nolan, PTA", "Lee Park, PT, DPT", "Read and agreed."):
        assert expected in printed
    assert program.ask(verified).first_break is None


def test_an_addendum_stands_below_the_note_and_changes_nothing_above(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    hands = program.hands
    unlock(program, "Lee Park", LEES)
    session_id = train(program)
    write_and_sign(program, LEES)
    program.clock.advance(minutes=2 * 24 * 60)
    hands.press("Ctrl+N")
    hands.fill("What is to be added", "The left knee was blocked, not the right.")
    hands.fill("It happened on", "6/10")
    hands.fill("At (time)", "10:20a")
    hands.fill("Your passphrase", "not the right one")
    hands.press("Ctrl+Return")
    hands.fill("Your passphrase", LEES)
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: program.ask(verified).addenda == 1)
    printed = words_of(program.ask(make_note, session_id))
    for expected in (
        "Stand-pivot with the gait belt low on the hips, blocking the right knee.",
        "The left knee was blocked, not the right.",
    ):
        assert expected in printed
    assert "late entry" in printed.lower()
    found = program.ask(verified)
    assert (found.notes, found.addenda, found.first_break) == (1, 1, None)
