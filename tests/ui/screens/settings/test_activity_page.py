"""The part of Settings about who did what: filtered, exported, with names that blank."""

import zipfile
from pathlib import Path

from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.settings.activity.view import ActivityPage
from desktop_app.ui.screens.settings.view import SettingsScreen
from desktop_app.workflows.papers.record_printed import record_printed
from tests import builders
from tests.ui.screens.practice_room import PracticeRoom, harold


def page(room: PracticeRoom) -> ActivityPage:
    screen = SettingsScreen(room.runner)
    room.show(screen, section="activity")
    screen.activity.since.set_options([("0", "the beginning")], "0")
    screen.activity.load()
    room.settle()
    return screen.activity


def test_acts_are_listed_and_can_be_filtered(room: PracticeRoom) -> None:
    room.write(harold)
    shown = page(room)
    assert shown.lines.rowCount() == 2
    assert shown.summary.text().startswith("2 acts, 0 between 10 PM and 6 AM")
    assert shown.chain.text() == "The trail ends where it was sealed."
    assert shown.lines.index(0, 1).data() == "Lee Park"
    shown.what.set_options([("print", "printed")], "print")
    shown.load()
    room.settle()
    assert shown.lines.rowCount() == 0


def test_what_was_printed_is_listed_with_the_patient_and_blanks_with_f9(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(lambda store: store.sessions.save(builders.training_session()))
    room.runner.run(record_printed, "note", "session-1", "print")
    shown = page(room)
    shown.show_what.chosen.emit("disclosures")
    assert shown.papers.rowCount() == 1
    assert [shown.papers.index(0, at).data() for at in (1, 3)] == ["Whitcomb, Harold", "patient or payer"]
    privacy().toggle()
    shown.show_names()
    assert shown.papers.index(0, 1).data() == HIDDEN_NAME
    privacy().toggle()


def test_the_trail_is_exported_with_the_program_that_checks_it(room: PracticeRoom, tmp_path: Path) -> None:
    shown = page(room)
    shown.ask_file = lambda: str(tmp_path / "trail.zip")
    shown.export.click()
    room.settle()
    assert room.told[-1].startswith("2 lines exported. Write this down elsewhere: ")
    with zipfile.ZipFile(tmp_path / "trail.zip") as file:
        assert sorted(file.namelist()) == ["audit.jsonl", "manifest.json", "verify_audit.py"]


def test_a_folder_that_cannot_be_written_is_told(room: PracticeRoom, tmp_path: Path) -> None:
    shown = page(room)
    shown.ask_file = lambda: str(tmp_path / "not there" / "trail.zip")
    shown.export.click()
    room.settle()
    assert room.told[-1] == "The file could not be written. Choose another folder."
