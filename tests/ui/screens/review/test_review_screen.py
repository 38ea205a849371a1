"""From the end of the training to the signature, by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.training.timekeeping import replay
from desktop_app.ui.screens.review.claim_rows import clock, minutes
from desktop_app.ui.screens.review.locking import locked
from desktop_app.ui.wording import review as words
from tests.conftest import PASSPHRASE
from tests.pulses import let_pulses_pass
from tests.training_bench import CTRL, TrainingBench
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice

Key = Qt.Key
NOTE = {
    "technique": "Stand-pivot with gait belt low on the hips, blocking the right knee.",
    "absence_reason": "Rehearsing in front of him frightens him and he grabs.",
    "questions_and_resources": "Asked about the car. Car transfer sheet given.",
    "progress": "From help with both hands to one verbal cue.",
}


def train(bench: TrainingBench, minutes: float) -> None:
    """A session of these minutes, marked, finished and looked at."""
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)
    for row in range(5):
        bench.screen.live.teach.grid.at = (row, 0)
        bench.type("3")
        bench.press(Key.Key_Right)
        bench.type("2")
    bench.train(minutes)
    bench.press(Key.Key_E, CTRL)


def write(bench: TrainingBench, **note: str) -> None:
    for field, text in note.items():
        bench.screen.note.texts[field].setPlainText(text)
    bench.screen.presenter.autosave.flush()
    bench.settle()


def sign(bench: TrainingBench) -> None:
    """Ctrl+Enter, the passphrase, Ctrl+Enter."""
    bench.press(Key.Key_Return, CTRL)
    bench.type(PASSPHRASE)
    bench.press(Key.Key_Return, CTRL)


def test_the_focus_is_on_the_first_thing_that_is_missing(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    assert bench.focus is bench.screen.note.texts["necessity"]
    assert bench.screen.note.fields["necessity"].error


def test_a_blocked_note_cannot_be_signed_and_says_why_in_words(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    foot = bench.screen.foot
    assert not foot.sign.isEnabled()
    assert "why this training was needed" in foot.told.text()
    assert bench.screen.coach.blocked.word == words.blocked_chip(1)


def test_the_times_of_the_claim_give_its_minutes(bench: TrainingBench) -> None:
    """Two stretches of 19:59 are 39 minutes; without their seconds they would read as 38."""
    bench.go("session", patient_id="harold")
    for steps, seconds in ((109, 11), (61, 1), (109, 11)):
        bench.press(Key.Key_T, CTRL)
        let_pulses_pass(bench.runner, bench.clock, steps, seconds)
    bench.press(Key.Key_E, CTRL)
    looked, zone = bench.screen.presenter.looked, bench.screen.presenter.zone
    assert minutes(looked) == 39
    assert clock(looked, zone) == "10:02:00–10:21:59, 10:23:00–10:42:59"
    assert "10:02:00 AM to 10:42:59 AM, 39 counted minutes" in bench.screen.context().subtitle
    assert "10:02:00 AM to 10:42:59 AM, 39 counted minutes" in " ".join(locked(looked, zone))


def test_what_is_typed_is_looked_at_again_after_a_pause_in_typing(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, **NOTE)
    QTest.keyClicks(bench.focus, "He falls when Marian lifts him by the arm.")
    QTest.qWait(700)
    bench.settle()
    assert bench.session().note.necessity == "He falls when Marian lifts him by the arm."
    assert bench.screen.foot.sign.isEnabled()


def test_enter_never_signs_and_ctrl_enter_does_on_the_sheet(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, necessity="He falls when Marian lifts him by the arm.", **NOTE)
    screen = bench.screen
    screen.foot.sign.setFocus()
    bench.press(Key.Key_Return)
    assert not screen.sheet.isVisible()
    bench.press(Key.Key_Return, CTRL)
    assert screen.sheet.isVisible()
    screen.sheet.sign.setFocus()
    bench.press(Key.Key_Return)
    assert bench.session().state == "running"
    screen.sheet.secret.setFocus()
    bench.type(PASSPHRASE)
    bench.press(Key.Key_Return)
    assert bench.session().state == "running"
    bench.press(Key.Key_Return, CTRL)
    assert bench.session().state == "signed"


def test_the_signed_session_ended_where_the_review_began(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, necessity="He falls when Marian lifts him by the arm.", **NOTE)
    bench.train(minutes=20)
    sign(bench)
    session = bench.session()
    face = replay(bench.ask(lambda store: store.clock_events.of(session.id)))
    assert session.state == "signed"
    assert (face.state, face.counted_minutes) == ("stopped", 40)
    assert face.started_at is not None
    assert face.stopped_at is not None
    assert (face.stopped_at - face.started_at).total_seconds() == 40 * 60


def test_after_signing_the_note_is_read_only_and_the_papers_are_offered(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, necessity="He falls when Marian lifts him by the arm.", **NOTE)
    sign(bench)
    screen = bench.screen
    assert all(text.isReadOnly() for text in screen.note.texts.values())
    assert screen.context().chips == (("signed", words.SIGNED),)
    assert bench.focus is screen.foot.issue
    bench.press(Key.Key_P, CTRL)
    assert bench.screen.name == "print"


def test_the_sheet_shows_what_will_be_billed_and_escape_gives_it_up(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, necessity="He falls when Marian lifts him by the arm.", **NOTE)
    screen = bench.screen
    bench.press(Key.Key_Return, CTRL)
    told = [screen.sheet.lines.itemAt(at).widget().text() for at in range(screen.sheet.lines.count())]
    assert [line.split(",")[0] for line in told[:2]] == ["1 × 97550 GP", "1 × 97551 GP"]
    assert told[2] == f"{words.TOTAL} {screen.claim.total.text()}"
    bench.press(Key.Key_Escape)
    assert not screen.sheet.isVisible()
    assert screen.name == "review"
    assert screen.foot.sign.isEnabled()


def test_too_few_minutes_can_be_kept_without_billing_for_a_reason(bench: TrainingBench) -> None:
    train(bench, minutes=20)
    write(bench, necessity="He falls when Marian lifts him by the arm.", **NOTE)
    screen = bench.screen
    assert not screen.foot.sign.isEnabled()
    screen.foot.record.click()
    bench.settle()
    bench.press(Key.Key_Return, CTRL)
    assert bench.session().state == "running"
    assert screen.sheet.reason_field.error == words.REASON_MISSING
    bench.type("Harold came back early")
    screen.sheet.secret.setFocus()
    bench.type(PASSPHRASE)
    bench.press(Key.Key_Return, CTRL)
    assert bench.session().state == "signed"
    assert screen.foot.issue.text() == words.TO_PAPERS
    bench.press(Key.Key_P, CTRL)
    assert bench.screen.name == "print"


def test_a_missing_sentence_is_no_reason_to_go_unbilled(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    assert bench.screen.foot.record.isHidden()


def test_the_session_can_be_ended_before_it_is_signed(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    bench.train(minutes=10)
    bench.screen.end.click()
    bench.settle()
    session = bench.session()
    face = replay(bench.ask(lambda store: store.clock_events.of(session.id)))
    assert session.state == "unsigned"
    assert face.counted_minutes == 40
    assert bench.screen.context().actions == (bench.screen.times,)


def test_back_in_the_session_the_timer_stands_and_goes_on_when_asked(bench: TrainingBench) -> None:
    train(bench, minutes=35)
    bench.screen.foot.back.click()
    bench.settle()
    assert bench.screen.name == "session"
    bench.press(Key.Key_T, CTRL)
    bench.train(minutes=5)
    assert bench.screen.presenter.face().counted_minutes == 40


def test_a_finding_leads_to_the_grid(bench: TrainingBench) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)
    bench.train(minutes=31)
    bench.press(Key.Key_E, CTRL)
    button = next(one for one in bench.screen.coach.findChildren(type(bench.screen.end)) if one.text() == words.TO_GRID)
    button.click()
    bench.settle()
    assert bench.screen.name == "session"


def test_undo_takes_back_what_was_written_here(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, progress="One verbal cue.")
    bench.screen.foot.back.setFocus()
    bench.press(Key.Key_Z, CTRL)
    QTest.qWait(50)
    bench.settle()
    assert bench.session().note.progress == ""
    assert bench.screen.note.texts["progress"].text() == ""


def test_everything_on_the_screen_has_a_name(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    assert nameless(bench.screen) == []


def test_while_the_timer_runs_the_session_is_finished_first_and_then_signed(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, necessity="He falls when Marian lifts him by the arm.", **NOTE)
    bench.go("session", session_id=bench.session().id)
    bench.press(Key.Key_T, CTRL)
    bench.train(minutes=5)
    screen = bench.go("review", session_id=bench.session().id)
    assert screen.context().chips == (("running", words.STILL_RUNNING),)
    assert screen.foot.told.text() == words.FINISH_FIRST
    assert screen.foot.sign.isHidden()
    assert (nameless(bench.window), taken_twice(bench.window)) == ([], [])
    bench.press(Key.Key_Return, CTRL)
    assert not screen.sheet.isVisible()
    screen.foot.finish.setFocus()
    bench.press(Key.Key_E, CTRL)
    assert bench.screen is screen
    assert screen.context().chips == (("ready", words.READY),)
    assert screen.presenter.looked.review.timed.face.counted_minutes == 45
    assert bench.focus is screen.foot.sign
    bench.train(minutes=3)
    sign(bench)
    assert bench.session().state == "signed"


def test_ctrl_e_goes_back_to_a_session_that_stands_and_ctrl_j_to_the_coach(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    bench.press(Key.Key_J, CTRL)
    assert bench.screen.coach.isAncestorOf(bench.focus)
    assert bench.focus.accessibleName().startswith(words.WRITE_IT)
    bench.press(Key.Key_E, CTRL)
    assert bench.screen.name == "session"
