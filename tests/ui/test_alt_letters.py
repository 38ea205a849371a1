"""Each Alt letter does one thing, whatever can be seen at the same time: bars, banners, and the message with Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.paths import resources
from desktop_app.ui.door import Door
from desktop_app.ui.navigation import SCREENS
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.chart.view import PARTS
from desktop_app.ui.screens.first_run.view import FirstRun
from desktop_app.ui.wording.sections import SECTIONS
from tests.fake_clock import FakeClock
from tests.training_bench import CTRL, TrainingBench
from tests.ui.mnemonics import taken_twice


def with_true_screens(runner: Runner, clock: FakeClock, folder: Path) -> TrainingBench:
    """The window as the therapist has it."""
    made = TrainingBench(runner, clock, folder)
    made.window.navigation.screens.clear()
    return made


@pytest.fixture
def bench(runner: Runner, clock: FakeClock, vault_folder: Path) -> Iterator[TrainingBench]:
    """The window with all its true screens; Harold's session runs."""
    made = with_true_screens(runner, clock, vault_folder)
    made.go("session", patient_id="harold")
    made.press(Qt.Key.Key_T, CTRL)
    made.train(12)
    yield made
    made.close()


def say_with_undo(bench: TrainingBench) -> None:
    bench.window.toast.say("The mark is taken away.", lambda: None)
    assert bench.window.toast.isVisible()


def places(session_id: str) -> list[tuple[str, dict[str, str]]]:
    """Every screen, with each tab of a chart and each section of the settings."""
    of_session = {name: {"session_id": session_id} for name in ("session", "review", "times", "print", "handout")}
    given = {"chart": {"patient_id": "harold"}, "paper": {"patient_id": "harold"}, **of_session}
    tabs = [("chart", {"patient_id": "harold", "tab": tab}) for tab in PARTS]
    sections = [("settings", {"section": section}) for section in SECTIONS]
    return [*((name, given.get(name, {})) for name in SCREENS), *tabs, *sections]


def test_no_screen_has_a_letter_twice_while_a_message_can_be_undone(bench: TrainingBench) -> None:
    """Takes seconds because it goes through every screen, every tab of the chart and every section of the settings."""
    taken = {}
    for name, arguments in places(bench.session().id):
        bench.go(name, **arguments)
        say_with_undo(bench)
        taken[name, str(arguments)] = taken_twice(bench.window)
    assert {place: letters for place, letters in taken.items() if letters} == {}


def test_the_setup_has_no_letter_twice_on_any_page(qtbot: QtBot, runner: Runner, vault_folder: Path) -> None:
    setup = FirstRun(runner, Door(vault_folder, resources()))
    qtbot.addWidget(setup)
    setup.resize(1366, 768)
    setup.show()
    taken = {}
    for at, page in enumerate(setup.pages):
        setup.show_page(at)
        assert runner.wait_idle(20_000)
        taken[page.word] = taken_twice(setup)
    assert {page: letters for page, letters in taken.items() if letters} == {}


def test_getting_ready_has_no_letter_twice(runner: Runner, clock: FakeClock, vault_folder: Path) -> None:
    bench = with_true_screens(runner, clock, vault_folder)
    bench.go("session", patient_id="harold")
    say_with_undo(bench)
    taken = taken_twice(bench.window)
    bench.close()
    assert taken == []


def test_a_lost_session_has_no_letter_twice_with_the_page_below(clock: FakeClock, vault_folder: Path) -> None:
    first = Runner(clock)
    before = with_true_screens(first, clock, vault_folder)
    before.go("session", patient_id="harold")
    before.press(Qt.Key.Key_T, CTRL)
    before.train(12)
    before.close()
    first.stop()
    clock.reboot(minutes=90)
    second = Runner(clock)
    bench = with_true_screens(second, clock, vault_folder)
    screen = bench.go("session")
    say_with_undo(bench)
    seen, taken = (screen.lost.isVisible(), screen.live.isVisible()), taken_twice(bench.window)
    bench.close()
    second.stop()
    assert (seen, taken) == ((True, True), [])
