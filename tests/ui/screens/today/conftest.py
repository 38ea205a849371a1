"""The window over a vault with Harold's chart."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.ui.runner import Runner
from tests.fake_clock import FakeClock
from tests.training_bench import TrainingBench


@pytest.fixture
def bench(runner: Runner, clock: FakeClock, vault_folder: Path) -> Iterator[TrainingBench]:
    """The open window; nothing is shown yet."""
    made = TrainingBench(runner, clock, vault_folder)
    yield made
    made.close()
