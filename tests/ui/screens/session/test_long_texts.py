"""A note with signs beyond the plain ones and without end is kept letter by letter, and said to be too long."""

from PySide6.QtCore import Qt

from desktop_app.workflows.training.look_over import look_over
from tests.training_bench import CTRL, TrainingBench

EMOJI = "Belt low 👩🏽‍⚕️🧑‍🦽, “über” the hips, שלום, 日本. "
LENGTH = 100_000


def test_emoji_and_a_hundred_thousand_characters_stay_as_they_were_written(bench: TrainingBench) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Qt.Key.Key_T, CTRL)
    text = bench.screen.live.notes.text
    whole = (EMOJI * (LENGTH // len(EMOJI) + 1))[:LENGTH]
    text.setFocus()
    text.insertPlainText(whole)
    bench.screen.presenter.autosave.flush()
    bench.settle()
    session = bench.session()
    assert session.note.technique == whole
    assert text.toPlainText() == whole, "the text that is typed is never replaced"
    bench.type("!")
    bench.screen.presenter.autosave.flush()
    bench.settle()
    assert bench.session().note.technique == f"{whole}!"
    bench.train(35)
    bench.press(Qt.Key.Key_E, CTRL)
    assert bench.screen.note.texts["technique"].toPlainText() == f"{whole}!"
    assert "Shorten it by 80,001" in bench.screen.note.fields["technique"].error
    found = bench.ask(lambda store: look_over(store, bench.clock, session.id).review.findings)
    assert {"NOTE_TOO_LONG:technique", "NOTE_PICTURE:technique"} <= {finding.id for finding in found}
