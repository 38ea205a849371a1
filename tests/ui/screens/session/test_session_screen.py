"""A session by keyboard alone: start, pause, patient in and out, marks, notes, gaps, finish."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.training.skill_library import GOAL_TOPIC
from desktop_app.domain.training.timekeeping import replay
from desktop_app.store.vault import unlock
from desktop_app.ui.privacy import HIDDEN_NAME, privacy
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.session.home_health_ask import HomeHealthAsk
from desktop_app.ui.screens.session.skill_choice import topics_menu
from desktop_app.ui.wording import session as words
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.training_bench import CTRL, SHIFT, TrainingBench
from tests.ui.accessible import nameless

Key = Qt.Key


def start(bench: TrainingBench) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)


def counted(bench: TrainingBench) -> int:
    return int(bench.screen.presenter.face().counted.total_seconds())


def kinds(bench: TrainingBench) -> list[str]:
    session = bench.session()
    return [event.kind for event in bench.ask(lambda store: store.clock_events.of(session.id))]


def test_those_of_the_last_visit_are_ticked_and_the_focus_is_on_the_first(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    assert screen.ready.people.chosen() == ("marian", "dana")
    assert bench.focus is screen.ready.people.ticks["marian"]


def test_nobody_ticked_cannot_start_and_is_told_why(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    bench.press(Key.Key_Space)
    bench.press(Key.Key_Tab)
    bench.press(Key.Key_Space)
    assert not screen.ready.start.isEnabled()
    assert screen.ready.hint.text() == words.TICK_SOMEBODY


def test_ctrl_t_starts_the_timer_and_the_focus_goes_to_the_grid(bench: TrainingBench) -> None:
    start(bench)
    assert bench.session().state == "running"
    assert bench.session().caregiver_ids == ("marian", "dana")
    assert bench.focus is bench.screen.live.teach.grid


def test_the_pause_button_changes_its_face_only_when_the_pause_is_written(bench: TrainingBench) -> None:
    start(bench)
    bench.train(minutes=2)
    pause = bench.screen.live.pause
    QTest.keyClick(bench.focus, Key.Key_T, CTRL)
    assert pause.text() == words.PAUSE
    QTest.qWait(130)
    bench.settle()
    assert pause.text() == words.RESUME
    assert kinds(bench) == ["start", "pause"]


def test_a_pause_and_the_patient_in_the_room_are_not_counted(bench: TrainingBench) -> None:
    start(bench)
    bench.train(minutes=10)
    bench.press(Key.Key_T, CTRL)
    bench.train(minutes=5)
    bench.press(Key.Key_T, CTRL)
    bench.press(Key.Key_I, CTRL)
    bench.train(minutes=4)
    bench.press(Key.Key_I, CTRL)
    bench.train(minutes=1)
    assert counted(bench) == 11 * 60
    assert kinds(bench) == ["start", "pause", "resume", "patient_in", "patient_out"]


def test_digits_mark_arrows_move_and_ctrl_z_takes_back(bench: TrainingBench) -> None:
    start(bench)
    bench.type("3")
    bench.press(Key.Key_Right)
    bench.type("2")
    first = bench.session().skills[0]
    assert dict(first.marks) == {"marian": "independent", "dana": "with_cues"}
    bench.press(Key.Key_Z, CTRL)
    assert dict(bench.session().skills[0].marks) == {"marian": "independent"}
    assert bench.screen.live.teach.grid.marks == {(first.id, "marian"): "independent"}
    bench.press(Key.Key_Z, CTRL | SHIFT)
    assert dict(bench.session().skills[0].marks) == {"marian": "independent", "dana": "with_cues"}


def test_the_marks_of_the_last_visit_stand_in_the_grid(bench: TrainingBench) -> None:
    start(bench)
    grid = bench.screen.live.teach.grid
    assert grid.last[grid.skills[0].id, "marian"] == "with_cues"
    assert grid.marks == {}


def test_a_skill_is_added_and_described_by_keyboard(bench: TrainingBench) -> None:
    start(bench)
    bench.press(Key.Key_N, CTRL)
    bench.type("Stair lift")
    bench.press(Key.Key_Return)
    bench.press(Key.Key_Escape)
    assert bench.session().skills[-1].text == "Stair lift"
    assert bench.focus is bench.screen.live.teach.grid
    bench.press(Key.Key_Return)
    bench.type("Nose over toes")
    bench.press(Key.Key_Return)
    assert bench.session().skills[0].cue_words == "Nose over toes"


def test_a_sleep_asks_and_the_answer_counts(bench: TrainingBench) -> None:
    start(bench)
    bench.train(minutes=36)
    bench.clock.sleep_for(minutes=3)
    bench.train(minutes=0.2)
    live = bench.screen.live
    assert live.gap.isVisible()
    assert "97550 × 1, +97551 × 1" in live.gap.detail.text()
    before = counted(bench)
    bench.press(Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    assert not live.gap.isVisible()
    assert counted(bench) - before == 200  # the sleep, with the twenty seconds until it was noticed


def test_after_choosing_a_part_of_the_notes_one_writes_in_it(bench: TrainingBench) -> None:
    start(bench)
    notes, alt = bench.screen.live.notes, Qt.KeyboardModifier.AltModifier
    keys = {key: words_.partition("&")[2][0].upper() for key, words_ in words.SEGMENTS}
    for field in (*keys, "next_visit"):
        bench.screen.live.teach.grid.setFocus()
        QTest.keyClick(bench.focus, Key[f"Key_{keys[field]}"], alt)
        QTest.keyClicks(bench.focus, f"2 {field}")
        assert bench.focus is notes.texts[field]
    assert [notes.texts[field].toPlainText() for field in keys] == [
        "2 technique",
        "2 progress",
        "2 questions_and_resources",
        "2 next_visit2 next_visit",
    ]
    QTest.mouseClick(notes.segments.buttons()[0], Qt.MouseButton.LeftButton)
    assert bench.focus is notes.texts["technique"]
    assert bench.screen.live.teach.grid.marks == {}


def test_typed_text_is_written_when_the_screen_is_left(bench: TrainingBench) -> None:
    start(bench)
    bench.screen.live.notes.text.setFocus()
    QTest.keyClicks(bench.focus, "Belt low on the hips")
    bench.go("today")
    assert bench.session().note.technique == "Belt low on the hips"


def test_typed_text_survives_a_kill_after_a_pause_in_typing(bench: TrainingBench, tmp_path: Path) -> None:
    start(bench)
    bench.screen.live.notes.text.setFocus()
    QTest.keyClicks(bench.focus, "Belt low")
    QTest.qWait(700)
    bench.settle()
    killed = tmp_path / "as the kill left it"
    shutil.copytree(bench.folder, killed, ignore=shutil.ignore_patterns("*.lock"))
    store = unlock(killed, PASSPHRASE)
    assert store.sessions.running()[0].note.technique == "Belt low"
    store.close()


def test_what_is_being_typed_is_never_overwritten_by_what_is_read(bench: TrainingBench) -> None:
    start(bench)
    text = bench.screen.live.notes.text
    text.setFocus()
    QTest.keyClicks(text, "Nose")
    bench.screen.presenter.reload()
    bench.screen.presenter.autosave.flush()
    QTest.keyClicks(text, " over toes")
    bench.settle()
    assert text.toPlainText() == "Nose over toes"


def test_a_phrase_is_put_in_with_a_semicolon(bench: TrainingBench) -> None:
    start(bench)
    notes = bench.screen.live.notes
    notes.text.setFocus()
    offered: list[bool] = []
    notes.hands["technique"].offer = lambda: offered.append(True)
    QTest.keyClicks(notes.text, "one; ;")
    assert offered == [True]
    assert notes.text.toPlainText() == "one; "


def test_a_time_stamp_begins_a_new_line(bench: TrainingBench) -> None:
    start(bench)
    bench.train(minutes=12)
    notes = bench.screen.live.notes
    notes.text.setPlainText("First")
    notes._stamp()
    assert notes.text.toPlainText() == "First\n10:14 "


def test_finishing_pauses_and_goes_to_the_review(bench: TrainingBench) -> None:
    start(bench)
    bench.train(minutes=40)
    bench.press(Key.Key_E, CTRL)
    assert bench.screen.name == "review"
    bench.train(minutes=15)
    session = bench.session()
    assert session.state == "running"
    face = replay(bench.ask(lambda store: store.clock_events.of(session.id)), bench.clock.now())
    assert face.state == "paused"
    assert face.counted_minutes == 40


def test_a_session_that_was_lost_can_end_where_it_was_last_seen(clock: FakeClock, vault_folder: Path) -> None:
    before = TrainingBench(Runner(clock), clock, vault_folder)
    start(before)
    before.train(minutes=33)
    before.close()
    before.runner.stop()
    clock.reboot(minutes=90)
    bench = TrainingBench(Runner(clock), clock, vault_folder)
    screen = bench.go("session")
    assert screen.lost.isVisible()
    assert "10:35 AM" in screen.lost.there.text()
    assert not screen.live.pause.isEnabled()
    screen.lost.there.click()
    bench.settle()
    session = bench.session()
    face = replay(bench.ask(lambda store: store.clock_events.of(session.id)))
    assert (session.state, face.counted_minutes) == ("unsigned", 33)
    bench.close()
    bench.runner.stop()


def test_a_session_that_was_lost_shows_the_units_of_when_it_was_last_seen(clock: FakeClock, vault_folder: Path) -> None:
    before = TrainingBench(Runner(clock), clock, vault_folder)
    start(before)
    before.train(minutes=12)
    before.close()
    before.runner.stop()
    clock.reboot(minutes=40)
    bench = TrainingBench(Runner(clock), clock, vault_folder)
    live = bench.go("session").live
    assert bench.screen.lost.isVisible()
    assert round(live.units.ladder._minutes) == 12
    assert live.units.upcoming.text() == ""
    bench.close()
    bench.runner.stop()


def test_names_disappear_with_f9(bench: TrainingBench) -> None:
    start(bench)
    privacy().toggle()
    bench.settle()
    shown = [chip.word for chip in bench.screen.people.findChildren(type(bench.screen.live.timer.chip))]
    assert f"{HIDDEN_NAME}, wife" in shown
    assert not any("Marian" in word for word in shown if word)


def test_everything_on_the_screen_has_a_name(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    assert nameless(screen) == []
    bench.press(Key.Key_T, CTRL)
    assert nameless(screen) == []


def test_with_nothing_running_the_screen_offers_patients(bench: TrainingBench) -> None:
    screen = bench.go("session")
    assert screen.stack.currentWidget() is screen.empty
    bench.press(Key.Key_Return)
    assert bench.screen.name == "patients"


def test_the_home_health_question_is_answered_before_the_start_and_kept(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    ask = screen.ready.findChild(HomeHealthAsk)
    ask.source.set_key("agency")
    ask.yes.click()
    bench.settle()
    assert bench.ask(lambda store: store.patients.get("harold").home_health_episode) is True
    told = " ".join(label.text() for label in screen.ready.findChildren(QLabel))
    assert "Said by the agency on Jun 10." in told
    bench.press(Key.Key_T, CTRL)
    first = bench.session().answers[0]
    assert (first.question, first.answer, first.source) == ("home_health", "yes", "agency")


def test_another_try_and_equipment_are_written_down(bench: TrainingBench) -> None:
    start(bench)
    grid = bench.screen.live.teach.grid
    bench.type("4+2")
    assert bench.session().skills[0].tries_of("marian") == ("unsafe", "with_cues")
    bench.press(Key.Key_Return)
    bench.screen.live.teach.bar.equipment.setFocus()
    bench.type("Gait belt")
    bench.press(Key.Key_Return)
    assert bench.session().skills[0].equipment == "Gait belt"
    assert bench.focus is grid


def test_a_skill_is_chosen_from_the_library_by_topic(bench: TrainingBench) -> None:
    start(bench)
    bench.press(Key.Key_N, CTRL)
    bar = bench.screen.live.teach.bar
    goal = next(skill for skill in bar._library if skill.goal_id == "goal-3")
    menu = topics_menu(bar._library, bar._take, bar)
    assert menu.actions()[0].text() == GOAL_TOPIC
    bar._take(goal)
    bench.press(Key.Key_Return)
    added = bench.session().skills[-1]
    assert (added.text, added.goal_ids) == ("Caregivers handle a fall safely", ("goal-3",))


def test_the_plan_that_the_grid_writes_stands_in_the_quick_notes_and_can_be_edited_there(bench: TrainingBench) -> None:
    start(bench)
    bench.type("2")
    notes = bench.screen.live.notes
    notes.choose("next_visit")
    assert notes.text.toPlainText().startswith("With fewer cues: sit to stand with gait belt with Marian.")
    notes.text.setPlainText("Car on Friday.")
    bench.screen.presenter.autosave.flush()
    bench.settle()
    bench.screen.live.teach.grid.setFocus()
    bench.type("3")
    assert bench.session().note.next_visit == "Car on Friday."
    assert notes.text.toPlainText() == "Car on Friday."
