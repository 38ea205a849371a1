"""A room to try a screen in: the real store in a temporary vault behind the runner, and an ear for what is wanted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Screen
from tests import builders
from tests.fake_clock import FakeClock

CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)


class PracticeRoom:
    """`went` lists where the screen wanted to go, `told` what it said, `undo` the last way back it offered."""

    def __init__(self, runner: Runner, folder: Path, resources: Path) -> None:
        self.runner = runner
        self.went: list[tuple[str, dict[str, Any]]] = []
        self.told: list[str] = []
        self.undo: Callable[[], object] | None = None
        self.unheard: list[KnownError] = []
        self._screens: list[Screen] = []
        runner.said.connect(self.unheard.append)
        runner.open(lambda: _new_vault(folder, resources))
        self.write(_office)

    def write(self, change: Callable[[Store], None]) -> None:
        """Put something into the vault directly."""

        def workflow(store: Store, clock: FakeClock) -> None:
            with store.act("create", "test", "test", clock.now().utc):
                change(store)

        self.runner.run(workflow)
        self.settle()

    def read(self, ask: Callable[[Store], Any]) -> Any:
        """Ask the vault directly."""
        answers: list[Any] = []
        self.runner.run(lambda store, clock: ask(store), then=answers.append)
        self.settle()
        return answers[0]

    def show(self, screen: Screen, **arguments: Any) -> None:
        """Show a screen in front, as the window would."""
        screen.go.connect(lambda name, where: self.went.append((name, where)))
        screen.say.connect(self._hear)
        self.runner.changed.connect(screen.refresh)
        self._screens.append(screen)
        screen.resize(1280, 700)
        screen.show()
        screen.activateWindow()
        QTest.qWaitForWindowActive(screen)
        screen.enter(**arguments)
        self.settle()

    def leave(self) -> None:
        """Take every screen away, as closing the window does."""
        for screen in self._screens:
            screen.leave()
            screen.hide()
            screen.deleteLater()
        self.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Wait until everything that was asked for has come."""
        assert self.runner.wait_idle(20_000)
        QCoreApplication.processEvents()
        assert self.runner.wait_idle(20_000)

    def type(self, keys: str) -> None:
        """Type into whatever has the focus."""
        QTest.keyClicks(_focused(), keys)
        self.settle()

    def press(self, *keys: Any) -> None:
        """Press keys one after the other, each where the focus then is."""
        for key in keys:
            if isinstance(key, tuple):
                QTest.keyClick(_focused(), key[0], key[1])
            else:
                QTest.keyClick(_focused(), key)
            self.settle()

    def _hear(self, sentence: str, undo: Callable[[], object] | None) -> None:
        self.told.append(sentence)
        self.undo = undo


def _focused() -> QWidget:
    from PySide6.QtWidgets import QApplication

    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def _new_vault(folder: Path, resources: Path) -> Store:
    store = create(folder, "marble kettle orchard nine", "Lee Park", CHEAP)
    store.resources = resources
    return store


def _office(store: Store) -> None:
    store.practice.save(builders.practice())
    store.clinicians.save(builders.clinician())
    store.payers.save(builders.payer())
    store.payers.save(builders.payer(id="medicare", name="Medicare Part B", kind="medicare"))


def harold(store: Store) -> None:
    """Harold with Marian, their consent and a plan."""
    store.patients.save(builders.patient())
    store.caregivers.save(builders.caregiver())
    store.consents.save(builders.consent())
    store.plans.save(builders.plan_of_care())
