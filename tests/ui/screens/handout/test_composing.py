"""Composing in full: several topics, steps out and in another order, own words, a photo, drafts, answers."""

import io
import json
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.screens.handout.view import HandoutScreen
from tests.fake_clock import FakeClock
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import family, running_visit, signed_visit

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
GIVE = (Qt.Key.Key_Return, CTRL)


def composing(room: PracticeRoom, clock: FakeClock) -> HandoutScreen:
    room.write(family)
    screen = HandoutScreen(room.runner)
    room.show(screen, session_id=running_visit(room, clock, 1))
    return screen


def page(room: PracticeRoom, screen: HandoutScreen) -> str:
    QTest.qWait(screen._pause.interval() + 100)
    room.settle()
    return " ".join(screen.paper.text().split())


def saved(room: PracticeRoom, screen: HandoutScreen) -> None:
    screen._autosave.flush()
    room.settle()


def test_a_step_taken_out_with_the_space_bar_is_not_on_the_page(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    first = screen.steps.item(0).text()
    assert first.split(".")[0] in page(room, screen)
    screen.steps.setFocus()
    room.press(Qt.Key.Key_Space)
    assert first.split(".")[0] not in page(room, screen)


def test_a_step_is_moved_with_the_keyboard(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    texts = [screen.steps.item(row).text() for row in range(3)]
    screen.steps.setFocus()
    room.press((Qt.Key.Key_Down, ALT))
    assert [screen.steps.item(row).text() for row in range(3)] == [texts[1], texts[0], texts[2]]
    written = page(room, screen)
    assert written.index(texts[1].split(".")[0]) < written.index(texts[0].split(".")[0])


def test_several_ticked_topics_are_given_and_kept_one_by_one(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    for key in ("gait-belt", "sit-to-stand"):
        screen.topic.set_ticked(key, is_ticked=True)
    room.settle()
    assert screen.give.text() == "G&ive and keep 2 sheets"
    room.press(GIVE)
    given = room.read(lambda store: store.handouts.of_session(screen._session_id))
    assert {paper.topic_id for paper in given} == {"gait-belt", "sit-to-stand"}
    assert room.told == ["2 sheets kept as given to Marian Whitcomb."]


def test_own_words_red_flags_numbers_and_next_visit_are_on_the_page(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    form = screen.words
    form.own.set_text("Keep the chair by the wall.")
    form.flags.set_text("New pain\nA fall")
    form.call.set_text("Dr. Rao: 937 555 0199")
    form.next_visit.setText("Monday at 10")
    written = page(room, screen)
    for words in ("Keep the chair by the wall.", "Watch for", "New pain", "A fall", "Dr. Rao", "Monday at 10"):
        assert words in written


def test_a_hard_word_is_named_with_a_plainer_one(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.words.own.set_text("Utilize the belt.")
    page(room, screen)
    assert "utilize (try: use)" in screen.hard.text()


def test_a_letter_that_cannot_be_printed_is_named(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.goal.set_text("ก")
    page(room, screen)
    assert "The page cannot show “ก”" in screen.review.text()


def test_a_language_without_translation_is_said_to_stay_english(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.language.set_key("vi")
    written = page(room, screen)
    assert "There is no Vietnamese text of this topic yet." in screen.review.text()
    assert "chưa có bản dịch" in written


def test_what_was_composed_is_there_again_after_leaving(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.words.own.set_text("Keep the chair by the wall.")
    screen.topic.set_ticked("gait-belt", is_ticked=True)
    screen.steps.setFocus()
    room.press(Qt.Key.Key_Space)
    saved(room, screen)
    again = HandoutScreen(room.runner)
    room.show(again, session_id=screen._session_id)
    assert again.words.own.text() == "Keep the chair by the wall."
    assert again.topic.ticked_keys() == ("gait-belt",)
    assert again.steps.ticked_keys() == screen.steps.ticked_keys()


def test_a_photo_is_kept_in_the_vault_without_what_its_file_said(
    room: PracticeRoom, clock: FakeClock, tmp_path: Path
) -> None:
    screen = composing(room, clock)
    picture, exif = Image.new("RGB", (3000, 2000), "tan"), Image.Exif()
    exif[0x010E] = "SECRETPLACE"
    picture.save(tmp_path / "chair.jpg", exif=exif)
    screen.photo.ask_path = lambda: str(tmp_path / "chair.jpg")
    screen.tabs.setCurrentIndex(2)
    screen.photo.add.click()
    room.settle()
    screen.photo.arrow.click()
    screen.photo.points_at.setFocus()
    room.type("Grip here")
    screen.photo.canvas.setFocus()
    room.press(Qt.Key.Key_Right)
    assert "In your home" in page(room, screen)
    saved(room, screen)
    choice, jpeg = room.read(lambda store: store.handout_drafts.get(screen._session_id, screen.whom.key()))
    assert b"SECRETPLACE" not in jpeg
    assert max(Image.open(io.BytesIO(jpeg)).size) == 1600
    mark = json.loads(choice)["photo"]["marks"][0]
    assert (mark["label"], mark["x"]) == ("Grip here", 0.52)


def test_a_file_that_is_no_photo_is_refused_with_what_to_do(
    room: PracticeRoom, clock: FakeClock, tmp_path: Path
) -> None:
    screen = composing(room, clock)
    (tmp_path / "a.png").write_bytes(b"<svg><script>alert(1)</script></svg>")
    screen.photo.ask_path = lambda: str(tmp_path / "a.png")
    screen.photo.add.click()
    room.settle()
    assert screen.photo.photo is None
    assert "Choose a photo" in room.told[-1]


def test_an_answer_goes_into_the_note(room: PracticeRoom, clock: FakeClock) -> None:
    screen = composing(room, clock)
    screen.tabs.setCurrentIndex(4)
    screen.asked.answers[0].setFocus()
    room.type("On the strong side")
    room.press(Qt.Key.Key_Return)
    note = room.read(lambda store: store.sessions.get(screen._session_id).note.questions_and_resources)
    assert note == f"Asked “{screen.asked.questions[0]}”, Marian answered: “On the strong side”"
    assert screen.asked.answers[0].value() == ""


def test_an_answer_to_a_signed_note_is_sent_to_an_addendum(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    screen = HandoutScreen(room.runner)
    room.show(screen, session_id=signed_visit(room, clock))
    screen.asked.answers[0].setText("Yes")
    screen.asked.buttons[0].click()
    room.settle()
    assert room.told[-1] == "This note is signed. Write the answer as an addendum to the note."


def test_a_page_for_screen_readers_can_be_saved(room: PracticeRoom, clock: FakeClock, tmp_path: Path) -> None:
    screen = composing(room, clock)
    screen.ask_html_path = lambda name: str(tmp_path / name)
    screen.look.html.click()
    room.settle()
    page = (tmp_path / "handout-bed-to-wheelchair-en.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in page
    assert "It is outside the vault now" in room.told[-1]
