"""The locked door: by keyboard, with kind errors, and no name on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.ui.screens.unlock.view import UnlockScreen
from tests.ui.accessible import nameless


@pytest.fixture
def door(qtbot: QtBot) -> UnlockScreen:
    made = UnlockScreen()
    qtbot.addWidget(made)
    made.resize(1120, 620)
    made.show()
    made.reset()
    return made


def test_a_passphrase_and_enter_ask_to_open(door: UnlockScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(door.wanted) as told:
        QTest.keyClicks(door.line, "marble kettle")
        QTest.keyClick(door.line, Qt.Key.Key_Return)
    assert told.args == ["marble kettle", ""]
    assert not door.button.isEnabled()


def test_while_it_opens_a_second_enter_asks_nothing(door: UnlockScreen, qtbot: QtBot) -> None:
    QTest.keyClicks(door.line, "marble kettle")
    QTest.keyClick(door.line, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(door.wanted):
        QTest.keyClick(door.line, Qt.Key.Key_Return)


def test_nothing_typed_asks_for_the_passphrase(door: UnlockScreen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(door.wanted):
        QTest.keyClick(door.line, Qt.Key.Key_Return)
    assert door.field.error == "Type your passphrase to open the records."


def test_after_an_error_the_words_stay_marked_to_be_typed_over(door: UnlockScreen) -> None:
    QTest.keyClicks(door.line, "marble kettel")
    QTest.keyClick(door.line, Qt.Key.Key_Return)
    door.say_error("That did not open the records. Check Caps Lock and try again.")
    assert door.line.selectedText() == "marble kettel"
    assert door.button.isEnabled()
    QTest.keyClicks(door.line, "m")
    assert door.field.error == ""


def test_what_is_typed_is_hidden_until_asked(door: UnlockScreen) -> None:
    assert door.line.echoMode() == QLineEdit.EchoMode.Password
    door.show_typed.click()
    assert door.line.echoMode() == QLineEdit.EchoMode.Normal
    door.reset()
    assert door.line.echoMode() == QLineEdit.EchoMode.Password


def test_a_running_session_is_seen_as_its_time_only(door: UnlockScreen) -> None:
    assert not door.running.isVisible()
    door.say_running("Session running 41:26")
    assert door.running.isVisible()
    assert door.running.word == "Session running 41:26"


def test_with_several_people_the_name_is_asked_and_who_came_last_stands_there(door: UnlockScreen, qtbot: QtBot) -> None:
    assert not door.name.isVisible()
    door.ask_for_name(True, "Ana Ruiz")
    assert door.name.isVisible()
    with qtbot.waitSignal(door.wanted) as told:
        QTest.keyClicks(door.line, "marble kettle")
        QTest.keyClick(door.line, Qt.Key.Key_Return)
    assert told.args == ["marble kettle", "Ana Ruiz"]


def test_without_a_name_nothing_is_tried(door: UnlockScreen, qtbot: QtBot) -> None:
    door.ask_for_name(True)
    with qtbot.assertNotEmitted(door.wanted):
        QTest.keyClicks(door.line, "marble kettle")
        QTest.keyClick(door.line, Qt.Key.Key_Return)
    assert "name" in door.name_field.error


def test_whoever_lost_the_passphrase_types_the_words_and_a_new_one(door: UnlockScreen, qtbot: QtBot) -> None:
    door.lost.click()
    assert door.recover.isVisible()
    assert not door.line.isVisible()
    assert nameless(door) == []
    QTest.keyClicks(door.recover.words, "coral light army")
    QTest.keyClicks(door.recover.new, "marble kettle orchard nine")
    with qtbot.assertNotEmitted(door.recovery_wanted):
        door.recover.open.click()
    assert "not the same" in door.recover.fields["again"].error
    QTest.keyClicks(door.recover.again, "marble kettle orchard nine")
    with qtbot.waitSignal(door.recovery_wanted) as told:
        QTest.keyClick(door.recover.again, Qt.Key.Key_Return)
    assert told.args == ["coral light army", "", "marble kettle orchard nine"]
    door.say_recovery_error("Word 2 is wrong.", "words")
    assert door.recover.fields["words"].error == "Word 2 is wrong."
    door.recover.leave.click()
    assert door.line.isVisible()
    assert door.recover.words.text() == ""


def test_everything_on_it_has_a_name(door: UnlockScreen) -> None:
    assert nameless(door) == []
