"""The sample practice of the window keeps to its own folder, whatever lies where the real records are kept."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import app, paths, preferences
from desktop_app.store import vault
from desktop_app.store.keys import KeyCost
from desktop_app.ui import live_preferences, theme
from desktop_app.ui.automatic_backup import backups_of, second_place
from desktop_app.ui.house import House
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.runner import Runner
from desktop_app.workflows.demo import fill
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from desktop_app.workflows.sample_practice import SAMPLE_PASSPHRASE
from desktop_app.workflows.vault.back_up import back_up_vault
from desktop_app.workflows.vault.list_backups import newest_in
from tests.builders import clinician, payer, practice
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

DOOR_AND_GONE = """
from desktop_app import app
door = app._sample_door()
door.folder.mkdir()
print(door.folder, door.folder.is_dir())
"""


@dataclass
class Sample:
    """The window with the sample open, and the places of the real records."""

    house: House
    runner: Runner
    home: Path
    stick: Path

    def wait(self) -> None:
        """Until everything that was asked for is done."""
        for _ in range(4):
            assert self.runner.wait_idle(20_000)

    def lock(self) -> None:
        """Ctrl+L."""
        self.house.lock()
        self.wait()

    def unlock(self, typed: str) -> None:
        """At the locked door."""
        self.house.unlock.wanted.emit(typed, "")
        self.wait()

    def name_of_practice(self) -> str:
        """Whose records are open."""
        came: list[str] = []
        self.runner.run(lambda store, _: store.practice.get().name, then=came.append)
        self.wait()
        return came[0]


def _short_fill(store: Any, clock: Any, issue: Any = None) -> None:
    """As few invented people as will do: the whole story takes seconds."""
    set_up_practice(store, clock, practice(name="The sample", is_sample=True), (clinician(),), (payer(),), {})


def _bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def sample(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Sample]:
    """The sample on a computer that also holds real records, with their own backups on a stick."""
    home, stick = tmp_path / "home", tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setenv("TEACHBACK_HOME", str(home))
    monkeypatch.setattr(fill, "fill_sample", _short_fill)
    monkeypatch.setattr(theme, "wear", lambda *_: None)
    vault.create(paths.data_folder(), PASSPHRASE, "Ada Stone", KeyCost(64, 1, 1)).close()
    preferences.save(home / app.PREFERENCES_FILE, preferences.Preferences(backup_folder=str(stick), last_user="Ada"))
    wishes = app.read_wishes(["--demo"])
    live_preferences.use(app._preferences(wishes))
    window = MainWindow("#EDF1EF")
    qtbot.addWidget(window)
    runner = app.furnish(qapp, window, wishes)
    assert window.house is not None
    made = Sample(window.house, runner, home, stick)
    made.wait()
    yield made
    window.house.close_down()
    runner.stop()
    live_preferences.use(live_preferences.LivePreferences(preferences.Preferences()))


def test_a_locked_sample_is_the_sample_again(sample: Sample) -> None:
    before = _bytes_in(sample.home)
    sample.lock()
    assert "sample practice" in sample.house.unlock.field.hint_label().text()
    sample.unlock(SAMPLE_PASSPHRASE)
    assert sample.house.bench is not None
    assert sample.name_of_practice() == "The sample"
    assert _bytes_in(sample.home) == before


def test_the_door_of_the_sample_does_not_open_the_real_records(sample: Sample) -> None:
    before = _bytes_in(sample.home)
    sample.lock()
    sample.unlock(PASSPHRASE)
    assert sample.house.bench is None
    assert "did not open" in sample.house.unlock.field.error
    assert _bytes_in(sample.home) == before, "a wrong try was counted among the real ones"


def test_restoring_in_the_sample_leaves_the_real_records_as_they_are(sample: Sample) -> None:
    before = _bytes_in(sample.home)
    backups_of(sample.runner).back_up_now()
    sample.wait()
    folder = sample.house._door.folder
    made = newest_in(folder)
    assert made is not None
    sample.house.restore(str(made))
    sample.wait()
    card = sample.house.unlock.restore
    card.look_wanted.emit(str(made), SAMPLE_PASSPHRASE, "")
    sample.wait()
    card.restore_wanted.emit(str(made), SAMPLE_PASSPHRASE, "")
    sample.wait()
    assert "back" in sample.house.unlock.done.text()
    assert list(folder.glob("replaced-*"))
    sample.unlock(SAMPLE_PASSPHRASE)
    assert sample.name_of_practice() == "The sample"
    assert _bytes_in(sample.home) == before


def test_a_backup_of_the_real_records_is_not_put_into_the_sample(sample: Sample) -> None:
    real = vault.unlock(paths.data_folder(), PASSPHRASE)
    made = back_up_vault(real, FakeClock()).made.path
    real.close()
    sample.house.restore(str(made))
    sample.wait()
    card = sample.house.unlock.restore
    for step in (card.look_wanted, card.restore_wanted):
        step.emit(str(made), PASSPHRASE, "")
        sample.wait()
        assert "not of the sample practice" in card.fields["file"].error
        card.fields["file"].set_error("")
    sample.unlock(SAMPLE_PASSPHRASE)
    assert sample.name_of_practice() == "The sample"


def test_saving_what_can_be_read_stays_in_the_sample(sample: Sample) -> None:
    before = _bytes_in(sample.home)
    sample.lock()
    folder = sample.house._door.folder
    saved = folder / "saved"
    card = sample.house.unlock.damaged
    card.salvage_wanted.emit(str(saved), SAMPLE_PASSPHRASE, "")
    sample.wait()
    card.use_wanted.emit(str(saved))
    sample.wait()
    sample.unlock(SAMPLE_PASSPHRASE)
    assert sample.name_of_practice() == "The sample"
    assert list(folder.glob("replaced-*"))
    assert _bytes_in(sample.home) == before


def test_the_backups_of_the_sample_do_not_go_where_those_of_the_real_records_go(sample: Sample) -> None:
    backups_of(sample.runner).back_up_now()
    sample.wait()
    sample.house.close_down()
    sample.wait()
    assert second_place() is None
    assert list(sample.stick.iterdir()) == []
    assert not (sample.home / "backups").exists()


def test_the_sample_has_no_part_in_the_password_store_of_the_computer(sample: Sample) -> None:
    assert sample.house._door.drawer is None


def test_the_folder_of_the_sample_goes_away_with_the_program() -> None:
    ran = subprocess.run([sys.executable, "-c", DOOR_AND_GONE], capture_output=True, text=True, timeout=30, check=True)
    folder, was_there = ran.stdout.split()
    assert was_there == "True"
    assert not Path(folder).parent.exists()
