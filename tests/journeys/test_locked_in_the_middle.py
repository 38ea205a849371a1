"""Locking the screen while training goes on: the time stays on the door, and not a second is missing afterward."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from tests.fake_clock import WEDNESDAY_MORNING, FakeClock
from tests.journeys.program import Program
from tests.journeys.test_killed_in_the_middle import PASSPHRASE, counted
from tests.journeys.test_killed_in_the_middle import records as records  # the fixture


def unlock(program: Program) -> None:
    hands = program.hands
    hands.to("Passphrase")
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()


def start(program: Program) -> None:
    hands = program.hands
    hands.to("Find a patient to train with")
    hands.press("Return")
    hands.wait_for(lambda: program.screen == "session")
    hands.rest()
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)


def words_on(program: Program) -> str:
    """Everything that can be read, chips included, which have their word as their name."""
    visible = [widget for widget in program.house.findChildren(QWidget) if widget.isVisible()]
    words = [widget.text() for widget in visible if isinstance(widget, QLabel)]
    return " ".join([*words, *(widget.accessibleName() for widget in visible)])


def test_a_locked_session_goes_on_without_a_gap_or_a_name(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    unlock(program)
    start(program)
    program.let_pass(12)
    program.hands.press("Ctrl+L")
    program.hands.wait_for(lambda: program.house.bench is None)
    program.let_pass(10)
    program.hands.wait_for(lambda: "Session running 22:00" in words_on(program))
    door = words_on(program)
    assert "Harold" not in door
    assert "Whitcomb" not in door
    unlock(program)
    program.let_pass(5)
    face = program.ask(counted)
    assert face.counted == timedelta(minutes=27)
    assert face.gaps == ()
    assert face.started_at == WEDNESDAY_MORNING


def lock(program: Program) -> None:
    program.hands.press("Ctrl+L")
    program.hands.wait_for(lambda: program.house.bench is None)


def test_after_a_lock_one_goes_on_typing_where_one_was(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    unlock(program)
    start(program)
    hands = program.hands
    hands.press("Alt+Q")
    hands.type("Asked about falls, 2 times")
    hands.press("Home")
    lock(program)
    unlock(program)
    hands.type("He needs 2 cues. ")
    live = program.house.bench.navigation.current.live
    assert live.notes.text.toPlainText() == "He needs 2 cues. Asked about falls, 2 times"
    assert live.teach.grid.marks == {}
    hands.press("Ctrl+E")
    hands.wait_for(lambda: program.screen == "review")
    program.house.bench.navigation.current.note.go_to("progress")
    hands.type("Better")
    lock(program)
    unlock(program)
    hands.type(" than before")
    assert program.house.bench.navigation.current.note.texts["progress"].toPlainText() == "Better than before"


def test_after_a_lock_the_next_mark_falls_where_the_cursor_was(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    unlock(program)
    start(program)
    program.hands.press("Down")
    grid = program.house.bench.navigation.current.live.teach.grid
    assert grid.at == (1, 0)
    lock(program)
    unlock(program)
    program.hands.type("2")
    grid = program.house.bench.navigation.current.live.teach.grid
    assert [skill for skill, _ in grid.marks] == [grid.skills[1].id]


def test_a_wrong_passphrase_opens_nothing_and_loses_nothing(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    program.hands.to("Passphrase")
    program.hands.type("not the right one")
    program.hands.press("Return")
    assert program.house.bench is None
    assert "passphrase" in words_on(program).lower()
    program.clock.advance(minutes=10)
    unlock(program)
    assert program.screen == "today"
