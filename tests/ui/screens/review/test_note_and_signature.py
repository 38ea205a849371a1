"""The note as it is written and signed: blanks, copies, the grid's words, wrong passphrases, and what comes after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop_app.ui.wording import review as words
from desktop_app.ui.wording import signing
from tests.conftest import PASSPHRASE
from tests.training_bench import CTRL, TrainingBench
from tests.ui.screens.review.test_review_screen import NOTE, sign, train, write

Key = Qt.Key
NEED = "He falls when Marian lifts him by the arm."


def ready(bench: TrainingBench) -> None:
    """A session of 40 minutes with nothing missing."""
    train(bench, minutes=40)
    write(bench, necessity=NEED, **NOTE)


def messages(bench: TrainingBench) -> str:
    """Everything that the coach says."""
    return "\n".join(label.text() for label in bench.screen.coach.findChildren(QLabel))


def test_a_blank_blocks_the_signature_and_the_way_to_it_selects_it(bench: TrainingBench) -> None:
    ready(bench)
    write(bench, technique="Blocked the {{side}} knee.")
    screen = bench.screen
    assert not screen.foot.sign.isEnabled()
    assert "“side”" in messages(bench)
    assert screen.note.fields["technique"].error
    screen.begin("technique")
    assert screen.note.texts["technique"].textCursor().selectedText() == "{{side}}"
    bench.type("right")
    screen.presenter.autosave.flush()
    bench.settle()
    assert bench.session().note.technique == "Blocked the right knee."
    assert screen.foot.sign.isEnabled()


def test_a_note_without_end_is_kept_whole_and_said_at_its_field(bench: TrainingBench) -> None:
    ready(bench)
    write(bench, progress="Better each day. " * 6_000)
    field = bench.screen.note.fields["progress"]
    assert len(bench.session().note.progress) == 102_000
    assert "Shorten it by 82,000" in field.error
    assert not bench.screen.foot.sign.isEnabled()


def test_an_emoji_is_kept_and_the_field_says_that_paper_cannot_show_it(bench: TrainingBench) -> None:
    ready(bench)
    write(bench, progress="Much better 🙂 than on Monday.")
    field = bench.screen.note.fields["progress"]
    assert bench.session().note.progress == "Much better 🙂 than on Monday."
    assert "🙂" in field.hint_label().text()
    assert bench.screen.foot.sign.isEnabled()


def test_the_grid_writes_two_parts_and_an_edit_stays_until_it_is_given_up(bench: TrainingBench) -> None:
    ready(bench)
    note = bench.screen.note
    by_grid = note.texts["competency"].toPlainText()
    assert by_grid.startswith("Marian showed sit to stand with gait belt")
    assert note.texts["next_visit"].toPlainText().startswith("With fewer cues: ")
    assert note.backs["competency"].isHidden()
    write(bench, competency="Marian can do all of it.")
    assert bench.session().note.competency == "Marian can do all of it."
    assert not note.backs["competency"].isHidden()
    note.backs["competency"].click()
    bench.settle()
    assert note.texts["competency"].toPlainText() == by_grid
    assert bench.session().note.competency == ""


def test_giving_up_an_edit_can_be_undone(bench: TrainingBench) -> None:
    ready(bench)
    write(bench, competency="Marian can do all of it.")
    bench.screen.note.backs["competency"].click()
    bench.settle()
    bench.screen.undo()
    bench.settle()
    assert bench.screen.note.texts["competency"].toPlainText() == "Marian can do all of it."


def test_copying_fills_what_is_empty_and_says_what_is_word_for_word(bench: TrainingBench) -> None:
    train(bench, minutes=40)
    write(bench, necessity=NEED)
    screen = bench.screen
    screen.note.copy.click()
    bench.settle()
    note = bench.session().note
    assert note.necessity == NEED
    assert note.technique == "Stand-pivot with gait belt low on the hips, blocking the right knee."
    assert "word for word" in screen.note.fields["technique"].hint_label().text()
    assert int(screen.note.alike.word.split("%")[0]) > 60
    assert "stands in the note of June 3, 2026, too" in messages(bench)
    write(bench, technique="Today the left knee was blocked, with the belt higher than before.")
    assert "word for word" not in screen.note.fields["technique"].hint_label().text()


def test_a_wrong_passphrase_is_said_kindly_and_nothing_is_lost(bench: TrainingBench) -> None:
    ready(bench)
    screen = bench.screen
    bench.press(Key.Key_Return, CTRL)
    assert bench.focus is screen.sheet.secret
    bench.press(Key.Key_Return, CTRL)
    assert screen.sheet.secret_field.error == signing.ASK_MISSING
    bench.type("marble kettle orchard ten")
    bench.press(Key.Key_Return, CTRL)
    assert screen.sheet.isVisible()
    assert "Caps Lock" in screen.sheet.secret_field.error
    assert bench.session().state == "running"
    bench.type(PASSPHRASE)
    bench.press(Key.Key_Return, CTRL)
    assert bench.session().state == "signed"
    assert not screen.sheet.isVisible()


def test_the_sheet_says_exactly_what_is_locked_and_why_it_is_billed(bench: TrainingBench) -> None:
    ready(bench)
    bench.press(Key.Key_Return, CTRL)
    told = [label.text() for label in bench.screen.sheet.findChildren(QLabel)]
    assert any(line.startswith("The note: 7 parts, ") for line in told)
    assert "The teach-back: 5 skills, 10 marks" in told
    assert "Who was trained: Marian Whitcomb, wife, Dana Whitcomb, daughter" in told
    assert any("10:02 AM to 10:42 AM, 40 counted minutes" in line for line in told)
    assert set(bench.screen.presenter.looked.review.claim.explanation) <= set(told)


def test_an_addendum_stands_below_the_note_with_both_times(bench: TrainingBench) -> None:
    ready(bench)
    sign(bench)
    screen = bench.screen
    bench.press(Key.Key_N, CTRL)
    assert bench.focus is screen.addendum.text
    bench.type("The belt was size M.")
    screen.addendum.day.setText("6/10")
    screen.addendum.time.setText("10:05a")
    screen.addendum.secret.setFocus()
    bench.type(PASSPHRASE)
    bench.press(Key.Key_Return, CTRL)
    assert not screen.addendum.isVisible()
    (card,) = screen.note.after.cards
    assert "Addendum by Lee Park, PT, DPT. The belt was size M." in card.accessibleName()
    assert "Happened Jun 10, 2026, 10:05 AM. Entered Jun 10, 2026, 10:42 AM." in card.accessibleName()
    assert screen.note.texts["necessity"].toPlainText() == NEED


def test_a_signed_note_that_is_opened_again_takes_an_addendum(bench: TrainingBench) -> None:
    ready(bench)
    sign(bench)
    bench.go("today")
    screen = bench.go("review", session_id=bench.session().id)
    assert screen.note.texts["necessity"].toPlainText() == NEED
    bench.press(Key.Key_N, CTRL)
    assert bench.focus is screen.addendum.text
    bench.press(Key.Key_Escape)
    bench.press(Key.Key_P, CTRL)
    assert bench.screen.name == "print"


def test_what_was_begun_to_be_added_is_there_again_after_it_was_given_up(bench: TrainingBench) -> None:
    ready(bench)
    sign(bench)
    bench.press(Key.Key_N, CTRL)
    bench.type("The belt was")
    bench.press(Key.Key_Escape)
    bench.settle()
    bench.press(Key.Key_N, CTRL)
    assert bench.screen.addendum.text.toPlainText() == "The belt was"


def test_a_time_before_the_training_is_refused_at_its_field(bench: TrainingBench) -> None:
    ready(bench)
    sign(bench)
    screen = bench.screen
    bench.press(Key.Key_N, CTRL)
    bench.type("The belt was size M.")
    screen.addendum.day.setText("6/9")
    screen.addendum.secret.setFocus()
    bench.type(PASSPHRASE)
    bench.press(Key.Key_Return, CTRL)
    assert screen.addendum.isVisible()
    assert "before this training began" in screen.addendum.fields["event_at"].error
    assert bench.focus is screen.addendum.day
    assert screen.addendum.text.toPlainText() == "The belt was size M."


def test_the_seal_is_shown_and_a_change_from_outside_is_said(bench: TrainingBench) -> None:
    ready(bench)
    sign(bench)
    screen = bench.screen
    assert screen.presenter.looked.whole.seal_status == "whole"
    session_id = bench.session().id

    def forge(store: object) -> None:
        store.db.execute("DROP TRIGGER training_session_is_signed_update")  # type: ignore[attr-defined]
        store.db.execute("UPDATE training_session SET progress = 'x' WHERE id = ?", [session_id])  # type: ignore[attr-defined]

    bench.ask(forge)
    screen.presenter.look()
    bench.settle()
    assert ("blocked", signing.SEAL_BROKEN) in screen.context().chips


def test_an_assistants_note_waits_for_the_supervisor_who_signs_below(bench: TrainingBench) -> None:
    from tests import builders

    def make_assistant(store: object) -> None:
        with store.act("change", "clinician", "lee", bench.clock.utc):  # type: ignore[attr-defined]
            store.clinicians.save(builders.clinician(id="mia", name="Mia Stone"))  # type: ignore[attr-defined]
            store.clinicians.save(  # type: ignore[attr-defined]
                builders.clinician(profession="PTA", credentials="PTA", supervisor_id="mia")
            )

    bench.ask(make_assistant)
    ready(bench)
    assert "Mia Stone, PT, DPT signs this note" in messages(bench)
    sign(bench)
    screen = bench.screen
    assert screen.context().chips == (("signed", words.SIGNED), ("attention", "Waits for Mia Stone, PT, DPT"))
    assert bench.focus is screen.foot.cosign
    bench.press(Key.Key_Return, CTRL)
    screen.cosigning.remark.setText("Read and agreed.")
    bench.type(PASSPHRASE)
    bench.press(Key.Key_Return, CTRL)
    assert screen.context().chips == (("signed", words.SIGNED),)
    told = "\n".join(label.text() for label in screen.note.after.findChildren(QLabel))
    assert "Co-signed by Mia Stone, PT, DPT" in told
    assert "“Read and agreed.”" in told
