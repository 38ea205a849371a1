"""Backups that nobody thinks of: when one is due, what happens when it fails, and at closing."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from desktop_app.paths import resources
from desktop_app.ui.automatic_backup import AutomaticBackup, backups_of
from desktop_app.ui.runner import Runner
from desktop_app.workflows.vault import back_up
from tests.fake_clock import FakeClock
from tests.ui.screens.practice_room import PracticeRoom, harold


@pytest.fixture
def room(runner: Runner, tmp_path: Path) -> Iterator[PracticeRoom]:
    """An empty practice."""
    made = PracticeRoom(runner, tmp_path / "vault", resources())
    yield made
    made.leave()


@pytest.fixture
def automatic(room: PracticeRoom) -> AutomaticBackup:
    return backups_of(room.runner)


def look(room: PracticeRoom, automatic: AutomaticBackup, tmp_path: Path) -> int:
    automatic.look()
    for _ in range(4):
        room.settle()
    return len(list(tmp_path.rglob("*.teachback")))


def test_half_an_hour_of_work_is_backed_up_and_idle_time_is_not(
    room: PracticeRoom, automatic: AutomaticBackup, clock: FakeClock, tmp_path: Path
) -> None:
    assert look(room, automatic, tmp_path) == 1
    clock.advance(minutes=29)
    room.write(harold)
    assert look(room, automatic, tmp_path) == 1
    clock.advance(minutes=1)
    assert look(room, automatic, tmp_path) == 2
    clock.advance(minutes=300)
    assert look(room, automatic, tmp_path) == 2


def test_closing_backs_up_what_was_done_since(
    room: PracticeRoom, automatic: AutomaticBackup, clock: FakeClock, tmp_path: Path
) -> None:
    automatic.begin()
    for _ in range(4):
        room.settle()
    clock.advance(minutes=5)
    room.write(harold)
    automatic.close()
    room.settle()
    assert len(list(tmp_path.rglob("*.teachback"))) == 2
    assert room.read(lambda store: store.settings.get("last_backup")) == clock.utc.isoformat()


def test_closing_without_having_done_anything_backs_up_nothing(
    room: PracticeRoom, automatic: AutomaticBackup, clock: FakeClock, tmp_path: Path
) -> None:
    automatic.begin()
    for _ in range(4):
        room.settle()
    clock.advance(minutes=50)
    automatic.close()
    room.settle()
    assert len(list(tmp_path.rglob("*.teachback"))) == 1


def test_a_full_disk_is_told_and_the_next_look_tries_again(
    room: PracticeRoom, automatic: AutomaticBackup, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[str] = []
    automatic.failed.connect(lambda error: told.append(error.sentence))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("desktop_app.store.backup_file.os.fsync", full)
        assert look(room, automatic, tmp_path) == 0
    assert told == ["There is no room on the disk for a backup. The records themselves are saved and safe."]
    assert look(room, automatic, tmp_path) == 1


def test_locking_gives_up_a_backup_that_is_under_way_and_its_key(
    room: PracticeRoom, automatic: AutomaticBackup, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made, began, ended = back_up.make_backup, Event(), Event()
    wishes: list[back_up.Wish] = []

    def watched(wish: back_up.Wish, is_stopped: Callable[[], bool]) -> object:
        wishes.append(wish)
        began.set()
        for _ in range(2000):
            if is_stopped():
                break
            Event().wait(0.005)
        try:
            return made(wish, is_stopped)
        finally:
            ended.set()

    monkeypatch.setattr("desktop_app.ui.automatic_backup.make_backup", watched)
    automatic.begin()
    room.runner.wait_idle(200)
    assert began.wait(20)
    assert any(wishes[0].source.data_key)
    automatic.pause()
    room.runner.close()
    assert ended.wait(20)
    room.settle()
    assert not any(wishes[0].source.data_key)
    assert list(tmp_path.rglob("*.teachback*")) == []


def test_the_records_can_be_written_while_a_backup_is_under_way(
    room: PracticeRoom, automatic: AutomaticBackup, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, may_go_on = back_up.make_backup, Event()

    def slowly(*given: object) -> object:
        assert may_go_on.wait(20)
        return made(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("desktop_app.ui.automatic_backup.make_backup", slowly)
    automatic.back_up_now()
    answers: list[int] = []
    for _ in range(200):
        room.runner.run(lambda store, clock: store.patients.count(), then=answers.append)
        room.runner.wait_idle(20)
        if answers:
            break
    assert answers
    may_go_on.set()
    room.settle()
    room.settle()
    assert room.read(lambda store: store.settings.get("last_backup", "")) != ""
