"""The chart's Papers tab: what was given, and a way to every paper that needs the patient alone."""

from PySide6.QtCore import Qt

from desktop_app.ui.screens.chart.view import ChartScreen
from desktop_app.ui.wording.paper_kinds import OF_PATIENT_ALONE
from desktop_app.workflows.papers.kinds import PAPER_KINDS
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold


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


def test_no_paper_of_the_patient_alone_is_left_out() -> None:
    assert set(OF_PATIENT_ALONE) == {kind.id for kind in PAPER_KINDS if not kind.of_visit}
