"""The printer: which one, how many copies, which pages; or save as a PDF, locked with a passphrase if wanted."""

from collections.abc import Callable, Container
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSpinBox, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui import printing
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.page_range import pages_in
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import papers as words
from desktop_app.workflows.papers.save_paper import save_paper

MOST_COPIES = 20
SHORTEST = 8
"""Letters that a passphrase for a PDF has at least."""


class PrinterPanel(Panel):
    """`printed` (True: only the shown paper) and `saved` (file name, whether locked) tell that papers left.

    `failed` says why none did.

    `pack` gives the bytes of the whole pack, `shown` those of the paper on the screen, `file_name` the name to save
    under; all are asked at the press of a button. Printer and copies are remembered for each kind of paper.
    """

    printed = Signal(bool)
    saved = Signal(str, bool)
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
        self._pages, self._kind = 0, ""
        self.ask_path: Callable[[str], str] = self._ask_path
        self.ask_dialog: Callable[[QPrinter], bool] = self._ask_dialog
        self.which, self.sheet, self.copies = Choice(), Choice(words.SHEETS, preferences().now.paper), QSpinBox()
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.which_field = Field(words.WHICH_PRINTER, self.which)
        self.sheet_field, self.copies_field = Field(words.SHEET, self.sheet), Field(words.COPIES, self.copies)
        self.range = Entry(placeholder=words.PAGES_ALL)
        self.range_field = Field(words.PAGES, self.range)
        self.dialog = Button(words.DIALOG, icon="settings", clicked=self.print_by_dialog)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.lock_field = Field(words.LOCK, self.passphrase, words.LOCK_HINT)
        self.nothing = label(words.NO_PRINTER, "strong", wrap=True)
        self.nothing_next = label(words.NO_PRINTER_NEXT, "small", wrap=True)
        self.again = Button(words.LOOK_AGAIN, icon="search", clicked=self.look)
        self.print = Button(words.PRINT, icon="printer", role="primary", shortcut="Ctrl+P", clicked=self.print_now)
        self.only = Button(words.ONLY, icon="printer", clicked=self.print_only)
        self.save = Button(words.SAVE, icon="file-down", shortcut="Ctrl+S", clicked=self.save_now)
        self._lay_out()
        self.which.chosen.connect(lambda _: self._remember())
        self.copies.valueChanged.connect(lambda _: self._remember())
        self.sheet.chosen.connect(lambda name: preferences().change(paper=name))
        self.look()

    def _lay_out(self) -> None:
        self.body.addWidget(self.which_field)
        beside = row_of(self.sheet_field, self.copies_field, self.range_field, spacing=12)
        for place, share in enumerate((4, 3, 3)):
            beside.setStretch(place, share)
        for part in (self.nothing, self.nothing_next, self.again):
            self.body.addWidget(part)
        self.body.addLayout(beside)
        for button in (self.print, self.only, self.dialog):
            self.body.addWidget(button)
        self.body.addWidget(self.lock_field)
        self.body.addWidget(self.save)

    def look(self) -> None:
        """Look which printers there are; the one that was used last is chosen, and what paper is in it."""
        self.sheet.blockSignals(True)
        self.sheet.set_key(preferences().now.paper)
        self.sheet.blockSignals(False)
        names = printing.printer_names()
        self.which.set_options([(name, name) for name in names], self._usual_printer())
        there: tuple[QWidget, ...] = (
            self.which_field,
            self.copies_field,
            self.range_field,
            self.print,
            self.dialog,
        )
        for part in there:
            part.setVisible(bool(names))
        missing: tuple[QWidget, ...] = (self.nothing, self.nothing_next, self.again)
        for part in missing:
            part.setVisible(not names)
        self._show_only()

    def set_kind(self, kind: str) -> None:
        """The kind of the paper that is shown ("superbill"): its printer and its copies are offered."""
        if kind == self._kind:
            return
        self._kind = kind
        self.which.blockSignals(True)
        self.which.set_key(self._usual_printer())
        self.which.blockSignals(False)
        self.copies.blockSignals(True)
        self.copies.setValue(preferences().now.copies_for.get(kind, 1))
        self.copies.blockSignals(False)

    def set_ready(self, is_ready: bool, pack_pages: int = 0) -> None:
        """Whether there is something to print, and of how many pages the pack is (0: only the shown paper)."""
        self._pages = pack_pages
        for part in (self.print, self.only, self.dialog, self.save):
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
        is_short = 0 < len(self.passphrase.text()) < SHORTEST
        self.lock_field.set_error(words.LOCK_SHORT if is_short else "")
        if is_short:
            self._point_at(self.lock_field)
            return
        path = self.ask_path(self._file_name()) if paper else ""
        if not path:
            return
        passphrase = self.passphrase.text()
        try:
            save_paper(paper, Path(path), passphrase)
        except KnownError as error:
            self.failed.emit(f"{error.sentence} {error.next_step}")
            return
        preferences().change(export_folder=str(Path(path).parent))
        self.passphrase.clear()
        self.saved.emit(Path(path).name, bool(passphrase))

    def print_by_dialog(self) -> None:
        """Print the pack with everything that the printer's own dialog offers."""
        if not self._has_printer():
            return
        printer = printing.printer_called(self.which.key(), self.copies.value(), self.sheet.key())
        if self.ask_dialog(printer):
            first, last = printer.fromPage(), printer.toPage()
            self._send(self._pack(), printer, not self._pages, range(first, last + 1) if first else None)

    def _show_only(self) -> None:
        self.only.setVisible(bool(self._pages) and bool(self.which.key()))

    def _print(self, papers: list[bytes], is_only: bool) -> None:
        if not self._has_printer():
            return
        pages = pages_in(self.range.text(), sum(printing.page_count(pdf) for pdf in papers))
        self.range_field.set_error("" if pages else words.PAGES_WRONG)
        if not pages:
            self._point_at(self.range_field)
            return
        printer = printing.printer_called(self.which.key(), self.copies.value(), self.sheet.key())
        self._send(papers, printer, is_only, pages)

    def _point_at(self, field: Field) -> None:
        """Go to a field that is not right, or say it where the field cannot be seen now."""
        if field.isVisible():
            field.editor.setFocus()
        else:
            self.failed.emit(field.error)

    def _has_printer(self) -> bool:
        """Whether the chosen printer is still there; says so where it is not."""
        name = self.which.key()
        if name and printing.is_there(name):
            return True
        self.failed.emit(words.PRINTER_GONE if name else f"{words.NO_PRINTER} {words.NO_PRINTER_NEXT}")
        self.look()
        return False

    def _send(self, papers: list[bytes], printer: QPrinter, is_only: bool, pages: Container[int] | None) -> None:
        if printing.print_papers([pdf for pdf in papers if pdf], printer, pages):
            self._remember()
            self.printed.emit(is_only)
        else:
            self.failed.emit(words.PRINT_FAILED)

    def _usual_printer(self) -> str:
        now = preferences().now
        return now.printer_for.get(self._kind, now.printer)

    def _remember(self) -> None:
        """What is chosen now is offered again for papers of this kind."""
        now, kind, name = preferences().now, self._kind, self.which.key()
        if name:
            preferences().change(
                printer=name,
                printer_for=now.printer_for | {kind: name} if kind else now.printer_for,
                copies_for=now.copies_for | {kind: self.copies.value()} if kind else now.copies_for,
            )

    def _ask_dialog(self, printer: QPrinter) -> bool:
        return QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted

    def _ask_path(self, name: str) -> str:
        return QFileDialog.getSaveFileName(self, words.SAVE_TITLE, _in_usual_folder(name), words.PDF_FILES)[0]


def _in_usual_folder(name: str) -> str:
    """The name in the folder that was used last, while that is there."""
    folder = preferences().now.export_folder
    return str(Path(folder) / name) if folder and Path(folder).is_dir() else name
