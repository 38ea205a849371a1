"""Programs that are opened and closed by a journey."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.live_preferences import LivePreferences, use
from tests.fake_clock import FakeClock
from tests.journeys.program import Program


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
