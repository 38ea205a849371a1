"""The whole program in one window, with a clock that obeys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest

from desktop_app import paths
from desktop_app.ui.door import Door
from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.house import House
from desktop_app.ui.runner import Runner
from tests.fake_clock import FakeClock
from tests.journeys.hands import Hands
from tests.pulses import let_pulses_pass

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
        let_pulses_pass(self.runner, self.clock, round(minutes * 60 / STEP_SECONDS), STEP_SECONDS)
        self.hands.wait()

    @property
    def screen(self) -> str:
        """The name of the screen in front."""
        return str(self.house.bench.navigation.current.name)

    @property
    def running(self) -> str:
        """The id of the session that runs."""
        return heartbeat_of(self.runner).session_id

    def ask(self, question: Callable[..., Any], *arguments: object) -> Any:
        """What the store says, asked on the program's own worker."""
        came: list[Any] = []
        self.runner.run(question, *arguments, then=came.append)
        self.hands.wait()
        return came[0]

    def end(self) -> None:
        """The window closes."""
        self.house.close_down()
        self.runner.stop()
        self.house.deleteLater()
