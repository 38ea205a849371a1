"""The published readings side by side: choose a payer, choose a reading, take it back."""

from PySide6.QtCore import Qt

from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.reports.view import ReportsScreen
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import family, signed_visit, words_on


def show(room: PracticeRoom) -> ReportsScreen:
    screen = ReportsScreen(room.runner)
    room.show(screen)
    return screen


def figures(screen: ReportsScreen) -> list[list[str]]:
    return [[figure.text() for figure in card.figures] + [card.difference.text()] for card in screen.cards]


def test_forty_minutes_stand_under_each_reading(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock, 40)
    screen = show(room)
    assert screen.payer.currentText() == "Aetna"
    assert figures(screen) == [
        ["1", "2", "$78.82", "what is billed now"],
        ["1", "2", "$78.82", "the same charges as now"],
        ["1", "1", "$52.77", "$26.05 less than now"],
    ]
    assert [screen.model.data(screen.model.index(0, column)) for column in range(6)] == [
        "06/10/2026",
        "Harold Whitcomb",
        "40",
        "2",
        "2",
        "1",
    ]


def test_a_payer_without_visits_says_that_nothing_differs(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock, 40)
    screen = show(room)
    assert screen.payer.hasFocus()
    room.press(Qt.Key.Key_Down)
    assert screen.payer.currentText() == "Medicare Part B"
    assert "No visit of these 90 days comes out differently" in words_on(screen)


def test_a_reading_is_chosen_by_key_and_taken_back(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock, 40)
    screen = show(room)
    screen.cards[2].choose.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.told == [
        "Aetna is read by “Full blocks only” from today. Earlier visits keep the reading of their day."
    ]
    assert room.read(lambda store: store.payers.get("aetna").individual_rule) == "full_increments"
    assert screen.cards[2].mark.isVisible()
    assert room.undo is not None
    room.undo()
    room.settle()
    assert room.read(lambda store: store.payers.get("aetna").individual_rule) == "strict_30_8"
    assert screen.cards[0].mark.isVisible()


def test_privacy_hides_the_names_of_the_visits(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock, 40)
    screen = show(room)
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    assert screen.model.data(screen.model.index(0, 1)) == HIDDEN_NAME


def test_it_fits_the_smallest_window(room: PracticeRoom) -> None:
    screen = show(room)
    assert screen.minimumSizeHint().height() <= 620 - 56 - 28


def test_everything_has_a_name_and_a_letter_of_its_own(room: PracticeRoom, clock: FakeClock) -> None:
    screen = show(room)
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def test_what_is_still_to_ask_the_payer_stands_above_until_it_is_answered(room: PracticeRoom) -> None:
    screen = show(room)
    assert "Still to ask Aetna: whether this payer covers caregiver training" in words_on(screen)
    screen.answer.click()
    assert room.went == [("settings", {"section": "payers"})]
    room.write(lambda store: store.settings.set("answer of aetna", '["2026-06-10", "16 minutes are enough"]'))
    screen.refresh(frozenset({"practice"}))
    room.settle()
    assert "Still to ask" not in words_on(screen)


def test_behavior_groups_have_two_readings_of_their_own(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock, 40)
    screen = show(room)
    screen.kind.set_key("group")
    screen.kind.chosen.emit("group")
    room.settle()
    assert [card.rule for card in screen.cards] == ["full", "cpt_midpoint"]
    assert [card.figures[0].text() for card in screen.cards] == ["0", "0"], "an individual session is none of a group's"
    screen.cards[1].choose.click()
    room.settle()
    assert room.read(lambda store: store.payers.get("aetna").behavior_group_rule) == "cpt_midpoint"
    assert room.read(lambda store: store.payers.get("aetna").individual_rule) == "strict_30_8"
    assert room.undo is not None
    screen.kind.set_key("individual")
    room.undo()
    room.settle()
    assert room.read(lambda store: store.payers.get("aetna").behavior_group_rule) == "full"
