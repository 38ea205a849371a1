"""The part of Settings about who did what: filtered, exported, with names that blank."""

import zipfile
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.settings.activity.view import ActivityPage
from desktop_app.ui.screens.settings.view import SettingsScreen
from desktop_app.workflows.papers.record_printed import record_printed
from desktop_app.workflows.patients.open_chart import open_chart
from tests import builders
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
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


def test_only_one_patients_chart_by_typing_a_name_and_back(room: PracticeRoom) -> None:
    room.write(harold)
    room.runner.run(open_chart, "harold")
    shown = page(room)
    everything = shown.lines.rowCount()
    shown.about.setFocus()
    room.type("whit")
    room.press(Qt.Key.Key_Return)
    assert shown.about_field.hint_label().text().startswith("Only Whitcomb, Harold.")
    assert [shown.lines.index(at, 2).data() for at in range(shown.lines.rowCount())] == ["looked at"]
    privacy().toggle()
    shown.show_names()
    assert HIDDEN_NAME in shown.about_field.hint_label().text()
    privacy().toggle()
    room.press(Qt.Key.Key_Return)
    assert shown.lines.rowCount() == everything
    room.type("nobody of that name")
    room.press(Qt.Key.Key_Return)
    assert shown.about_field.error.startswith("No patient goes by that.")


def test_from_the_chart_the_page_opens_on_that_patient(room: PracticeRoom) -> None:
    room.write(harold)
    room.runner.run(open_chart, "harold")
    screen = SettingsScreen(room.runner)
    room.show(screen, section="activity", patient_id="harold")
    assert screen.activity.about_field.hint_label().text().startswith("Only Whitcomb, Harold.")
    screen.enter(section="activity")
    room.settle()
    assert not screen.activity.about_field.hint_label().text().startswith("Only")


def test_the_review_is_saved_as_a_pdf_and_stands_in_the_trail(room: PracticeRoom, tmp_path: Path) -> None:
    shown = page(room)
    shown.ask_review_file = lambda: str(tmp_path / "review.pdf")
    shown.review.click()
    room.settle()
    room.settle()
    assert (tmp_path / "review.pdf").read_bytes().startswith(b"%PDF")
    assert room.told[-1].startswith("The review is saved outside the records.")
    assert shown.lines.index(0, 3).data() == "activity review"


def test_a_review_that_cannot_be_written_is_told(room: PracticeRoom, tmp_path: Path) -> None:
    shown = page(room)
    shown.ask_review_file = lambda: str(tmp_path / "not there" / "review.pdf")
    shown.review.click()
    room.settle()
    room.settle()
    assert "folder" in room.told[-1]


def test_the_page_can_be_told_by_ear_and_by_its_letters(room: PracticeRoom) -> None:
    shown = page(room)
    assert (nameless(shown), taken_twice(shown)) == ([], [])
