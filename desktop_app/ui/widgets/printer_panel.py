"""The printer: which one, how many copies, print, or save as a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QSpinBox, QWidget

from desktop_app.ui import printing
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import papers as words

MOST_COPIES = 20


class PrinterPanel(Panel):
    """`printed` (True: only the shown paper) and `saved` (file name) tell that papers left; `failed` says why not.

    `pack` gives the bytes of the whole pack, `shown` those of the paper on the screen, `file_name` the name to save
    under; all are asked at the press of a button.
    """

    printed = Signal(bool)
    saved = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        pack: Callable[[], list[bytes]],
        shown: Callable[[], bytes],
        file_name: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.PRINTER, parent)
        self._pack, self._shown, self._file_name = pack, shown, file_name
        self._pages = 0
        self.ask_path: Callable[[str], str] = self._ask_path
        self.which, self.sheet, self.copies = Choice(), Choice(words.SHEETS, preferences().now.paper), QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.which_field = Field(words.WHICH_PRINTER, self.which)
        self.sheet_field, self.copies_field = Field(words.SHEET, self.sheet), Field(words.COPIES, self.copies)
        self.nothing = label(words.NO_PRINTER, "strong", wrap=True)
        self.nothing_next = label(words.NO_PRINTER_NEXT, "small", wrap=True)
        self.again = Button(words.LOOK_AGAIN, icon="search", clicked=self.look)
        self.print = Button(words.PRINT, icon="printer", role="primary", shortcut="Ctrl+P", clicked=self.print_now)
        self.only = Button(words.ONLY, icon="printer", clicked=self.print_only)
        self.save = Button(words.SAVE, icon="file-down", shortcut="Ctrl+S", clicked=self.save_now)
        self._lay_out()
        self.which.chosen.connect(lambda name: preferences().change(printer=name))
        self.sheet.chosen.connect(lambda name: preferences().change(paper=name))
        self.look()

    def _lay_out(self) -> None:
        self.body.addWidget(self.which_field)
        beside = row_of(self.sheet_field, self.copies_field, spacing=12)
        beside.setStretch(0, 1)
        beside.setStretch(1, 1)
        self.body.addLayout(beside)
        for part in (self.nothing, self.nothing_next, self.again, self.print, self.only, self.save):
            self.body.addWidget(part)

    def look(self) -> None:
        """Look which printers there are; the one that was used last is chosen."""
        names = printing.printer_names()
        self.which.set_options([(name, name) for name in names], preferences().now.printer)
        there: tuple[QWidget, ...] = (self.which_field, self.sheet_field, self.copies_field, self.print)
        for part in there:
            part.setVisible(bool(names))
        missing: tuple[QWidget, ...] = (self.nothing, self.nothing_next, self.again)
        for part in missing:
            part.setVisible(not names)
        self._show_only()

    def set_ready(self, is_ready: bool, pack_pages: int = 0) -> None:
        """Whether there is something to print, and of how many pages the pack is (0: only the shown paper)."""
        self._pages = pack_pages
        for part in (self.print, self.only, self.save):
            part.setEnabled(is_ready)
        self.print.set_face(words.print_pack(pack_pages) if pack_pages else words.PRINT)
        self._show_only()

    def print_now(self) -> None:
        """Print the pack on the chosen printer."""
        self._print(self._pack(), is_only=not self._pages)

    def print_only(self) -> None:
        """Print the paper that is shown."""
        self._print([self._shown()], is_only=True)

    def save_now(self) -> None:
        """Ask where, and write the shown paper there; the file is outside the vault from then on."""
        paper = self._shown()
        path = self.ask_path(self._file_name()) if paper else ""
        if not path:
            return
        try:
            Path(path).write_bytes(paper)
        except OSError as error:
            self.failed.emit(words.save_failed(error.strerror or str(error)))
        else:
            self.saved.emit(Path(path).name)

    def _show_only(self) -> None:
        self.only.setVisible(bool(self._pages) and bool(self.which.key()))

    def _print(self, papers: list[bytes], is_only: bool) -> None:
        if not self.which.key():
            self.failed.emit(f"{words.NO_PRINTER} {words.NO_PRINTER_NEXT}")
            return
        printer = printing.printer_called(self.which.key(), self.copies.value(), self.sheet.key())
        if printing.print_papers([pdf for pdf in papers if pdf], printer):
            preferences().change(printer=self.which.key())
            self.printed.emit(is_only)
        else:
            self.failed.emit(words.PRINT_FAILED)

    def _ask_path(self, name: str) -> str:
        return QFileDialog.getSaveFileName(self, words.SAVE_TITLE, name, words.PDF_FILES)[0]
