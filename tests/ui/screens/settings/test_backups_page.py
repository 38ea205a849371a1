"""The part of Settings about backups: made, kept in a second place, tried, and put back."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from desktop_app.ui.automatic_backup import backups_of
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.screens.settings.backups.view import BackupsPage
from desktop_app.ui.screens.settings.view import SettingsScreen
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold


def page(room: PracticeRoom) -> BackupsPage:
    screen = SettingsScreen(room.runner)
    room.show(screen, section="backups")
    return screen.backups


def backed_up(room: PracticeRoom) -> BackupsPage:
    shown = page(room)
    shown.now.click()
    room.settle()
    room.settle()
    return shown


def trying(shown: BackupsPage) -> list[QPushButton]:
    return [b for b in shown.rows.findChildren(QPushButton) if b.accessibleName().startswith("Try it")]


def test_before_the_first_backup_there_is_none_and_no_second_place(room: PracticeRoom) -> None:
    shown = page(room)
    assert (shown.proved.text(), shown.elsewhere.text()) == ("none yet", "none yet")
    assert shown.place.text().startswith("Not chosen.")


def test_a_backup_that_is_asked_for_is_listed_and_told(room: PracticeRoom) -> None:
    room.write(harold)
    shown = backed_up(room)
    assert room.told == ["Backed up and proved: 1 patient, 0 sessions."]
    assert len(trying(shown)) == 1
    assert shown.now.isEnabled()


def test_a_second_place_gets_a_copy_and_says_when_it_is_on_the_same_disk(room: PracticeRoom, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shown = page(room)
    shown.ask_folder = lambda: str(stick)
    shown.choose.click()
    room.settle()
    assert (preferences().now.backup_folder, shown.place.text()) == (str(stick), str(stick))
    assert shown.warning.text().startswith("This folder is on the same disk")
    shown.now.click()
    room.settle()
    room.settle()
    assert len(list(stick.glob("*.teachback"))) == 1
    assert len(trying(shown)) == 2
    shown.none.click()
    room.settle()
    assert preferences().now.backup_folder == ""


def test_a_stick_that_is_not_there_stops_no_backup(room: PracticeRoom, tmp_path: Path) -> None:
    preferences().change(backup_folder=str(tmp_path / "not plugged in"))
    shown = backed_up(room)
    assert shown.warning.text() == "Not connected now."
    assert len(trying(shown)) == 1
    preferences().change(backup_folder="")


def test_a_backup_is_tried_and_stands_beside_the_records(room: PracticeRoom) -> None:
    shown = backed_up(room)
    room.write(harold)
    trying(shown)[0].click()
    room.settle()
    room.settle()
    cells = [shown.table.model.index(0, column).data() for column in range(4)]
    assert cells == ["Patients", "0", "1", "1 more now"]
    assert shown.table.told.text() == "The records here go on from this backup."
    assert nameless(shown) == []
    assert taken_twice(shown) == []


def test_a_damaged_backup_says_so_when_it_is_tried(room: PracticeRoom, tmp_path: Path) -> None:
    shown = backed_up(room)
    file = next(tmp_path.rglob("*.teachback"))
    content = bytearray(file.read_bytes())
    content[6000] ^= 1
    file.write_bytes(content)
    trying(shown)[0].click()
    room.settle()
    room.settle()
    assert shown.problem.text().startswith("This file is not a whole backup")


def test_restoring_is_asked_of_whoever_can_close_the_records(room: PracticeRoom) -> None:
    shown = backed_up(room)
    wanted: list[str] = []
    backups_of(room.runner).restore_wanted.connect(wanted.append)
    trying(shown)[0].click()
    room.settle()
    room.settle()
    shown.restore.click()
    assert [Path(path).suffix for path in wanted] == [".teachback"]
