"""A superbill over a range of days from the window: asked for, looked at, issued; what stays off it is said."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.ui.screens.print.view import PrintScreen
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.print.test_print_screen import CTRL, ISSUE
from tests.ui.screens.visits import family, signed_visit, unsigned_visit, words_on

RANGE, ENTER = (Qt.Key.Key_D, CTRL), Qt.Key.Key_Return


@pytest.fixture
def visits(room: PracticeRoom, clock: FakeClock) -> list[str]:
    """Two signed visits of June 10 and 11, and one of June 12 that is not signed."""
    room.write(family)
    made = [signed_visit(room, clock)]
    clock.advance(minutes=24 * 60)
    made.append(signed_visit(room, clock))
    clock.advance(minutes=24 * 60)
    return [*made, unsigned_visit(room, clock)]


def ask(room: PracticeRoom, first: str, last: str) -> None:
    room.press(RANGE)
    room.type(first)
    room.press(Qt.Key.Key_Tab)
    room.type(last)
    room.press(ENTER)


def test_the_visits_of_a_range_go_on_one_superbill(room: PracticeRoom, visits: list[str]) -> None:
    screen = PrintScreen(room.runner)
    room.show(screen, session_id=visits[0])
    ask(room, "6/1/2026", "6/30/2026")
    assert screen.list.key() == "several"
    assert screen.list.currentItem().text() == "Superbill of several visits, 2 visits, Jun 1 to Jun 30"
    assert "2 visits on it. Not Jun 12: It is not signed yet." in words_on(screen)
    assert "06/10/2026" in screen.paper.text()
    assert "06/11/2026" in screen.paper.text()
    assert nameless(screen) == []
    assert taken_twice(screen) == []
    room.press(ISSUE)
    assert room.told[-1] == "Superbill 2026-00001 issued."
    assert room.read(lambda store: store.superbills.get("2026-00001").session_ids) == tuple(visits[:2])
    assert "several" not in screen.list.keys()  # noqa: SIM118 - a method of the list
    assert screen.list.item(0).text().startswith("Superbill 2026-00001, issued")
    assert screen.paper.pdf == room.read(lambda store: store.superbills.get("2026-00001").pdf)


def test_days_that_are_no_range_and_days_without_visits_are_said(room: PracticeRoom, visits: list[str]) -> None:
    screen = PrintScreen(room.runner)
    room.show(screen, session_id=visits[0])
    ask(room, "6/30/2026", "6/1/2026")
    assert screen.several.first_field.error.startswith("The first day comes after the last one.")
    assert screen.several.first.hasFocus()
    assert abs(screen.several.first.width() - screen.several.last.width()) <= 1
    screen.several.first.selectAll()
    room.type("1/1/2026")
    room.press(Qt.Key.Key_Tab)
    room.type("1/31/2026")
    room.press(ENTER)
    assert screen.several.first_field.error.startswith("No visit in these days can go on a new superbill.")
    screen.several.last.clear()
    room.press(ENTER)
    assert screen.several.first_field.error.startswith("A range needs its first and its last day.")
    assert screen.back()
    assert not screen.several.is_asking


def test_from_the_chart_no_visit_needs_to_be_chosen(room: PracticeRoom, visits: list[str]) -> None:
    screen = PrintScreen(room.runner)
    room.show(screen, patient_id="harold", paper="several")
    assert screen.several.first.hasFocus()
    assert screen.several.last.value() != ""
    assert not screen.superbill.isVisible()
    room.press(ENTER)
    assert screen.superbill.isVisible()
    room.press(ISSUE)
    assert room.told[-1] == "Superbill 2026-00001 issued."
    assert screen.context().subtitle == "Harold Whitcomb, visit of June 10"
