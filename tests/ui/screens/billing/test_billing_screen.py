"""Visits and what they come to: filters by keyboard, Enter leads on, and all that is ready goes out at once."""

from PySide6.QtCore import Qt

from desktop_app.store.store import Store
from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.screens.billing.view import BillingScreen
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from tests import builders
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import do, family, running_visit, signed_visit, unsigned_visit, words_on


def show(room: PracticeRoom) -> BillingScreen:
    screen = BillingScreen(room.runner)
    room.show(screen)
    return screen


def choose(screen: BillingScreen, room: PracticeRoom, key: str) -> None:
    """Go to the choice by Tab's way and move along it with the arrows."""
    screen.which.setFocus()
    for _ in range(4):
        room.press(Qt.Key.Key_Left)
    while screen.which.key() != key:
        room.press(Qt.Key.Key_Right)
    screen.table.setFocus()


def cells(screen: BillingScreen, row: int = 0) -> list[str]:
    model = screen.model
    return [str(model.data(model.index(row, column))) for column in range(model.columnCount())]


def test_an_empty_practice_says_what_will_stand_here(room: PracticeRoom) -> None:
    screen = show(room)
    assert "No visit to show here" in words_on(screen)
    assert not screen.issue.isEnabled()
    assert nameless(screen) == []


def test_enter_opens_the_paper_of_a_signed_visit(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    screen = show(room)
    assert screen.table.hasFocus()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("print", {"session_id": session_id, "patient_id": "harold"})]


def test_the_note_of_a_signed_visit_is_one_key_away(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    show(room)
    room.press((Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier))
    assert room.went == [("review", {"session_id": session_id})]


def test_without_a_visit_there_is_no_note_to_open(room: PracticeRoom) -> None:
    assert not show(room).note.isEnabled()


def test_enter_opens_the_review_of_an_unsigned_visit(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = unsigned_visit(room, clock)
    screen = show(room)
    choose(screen, room, "not_ready")
    room.press(Qt.Key.Key_Return)
    assert room.went == [("review", {"session_id": session_id})]


def test_enter_opens_the_session_that_runs(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = running_visit(room, clock, 5)
    screen = show(room)
    choose(screen, room, "not_ready")
    room.press(Qt.Key.Key_Return)
    assert room.went == [("session", {"session_id": session_id})]


def test_each_filter_shows_its_own_visits(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    issued, ready = signed_visit(room, clock), ""
    do(room, issue_superbill, issued)
    clock.advance(minutes=24 * 60)
    ready = signed_visit(room, clock)
    clock.advance(minutes=24 * 60)
    unsigned = unsigned_visit(room, clock)
    screen, seen = show(room), {}
    for key in ("to_issue", "not_ready", "issued", "all"):
        choose(screen, room, key)
        seen[key] = [screen.model.key(row).split("/")[0] for row in range(screen.model.rowCount())]
    assert seen == {
        "to_issue": [ready],
        "not_ready": [unsigned],
        "issued": [issued],
        "all": [unsigned, ready, issued],
    }


def test_a_row_says_what_is_billed_or_what_is_missing(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock)
    screen = show(room)
    assert cells(screen)[1:6] == ["Harold Whitcomb", "Aetna", "47", "97550 × 1, 97551 × 1", "78.82"]
    assert screen.sum.text() == "1 visit, $78.82"


def test_all_that_is_ready_goes_out_in_one_go(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    for _ in range(2):
        signed_visit(room, clock)
        clock.advance(minutes=24 * 60)
    screen = show(room)
    assert screen.issue.text() == "&Issue the 2 superbills that are ready"
    screen.issue.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.told == ["2 superbills issued. Press Enter on a visit to print it."]
    choose(screen, room, "issued")
    assert [cells(screen, row)[7] for row in range(2)] == ["2026-00002", "2026-00001"]
    assert not screen.issue.isEnabled()


def test_each_patient_of_a_group_has_a_row_and_a_paper(room: PracticeRoom, clock: FakeClock) -> None:
    def neighbor(store: Store) -> None:
        family(store)
        store.patients.save(builders.patient(id="rosa", account="A-2", given_name="Rosa", family_name="Delgado"))
        store.sessions.save(builders.training_session(id="group", patient_ids=("harold", "rosa"), state="running"))
        for event in builders.clock_events(("start", -60), ("stop", -10)):
            store.clock_events.append("group", event)
        store.sessions.save(builders.training_session(id="group", patient_ids=("harold", "rosa")))

    room.write(neighbor)
    screen = show(room)
    choose(screen, room, "all")
    assert sorted(cells(screen, row)[1] for row in range(2)) == ["Harold Whitcomb", "Rosa Delgado"]


def test_privacy_hides_names_also_in_the_reasons(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    unsigned_visit(room, clock, 20)
    screen = show(room)
    choose(screen, room, "not_ready")
    assert cells(screen)[1] == "Harold Whitcomb"
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    assert cells(screen)[1] == HIDDEN_NAME
    assert not any("Harold" in cell for cell in cells(screen))


def test_everything_has_a_name_and_a_letter_of_its_own(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock)
    screen = show(room)
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def test_the_ready_visits_of_one_patient_go_on_one_superbill(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    visits = []
    for _ in range(2):
        visits.append(signed_visit(room, clock))
        clock.advance(minutes=24 * 60)
    screen = show(room)
    assert screen.together.text() == "&One superbill for this patient's 2 visits"
    screen.together.setFocus()
    room.press(Qt.Key.Key_Space)
    assert room.told == ["Superbill 2026-00001 issued for 2 visits. Press Enter on one of them to print it."]
    assert room.read(lambda store: store.superbills.get("2026-00001").session_ids) == tuple(visits)
    assert not screen.together.isEnabled()


def test_one_visit_alone_has_nothing_to_be_put_together_with(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    signed_visit(room, clock)
    screen = show(room)
    assert not screen.together.isEnabled()
    assert screen.issue.isEnabled()
