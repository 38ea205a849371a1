"""What left the practice, in the chart: listed, typed in by keyboard, never changed, and without names under F9."""

from PySide6.QtCore import Qt

from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.chart.view import ChartScreen
from desktop_app.workflows.papers.record_printed import record_printed
from tests import builders
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def shown_in(room: PracticeRoom) -> ChartScreen:
    room.write(harold)
    screen = ChartScreen(room.runner)
    room.show(screen, patient_id="harold", tab="disclosures")
    return screen


def cells(screen: ChartScreen, row: int = 0) -> list[str]:
    model = screen.disclosures.model
    return [str(model.index(row, at).data()) for at in range(model.columnCount())]


def typed_in(room: PracticeRoom) -> ChartScreen:
    screen = shown_in(room)
    screen.new_here()
    assert taken_twice(screen) == []
    room.type("5/4/26")
    for text in ("Clerk, Superior Court", "Notes of May", "subpoena"):
        room.press(Qt.Key.Key_Tab)
        room.type(text)
    room.press(Qt.Key.Key_Return)
    return screen


def test_one_is_typed_in_by_keyboard_and_stands_in_the_list(room: PracticeRoom) -> None:
    screen = typed_in(room)
    assert room.told[-1] == "The disclosure is in the list. It cannot be changed any more."
    assert room.undo is None
    assert cells(screen) == ["5/4/2026", "Notes of May", "Clerk, Superior Court", "subpoena", "Lee Park"]
    assert (nameless(screen), taken_twice(screen)) == ([], [])


def test_what_is_missing_is_told_at_its_field(room: PracticeRoom) -> None:
    screen = shown_in(room)
    screen.new_here()
    room.press(Qt.Key.Key_Return)
    errors = {key: bool(field.error) for key, field in screen.disclosure_form.fields.items()}
    assert errors == {"on": False, "recipient": True, "what": True, "purpose": True}
    assert screen.disclosures.model.rowCount() == 0


def test_a_printed_paper_is_in_the_list_by_itself(room: PracticeRoom) -> None:
    screen = shown_in(room)
    room.write(lambda store: store.sessions.save(builders.training_session()))
    room.runner.run(record_printed, "note", "session-1", "print")
    screen.presenter.load()
    room.settle()
    assert cells(screen)[1:] == ["note, printed", "patient or payer", "request for the note", "Lee Park"]


def test_what_was_typed_is_hidden_with_the_names(room: PracticeRoom) -> None:
    screen = typed_in(room)
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    room.settle()
    assert cells(screen)[1:4] == [HIDDEN_NAME] * 3


def test_from_here_the_acts_in_this_chart_are_one_key_away(room: PracticeRoom) -> None:
    screen = shown_in(room)
    screen.disclosures.activity.click()
    assert room.went == [("settings", {"section": "activity", "patient_id": "harold"})]
