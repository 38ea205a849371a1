"""The battery dies in the middle of a group: the three records say the same of their time, and go on together."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.training.timekeeping import replay
from desktop_app.store.store import Store
from tests.fake_clock import FakeClock
from tests.journeys.program import STEP_SECONDS, Program
from tests.journeys.test_a_group_of_three import PASSPHRASE, PEOPLE, sessions
from tests.journeys.test_a_group_of_three import records as records  # the fixture
from tests.journeys.test_killed_in_the_middle import ROOT
from tests.journeys.test_locked_in_the_middle import unlock


def tapes(store: Store, _: object) -> list[tuple[Any, ...]]:
    """What the clock of each record says, event by event, and when each was last seen."""
    found = []
    for session in sessions(store, None).values():
        events = store.clock_events.of(session.id)
        found.append((tuple((e.kind, e.at, e.answers) for e in events), store.clock_events.last_pulse(session.id)))
    return found


def counted(store: Store, clock: FakeClock) -> list[timedelta]:
    return [replay(store.clock_events.of(each.id), clock.now()).counted for each in sessions(store, None).values()]


@pytest.mark.parametrize("pulses", [4, 30])
def test_a_killed_group_has_three_equal_clocks_and_goes_on_as_one(
    records: Path, open_program: Callable[[FakeClock], Program], pulses: int
) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-W", "ignore", "-m", "tests.journeys.a_group_process", str(records), PASSPHRASE, "60"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        written = [process.stdout.readline().strip() for _ in range(pulses)]
        process.send_signal(signal.SIGKILL)
    acknowledged = datetime.fromisoformat(written[-1])
    clock = FakeClock(acknowledged + timedelta(minutes=9))
    clock.boots, clock.ticks = 2, 60_000
    program = open_program(clock)
    unlock(program)
    kept = program.ask(tapes)
    assert len(kept) == len(PEOPLE)
    assert kept[0] == kept[1] == kept[2]
    assert timedelta() <= kept[0][1].utc - acknowledged <= timedelta(seconds=STEP_SECONDS)
    program.hands.enter("Keep running")
    program.hands.wait_for(lambda: program.running)
    before = program.ask(counted)
    program.let_pass(5)
    after = program.ask(counted)
    assert [late - early for early, late in zip(before, after, strict=True)] == [timedelta(minutes=5)] * 3
    assert len(set(after)) == 1
