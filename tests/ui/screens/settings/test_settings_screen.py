"""What the practice has set: each section saves itself, says what is wrong at its field, and loses nothing."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app import paths
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.settings.view import SettingsScreen
from desktop_app.workflows.evidence import practice_of
from desktop_app.workflows.practice import replace_diagnoses
from desktop_app.workflows.practice.unit_hint import hints_next_unit
from tests import builders
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import family, unsigned_visit, words_on

ROW = "97550,33.4009,1.00,0.57"
SECTIONS = (
    *("practice", "clinicians", "payers", "fees", "phrases", "tables", "papers", "look", "security", "backups"),
    "activity",
)


def show(room: PracticeRoom, section: str = "") -> SettingsScreen:
    screen = SettingsScreen(room.runner)
    room.show(screen, section=section)
    return screen


def rewrite(room: PracticeRoom, text: str) -> None:
    """Type over everything in the field that has the focus, and go on."""
    room.press((Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    room.type(text)
    room.press(Qt.Key.Key_Tab)


def test_the_sections_are_walked_with_the_arrows(room: PracticeRoom) -> None:
    screen = show(room)
    assert screen.sections.hasFocus()
    seen = []
    for _ in SECTIONS:
        seen.append(screen.pages.currentIndex())
        room.press(Qt.Key.Key_Down)
    assert seen == list(range(len(SECTIONS)))


@pytest.mark.parametrize("section", SECTIONS)
def test_everything_in_a_section_has_a_name_and_a_letter_of_its_own(room: PracticeRoom, section: str) -> None:
    screen = show(room, section)
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def test_the_practice_is_saved_when_a_field_is_left(room: PracticeRoom) -> None:
    screen = show(room)
    screen.practice.phone.setFocus()
    rewrite(room, "2035550199")
    assert room.read(lambda store: practice_of(store).phone) == "(203) 555-0199"


def test_a_wrong_npi_is_said_at_its_field_and_stays_there(room: PracticeRoom) -> None:
    screen = show(room)
    screen.practice.npi.setFocus()
    rewrite(room, "1234567890")
    rewrite(room, "12-9999999")
    screen.leave()
    room.settle()
    screen.enter()
    room.settle()
    assert "NPI" in screen.practice.fields["npi"].error
    assert screen.practice.npi.text() == "1234567890"
    assert screen.practice.tax_id.text() == "12-9999999"
    assert room.read(lambda store: practice_of(store).npi) == "1234567893"


def test_a_wrong_state_or_zip_code_is_said_at_its_field_and_not_kept(room: PracticeRoom) -> None:
    screen = show(room)
    before = room.read(practice_of).address
    screen.practice.state.setFocus()
    rewrite(room, "ohio")
    rewrite(room, "4540")
    assert screen.practice.fields["state"].error == "Write the state in its two letters, such as OH."
    assert screen.practice.fields["zip_code"].error.startswith("A ZIP code has five digits, or nine")
    assert room.read(practice_of).address == before
    screen.practice.state.setFocus()
    rewrite(room, "oh")
    rewrite(room, "454021234")
    kept = room.read(practice_of).address
    assert (kept.state, kept.zip_code) == ("OH", "45402-1234")


def test_a_wrong_address_that_was_kept_is_told_at_its_field(room: PracticeRoom) -> None:
    wrong = replace(builders.practice().address, state="OHIO", zip_code="4540")
    room.write(lambda store: store.practice.save(replace(builders.practice(), address=wrong)))
    screen = show(room)
    assert (screen.practice.state.text(), screen.practice.zip_code.text()) == ("OHIO", "4540")
    assert screen.practice.fields["state"].error
    assert screen.practice.fields["zip_code"].error


def test_a_mended_npi_lets_everything_be_saved(room: PracticeRoom) -> None:
    screen = show(room)
    screen.practice.npi.setFocus()
    rewrite(room, "123")
    rewrite(room, "12-9999999")
    screen.practice.npi.setFocus()
    rewrite(room, "1245319599")
    saved = room.read(lambda store: practice_of(store))
    assert (saved.npi, saved.tax_id) == ("1245319599", "12-9999999")
    assert screen.practice.fields["npi"].error == ""


@pytest.mark.parametrize(("field", "typed"), [("tax_id", "12"), ("name", " "), ("phone", "12345")])
def test_what_is_wrong_with_the_practice_stands_at_its_field(room: PracticeRoom, field: str, typed: str) -> None:
    screen = show(room)
    screen.practice.fields[field].editor.setFocus()
    rewrite(room, typed)
    assert screen.practice.fields[field].error
    assert [name for name, one in screen.practice.fields.items() if one.error] == [field]


def test_a_new_clinician_is_added_by_typing_a_name(room: PracticeRoom) -> None:
    screen = show(room, "clinicians")
    room.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert screen.clinicians.name.hasFocus()
    rewrite(room, "Ana Flores")
    rewrite(room, "OTR/L")
    people = room.read(lambda store: store.clinicians.all())
    assert sorted((one.name, one.credentials) for one in people) == [("Ana Flores", "OTR/L"), ("Lee Park", "PT, DPT")]
    assert screen.clinicians.which.currentText() == "Ana Flores, OTR/L"


def test_a_clinician_with_a_wrong_npi_is_not_left_behind(room: PracticeRoom) -> None:
    screen = show(room, "clinicians")
    screen.clinicians.npi.setFocus()
    rewrite(room, "999")
    screen.clinicians.head.itemAt(screen.clinicians.head.count() - 1).widget().click()  # add a clinician
    room.settle()
    assert screen.clinicians.name.text() == "Lee Park"
    assert screen.clinicians.npi.text() == "999"
    assert screen.clinicians.npi.hasFocus()


def test_a_new_payer_keeps_its_rule(room: PracticeRoom) -> None:
    screen = show(room, "payers")
    room.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    rewrite(room, "Cigna")
    screen.payers.individual.setFocus()
    room.press(Qt.Key.Key_End)
    payers = {payer.name: payer.individual_rule for payer in room.read(lambda store: store.payers.all())}
    assert payers == {"Aetna": "strict_30_8", "Medicare Part B": "strict_30_8", "Cigna": "full_increments"}


def test_a_payer_without_a_name_says_so(room: PracticeRoom) -> None:
    screen = show(room, "payers")
    screen.payers.name.setFocus()
    rewrite(room, " ")
    assert screen.payers.fields["payer_name"].error.startswith("The payer has no name.")


def test_a_fee_is_kept_and_an_empty_one_goes_back_to_the_national_amount(room: PracticeRoom) -> None:
    screen = show(room, "fees")
    line = screen.fees.fields["97550"].editor
    line.setFocus()
    rewrite(room, "$61.5")
    assert line.text() == "61.50"
    assert room.read(lambda store: store.fees.all())["97550"] == Decimal("61.50")
    line.setFocus()
    rewrite(room, "\b")
    assert "97550" not in room.read(lambda store: store.fees.all())


@pytest.mark.parametrize("typed", ["sixty", "10000"])
def test_a_wrong_fee_is_said_and_kept_until_it_is_mended(room: PracticeRoom, typed: str) -> None:
    screen = show(room, "fees")
    field = screen.fees.fields["97551"]
    field.editor.setFocus()
    rewrite(room, typed)
    field.editor.setFocus()
    room.press(Qt.Key.Key_Tab)
    assert field.error
    assert room.read(lambda store: store.fees.all()) == {}
    field.editor.setFocus()
    rewrite(room, "30")
    assert field.error == ""
    assert room.read(lambda store: store.fees.all()) == {"97551": Decimal("30.00")}


def amounts_with(tmp_path: Path, before: str, after: str) -> str:
    shipped = (paths.resources() / "rules" / "amounts.csv").read_text(encoding="utf-8")
    assert before in shipped
    file = tmp_path / "amounts.csv"
    file.write_text(shipped.replace(before, after), encoding="utf-8")
    return str(file)


def replace_amounts(room: PracticeRoom, screen: SettingsScreen, file: str) -> None:
    screen.tables.ask_file = lambda: file
    buttons = [one for one in screen.tables.rows.findChildren(type(screen.tables.force)) if one.isVisible()]
    next(one for one in buttons if one.accessibleName().startswith("National amounts: Replace")).setFocus()
    room.press(Qt.Key.Key_Return)


def test_a_newer_table_is_seen_before_it_counts_and_can_be_taken_back(
    room: PracticeRoom, clock: FakeClock, tmp_path: Path
) -> None:
    room.write(family)
    unsigned_visit(room, clock)
    screen = show(room, "tables")
    replace_amounts(room, screen, amounts_with(tmp_path, ROW, ROW.replace("0.57", "0.60")))
    assert screen.tables.changes.rowCount() == 1
    touched = [screen.tables.touched.data(screen.tables.touched.index(0, column)) for column in range(3)]
    assert touched == [
        "Harold Whitcomb",
        "97550 × 1 $52.77, 97551 × 1 $26.05",
        "97550 × 1 $53.78, 97551 × 1 $26.05",
    ]
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    assert screen.tables.touched.data(screen.tables.touched.index(0, 0)) == HIDDEN_NAME
    assert screen.tables.force.hasFocus()
    room.press(Qt.Key.Key_Return)
    assert room.told == ["National amounts are those of your file now. Signed visits stay as they are."]
    assert "from your file" in words_on(screen)
    assert room.undo is not None
    room.undo()
    room.settle()
    assert "from your file" not in words_on(screen)


def test_the_same_table_again_changes_nothing_and_says_so(room: PracticeRoom, tmp_path: Path) -> None:
    screen = show(room, "tables")
    replace_amounts(room, screen, amounts_with(tmp_path, ROW, ROW))
    assert "says the same as the table in force" in words_on(screen)
    assert not screen.tables.force.isEnabled()
    assert screen.tables.keep.hasFocus()
    room.press(Qt.Key.Key_Return)
    assert "Billing codes" in words_on(screen)


def test_a_table_that_cannot_be_read_names_the_row(room: PracticeRoom, tmp_path: Path) -> None:
    screen = show(room, "tables")
    replace_amounts(room, screen, amounts_with(tmp_path, ROW, ROW.replace("0.57", "fifty")))
    assert "fifty" in screen.tables.problem.text()
    assert room.told == []


def test_a_picture_is_no_table(room: PracticeRoom, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    screen = show(room, "tables")
    replace_amounts(room, screen, str(tmp_path / "photo.jpg"))
    assert screen.tables.problem.text().startswith("This file cannot be read as text.")


def order_file(tmp_path: Path) -> str:
    lines = [
        f"{'00001':<5} {'G20':<7} 0 {'Parkinson disease':<60} Parkinson disease",
        f"{'00002':<5} {'G20A1':<7} 1 {'Parkinson without dyskinesia':<60} Parkinson without dyskinesia",
    ]
    file = tmp_path / "icd10cm_order_2027.txt"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(file)


def replace_diagnosis_codes(room: PracticeRoom, screen: SettingsScreen, file: str) -> None:
    screen.tables.ask_file = lambda: file
    buttons = [one for one in screen.tables.rows.findChildren(type(screen.tables.force)) if one.isVisible()]
    next(one for one in buttons if one.accessibleName().startswith("Diagnosis codes: Replace")).setFocus()
    room.press(Qt.Key.Key_Return)


def test_half_an_order_file_is_refused(room: PracticeRoom, tmp_path: Path) -> None:
    screen = show(room, "tables")
    replace_diagnosis_codes(room, screen, order_file(tmp_path))
    assert screen.tables.problem.text().startswith("The file holds only 2 codes")


def test_an_order_file_puts_the_next_years_codes_in_force(
    room: PracticeRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replace_diagnoses, "FEWEST_CODES", 2)
    screen = show(room, "tables")
    replace_diagnosis_codes(room, screen, order_file(tmp_path))
    assert room.told == []
    assert screen.tables.changes.rowCount() > 0
    assert screen.tables.force.hasFocus()
    room.press(Qt.Key.Key_Return)
    assert room.told == ["2 diagnosis codes of fiscal year 2027 are in force from October 1, 2026."]
    assert screen.tables.problem.text() == ""
    assert room.undo is not None
    room.undo()
    room.settle()
    assert room.read(lambda store: store.diagnoses.own_edition()) is None


def test_the_look_is_chosen_with_the_arrows_and_kept(room: PracticeRoom) -> None:
    screen = show(room, "look")
    screen.look.theme.buttons()[0].setFocus()
    room.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert preferences().now.look == "dark"
    screen.look.lock.setFocus()
    room.press(Qt.Key.Key_Down)
    assert preferences().now.auto_lock_minutes == 15


def test_a_larger_text_comes_back_to_the_same_section(room: PracticeRoom) -> None:
    screen = show(room, "look")
    screen.look.scale.buttons()[0].setFocus()
    room.press(Qt.Key.Key_Right)
    assert preferences().now.text_scale == 1.15
    assert room.went == [("settings", {"section": "look"})]


def test_what_is_not_known_of_a_payer_is_asked_until_it_is_answered(room: PracticeRoom) -> None:
    screen = show(room, "payers")
    assert screen.payers.which.currentText() == "Aetna"
    assert "Not known: whether this payer covers caregiver training" in words_on(screen)
    screen.payers.answer.setFocus()
    rewrite(room, "June 9, Ms. Hale: 16 minutes are enough")
    assert "Noted on 6/10/2026." in words_on(screen)
    again = show(room, "payers")
    assert again.payers.answer.text() == "June 9, Ms. Hale: 16 minutes are enough"


def test_typed_indices_move_the_amounts_below(room: PracticeRoom) -> None:
    screen = show(room, "fees")
    assert "National amounts of 2026" in words_on(screen)
    for name, typed in (("work", "1.065"), ("practice_expense", "1.166"), ("malpractice", "1.656")):
        screen.locality.indices[name].setFocus()
        rewrite(room, typed)
    assert [screen.locality.model.data(screen.locality.model.index(0, column)) for column in range(3)] == [
        "97550",
        "$58.32",
        "$43.14",
    ]
    assert "indices entered on 6/10/2026" in words_on(screen)
    assert screen.fees.fields["97550"].editor.placeholderText() == "52.77"


def test_a_wrong_index_is_said_at_its_field(room: PracticeRoom) -> None:
    screen = show(room, "fees")
    for name, typed in (("work", "1"), ("practice_expense", "116"), ("malpractice", "1")):
        screen.locality.indices[name].setFocus()
        rewrite(room, typed)
    assert "“116” is no index." in screen.locality.fields["practice_expense"].error


def read_localities_from(room: PracticeRoom, screen: SettingsScreen, file: Path) -> None:
    screen.locality.ask_file = lambda: str(file)
    screen.locality.head.itemAt(screen.locality.head.count() - 1).widget().click()
    room.settle()


def test_a_locality_is_chosen_from_the_file(room: PracticeRoom, tmp_path: Path) -> None:
    file = tmp_path / "gpci.csv"
    heading = "Contractor (MAC),State,Locality Number,Locality Name,PW GPCI,PE GPCI,MP GPCI"
    file.write_bytes(f"{heading}\n10112,AL,00,ALABAMA\x85,1,0.869,0.575\n".encode("latin-1"))
    screen = show(room, "fees")
    read_localities_from(room, screen, file)
    assert screen.locality.which.hasFocus()
    room.press(Qt.Key.Key_Down)
    assert screen.locality.indices["practice_expense"].text() == "0.869"
    assert screen.locality.model.data(screen.locality.model.index(0, 1)) == "$50.14"


def test_another_file_is_refused_with_a_sentence(room: PracticeRoom, tmp_path: Path) -> None:
    file = tmp_path / "letter.csv"
    file.write_text("Dear Sir or Madam\n", encoding="utf-8")
    screen = show(room, "fees")
    read_localities_from(room, screen, file)
    assert screen.locality.problem.text().startswith("The locality file has no heading")


def test_another_reading_for_groups_begins_today(room: PracticeRoom) -> None:
    screen = show(room, "payers")
    screen.payers.group.setFocus()
    room.press(Qt.Key.Key_End)
    assert room.read(lambda store: store.payers.get("aetna").behavior_group_rule) == "cpt_midpoint"
    kept = room.read(lambda store: store.settings.get("group readings of aetna"))
    assert kept == '[["0001-01-01", "full"], ["2026-06-10", "cpt_midpoint"]]'


def test_the_hint_of_the_next_unit_is_switched_off_for_the_practice(room: PracticeRoom) -> None:
    screen = SettingsScreen(room.runner)
    room.show(screen)
    assert screen.practice.hint.key() == "on"
    screen.practice.hint.setCurrentIndex(1)
    room.settle()
    assert room.read(hints_next_unit) is False
