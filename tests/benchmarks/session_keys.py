"""How long each key of the session screen takes until the screen answers, with 5,000 patients and 100,000 sessions.

From the key to the painted answer: for the clock and the grid that is after the press is on the disk. What the window
reads again afterward is waited for before the next key and not counted; the user CPU time of a press has it in.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.training.session import TaughtSkill
from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.live_preferences import LivePreferences, use
from desktop_app.ui.screens.session.presenter import SessionPresenter
from tests.benchmarks._large_vault import PASSPHRASE, large_vault
from tests.fake_clock import FakeClock
from tests.journeys.program import Program

LIMIT_MS = 50.0
TIMES = 40
Row = tuple[str, str, str]


def measure() -> list[Row]:
    """The 95th percentile of each key, in milliseconds."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    theme.add_fonts()
    use(LivePreferences(Preferences()))
    theme.wear(app, theme.Theme())
    with tempfile.TemporaryDirectory() as folder:
        program = Program(large_vault(Path(folder)), FakeClock())
        try:
            return _keys(program)
        finally:
            program.end()


def _keys(program: Program) -> list[Row]:
    _begin(program)
    screen = program.house.bench.navigation.current
    live, presenter = screen.live, screen.presenter
    grid, text = live.teach.grid, live.notes.text
    marks = cycle((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3))
    keys: tuple[tuple[str, Callable[[], None], Callable[[], object]], ...] = (
        ("pause and resume (Ctrl+T)", lambda: _chord(program, Qt.Key.Key_T), lambda: len(presenter._events)),
        ("patient in and out (Ctrl+I)", lambda: _chord(program, Qt.Key.Key_I), lambda: len(presenter._events)),
        (
            "a mark in the grid, written (1 to 3)",
            lambda: _key(grid, next(marks)),
            lambda: presenter.live.session.skills,
        ),
        ("an arrow in the grid", lambda: _key(grid, Qt.Key.Key_Down), lambda: None),
        ("a letter in the note", lambda: _key(text, Qt.Key.Key_A), text.toPlainText),
    )
    rows = [(name, *_timed(program, press, answer)) for name, press, answer in keys]
    return [
        (
            f"{name}, p95 of {TIMES}",
            f"{_p95(took):.1f} ms",
            f"limit {LIMIT_MS:.0f} ms, median {_median(took)}, {work:.0f} ms user CPU",
        )
        for name, took, work in rows
    ]


def _begin(program: Program) -> None:
    """Unlock, start a session with the patient seen last, and train for half an hour."""
    hands = program.hands
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.wait_for(lambda: program.house.bench is not None, 60_000)
    hands.wait_for(lambda: not program.runner.is_busy, 60_000)
    hands.to("Find a patient to train with")
    hands.press("Return")
    hands.wait_for(lambda: program.screen == "session")
    hands.rest()
    for tick in program.house.bench.navigation.current.ready.people.ticks.values():
        tick.setChecked(True)
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)
    program.let_pass(31)
    hands.rest()


def skills_of(presenter: SessionPresenter) -> tuple[TaughtSkill, ...]:
    """The skills with their marks as they came back from the records."""
    return presenter.live.session.skills if presenter.live else ()


def _chord(program: Program, key: Qt.Key) -> None:
    QTest.keyClick(program.house, key, Qt.KeyboardModifier.ControlModifier)


def _key(widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


def _timed(program: Program, press: Callable[[], None], answer: Callable[[], object]) -> tuple[list[float], float]:
    """The milliseconds of each press until the answer is another one and painted, and the user CPU time of one."""
    took = []
    worked = os.times().user
    for _ in range(TIMES):
        program.clock.advance(seconds=2)
        before, began = answer(), time.perf_counter()
        press()
        while before is not None and answer() == before:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        took.append((time.perf_counter() - began) * 1000)
        program.hands.wait()
        QTest.qWait(5)
    return took, (os.times().user - worked) * 1000 / TIMES


def _p95(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]


def _median(took: list[float]) -> str:
    return f"{statistics.median(took):.1f} ms"


if __name__ == "__main__":
    for what, figure, limit in measure():
        print(f"{what:56} {figure:>12}  {limit}")
