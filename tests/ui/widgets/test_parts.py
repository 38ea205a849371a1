"""The small parts: buttons with their keys, toasts with a way back, rows, tables, names."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.privacy import NameLabel, privacy, shown
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button, icon_button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.key_cap import key_words
from desktop_app.ui.widgets.panel import ActionBar
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.widgets.toast import Toast
from tests.ui.accessible import nameless


def test_keys_are_written_as_people_read_them() -> None:
    assert key_words("Ctrl+Return") == "Ctrl Enter"
    assert key_words("Ctrl+Shift+Z") == "Ctrl Shift Z"


def test_a_button_has_room_for_icon_word_and_key(qtbot: QtBot) -> None:
    plain, full = Button("&Pause"), Button("&Pause", "pause", "hero", "Ctrl+T")
    for button in (plain, full):
        qtbot.addWidget(button)
    assert full.sizeHint().width() > plain.sizeHint().width() + 60
    assert full.sizeHint().height() >= 48
    assert plain.sizeHint().height() >= 40
    assert full.toolTip() == "Pause (Ctrl T)"


def test_a_new_face_keeps_the_key(qtbot: QtBot) -> None:
    button = Button("&Pause", "pause", "hero", "Ctrl+T")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.show()
    qtbot.waitExposed(button)
    button.activateWindow()
    qtbot.wait(20)
    button.set_face("&Resume", "play")
    qtbot.keyClick(button, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(button, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: pressed == [True, True])
    assert button.text() == "&Resume"


def test_a_button_does_not_move_when_it_gets_the_focus(qtbot: QtBot) -> None:
    for role in ("", "primary", "hero", "attention", "answer", "danger", "quiet", "link", "icon"):
        page = QWidget()
        qtbot.addWidget(page)
        button = Button("Word" if role != "icon" else "", "check", role, parent=page)
        page.show()
        before = button.sizeHint()
        button.setFocus()
        assert button.sizeHint() == before, role


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    button = icon_button("zoom-in", "Zoom in")
    qtbot.addWidget(button)
    assert nameless(button) == []
    assert nameless(_wordless(qtbot)) == ["Button in NoneType"]


def _wordless(qtbot: QtBot) -> Button:
    made = Button("", "check")
    qtbot.addWidget(made)
    return made


def test_a_toast_offers_the_way_back_once(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    toast, undone = Toast(over), list[int]()
    toast.say("Mark cleared.", lambda: undone.append(1))
    assert toast.sentence == "Mark cleared."
    assert toast.take_back()
    assert not toast.take_back()
    assert undone == [1]
    assert toast.sentence == ""


def test_a_long_message_stays_inside_the_window(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(500, 400)
    over.show()
    toast = Toast(over)
    toast.say("The disk is full, so the last change was not saved. Everything before it is safe. " * 2)
    assert over.rect().contains(toast.geometry())


def test_a_toast_without_a_way_back_has_nothing_to_undo(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    toast = Toast(over)
    toast.say("Saved.")
    assert not toast.take_back()


def test_names_disappear_and_come_back(qtbot: QtBot) -> None:
    label, row = NameLabel("Harold Whitcomb"), ListRow("note not signed", "Harold Whitcomb")
    for part in (label, row):
        qtbot.addWidget(part)
    privacy().toggle()
    assert "Harold" not in label.text() + row.first_line.text() + row.accessibleName()
    assert shown("") == ""
    privacy().toggle()
    assert label.text() == "Harold Whitcomb"
    assert "Harold" in row.first_line.text()


def test_what_is_typed_into_a_row_is_never_markup(qtbot: QtBot) -> None:
    row = ListRow("a < b & c", "<i>Ann</i>")
    qtbot.addWidget(row)
    assert row.first_line.text() == "<b>&lt;i&gt;Ann&lt;/i&gt;</b> a &lt; b &amp; c"


def test_rows_are_replaced_all_together(qtbot: QtBot) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.show_rows([ListRow("one"), ListRow("two")])
    rows.show_rows([ListRow("three")])
    qtbot.wait(10)
    assert [row.first_line.text() for row in rows.findChildren(ListRow)] == ["three"]


def test_enter_opens_the_row_of_a_table(qtbot: QtBot) -> None:
    model = RowsModel(["Session", "Minutes", "State"], (1,))
    model.show_rows([("s1", ("Jun 3", "38", ("signed", "Signed"))), ("s2", ("Jun 10", "47", ("attention", "Open")))])
    table = Table(model, "Sessions")
    qtbot.addWidget(table)
    table.resize(500, 300)
    table.show()
    table.selectRow(1)
    with qtbot.waitSignal(table.opened) as told:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert told.args == ["s2"]
    assert model.data(model.index(1, 2)) == "Open"
    assert model.row_of("s1") == 0
    assert nameless(table) == []
    assert not table.grab().isNull()


def test_an_empty_table_opens_nothing(qtbot: QtBot) -> None:
    table = Table(RowsModel(["A"]), "Nothing")
    qtbot.addWidget(table)
    with qtbot.assertNotEmitted(table.opened):
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.current_key() == ""


def test_state_is_a_word_and_a_shape(qtbot: QtBot) -> None:
    chip = Chip("blocked", "2 overdue")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "2 overdue"
    bare = Chip("blocked", "2 overdue", "")
    qtbot.addWidget(bare)
    assert chip.sizeHint().width() > bare.sizeHint().width()


def test_a_line_that_gives_way_tells_all_as_its_tip(qtbot: QtBot) -> None:
    line = ElidedLabel("PT plan to 2 July 2026, 22 days left")
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.grab()
    assert line.toolTip() == line.text()
    line.resize(900, 20)
    line.grab()
    assert line.toolTip() == ""


def test_a_notice_and_an_empty_page_are_told_whole(qtbot: QtBot) -> None:
    banner = Banner("attention", "The computer slept.", "Were you training?", Button("&Yes"))
    empty = EmptyState("users", "No caregivers yet", "Add them.")
    for part in (banner, empty):
        qtbot.addWidget(part)
    assert banner.accessibleName() == "The computer slept. Were you training?"
    assert empty.accessibleName() == "No caregivers yet"
    assert nameless(banner) == []


def test_in_a_narrow_bar_the_keys_give_way_and_no_word_is_cut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = ActionBar(window)
    buttons = [
        Button(word, "play", shortcut=f"Ctrl+{key}") for word, key in (("Patient came in", "I"), ("Finish", "E"))
    ]
    for button, row in zip(buttons, (bar.left, bar.right), strict=True):
        row.addWidget(button)
    bar.resize(900, 60)
    window.show()
    wide = [button.sizeHint().width() for button in buttons]
    bar.resize(bar.minimumSizeHint().width() - 10, 60)
    QApplication.processEvents()
    assert all(button.sizeHint().width() < before for button, before in zip(buttons, wide, strict=True))
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    bar.resize(900, 60)
    QApplication.processEvents()
    assert [button.sizeHint().width() for button in buttons] == wide
