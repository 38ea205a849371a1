"""A second window on the same records ends at the door with a sentence that says where they are open."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.fake_clock import FakeClock
from tests.journeys.program import Program
from tests.journeys.test_killed_in_the_middle import PASSPHRASE, ROOT
from tests.journeys.test_killed_in_the_middle import records as records  # the fixture
from tests.journeys.test_locked_in_the_middle import unlock, words_on


def test_the_second_window_says_where_the_records_are_open_and_harms_nothing(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-W", "ignore", "-m", "tests.journeys.a_process", str(records), PASSPHRASE, "60"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline(), "the first window trains"
        second = open_program(FakeClock())
        second.hands.to("Passphrase")
        second.hands.type(PASSPHRASE)
        second.hands.press("Return")
        second.hands.wait_for(lambda: "already open" in words_on(second))
        assert "Go to that window, or close it and try again." in words_on(second)
        assert second.house.bench is None
        assert first.stdout.readline(), "the first window goes on"
        first.send_signal(signal.SIGKILL)
    unlock(second)
    assert second.house.bench is not None, "once the first is gone, the records open"
