"""Wrong passphrases: nobody gets through a thousand of them faster than the policy says, whatever they restart or set.

The attacker here uses the program itself: every try goes the way that a try at the door goes.
"""

from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.store import vault
from desktop_app.store.errors import WrongPassphrase
from desktop_app.store.keys import KeyCost
from desktop_app.store.tries import FREE_TRIES, LONGEST_WAIT, TRIES_FILE
from desktop_app.ui.door import Door
from tests.fake_clock import FakeClock

RIGHT = "marble kettle orchard nine"


class Attacker:
    """Tries at the door of the program, and keeps count of the time that really passed (seconds)."""

    def __init__(self, folder: Path, beside: Path | None = None) -> None:
        vault.create(folder, RIGHT, "Lee Park", KeyCost(64, 1, 1)).close()
        self.folder, self.beside, self.clock = folder, beside, FakeClock()
        self.looked_at, self.passed = 0, 0.0

    def try_once(self, passphrase: str = "wrong") -> float:
        """One try in a program that has just started; the seconds that the next has to wait."""
        door = Door(self.folder, paths.resources(), self.beside)
        with pytest.raises(WrongPassphrase) as refused:
            door.unlock(passphrase, clock=self.clock)()
        return refused.value.wait_seconds

    def wait(self, seconds: float) -> None:
        """Time passes."""
        self.clock.advance(seconds=seconds)
        self.passed += seconds


def policy(tries: int) -> float:
    """Seconds that so many tries must take: the wait after each of them but the last."""
    return sum(0.0 if n <= FREE_TRIES else min(2.0 ** (n - FREE_TRIES), LONGEST_WAIT) for n in range(1, tries))


def test_each_wrong_try_after_the_third_doubles_the_wait_up_to_five_minutes(tmp_path: Path) -> None:
    attacker, waits = Attacker(tmp_path / "records"), []
    for _ in range(14):
        waits.append(attacker.try_once())
        attacker.wait(waits[-1])
    assert waits == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_a_thousand_tries_cannot_be_faster_than_the_policy_across_restarts(tmp_path: Path) -> None:
    attacker = Attacker(tmp_path / "records")
    for number in range(1, 1001):
        wait = attacker.try_once()
        if number == 1000:
            break
        if wait > 0.5:  # impatient: half a second too early nothing is looked at, and nothing is won
            attacker.wait(wait - 0.5)
            left = attacker.try_once()
            assert left == pytest.approx(0.5, abs=0.01)
            attacker.wait(left)
        else:
            attacker.wait(wait)
    assert attacker.passed >= policy(1000) == pytest.approx(510 + 300 * 988)
    assert attacker.passed / 3600 > 82


def test_setting_the_clock_forward_or_back_shortens_no_wait(tmp_path: Path) -> None:
    attacker = Attacker(tmp_path / "records")
    for _ in range(12):
        attacker.wait(attacker.try_once())
    wait = attacker.try_once()
    assert wait == LONGEST_WAIT
    for days in (1, 400, -30_000, -1):
        attacker.clock.jump(minutes=days * 24 * 60)
        assert attacker.try_once() == wait
    attacker.wait(wait - 1)
    assert attacker.try_once() == 1


def test_restarting_the_machine_begins_the_wait_anew_and_loses_no_count(tmp_path: Path) -> None:
    attacker = Attacker(tmp_path / "records")
    for _ in range(6):
        attacker.wait(attacker.try_once())
    assert attacker.try_once() == 16
    attacker.clock.reboot(minutes=60 * 24)
    assert attacker.try_once() == 16
    attacker.wait(16)
    assert attacker.try_once() == 32


def test_deleting_or_spoiling_the_file_in_the_folder_forgives_nothing_on_the_same_computer(tmp_path: Path) -> None:
    attacker = Attacker(tmp_path / "records", tmp_path / "state")
    for _ in range(8):
        attacker.wait(attacker.try_once())
    tries = attacker.folder / TRIES_FILE
    for spoil in (tries.unlink, lambda: tries.write_bytes(b""), lambda: tries.write_bytes(b'{"wrong": 0}')):
        spoil()
        wait = attacker.try_once()
        assert wait >= 64
        attacker.wait(wait)


def test_a_file_that_cannot_be_written_still_counts_beside(tmp_path: Path) -> None:
    attacker = Attacker(tmp_path / "records", tmp_path / "state")
    (attacker.folder / TRIES_FILE).mkdir()
    waits = []
    for _ in range(5):
        waits.append(attacker.try_once())
        attacker.wait(waits[-1])
    assert waits == [0, 0, 0, 2, 4]


def test_while_the_wait_runs_even_the_right_passphrase_is_not_looked_at_and_afterward_it_forgives(
    tmp_path: Path,
) -> None:
    attacker = Attacker(tmp_path / "records", tmp_path / "state")
    for _ in range(4):
        attacker.try_once()
    assert attacker.try_once(RIGHT) == 2
    attacker.wait(2)
    store = Door(attacker.folder, paths.resources(), attacker.beside).unlock(RIGHT, clock=attacker.clock)()
    told = [(entry.action, entry.detail) for entry in store.audit.entries() if entry.action == "failed_unlock"]
    store.close()
    assert told == [("failed_unlock", "4 before")]
    assert attacker.try_once() == 0
    assert not list((tmp_path / "state").glob("*Lee*"))


def test_a_try_is_counted_before_it_is_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attacker = Attacker(tmp_path / "records")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("desktop_app.store.vault.open_slot", killed)
        for _ in range(4):
            with pytest.raises(KeyboardInterrupt):
                Door(attacker.folder, paths.resources()).unlock("wrong", clock=attacker.clock)()
    assert attacker.try_once() == 2
