"""The times of a session: seen, corrected, answered for and added to by keyboard, with what was pressed beside them."""

from datetime import timedelta

from PySide6.QtCore import Qt

from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.store.store import Store
from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.wording import session as session_words
from desktop_app.workflows.practice.unit_hint import set_unit_hint
from tests import builders
from tests.training_bench import CTRL, TrainingBench
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice


def start(bench: TrainingBench) -> str:
    bench.go("session", patient_id="harold")
    for tick in bench.screen.ready.people.ticks.values():
        tick.setChecked(True)
    bench.press(Qt.Key.Key_T, CTRL)
    return str(bench.session().id)


def with_assistant(bench: TrainingBench, **changes: object) -> None:
    kim = builders.clinician(id="kim", name="Kim Reyes", profession="PTA", credentials="PTA", supervisor_id="lee")

    def hire(store: Store, clock: object) -> None:
        with store.act("change", "clinician", "kim", bench.clock.now().utc):
            store.clinicians.save(kim)

    bench.runner.run(hire)
    bench.settle()


def face(bench: TrainingBench, session_id: str) -> TimerFace:
    return replay(bench.ask(lambda store: store.clock_events.of(session_id)), bench.clock.now())


def choose(bench: TrainingBench, what: str) -> None:
    """Move the cursor to the line that says this."""
    rows = [row.cells[1] for row in bench.screen._rows]
    bench.screen.table.selectRow(rows.index(what))
    bench.screen.table.setFocus()
    bench.settle()


def cells(bench: TrainingBench) -> list[tuple[str, str]]:
    """What is said in each line: what it was, and how it is known."""
    last = [row.cells[2] for row in bench.screen._rows]
    known = [cell if isinstance(cell, str) else cell[1] for cell in last]
    return list(zip([str(row.cells[1]) for row in bench.screen._rows], known, strict=True))


def sleepy(bench: TrainingBench) -> str:
    """Twenty minutes, a sleep of ten, five more."""
    session_id = start(bench)
    bench.train(20)
    bench.clock.sleep_for(minutes=10)
    heartbeat_of(bench.runner).beat()
    bench.settle()
    bench.train(5)
    return session_id


def test_the_same_picture_stands_in_the_record(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.train(33)
    live = bench.screen.live.units
    shown = (live.ladder.accessibleDescription(), live._codes)
    bench.press(Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert bench.screen.name == "times"
    assert (bench.screen.units.ladder.accessibleDescription(), bench.screen.units._codes) == shown
    assert bench.screen.sentence.text() == "10:02 AM to 10:35 AM, no interruption, clock verified."
    assert cells(bench) == [("Training began", "Pressed at 10:02:00")]
    assert face(bench, session_id).counted_minutes == 33


def test_a_pause_that_was_pressed_late_is_corrected_by_keyboard(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.train(20)
    bench.press(Qt.Key.Key_T, CTRL)
    bench.train(5)
    bench.press(Qt.Key.Key_T, CTRL)
    bench.train(10)
    bench.go("times", session_id=session_id)
    choose(bench, "Pause")
    bench.press(Qt.Key.Key_Return)
    bench.type("1016")
    bench.press(Qt.Key.Key_Return)
    assert face(bench, session_id).counted_minutes == 24
    assert ("Pause", "Pressed at 10:22:00, corrected at 10:37:00") in cells(bench)
    assert "corrected by hand" in bench.screen.sentence.text()
    bench.press(Qt.Key.Key_Z, CTRL)
    assert face(bench, session_id).counted_minutes == 30


def test_a_time_that_cannot_be_is_said_at_the_field_and_stays_there(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.train(20)
    bench.press(Qt.Key.Key_T, CTRL)
    bench.go("times", session_id=session_id)
    choose(bench, "Pause")
    bench.press(Qt.Key.Key_Return)
    bench.type("9:55a")
    bench.press(Qt.Key.Key_Return)
    field = bench.screen.panel.time
    assert "would come before the start at 10:02 AM" in field.error
    assert field.editor.text() == "9:55a"
    assert face(bench, session_id).counted_minutes == 20


def test_a_press_by_mistake_is_taken_back_and_stays_in_sight(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.train(10)
    bench.press(Qt.Key.Key_I, CTRL)
    bench.train(10)
    bench.go("times", session_id=session_id)
    choose(bench, "Patient came in")
    bench.screen.panel.take_back.click()
    bench.settle()
    assert face(bench, session_id).counted_minutes == 20
    assert ("Patient came in, taken back", "Pressed at 10:12:00") in cells(bench)
    choose(bench, "Patient came in, taken back")
    bench.screen.panel.bring_back.click()
    bench.settle()
    assert face(bench, session_id).counted_minutes == 10


def test_what_was_forgotten_is_added_as_by_hand(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.train(40)
    bench.go("times", session_id=session_id)
    bench.press(Qt.Key.Key_N, CTRL)
    bench.screen.panel.begin.editor.setFocus()
    bench.type("1010")
    bench.screen.panel.end.editor.setFocus()
    bench.type("1016")
    bench.press(Qt.Key.Key_Return)
    assert face(bench, session_id).counted_minutes == 34
    assert ("Patient came in", "Entered by hand at 10:42:00") in cells(bench)


def test_esc_leaves_the_form_first_and_then_the_screen(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.go("times", session_id=session_id)
    bench.press(Qt.Key.Key_N, CTRL)
    bench.press(Qt.Key.Key_Escape)
    assert bench.screen.name == "times"
    bench.press(Qt.Key.Key_Escape)
    assert bench.screen.name == "session"


def test_a_gap_is_listed_with_both_clocks_and_its_three_answers(bench: TrainingBench) -> None:
    session_id = sleepy(bench)
    bench.go("times", session_id=session_id)
    assert cells(bench)[-1] == ("The computer slept", "Not answered")
    assert "Steady clock 30 min after the first reading" in bench.screen.panel.told.text()
    bench.screen.panel.went_on.click()
    bench.settle()
    assert face(bench, session_id).counted_minutes == 35
    bench.screen.panel.not_training.click()
    bench.settle()
    assert face(bench, session_id).counted_minutes == 25


def test_training_that_ended_in_the_gap_ends_the_session(bench: TrainingBench) -> None:
    session_id = sleepy(bench)
    bench.go("times", session_id=session_id)
    bench.screen.panel.ended.editor.setFocus()
    bench.type("10:50a")
    bench.press(Qt.Key.Key_Return)
    assert "not in the time that nobody saw" in bench.screen.panel.ended.error
    bench.screen.panel.ended.editor.selectAll()
    bench.type("10:27a")
    bench.press(Qt.Key.Key_Return)
    over = face(bench, session_id)
    assert (over.state, over.counted_minutes) == ("stopped", 25)
    assert bench.session().state == "unsigned"


def test_the_notice_while_it_runs_takes_the_third_answer_too(bench: TrainingBench) -> None:
    session_id = sleepy(bench)
    notice = bench.screen.live.gap
    notice.at.click()
    bench.type("x")
    bench.press(Qt.Key.Key_Return)
    assert notice.detail.text()
    notice.time.clear()
    bench.type("1027")
    bench.press(Qt.Key.Key_Return)
    over = face(bench, session_id)
    assert (over.state, over.counted) == ("stopped", timedelta(minutes=25))
    assert bench.screen.name == "review"


def test_a_signed_record_is_only_read(bench: TrainingBench) -> None:
    bench.go("times", session_id="before")
    assert bench.screen.panel.stack.isHidden()
    bench.press(Qt.Key.Key_N, CTRL)
    assert bench.screen.panel.stack.isHidden()
    assert "10:02 AM to 10:43 AM, no interruption, clock verified." in bench.screen.sentence.text()
    assert bench.screen.units._codes == ("97550 × 1", "+97551 × 1")


def test_an_assistant_takes_over_and_the_share_is_told(bench: TrainingBench) -> None:
    with_assistant(bench)
    session_id = start(bench)
    bench.train(20)
    bench.screen.live.assistant.click()
    bench.settle()
    bench.train(4)
    bench.screen.live.assistant.click()
    bench.settle()
    bench.train(6)
    units = bench.screen.live.units
    assert units.share.text() == "Kim Reyes, PTA alone for 4 min, 13% of the counted time: over 10%, so CQ."
    assert [(a.who, a.end - a.start) for a in face(bench, session_id).assistants] == [("kim", timedelta(minutes=4))]
    bench.train(20)
    assert units.share.text().endswith("8% of the counted time: no modifier up to 10%.")


def test_without_an_assistant_in_the_practice_there_is_no_such_control(bench: TrainingBench) -> None:
    start(bench)
    assert bench.screen.live.assistant.isHidden()


def test_a_practice_may_switch_the_hint_of_the_next_unit_off(bench: TrainingBench) -> None:
    start(bench)
    bench.train(26)
    units = bench.screen.live.units
    assert units.upcoming.text() == "Next unit in 4 min"
    assert "in 4 min" in units.ladder.accessibleDescription()
    bench.runner.run(set_unit_hint, False)
    bench.settle()
    bench.train(1)
    assert units.upcoming.text() == ""
    assert "in 3 min" not in units.ladder.accessibleDescription()
    bench.train(10)
    assert "97550 at 30 min, earned" in units.ladder.accessibleDescription()


def test_everything_has_a_name_and_a_key_of_its_own(bench: TrainingBench) -> None:
    with_assistant(bench)
    session_id = sleepy(bench)
    assert nameless(bench.window) == []
    assert taken_twice(bench.window) == []
    bench.go("times", session_id=session_id)
    assert nameless(bench.window) == []
    assert taken_twice(bench.window) == []
    bench.press(Qt.Key.Key_N, CTRL)
    assert taken_twice(bench.window) == []
    choose(bench, "Training began")
    assert taken_twice(bench.window) == []


def test_the_form_stands_there_each_time_the_times_are_opened_and_corrected(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.train(20)
    bench.press(Qt.Key.Key_T, CTRL)
    bench.train(5)
    for minute in ("1014", "1015"):
        bench.go("session", session_id=session_id)
        bench.go("times", session_id=session_id)
        choose(bench, "Pause")
        panel = bench.screen.panel
        assert min(panel.time.editor.width(), panel.correct.width()) > 40
        bench.press(Qt.Key.Key_Return)
        bench.type(minute)
        bench.press(Qt.Key.Key_Return)
        assert min(panel.time.editor.width(), panel.correct.width()) > 40
    assert face(bench, session_id).counted_minutes == 13


def test_with_the_patient_in_the_room_an_answer_for_a_gap_counts_nothing_and_says_so(bench: TrainingBench) -> None:
    session_id = start(bench)
    bench.train(20)
    bench.press(Qt.Key.Key_I, CTRL)
    bench.train(2)
    bench.clock.sleep_for(minutes=10)
    heartbeat_of(bench.runner).beat()
    bench.settle()
    detail = bench.screen.live.gap.detail.text()
    assert "out of the room" not in detail
    assert "in the room it is not counted either way" in detail
    bench.press(Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert bench.window.toast.sentence == session_words.gap_answered(count=True, patient_present=True)
    assert face(bench, session_id).counted_minutes == 20
