"""Large text on a small display: panels that have no room beside each other stand below each other, nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui import theme
from desktop_app.ui.navigation import _framed
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.widgets.fitting_stack import FittingStack
from desktop_app.ui.widgets.folding import FoldingRow
from desktop_app.ui.widgets.panel import folding, scrolled

NARROW, WIDE, HIGH = 500, 1200, 700


@pytest.fixture
def large(qapp: QApplication, look: theme.Theme) -> Iterator[None]:
    """Text of one and a half times."""
    theme.wear(qapp, theme.Theme(scale=1.5))
    yield
    theme.wear(qapp, look)


class Page(Screen):
    """Three panels: one of a fixed width, one that scrolls, and a button that is far down."""

    name = "today"

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.fixed, self.inner, self.last = QLabel("fixed"), QWidget(), QPushButton("last")
        self.fixed.setFixedWidth(300)
        self.inner.setFixedHeight(900)
        self.inner.setMinimumWidth(280)
        self.last.setMinimumWidth(260)
        self.row: FoldingRow = folding(self.fixed, scrolled(self.inner, is_wide_enough=True), self.last)
        self.setLayout(self.row)

    def context(self) -> Context:
        return Context("Page")

    @property
    def lefts(self) -> list[int]:
        """Where the panels begin."""
        return [self.row.itemAt(place).geometry().left() for place in range(3)]


@pytest.fixture
def page(runner: Runner, qtbot: QtBot) -> Page:
    return Page(runner)


def shown(page: Page, qtbot: QtBot, width: int) -> QScrollArea | None:
    frame = _framed(page)
    qtbot.addWidget(frame)
    frame.resize(width, HIGH)
    frame.show()
    settle(qtbot)
    return frame if isinstance(frame, QScrollArea) else None


def settle(qtbot: QtBot) -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_with_usual_text_a_row_is_a_row(page: Page, qtbot: QtBot) -> None:
    assert shown(page, qtbot, NARROW) is None
    assert not page.row.is_folded
    assert page.lefts == sorted(set(page.lefts))


@pytest.mark.usefixtures("large")
def test_without_room_the_panels_stand_below_each_other_in_the_whole_width(runner: Runner, qtbot: QtBot) -> None:
    page = Page(runner)
    frame = shown(page, qtbot, NARROW)
    assert frame is not None
    assert page.row.is_folded
    assert len(set(page.lefts)) == 1
    assert {page.row.itemAt(place).geometry().width() for place in range(3)} == {page.width()}
    assert frame.horizontalScrollBar().maximum() == 0
    assert frame.verticalScrollBar().maximum() > 0
    assert page.inner.parentWidget().height() >= page.inner.height()
    assert page.last.geometry().bottom() <= page.height()


@pytest.mark.usefixtures("large")
def test_with_room_again_they_stand_as_before(runner: Runner, qtbot: QtBot) -> None:
    page = Page(runner)
    frame = shown(page, qtbot, NARROW)
    assert frame is not None
    frame.resize(WIDE, HIGH)
    settle(qtbot)
    assert not page.row.is_folded
    assert page.fixed.width() == 300
    assert page.lefts == sorted(set(page.lefts))
    assert frame.verticalScrollBar().maximum() == 0


@pytest.mark.usefixtures("large")
def test_what_grows_while_it_is_folded_is_shown_whole(runner: Runner, qtbot: QtBot) -> None:
    page = Page(runner)
    frame = shown(page, qtbot, NARROW)
    assert frame is not None
    page.inner.setFixedHeight(1500)
    settle(qtbot)
    assert page.inner.parentWidget().height() >= 1500
    assert page.last.geometry().top() >= 1500


@pytest.mark.usefixtures("large")
def test_what_gets_the_focus_comes_into_sight(runner: Runner, qtbot: QtBot) -> None:
    page = Page(runner)
    frame = shown(page, qtbot, NARROW)
    assert frame is not None
    with qtbot.waitActive(frame):
        frame.activateWindow()
    page.last.setFocus(Qt.FocusReason.OtherFocusReason)
    settle(qtbot)
    top = page.last.mapTo(frame.viewport(), page.last.rect().topLeft()).y()
    assert 0 <= top < frame.viewport().height()


def test_a_hidden_page_of_a_stack_makes_no_room_for_itself(qtbot: QtBot) -> None:
    outer, stack, small, large = QWidget(), FittingStack(), QLabel("small"), QLabel("large")
    qtbot.addWidget(outer)
    large.setMinimumSize(2000, 2000)
    stack.addWidget(small)
    stack.addWidget(large)
    QVBoxLayout(outer).addWidget(stack)
    assert outer.minimumSizeHint().width() < 500
    stack.setCurrentWidget(large)
    settle(qtbot)
    assert outer.minimumSizeHint().width() >= 2000
