"""The printer: which one, how many copies, print, or save as a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QSpinBox, QWidget

from desktop_app.ui import printing
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wording import papers as words

MOST_COPIES = 20


class PrinterPanel(Panel):
    """`printed` and `saved` (file name) tell that papers left; `failed` brings the sentence why not.

    `papers` gives the bytes to print, `file_name` the name to save under; both are asked at the press of the button.
    """

    printed = Signal()
    saved = Signal(str)
    failed = Signal(str)

    def __init__(
        self, papers: Callable[[], list[bytes]], file_name: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(words.PRINTER, parent)
        self._papers, self._file_name = papers, file_name
        self.ask_path: Callable[[str], str] = self._ask_path
        self.which = Choice()
        self.which_field = Field(words.WHICH_PRINTER, self.which)
        self.copies = QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.copies_field = Field(words.COPIES, self.copies)
        self.nothing = label(words.NO_PRINTER, "strong", wrap=True)
        self.nothing_next = label(words.NO_PRINTER_NEXT, "small", wrap=True)
        self.again = Button(words.LOOK_AGAIN, icon="printer", clicked=self.look)
        self.print = Button(words.PRINT, icon="printer", role="primary", shortcut="Ctrl+P", clicked=self.print_now)
        self.save = Button(words.SAVE, icon="file-down", shortcut="Ctrl+S", clicked=self.save_now)
        for part in (self.which_field, self.copies_field, self.nothing, self.nothing_next, self.again):
            self.body.addWidget(part)
        self.body.addWidget(self.print)
        self.body.addWidget(self.save)
        self.look()

    def look(self) -> None:
        """Look which printers there are."""
        names = printing.printer_names()
        self.which.set_options([(name, name) for name in names], self.which.key())
        for part in (self.which_field, self.copies_field, self.print):
            part.setVisible(bool(names))
        for part in (self.nothing, self.nothing_next, self.again):
            part.setVisible(not names)

    def set_ready(self, is_ready: bool) -> None:
        """Whether there is something to print."""
        self.print.setEnabled(is_ready)
        self.save.setEnabled(is_ready)

    def print_now(self) -> None:
        """Print the papers on the chosen printer."""
        if not self.which.key():
            self.failed.emit(f"{words.NO_PRINTER} {words.NO_PRINTER_NEXT}")
            return
        printer = printing.printer_called(self.which.key(), self.copies.value())
        if printing.print_papers(self._papers(), printer):
            self.printed.emit()
        else:
            self.failed.emit(words.PRINT_FAILED)

    def save_now(self) -> None:
        """Ask where, and write the first paper there; the file is outside the vault from then on."""
        papers = self._papers()
        path = self.ask_path(self._file_name()) if papers else ""
        if not path:
            return
        try:
            Path(path).write_bytes(papers[0])
        except OSError as error:
            self.failed.emit(words.save_failed(error.strerror or str(error)))
        else:
            self.saved.emit(Path(path).name)

    def _ask_path(self, name: str) -> str:
        return QFileDialog.getSaveFileName(self, words.SAVE_TITLE, name, words.PDF_FILES)[0]
