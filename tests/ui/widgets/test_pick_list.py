"""The list below a search line: arrows in the line move in it, Enter takes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.theme import current
from desktop_app.ui.widgets.entry.search_line import SearchLine
from desktop_app.ui.widgets.pick_list import Pick, PickList, shortened

ROWS = [Pick("a", "Abbott, Alma"), Pick("b", "Baptiste, Albert", "b. 1/1/1940", "Nora (wife)"), Pick("c", "Carver")]


def test_the_first_row_is_marked_and_marking_stops_at_both_ends(qtbot: QtBot) -> None:
    rows = PickList("Patients found")
    qtbot.addWidget(rows)
    rows.show_picks(ROWS)
    assert rows.current_key() == "a"
    rows.mark(-1)
    assert rows.current_key() == "a"
    rows.mark(9)
    assert rows.current_key() == "c"


def test_enter_in_the_line_takes_the_marked_row(qtbot: QtBot) -> None:
    line, rows, taken = SearchLine("Find", "Name"), PickList("Patients found"), []
    qtbot.addWidget(line)
    qtbot.addWidget(rows)
    line.step.connect(rows.mark)
    line.taken.connect(rows.take)
    rows.picked.connect(taken.append)
    rows.show_picks(ROWS)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert taken == ["b"]


def test_enter_on_an_empty_list_takes_nothing(qtbot: QtBot) -> None:
    rows, taken = PickList("Patients found"), []
    qtbot.addWidget(rows)
    rows.picked.connect(taken.append)
    rows.show_picks([])
    rows.take()
    assert taken == []


def test_esc_empties_the_line_first_and_only_then_steps_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line, stepped = SearchLine("Find", "Name", window), []
    QShortcut(QKeySequence("Esc"), window).activated.connect(lambda: stepped.append("back"))
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 5000)
    line.setFocus()
    qtbot.keyClicks(line, "del")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.text(), stepped) == ("", [])
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert stepped == ["back"]


def test_a_row_is_read_aloud_whole(qtbot: QtBot) -> None:
    rows = PickList("Patients found")
    qtbot.addWidget(rows)
    rows.show_picks(ROWS)
    assert rows.model().index(1, 0).data() == "Baptiste, Albert, b. 1/1/1940, Nora (wife)"


def test_texts_that_differ_at_their_end_alone_are_told_apart_where_there_is_little_room(qtbot: QtBot) -> None:
    sides = ("right dominant", "left dominant", "right non-dominant", "left non-dominant", "unspecified")
    stroke = "Hemiplegia and hemiparesis following cerebral infarction affecting"
    font = current().font("body")
    told = [shortened(f"{stroke} {side} side", font, QFontMetricsF(font).horizontalAdvance(stroke)) for side in sides]
    assert all(text.endswith(f"{side} side") for text, side in zip(told, sides, strict=True))
    assert all(text.startswith("Hemiplegia") for text in told)
