"""Killed at any moment of a session with typing: nothing acknowledged is lost, and little has to be asked about."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import IO, Any

import pytest

from desktop_app.domain.training.timekeeping import replay
from desktop_app.store.store import Store
from desktop_app.store.vault import unlock
from desktop_app.workflows.training.mark_clock import keep_alive
from desktop_app.workflows.training.recover_session import find_unfinished
from tests.journeys.a_typing_process import WORDS, _marked
from tests.journeys.fast_clock import FastClock
from tests.journeys.test_killed_in_the_middle import PASSPHRASE, ROOT
from tests.journeys.test_killed_in_the_middle import records as records  # the fixture

SPEED = 4.0
LATEST_SECONDS = 7.0
PULSE_SECONDS = 10.0
TYPING_SECONDS = 2.0
SHORT, LONG = 3, 200
AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Killed:
    """What one kill cost: seconds of the clock to be asked about, seconds of typing lost, and what was wrong."""

    asked: float
    typing: float
    letters: int
    wrong: tuple[str, ...]


def kill_once(template: Path, folder: Path, seed: int) -> Killed:
    """Train in another process, kill it at a random moment, and look at what is left."""
    shutil.copytree(template, folder)
    lot = Random(seed)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-W", "ignore", "-m", "tests.journeys.a_typing_process", str(folder), PASSPHRASE]
    with subprocess.Popen(
        [*command, str(seed), str(SPEED)], cwd=ROOT, env=environment, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        began = json.loads(process.stdout.readline())["began"]
        time.sleep(lot.uniform(0.0, LATEST_SECONDS))
        process.send_signal(signal.SIGKILL)
        killed = time.clock_gettime(time.CLOCK_MONOTONIC)
        said = _lines(process.stdout)
    try:
        return _look(folder, FastClock(began, SPEED), killed, said)
    finally:
        shutil.rmtree(folder)


def _lines(stream: IO[bytes]) -> list[dict[str, Any]]:
    whole = [line for line in stream.read().split(b"\n")[:-1] if line]
    return [json.loads(line) for line in whole]


def _look(folder: Path, clock: FastClock, killed: float, said: list[dict[str, Any]]) -> Killed:
    store = unlock(folder, PASSPHRASE)
    try:
        return _judge(store, clock, killed, said)
    finally:
        store.close()


def _judge(store: Store, clock: FastClock, killed: float, said: list[dict[str, Any]]) -> Killed:
    wrong: list[str] = []
    session = store.sessions.running()[0]
    events, pulse = store.clock_events.of(session.id), store.clock_events.last_pulse(session.id)
    assert pulse is not None
    wrong += _lost(said, len(events), _marked(session))
    letters = [(line["typed"], line["steady"]) for line in said if "typed" in line]
    kept = session.note.technique
    typed = "".join(WORDS[place % len(WORDS)] for place in range(letters[-1][0] if letters else 0))
    if not (typed + WORDS[len(typed) % len(WORDS)]).startswith(kept):
        wrong.append(f"kept {kept!r} where {typed!r} was typed")
    gone = [steady for number, steady in letters if number > len(kept)]
    seen = replay(events, pulse)
    wrong += _asked_again(store, clock, session.id, seen.counted.total_seconds())
    if store.db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        wrong.append("the database is damaged")
    return Killed(
        asked=(clock.at(killed) - pulse.utc).total_seconds(),
        typing=killed - gone[0] if gone else 0.0,
        letters=len(gone),
        wrong=tuple(wrong),
    )


def _lost(said: list[dict[str, Any]], events: int, marks: int) -> list[str]:
    acknowledged = [line for line in said if "events" in line]
    if not acknowledged:
        return []
    last = acknowledged[-1]
    lost = [f"{last['events']} events were acknowledged and {events} kept"] if events < last["events"] else []
    return lost + ([f"{last['marks']} marks were acknowledged and {marks} kept"] if marks < last["marks"] else [])


def _asked_again(store: Store, clock: FastClock, session_id: str, counted: float) -> list[str]:
    """The program starts again: the session is offered back, and nothing unseen is added by going on."""
    if [each.session_id for each in find_unfinished(store, clock)] != [session_id]:
        return ["the session was not offered back"]
    outcome = keep_alive(store, clock, session_id)
    face = replay(outcome.events)
    if abs(face.counted.total_seconds() - counted) > 0.001:
        return [f"{face.counted.total_seconds() - counted} s were added silently"]
    return []


def kill(template: Path, folder: Path, times: int) -> list[Killed]:
    """So many kills, a few at once."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(lambda seed: kill_once(template, folder / f"kill-{seed}", seed), range(times)))


def judge(found: list[Killed]) -> None:
    """The promise, and the figures behind it."""
    asked, typing = max(each.asked for each in found), max(each.typing for each in found)
    print(f"\n{len(found)} kills: at most {asked:.2f} s of the clock to ask about, {typing:.2f} s of typing lost")
    assert [each.wrong for each in found if each.wrong] == []
    assert asked <= PULSE_SECONDS
    assert typing <= TYPING_SECONDS


def test_a_killed_session_keeps_what_it_said_it_kept(records: Path, tmp_path: Path) -> None:
    judge(kill(records, tmp_path, SHORT))


@pytest.mark.torture
def test_two_hundred_kills_lose_nothing_that_was_acknowledged(records: Path, tmp_path: Path) -> None:
    judge(kill(records, tmp_path, LONG))
