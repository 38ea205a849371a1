"""What tests of the window start from: no display, our look, a runner with a clock that obeys."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.live_preferences import LivePreferences, use
from desktop_app.ui.privacy import privacy
from desktop_app.ui.runner import Runner
from tests.fake_clock import FakeClock


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    theme.add_fonts()


@pytest.fixture(autouse=True)
def look(qapp: QApplication, _fonts: None) -> Iterator[theme.Theme]:
    """The light look at 100%, names shown, preferences as at first; put back after each test."""
    use(LivePreferences(Preferences()))
    worn = theme.Theme()
    if theme.current() != worn or not qapp.styleSheet():
        theme.wear(qapp, worn)
    yield worn
    if privacy().is_on:
        privacy().toggle()


@pytest.fixture
def runner(qapp: QApplication, clock: FakeClock) -> Iterator[Runner]:
    """A runner without a store; it is stopped after the test."""
    made = Runner(clock)
    yield made
    made.stop()
