"""The coach while the session runs: counts on its button, one key for the list, and jumps to what mends."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.coach.mending import WAYS
from desktop_app.ui.screens.session.coach_part import PAUSE_MS
from desktop_app.ui.widgets.buttons import Button
from tests.training_bench import CTRL, TrainingBench
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice

Key = Qt.Key


def running(bench: TrainingBench) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)
    bench.train(35)
    bench.screen.coach.look()
    bench.settle()


def test_one_key_opens_the_list_and_the_same_key_brings_the_notes_back(bench: TrainingBench) -> None:
    running(bench)
    live = bench.screen.live
    assert "blocked" in live.coach_button.text()
    assert live.notes.isVisible()
    assert not live.coach.isVisible()
    bench.press(Key.Key_J, CTRL)
    assert live.coach.isVisible()
    assert not live.notes.isVisible()
    assert live.coach.isAncestorOf(bench.focus)
    assert (nameless(bench.screen), taken_twice(bench.window)) == ([], [])
    assert bench.window.size().width() == 1366
    bench.press(Key.Key_Escape)
    assert live.notes.isVisible()
    assert bench.screen.name == "session"


def test_a_jump_leads_to_the_field_in_the_notes_or_to_the_review(bench: TrainingBench) -> None:
    running(bench)
    live = bench.screen.live
    bench.press(Key.Key_J, CTRL)
    bench.screen.coach.mend(WAYS["questions"])
    bench.settle()
    assert live.notes.isVisible()
    assert bench.focus is live.notes.texts["questions_and_resources"]
    bench.screen.coach.mend(WAYS["necessity"])
    bench.settle()
    assert bench.screen.name == "review"
    assert bench.focus is bench.screen.note.texts["necessity"]


def test_marks_change_what_it_says_after_a_moment_of_quiet(bench: TrainingBench) -> None:
    running(bench)
    live = bench.screen.live
    before = {button.accessibleName() for button in live.coach.findChildren(Button)}
    for row in range(5):
        live.teach.grid.at = (row, 0)
        bench.type("3")
        bench.press(Key.Key_Right)
        bench.type("2")
    QTest.qWait(PAUSE_MS + 200)
    bench.settle()
    after = {button.accessibleName() for button in live.coach.findChildren(Button)}
    assert after < before, "what was marked is no longer asked for"


def test_it_never_looks_while_somebody_types(bench: TrainingBench) -> None:
    running(bench)
    looked: list[str] = []
    bench.screen.coach.look = lambda: looked.append("at it")
    bench.screen.coach._pause.timeout.connect(bench.screen.coach.look)
    bench.screen.live.notes.text.setFocus()
    for letter in "Belt":
        QTest.keyClicks(bench.focus, letter)
        QTest.qWait(PAUSE_MS // 4)
    assert looked == []


def test_with_room_enough_it_stands_beside_the_notes(bench: TrainingBench) -> None:
    running(bench)
    live = bench.screen.live
    bench.window.resize(1920, 1080)
    bench.settle()
    assert live.notes.isVisible()
    assert live.coach.isVisible()
