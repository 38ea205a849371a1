"""The session and the review show one note: what is written in one stands in the other, and neither writes over it."""

from PySide6.QtCore import Qt

from tests.training_bench import CTRL, TrainingBench


def test_what_is_written_in_one_view_stands_in_the_other_and_back(bench: TrainingBench) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Qt.Key.Key_T, CTRL)
    notes = bench.screen.live.notes
    notes.text.setFocus()
    bench.type("Belt low.")
    bench.train(31)
    bench.press(Qt.Key.Key_E, CTRL)
    review = bench.screen
    assert review.note.texts["technique"].toPlainText() == "Belt low."
    review.note.texts["technique"].setFocus()
    bench.press(Qt.Key.Key_End, CTRL)
    bench.type(" Knee blocked.")
    bench.go("session", session_id=review.presenter.session_id)
    assert notes.text.toPlainText() == "Belt low. Knee blocked."
    notes.text.setFocus()
    bench.press(Qt.Key.Key_End, CTRL)
    bench.type(" Count of three.")
    bench.go("review", session_id=review.presenter.session_id)
    assert review.note.texts["technique"].toPlainText() == "Belt low. Knee blocked. Count of three."
    assert bench.session().note.technique == "Belt low. Knee blocked. Count of three."
