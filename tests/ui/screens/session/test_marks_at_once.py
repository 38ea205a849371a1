"""A mark stands on the screen as soon as it is written, without reading the whole chart again."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.ui.screens.session import presenter
from desktop_app.ui.wording import session as words
from tests.training_bench import CTRL, TrainingBench

Key = Qt.Key


def test_a_mark_and_a_pause_are_shown_without_reading_the_chart_again(
    bench: TrainingBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)
    read: list[str] = []
    real = presenter.live_session
    monkeypatch.setattr(presenter, "live_session", lambda *given: (read.append("again"), real(*given))[1])
    grid = bench.screen.live.teach.grid
    bench.type("3")
    bench.press(Key.Key_T, CTRL)
    assert read == []
    assert grid.written == {(bench.session().skills[0].id, "marian"): "independent"}
    assert bench.screen.live.pause.text() == words.RESUME
    bench.press(Key.Key_N, CTRL)
    bench.type("Stair lift")
    bench.press(Key.Key_Return)
    assert read, "a skill of our own changes what is offered, so that is read"
    assert bench.session().skills[-1].text == "Stair lift"
    assert grid.skills[-1].text == "Stair lift"
