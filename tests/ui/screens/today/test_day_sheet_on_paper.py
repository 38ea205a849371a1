"""The day sheet goes from Today onto paper: previewed, saved as a PDF, and written down as having left."""

import io
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt

from tests.training_bench import CTRL, TrainingBench

Key = Qt.Key


def test_the_day_sheet_is_previewed_saved_and_written_down(bench: TrainingBench, tmp_path: Path) -> None:
    bench.window.navigation.screens.pop("today")
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)
    bench.train(40)
    today = bench.go("today")
    assert today.day.on_paper.isVisible()
    today.day.on_paper.click()
    bench.settle()
    screen = bench.screen
    assert screen.name == "day_sheet"
    text = PdfReader(io.BytesIO(screen.sheet.pdf)).pages[0].extract_text()
    assert "Harold Whitcomb" in text
    assert "40 minutes counted" in text
    assert "no two of these times overlap" in text
    saved = tmp_path / screen.sheet.name
    screen.printer.ask_path = lambda _: str(saved)
    bench.press(Key.Key_S, CTRL)
    assert saved.read_bytes() == screen.sheet.pdf
    assert bench.ask(lambda store: store.audit.has(("export",), "day-sheet", saved.stem))
    bench.press(Key.Key_Escape)
    assert bench.screen.name == "today"
