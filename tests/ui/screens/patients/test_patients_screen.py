"""Finding a patient as one types, and writing a new one with the keyboard alone."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.people.practice import Address
from desktop_app.ui.privacy import privacy
from desktop_app.ui.screens.patients.view import PatientsScreen
from tests import builders
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold

NEW_ROSA = ("Rosa", "Delgado", "3/14/1948", "F", "2035550163")


def patients(room: PracticeRoom, **arguments: bool) -> PatientsScreen:
    screen = PatientsScreen(room.runner)
    room.show(screen, **arguments)
    return screen


def names(screen: PatientsScreen) -> list[str]:
    model = screen.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def type_rosa(room: PracticeRoom) -> None:
    """First name, last name, birth, sex and phone, with Tab between them."""
    for text in NEW_ROSA:
        room.type(text)
        room.press(Qt.Key.Key_Tab)


def test_typing_a_few_letters_and_enter_opens_the_chart(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(lambda store: store.patients.save(builders.patient(id="rosa", account="A-2", given_name="Rosa")))
    screen = patients(room)
    room.type("harold")
    assert names(screen) == ["Whitcomb, Harold"]
    room.press(Qt.Key.Key_Return)
    assert room.went == [("chart", {"patient_id": "harold"})]


def test_a_birth_date_and_a_caregiver_find_the_patient_too(room: PracticeRoom) -> None:
    room.write(harold)
    screen = patients(room)
    room.type("2/19/1949")
    assert names(screen) == ["Whitcomb, Harold"]
    screen.search.clear()
    room.type("marian")
    assert names(screen) == ["Whitcomb, Harold"]


def test_arrows_in_the_search_line_choose_among_those_found(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(lambda store: store.patients.save(builders.patient(id="rosa", account="A-2", given_name="Rosa")))
    screen = patients(room)
    room.type("whitcomb")
    second = screen.table.model().key(1)
    room.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert room.went == [("chart", {"patient_id": second})]


def test_a_new_patient_is_written_with_the_keyboard_alone_and_the_chart_opens(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    room.press(Qt.Key.Key_Return)
    found = room.read(lambda store: store.patients.search("delgado"))
    rosa = room.read(lambda store: store.patients.get(found[0].id))
    assert (rosa.name, rosa.date_of_birth, rosa.sex, rosa.phone) == (
        "Rosa Delgado",
        date(1948, 3, 14),
        "F",
        "(203) 555-0163",
    )
    assert rosa.home_health_episode is None
    assert room.went == [("chart", {"patient_id": rosa.id})]
    assert screen.form.isHidden()


def test_a_wrong_birth_date_says_so_at_its_field_takes_the_focus_and_loses_nothing(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    screen.form.fields["date_of_birth"].editor.setFocus()
    screen.form.fields["date_of_birth"].editor.selectAll()
    room.type("13/45/1948")
    room.press(Qt.Key.Key_Return)
    birth = screen.form.fields["date_of_birth"]
    assert "no month 13" in birth.error
    assert birth.editor.hasFocus()
    assert screen.form.fields["family_name"].editor.text() == "Delgado"
    assert room.read(lambda store: store.patients.count()) == 0


def test_what_the_workflow_refuses_stands_at_the_field_that_it_names(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    screen.form.fields["given_name"].editor.clear()
    screen.form.submit()
    room.settle()
    assert "first and a last name" in screen.form.fields["given_name"].error
    assert screen.form.fields["given_name"].editor.hasFocus()


def test_an_npi_with_a_slip_is_told_at_its_field(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    screen.form.fields["referring_npi"].editor.setText("1234567890")
    screen.form.submit()
    assert "check digit" in screen.form.fields["referring_npi"].error


def test_another_insured_needs_a_name_and_only_then_shows_the_field(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    assert screen.form.fields["subscriber_name"].isHidden()
    screen.form.insured.set_key("Spouse")
    assert not screen.form.fields["subscriber_name"].isHidden()
    screen.form.submit()
    assert "name of the insured" in screen.form.fields["subscriber_name"].error


def test_a_wrong_state_or_zip_code_is_said_at_its_field(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    fields = screen.form.fields
    screen.form.insured.set_key("Spouse")
    for whose in ("", "subscriber_"):
        fields[f"{whose}state"].editor.setText("OHIO")
        fields[f"{whose}zip"].editor.setText("454")
    screen.form.submit()
    assert all(fields[f"{whose}{part}"].error for whose in ("", "subscriber_") for part in ("state", "zip"))
    fields["state"].editor.setText("oh")
    fields["zip"].editor.setText("454021234")
    screen.form.insured.set_key("Self")
    screen.form.submit()
    room.settle()
    (hit,) = room.read(lambda store: store.patients.search("Delgado"))
    kept = room.read(lambda store: store.patients.get(hit.id)).address
    assert (kept.state, kept.zip_code) == ("OH", "45402-1234")


def test_a_wrong_address_that_was_kept_loads_and_is_told(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    screen.form.load(builders.patient(address=Address("12 Mill Lane", "Dayton", "OHIO", "454")))
    fields = screen.form.fields
    assert [fields[key].editor.text() for key in ("state", "zip")] == ["OHIO", "454"]
    assert fields["state"].error
    assert fields["zip"].error


def test_birth_and_address_of_another_insured_are_kept_and_those_of_the_patient_are_not(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    screen.form.insured.set_key("Spouse")
    typed = {
        "subscriber_name": "Luis Delgado",
        "subscriber_born": "4/3/1951",
        "subscriber_street": "5 Elm Street",
        "subscriber_city": "Dayton",
        "subscriber_state": "oh",
        "subscriber_zip": "45402",
    }
    for key, text in typed.items():
        screen.form.fields[key].editor.setText(text)
    screen.form.fields["subscriber_sex"].editor.set_key("M")
    screen.form.submit()
    room.settle()
    (hit,) = room.read(lambda store: store.patients.search("Delgado"))
    rosa = room.read(lambda store: store.patients.get(hit.id))
    assert rosa.coverage.subscriber_born == date(1951, 4, 3)
    assert rosa.coverage.subscriber_sex == "M"
    assert rosa.coverage.subscriber_address == Address("5 Elm Street", "Dayton", "OH", "45402")
    screen.form.load(rosa)
    assert screen.form.patient() == rosa
    screen.form.insured.set_key("Self")
    assert screen.form.fields["subscriber_born"].isHidden()
    assert screen.form.patient().coverage.subscriber_born is None


def test_medicare_asks_for_the_dollars_used_and_others_do_not(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    assert screen.form.fields["used_pt_slp"].isHidden()
    screen.form.payer.set_key("medicare")
    assert not screen.form.fields["used_pt_slp"].isHidden()


def test_what_was_typed_is_there_again_after_another_screen(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    room.type("Rosa")
    screen.leave()
    screen.hide()
    room.settle()
    screen.show()
    screen.enter()
    room.settle()
    assert screen.form.fields["given_name"].editor.text() == "Rosa"


def test_what_was_typed_is_there_again_after_the_vault_was_locked(room: PracticeRoom) -> None:
    first = patients(room)
    first.new_here()
    room.settle()
    room.type("Rosa")
    first.leave()
    room.settle()
    first.close()
    again = patients(room)
    assert not again.form.isHidden()
    assert again.form.fields["given_name"].editor.text() == "Rosa"


def test_giving_up_offers_to_bring_back_what_was_typed(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    room.type("Rosa")
    assert screen.back()
    room.settle()
    assert screen.form.isHidden()
    assert room.undo is not None
    room.undo()
    assert screen.form.fields["given_name"].editor.text() == "Rosa"
    assert not screen.form.isHidden()


def test_a_saved_patient_leaves_no_draft_behind(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    type_rosa(room)
    screen.leave()
    room.press(Qt.Key.Key_Return)
    assert room.read(lambda store: store.settings.get("draft of new patient")) == ""


def test_hidden_names_are_not_in_the_table(room: PracticeRoom) -> None:
    room.write(harold)
    screen = patients(room)
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    room.settle()
    assert "Whitcomb" not in "".join(names(screen))


def test_everything_has_a_name_and_its_own_alt_letter(room: PracticeRoom) -> None:
    screen = patients(room)
    screen.new_here()
    room.settle()
    screen.form.insured.set_key("Spouse")
    screen.form.payer.set_key("medicare")
    QApplication.processEvents()
    assert nameless(screen) == []
    assert taken_twice(screen.form) == []
