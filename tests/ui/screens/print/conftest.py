"""A printer that puts what it is sent into a file."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop_app.ui import printing


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """One printer, "Desk"; what is sent to it arrives in the file that is returned."""
    arrived = tmp_path / "arrived.pdf"

    def called(name: str, copies: int, paper: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(arrived))
        return printing.set_up(made, copies, paper)

    monkeypatch.setattr(printing, "printer_names", lambda: ["Office", "Desk"])
    monkeypatch.setattr(printing, "printer_called", called)
    return arrived
