"""The whole program in one window, with a clock that obeys."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app import paths
from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.door import Door
from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.house import House
from desktop_app.ui.live_preferences import LivePreferences, use
from desktop_app.ui.runner import Runner
from tests.fake_clock import FakeClock
from tests.journeys.hands import Hands

STEP_SECONDS = 20


class Program:
    """The running program as its user has it: a keyboard, a screen, and time that passes."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.clock, self.runner = clock, Runner(clock)
        self.house = House(self.runner, Door(folder, paths.resources()))
        self.house.resize(1366, 768)
        self.house.show()
        self.house.activateWindow()
        QTest.qWaitForWindowActive(self.house)
        self.hands = Hands(self.house, self.runner)
        self.house.start()
        self.hands.wait()

    def let_pass(self, minutes: float) -> None:
        """Time passes, and the program is awake all the while."""
        for _ in range(round(minutes * 60 / STEP_SECONDS)):
            self.clock.advance(seconds=STEP_SECONDS)
            heartbeat_of(self.runner).beat()
            self.hands.wait()

    @property
    def screen(self) -> str:
        """The name of the screen in front."""
        return str(self.house.bench.navigation.current.name)

    @property
    def running(self) -> str:
        """The id of the session that runs."""
        return heartbeat_of(self.runner).session_id

    def end(self) -> None:
        """The window closes."""
        self.house.close_down()
        self.runner.stop()
        self.house.deleteLater()


@pytest.fixture
def open_program(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[FakeClock], Program]]:
    """Start the program on the same folder as often as the test wants."""
    qapp.setStyle("Fusion")
    theme.add_fonts()
    use(LivePreferences(Preferences()))
    theme.wear(qapp, theme.Theme())
    started: list[Program] = []

    def start(clock: FakeClock) -> Program:
        started.append(Program(tmp_path / "records", clock))
        return started[-1]

    yield start
    for program in started:
        program.end()
