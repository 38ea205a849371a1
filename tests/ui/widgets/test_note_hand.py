"""A text of the note: phrases at a semicolon, Tab from blank to blank, also behind an emoji."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.training.snippets import Snippet
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.entry.note_hand import NoteHand

Key = Qt.Key
PHRASE = Snippet("technique", "Block the {{side}} knee with {{equipment}}.")


class Page(QWidget):
    """Two texts below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = GrowingText(), GrowingText()
        self.hand = NoteHand(self.first, lambda: (PHRASE,))
        NoteHand(self.second, lambda: ())
        box = QVBoxLayout(self)
        box.addWidget(self.first)
        box.addWidget(self.second)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    made.first.setFocus()
    return made


def selected(text: QPlainTextEdit) -> str:
    return text.textCursor().selectedText()


def test_a_phrase_goes_in_with_its_first_blank_selected_to_be_typed_over(page: Page) -> None:
    page.hand.insert(PHRASE.text)
    assert selected(page.first) == "{{side}}"
    QTest.keyClicks(page.first, "right")
    assert page.first.toPlainText() == "Block the right knee with {{equipment}}."


def test_tab_goes_from_blank_to_blank_and_then_on(page: Page) -> None:
    page.first.setPlainText("🙂 {{one}} and {{two}}")
    page.second.setPlainText("{{three}}")
    for expected in ("{{one}}", "{{two}}"):
        QTest.keyClick(page.first, Key.Key_Tab)
        assert (QApplication.focusWidget(), selected(page.first)) == (page.first, expected)
    QTest.keyClick(page.first, Key.Key_Tab)
    assert (QApplication.focusWidget(), selected(page.second)) == (page.second, "{{three}}")
    QTest.keyClick(page.second, Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert (QApplication.focusWidget(), selected(page.first)) == (page.first, "{{two}}")


def test_without_blanks_tab_goes_on_as_everywhere(page: Page) -> None:
    page.first.setPlainText("Nothing open")
    QTest.keyClick(page.first, Key.Key_Tab)
    assert QApplication.focusWidget() is page.second


def test_a_semicolon_at_the_beginning_of_a_word_offers_phrases_and_the_menu_puts_one_in(page: Page) -> None:
    QTest.keyClicks(page.first, "Yes; ;")
    menus = page.first.findChildren(QMenu)
    assert [action.text() for action in menus[0].actions()] == [PHRASE.text, "A semicolon"]
    menus[0].actions()[0].trigger()
    assert page.first.toPlainText() == f"Yes; {PHRASE.text}"


def test_a_text_that_is_only_read_takes_no_phrase(page: Page) -> None:
    page.first.setReadOnly(True)
    QTest.keyClicks(page.first, ";")
    assert page.first.findChildren(QMenu) == []
