"""The whole window over a vault with Harold's chart, for tests that sit where the therapist sits."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create, unlock
from desktop_app.ui.frame.bench import Bench
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Screen
from desktop_app.workflows.practice.frame_news import frame_news
from tests import training_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.pulses import let_pulses_pass

PRESSED_MS = 130
CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
ELSEWHERE = ("today", "patients", "chart", "print", "settings")
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class TrainingBench:
    """The window, its runner and clock, and short ways to press keys and let time pass."""

    def __init__(self, runner: Runner, clock: FakeClock, folder: Path) -> None:
        self.runner, self.clock, self.folder = runner, clock, folder
        runner.open(self._unlocked if folder.exists() else self._made)
        assert runner.wait_idle(10_000)
        self.window = Bench(
            runner, {name: _blank(name) for name in ("today", "patients", "chart", "print", "settings")}
        )
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window, 5000)

    def _unlocked(self) -> Store:
        store = unlock(self.folder, PASSPHRASE)
        store.resources = training_vault.RESOURCES
        return store

    def _made(self) -> Store:
        store = create(self.folder, PASSPHRASE, "Lee Park", CHEAP)
        training_vault.fill(store, self.clock)
        training_vault.add_visit_before(store, self.clock)
        return store

    def close(self) -> None:
        """Leave everything as a lock would, and take the window away."""
        self.window.navigation.forget()
        self.settle()
        self.window.close()
        shiboken6.delete(self.window)

    def go(self, name: str, **arguments: Any) -> Any:
        """Go to a screen as the rail or another screen would."""
        if self.window.navigation.current is None:
            self.runner.run(frame_news, then=lambda news: self.window.start(news, name, arguments))
        else:
            self.window.navigation.show(name, arguments)
        self.settle()
        return self.screen

    @property
    def screen(self) -> Any:
        """The screen in front."""
        return self.window.navigation.current

    def settle(self) -> None:
        """Let everything arrive that was asked for."""
        for _ in range(4):
            assert self.runner.wait_idle(10_000)
            QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, and let it be answered: Qt shows a button down for a tenth of a second."""
        QTest.keyClick(self.focus, key, modifier)
        if modifier:
            QTest.qWait(PRESSED_MS)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focus, text)
        self.settle()

    @property
    def focus(self) -> QWidget:
        """What has the focus, else the window."""
        return self.window.focusWidget() or self.window

    def train(self, minutes: float) -> None:
        """Time passes, with pulses as the program writes them; the screen sees the last of them."""
        let_pulses_pass(self.runner, self.clock, round(minutes * 3), seconds=20)
        self.settle()

    def ask(self, question: Callable[[Store], Any]) -> Any:
        """Look into the store, on the thread that owns it."""
        answers: list[Any] = []
        self.runner.run(lambda store, clock: (question(store),), then=answers.append)
        self.settle()
        return answers[0][0]

    def session(self) -> Any:
        """The session of today as it is written down."""
        return self.ask(lambda store: store.sessions.of_patient("harold")[0])


def _blank(name: str) -> Callable[[Runner], Screen]:
    def make(runner: Runner) -> Screen:
        made = Screen(runner)
        made.name = name  # type: ignore[misc]
        return made

    return make
