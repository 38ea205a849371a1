"""What is typed is handed over at a pause, and soon enough where there is none."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.ui import autosave
from desktop_app.ui.autosave import Autosave


def test_typing_without_a_pause_is_written_down_too(qtbot: QtBot) -> None:
    saved: list[tuple[str, str]] = []
    keeper = Autosave(lambda key, text: saved.append((key, text)))
    keeper._timer.setInterval(60)
    keeper._latest.setInterval(120)
    for number in range(40):
        keeper.touch("technique", "x" * number)
        QTest.qWait(10)
        if saved:
            break
    assert saved
    assert saved[0][0] == "technique"


def test_the_longest_wait_keeps_the_promise_of_two_seconds() -> None:
    assert autosave.PAUSE_MS < autosave.LONGEST_MS < 2_000 - 500


def test_the_last_text_of_each_field_is_handed_over_once(qtbot: QtBot) -> None:
    saved: list[tuple[str, str]] = []
    keeper = Autosave(lambda key, text: saved.append((key, text)))
    keeper.touch("technique", "a")
    keeper.touch("technique", "ab")
    keeper.touch("progress", "c")
    keeper.flush()
    keeper.flush()
    assert saved == [("technique", "ab"), ("progress", "c")]
    assert not keeper.is_waiting
