"""The grid is filled by keys and taps, says what it shows, and hides names when asked."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.privacy import privacy
from desktop_app.ui.widgets.drawn.teach_back_grid import Learner, Skill, TeachBackGrid

SKILLS = [Skill("stand", "Sit to stand", "Goal 1"), Skill("stairs", "Stairs with rail", "Goal 2")]
FAMILY = [Learner("marian", "Marian", "wife"), Learner("dana", "Dana", "daughter")]


@pytest.fixture
def grid(qtbot: QtBot) -> TeachBackGrid:
    made = TeachBackGrid()
    qtbot.addWidget(made)
    made.set_rows(SKILLS, FAMILY, {("stand", "dana"): "with_cues"}, {("stand", "marian"): "not_yet"})
    made.resize(800, round(made.geometry_now().height))
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "mark"),
    [("1", "not_yet"), ("2", "with_cues"), ("3", "independent"), ("4", "unsafe")],
)
def test_a_figure_marks_the_cell_under_the_cursor(grid: TeachBackGrid, qtbot: QtBot, key: str, mark: str) -> None:
    with qtbot.waitSignal(grid.marked) as told:
        QTest.keyClicks(grid, key)
    assert told.args == ["stand", "marian", mark]
    assert grid.marks[("stand", "marian")] == mark


def test_zero_clears_a_mark(grid: TeachBackGrid, qtbot: QtBot) -> None:
    QTest.keyClick(grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(grid.marked) as told:
        QTest.keyClicks(grid, "0")
    assert told.args == ["stand", "dana", None]
    assert grid.marks == {}


def test_arrows_move_and_stop_at_the_edges(grid: TeachBackGrid) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(grid, key)
    assert grid.cell_key() == ("stairs", "dana")
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert grid.cell_key() == ("stand", "marian")


def test_enter_asks_for_cue_words(grid: TeachBackGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.cue_words_wanted) as told:
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == ["stand", "marian"]


def tap(grid: TeachBackGrid, skill: int, learner: int, mark: int) -> None:
    middle = grid.geometry_now().segment_box(skill, learner, mark).center()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(round(middle.x()), round(middle.y())))


def test_a_tap_marks_and_the_same_tap_clears(grid: TeachBackGrid) -> None:
    tap(grid, 1, 0, 2)
    assert grid.marks[("stairs", "marian")] == "independent"
    tap(grid, 1, 0, 2)
    assert ("stairs", "marian") not in grid.marks


def test_the_cell_is_told_in_words(grid: TeachBackGrid) -> None:
    assert grid.accessibleName() == "Teach-back"
    assert grid.accessibleDescription().startswith("Sit to stand, Marian: Not taught today; last visit not yet.")


def test_names_are_hidden_in_the_words_too(grid: TeachBackGrid) -> None:
    privacy().toggle()
    assert "Marian" not in grid.accessibleDescription()


def test_an_empty_grid_says_what_belongs_in_it(grid: TeachBackGrid) -> None:
    grid.set_rows([], [], {}, {})
    QTest.keyClicks(grid, "3")
    assert grid.marks == {}
    assert "Add a skill" in grid.accessibleDescription()


def test_the_cursor_stays_where_it_was_when_rows_are_shown_again(grid: TeachBackGrid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_Down)
    grid.set_rows(SKILLS, FAMILY, {}, {})
    assert grid.cell_key() == ("stairs", "marian")
    grid.set_rows(SKILLS[:1], FAMILY, {}, {})
    assert grid.cell_key() == ("stand", "marian")


@pytest.mark.parametrize("is_dark", [False, True])
def test_every_state_can_be_painted(grid: TeachBackGrid, is_dark: bool) -> None:
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui import theme

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.wear(app, theme.Theme(is_dark))
    before = grid.grab().toImage()
    tap(grid, 1, 1, 3)
    assert grid.grab().toImage() != before


def test_plus_begins_another_try_of_a_marked_cell_only(grid: TeachBackGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.tried):
        QTest.keyClicks(grid, "+")
    QTest.keyClick(grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(grid.tried) as told:
        QTest.keyClicks(grid, "+")
    assert told.args == ["stand", "dana"]


def test_the_number_of_tries_is_said(grid: TeachBackGrid) -> None:
    grid.set_rows(SKILLS, FAMILY, {("stand", "marian"): "with_cues"}, {}, {("stand", "marian"): 3})
    assert "With cues, try 3" in grid.accessibleDescription()


def test_a_mark_is_told_only_when_it_came_back_from_the_records(grid: TeachBackGrid) -> None:
    QTest.keyClicks(grid, "3")
    assert "Not taught today" in grid.accessibleDescription()
    grid.set_rows(SKILLS, FAMILY, grid.marks, grid.last)
    assert "Independent" in grid.accessibleDescription()


def test_only_the_row_of_a_new_mark_is_painted_again(grid: TeachBackGrid, qtbot: QtBot) -> None:
    painted: list[QRect] = []
    qtbot.waitExposed(grid)
    QApplication.processEvents()
    paint = grid.paintEvent
    grid.paintEvent = lambda event: (painted.append(event.rect()), paint(event))  # type: ignore[method-assign]
    grid.set_rows(SKILLS, FAMILY, {**grid.marks, ("stairs", "dana"): "unsafe"}, grid.last)
    QApplication.processEvents()
    assert painted == [grid.geometry_now().row_box(1).toAlignedRect()]
