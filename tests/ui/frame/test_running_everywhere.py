"""A session that runs is seen on every screen, by its time and without a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.ui.navigation import SCREENS
from desktop_app.ui.runner import Runner
from tests.fake_clock import FakeClock
from tests.training_bench import CTRL, TrainingBench


@pytest.fixture
def bench(runner: Runner, clock: FakeClock, vault_folder: Path) -> Iterator[TrainingBench]:
    """The window with all its true screens, while Harold's session runs."""
    made = TrainingBench(runner, clock, vault_folder)
    made.window.navigation.screens.clear()
    made.go("session", patient_id="harold")
    made.press(Qt.Key.Key_T, CTRL)
    made.train(12)
    yield made
    made.close()


def test_the_running_time_stands_on_every_screen_without_a_name(bench: TrainingBench) -> None:
    running = bench.session()
    arguments = {
        "chart": {"patient_id": "harold"},
        "paper": {"patient_id": "harold"},
        **{name: {"session_id": running.id} for name in ("session", "review", "times", "print", "handout")},
    }
    for name in SCREENS:
        bench.go(name, **arguments.get(name, {}))
        assert bench.screen.name == name
        told = (
            bench.window.rail.buttons["session"].toolTip()
            + bench.window.rail.buttons["session"].accessibleDescription()
        )
        below = bench.window.status.running
        seen = bench.screen.live.timer.time.accessibleDescription() if name == "session" else below.text()
        assert ("12 minutes" if name == "session" else "12:0") in seen, name
        assert below.isVisible() is (name != "session"), name
        assert "Harold" not in below.text() + told, name
        assert "Whitcomb" not in below.text() + told, name
