"""The day sheet on paper: the page on the left, the printer on the right."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.panel import column_of, page_row, scrolled
from desktop_app.ui.widgets.paper_view import PaperView
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.wording import papers as paper_words
from desktop_app.ui.wording import today as words
from desktop_app.workflows.papers.make_day_sheet import DaySheet, make_day_sheet
from desktop_app.workflows.papers.record_printed import record_printed

KIND = "day-sheet"


class DaySheetScreen(Screen):
    """Previews, prints and saves; it decides nothing but what the printer is given."""

    name = "day_sheet"
    title = words.DAY_SHEET
    topics = frozenset({"sessions", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.sheet: DaySheet | None = None
        self.paper = PaperView()
        self.printer = PrinterPanel(lambda: [self._pdf()], self._pdf, self._file_name)
        self.printer.set_kind(KIND)
        self.printer.set_ready(False)
        self.printer.printed.connect(lambda _: self._left("print", paper_words.PRINTED))
        self.printer.saved.connect(lambda name, locked: self._left("export", paper_words.saved_as(name, locked)))
        self.printer.failed.connect(self.tell)
        column = QWidget()
        column.setLayout(column_of(self.printer, 1, margins=(0, 0, 4, 0)))
        side = scrolled(column)
        side.setFixedWidth(px(318))
        page = page_row(self.paper, side)
        page.setStretch(0, 1)
        self.setLayout(page)

    def context(self) -> Context:
        if self.sheet is None:
            return Context(self.title)
        number = self.sheet.overlaps
        return Context(self.title, chips=(("blocked" if number else "ready", words.overlaps(number)),))

    def enter(self, **_: Any) -> None:
        self.printer.look()
        self.refresh(self.topics)
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, topics: frozenset[str]) -> None:
        self.runner.run(make_day_sheet, then=self._show)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.DAY_KEYS

    def _show(self, sheet: DaySheet) -> None:
        self.sheet = sheet
        self.paper.show_pdf(sheet.pdf)
        self.printer.set_ready(True)
        self.context_changed.emit()

    def _pdf(self) -> bytes:
        return self.sheet.pdf if self.sheet is not None else b""

    def _file_name(self) -> str:
        return self.sheet.name if self.sheet is not None else ""

    def _left(self, how: str, said: str) -> None:
        self.tell(said)
        if self.sheet is not None:
            self.runner.run(record_printed, KIND, self.sheet.name.removesuffix(".pdf"), how)
