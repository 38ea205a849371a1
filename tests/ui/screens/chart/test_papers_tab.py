"""The chart's Papers tab: what was given, and a way to every paper that needs the patient alone."""

from PySide6.QtCore import Qt

from desktop_app.ui.screens.chart.view import ChartScreen
from desktop_app.ui.wording.paper_kinds import OF_PATIENT_ALONE
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.papers.kinds import PAPER_KINDS
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold
from tests.ui.screens.visits import do, family, signed_visit


def test_every_paper_of_the_patient_alone_is_one_press_away(room: PracticeRoom) -> None:
    room.write(harold)
    screen = ChartScreen(room.runner)
    room.show(screen, patient_id="harold", tab="papers")
    for kind in OF_PATIENT_ALONE:
        screen.papers.make[kind].setFocus()
        room.press(Qt.Key.Key_Space)
        assert room.went[-1] == ("print", {"patient_id": "harold", "paper": kind})
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def test_enter_on_a_paper_that_was_given_shows_it(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(family)
    session_id = signed_visit(room, clock)
    do(room, issue_superbill, session_id)
    screen = ChartScreen(room.runner)
    room.show(screen, patient_id="harold", tab="papers")
    screen.papers.table.setFocus()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("print", {"session_id": session_id, "patient_id": "harold"})]


def test_no_paper_of_the_patient_alone_is_left_out() -> None:
    assert set(OF_PATIENT_ALONE) == {kind.id for kind in PAPER_KINDS if not kind.of_visit}
