"""Composing a handout: each caregiver's language, the family's words, large print, and what is kept."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.handout.view import HandoutScreen
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold
from tests.ui.screens.visits import family, running_visit, signed_visit, words_on

CTRL = Qt.KeyboardModifier.ControlModifier
GIVE, SAVE = (Qt.Key.Key_Return, CTRL), (Qt.Key.Key_S, CTRL)


def show(room: PracticeRoom, session_id: str) -> HandoutScreen:
    screen = HandoutScreen(room.runner)
    room.show(screen, session_id=session_id)
    return screen


def composing(room: PracticeRoom, clock: FakeClock) -> HandoutScreen:
    room.write(family)
    return show(room, running_visit(room, clock, 1))


def after_the_pause(room: PracticeRoom, screen: HandoutScreen) -> str:
    """What the page says when the typing has rested, in one line."""
    QTest.qWait(screen._pause.interval() + 100)
    room.settle()
    return " ".join(screen.paper.text().split())


def _first_words(screen: HandoutScreen) -> str:
    return screen.paper.text().partition("Harold")[0].strip() + " Harold"


def test_each_caregiver_gets_the_sheet_in_their_language(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    assert screen.whom.hasFocus()
    seen = {}
    for _ in range(2):
        seen[screen.whom.currentText()] = (screen.language.currentText(), _first_words(screen))
        room.press(Qt.Key.Key_Down)
    assert seen == {
        "Marian Whitcomb, wife": ("English", "For Marian (wife), who helps Harold"),
        "Luis Ortega, friend": ("Spanish", "Para Luis (amistad), que ayuda a Harold"),
    }


def test_a_draft_translation_is_said_to_be_one(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.language.set_key("es")
    room.settle()
    assert "draft translation" in screen.review.text()


def test_the_familys_words_stand_on_the_page(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.tabs.setCurrentIndex(1)
    screen.goal.setFocus()
    room.type("Supper at the table")
    room.press(Qt.Key.Key_Tab)
    room.type("Nose over toes")
    page = after_the_pause(room, screen)
    assert "Supper at the table" in page
    assert "Nose over toes" in page


def test_what_would_stand_there_without_typing_is_shown_in_gray(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    assert screen.goal.placeholderText() == "Stand up safely together"


def test_large_print_needs_more_pages(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    before = screen.paper.document.pageCount()
    screen.size_of.buttons()[1].click()
    room.settle()
    assert screen.paper.document.pageCount() > before


def test_the_reading_grade_is_judged_in_words(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    assert screen.grade.text().startswith("Reading grade ")
    assert screen.grade_chip.word == "6 or below"


def test_giving_keeps_the_very_page_and_notes_it_in_the_session(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = running_visit(room, clock, 1)
    screen = show(room, session_id)
    room.press(GIVE)
    given = room.read(lambda store: store.handouts.of_session(session_id))
    assert [paper.pdf for paper in given] == [screen.paper.pdf]
    assert room.told == ["“From the bed to the wheelchair” kept as given to Marian Whitcomb."]
    noted = room.read(lambda store: store.sessions.get(session_id).note.questions_and_resources)
    assert noted == "Sheet “From the bed to the wheelchair” (English) given to Marian."


def test_giving_twice_keeps_it_once_until_something_is_changed(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = running_visit(room, clock, 1)
    screen = show(room, session_id)
    room.press(GIVE, GIVE)
    assert len(room.read(lambda store: store.handouts.of_session(session_id))) == 1
    assert screen.give.text() == "Given and kept"
    screen.size_of.buttons()[1].click()
    room.settle()
    room.press(GIVE)
    assert len(room.read(lambda store: store.handouts.of_session(session_id))) == 2


def test_the_note_of_a_signed_session_stays_as_it_was_signed(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    before = room.read(lambda store: store.sessions.get(session_id).note)
    show(room, session_id)
    room.press(GIVE)
    assert room.read(lambda store: store.sessions.get(session_id).note) == before
    assert len(room.read(lambda store: store.handouts.of_session(session_id))) == 1


def test_the_sheet_can_be_saved(room: PracticeRoom, clock: FakeClock, tmp_path: Path) -> None:
    screen = composing(room, clock)
    screen.printer.ask_path = lambda name: str(tmp_path / name)
    room.press(SAVE)
    assert (tmp_path / "handout-bed-to-wheelchair-en.pdf").read_bytes() == screen.paper.pdf


def test_with_nobody_trained_it_says_what_to_do(room: PracticeRoom, clock: FakeClock) -> None:
    from tests import builders

    room.write(harold)
    room.write(lambda store: store.sessions.save(builders.training_session(caregiver_ids=(), state="running")))
    screen = show(room, "session-1")
    assert "Nobody was trained in this visit." in words_on(screen)
    assert not screen.give.isEnabled()


def test_escape_goes_back_to_the_papers(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = running_visit(room, clock, 1)
    assert show(room, session_id).back()
    assert room.went == [("print", {"session_id": session_id, "patient_id": ""})]


def test_privacy_hides_names_and_leaves_the_choice_alone(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.language.set_key("es")
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    room.settle()
    assert screen.whom.currentText() == f"{HIDDEN_NAME}, wife"
    assert screen.context().subtitle == f"for {HIDDEN_NAME}, who helps {HIDDEN_NAME}"
    assert screen.paper.is_hidden
    assert screen.language.key() == "es"


def test_everything_has_a_name_and_a_letter_of_its_own(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    assert nameless(screen) == []
    assert taken_twice(screen) == []
