"""The battery dies in the middle of a session: no minute is lost, none invented."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from tests import builders
from tests.fake_clock import WEDNESDAY_MORNING, FakeClock
from tests.journeys.program import STEP_SECONDS, Program

PASSPHRASE = "marble kettle orchard nine"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A vault with Harold's chart in it, closed."""
    folder, clock = tmp_path / "records", FakeClock()
    store = create(folder, PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    set_up_practice(store, clock, builders.practice(), (builders.clinician(),), (builders.payer(),), {})
    with store.act("create", "patient", "harold", clock.now().utc):
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        store.consents.save(builders.consent())
        store.plans.save(builders.plan_of_care())
    store.close()
    return folder


def train_and_be_killed(folder: Path, pulses: int) -> datetime:
    """Train in another process, kill it after so many pulses; the instant of the last one it had written."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-W", "ignore", "-m", "tests.journeys.a_process", str(folder), PASSPHRASE, "60"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        written = [process.stdout.readline().strip() for _ in range(pulses)]
        process.send_signal(signal.SIGKILL)
    return datetime.fromisoformat(written[-1])


def last_pulse(store: Store, _: object) -> datetime:
    moment = store.clock_events.last_pulse(store.sessions.running()[0].id)
    assert moment is not None
    return moment.utc


def counted(store: Store, clock: FakeClock) -> TimerFace:
    session = store.sessions.of_patient("harold")[0]
    return replay(store.clock_events.of(session.id), clock.now())


@pytest.mark.parametrize("pulses", [1, 37, 60])
def test_a_killed_session_goes_on_after_a_restart(
    records: Path, open_program: Callable[[FakeClock], Program], pulses: int
) -> None:
    acknowledged = train_and_be_killed(records, pulses)
    clock = FakeClock(acknowledged + timedelta(minutes=9))
    clock.boots, clock.ticks = 2, 60_000
    program = open_program(clock)
    hands = program.hands
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()
    seen = program.ask(last_pulse)
    assert timedelta() <= seen - acknowledged <= timedelta(seconds=STEP_SECONDS)
    hands.enter("Keep running")
    hands.wait_for(lambda: program.running)
    program.let_pass(10)
    face = program.ask(counted)
    trained_before = seen - WEDNESDAY_MORNING
    assert face.counted == trained_before + timedelta(minutes=10)
    assert [gap.answer for gap in face.gaps] == [None]
    assert face.gaps[0].end - face.gaps[0].start == clock.utc - timedelta(minutes=10) - seen


def test_a_killed_session_can_end_where_it_was_last_seen(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    acknowledged = train_and_be_killed(records, 40)
    clock = FakeClock(acknowledged + timedelta(hours=3))
    clock.boots = 2
    program = open_program(clock)
    hands = program.hands
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()
    seen = program.ask(last_pulse)
    name = f"Stop at {seen.astimezone(ZoneInfo('America/New_York')):%-I:%M %p}"
    hands.enter(name)
    face = program.ask(counted)
    assert face.state == "stopped"
    assert face.counted == seen - WEDNESDAY_MORNING
    assert QApplication.activeModalWidget() is None
