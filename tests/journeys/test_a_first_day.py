"""From an empty laptop to a signed session, a superbill and a handout, by keyboard alone."""

import io
import re
from collections.abc import Callable

from pypdf import PdfReader

from desktop_app.domain.papers.issued import GivenHandout, IssuedSuperbill
from desktop_app.store.store import Store
from desktop_app.ui.widgets.recovery_card import RecoveryCard
from tests.fake_clock import FakeClock
from tests.journeys.program import Program

PASSPHRASE = "marble kettle orchard nine"
NOTE = {
    "Why training was needed today": "Marian lifts Harold by the arm and hurt her back twice this month.",
    "Skilled technique taught": "Stand-pivot with the gait belt low on the hips, blocking the right knee.",
    "Why Harold was not in the room": "Rehearsing in front of him frightens him and he grabs.",
    "Questions and resources": "Asked about the car; shown with the swivel cushion.",
    "Progress to goals": "From help with both hands to one verbal cue.",
    "Plan for next time": "Car transfer on Friday.",
}


def words_of(pdf: bytes) -> str:
    """The words on a paper, one blank between them."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def set_up(program: Program) -> None:
    hands = program.hands
    hands.enter("Begin")
    hands.fill("Passphrase", PASSPHRASE)
    hands.fill("Repeat it", PASSPHRASE)
    hands.enter("Next")
    hands.fill("Legal name", "Riverside Home Therapy, LLC")
    hands.fill("Billing NPI", "1245319599")
    hands.fill("Tax ID (EIN)", "123456789")
    hands.fill("Street", "418 Alder Street")
    hands.fill("City", "Dayton")
    hands.fill("State", "OH")
    hands.fill("ZIP code", "45402")
    hands.fill("Telephone", "9375550140")
    hands.enter("Next")
    hands.fill("Name as you sign it", "Lee Park")
    hands.fill("Credentials", "PT, DPT")
    hands.fill("Your own NPI", "1234567893")
    hands.fill("License state", "OH")
    hands.fill("License number", "PT 013427")
    hands.enter("Next")
    hands.push("Aetna")
    hands.enter("Next")
    hands.fill("97550, Caregiver training in daily skills, first 30 minutes", "60")
    hands.fill("97551, Caregiver training in daily skills, each further 15 minutes", "30")
    hands.enter("Next")
    type_recovery_words(program)
    hands.enter("Open Teachback")
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()


def type_recovery_words(program: Program) -> None:
    """Look at the key on the screen, and type the two words that are asked for."""
    card = program.house.findChild(RecoveryCard)
    program.hands.wait_for(lambda: card.key is not None)
    for number in card.asked:
        program.hands.fill(f"Word {number}", card.key.words[number - 1])
    program.hands.enter("Next")


def add_harold(program: Program) -> None:
    hands = program.hands
    hands.press("Ctrl+2")
    hands.press("Ctrl+N")
    hands.fill("First name", "Harold")
    hands.fill("Last name", "Whitcomb")
    hands.fill("Date of birth", "2/19/1949")
    hands.choose("Sex", "M")
    hands.fill("Phone", "9375550177")
    hands.fill("Street", "77 Orchard Lane")
    hands.fill("City", "Dayton")
    hands.fill("State", "OH")
    hands.fill("ZIP code", "45419")
    hands.choose("Payer", "Aetna")
    hands.fill("Plan name", "Aetna Choice POS II")
    hands.fill("Member ID", "W204 881 377")
    hands.fill("Referring provider", "Anita Rao, MD")
    hands.fill("Their NPI", "1003000126")
    hands.enter("Save")
    hands.wait_for(lambda: program.screen == "chart")


def fill_the_chart(program: Program) -> None:
    hands = program.hands
    hands.press("Alt+C")
    hands.enter("New caregiver")
    hands.fill("Name", "Marian Whitcomb")
    hands.fill("Relation to the patient", "wife")
    hands.enter("Save")
    hands.enter("New consent")
    hands.tick("Marian Whitcomb, wife")
    hands.fill("Given on", "5/20/2026")
    hands.fill("Given by", "Harold Whitcomb")
    hands.enter("Save")
    hands.press("Alt+P")
    hands.enter("New plan")
    hands.fill("First treatment", "4/3/2026")
    hands.fill("Certified on", "4/8/2026")
    hands.fill("Certified through", "7/2/2026")
    hands.tick("Caregiver training")
    hands.fill("Goal 1", "Stand up from the chair with one helper, no lifting")
    hands.enter("Save")
    hands.press("Alt+D")
    hands.fill("Find a diagnosis", "I69.351")
    hands.press("Return")
    hands.fill("Find a diagnosis", "abnormalities of gait")
    hands.press("Return")


def train(program: Program) -> str:
    hands = program.hands
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.screen == "session")
    hands.press("Ctrl+T")
    session_id = program.running
    program.let_pass(20)
    hands.press("Ctrl+I")
    program.let_pass(6)
    hands.press("Ctrl+I")
    program.let_pass(27)
    hands.to("Teach-back")
    for _ in range(5):
        hands.press("2")
        hands.press("Down")
    hands.press("Ctrl+E")
    hands.wait_for(lambda: program.screen == "review")
    return session_id


def write_and_sign(program: Program) -> None:
    hands = program.hands
    for field, text in NOTE.items():
        hands.fill(field, text)
    hands.rest()
    hands.press("Ctrl+Return")
    hands.fill("Your passphrase", PASSPHRASE)
    hands.press("Ctrl+Return")
    hands.wait_for(lambda: program.ask(state_of) == "signed")


def state_of(store: Store, _: object) -> str:
    return store.sessions.of_patient(store.patients.search("Harold")[0].id)[0].state


def papers_of(store: Store, _: object) -> tuple[tuple[IssuedSuperbill, ...], tuple[GivenHandout, ...]]:
    session_id = store.sessions.of_patient(store.patients.search("Harold")[0].id)[0].id
    return store.superbills.of_session(session_id), store.handouts.of_session(session_id)


def issue_and_hand_out(program: Program) -> None:
    hands = program.hands
    hands.press("Ctrl+P")
    hands.wait_for(lambda: program.screen == "print")
    hands.press("Ctrl+Return")
    hands.press("Ctrl+N")
    hands.wait_for(lambda: program.screen == "handout")
    hands.choose("Topics", "Standing")
    hands.press("Ctrl+Tab")
    hands.fill("The goal, in the family's words", "I want to get to the table for supper.")
    hands.fill("Cue words that worked", "Nose over toes")
    hands.rest()
    hands.press("Ctrl+Return")


def test_a_first_day(open_program: Callable[[FakeClock], Program]) -> None:
    program = open_program(FakeClock())
    set_up(program)
    assert program.screen == "today"
    add_harold(program)
    fill_the_chart(program)
    train(program)
    write_and_sign(program)
    issue_and_hand_out(program)
    superbills, handouts = program.ask(papers_of)
    assert [paper.number for paper in superbills] == ["2026-00001"]
    assert_superbill(words_of(superbills[0].pdf))
    assert_handout(words_of(handouts[0].pdf))


def assert_superbill(words: str) -> None:
    """The right people, numbers, codes, units, modifiers, pointers, amounts and clock times, in their places."""
    for expected in (
        "Riverside Home Therapy, LLC 418 Alder Street, Dayton, OH 45402",
        "No. 2026-00001 Issued June 10, 2026, page 1 of 1",
        "Lee Park, PT, DPT NPI (RENDERING) 1234567893 NPI (BILLING) 1245319599 TAX ID (EIN) 12-3456789",
        "LICENSE OH PT 013427",
        "Anita Rao, MD NPI (REFERRING) 1003000126",
        "PATIENT Harold Whitcomb DATE OF BIRTH, SEX 02/19/1949, M",
        "77 Orchard Lane, Dayton, OH 45419",
        "MEMBER ID, GROUP W204 881 377",
        "A I69.351 Hemiplegia and hemiparesis following cerebral infarction affecting right dominant side",
        "B R26.89 Other abnormalities of gait and mobility",
        "to Marian Whitcomb (wife) while the patient was not present",
        "Total charge 90.00",
        "Balance $90.00",
        "Signed electronically by Lee Park, PT, DPT June 10, 2026, 10:55 AM",
    ):
        assert expected in words
    first = "06/10/2026 12 97550 Caregiver training in daily skills, first 30 minutes 10:02–10:22 AM, 10:28–10:55 AM"
    assert f"{first} GP A B 47 1 60.00" in words
    further = "06/10/2026 12 97551 Caregiver training in daily skills, each further 15 minutes"
    assert f"{further} GP A B in the 47 1 30.00" in words


def assert_handout(words: str) -> None:
    """This family's own words, and what this caregiver showed."""
    for expected in (
        "For Marian (wife), who helps Harold Standing up from a chair",
        "Harold’s goal: I want to get to the table for supper.",
        "Sit to stand with gait belt: with reminders",
        "Words that worked Nose over toes",
        "Call Lee Park: (937) 555-0140",
        "Next visit Car transfer on Friday.",
    ):
        assert expected in words
