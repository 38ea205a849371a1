"""The papers of one visit: the list left, the page in the middle, the printer right."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_row
from desktop_app.ui.widgets.paper_view import PaperView
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.wording import papers as words
from desktop_app.workflows.papers.issue_superbill import (
    SuperbillPaper,
    issue_superbill,
    preview_superbill,
    void_superbill,
)
from desktop_app.workflows.papers.papers_of_visit import VisitPapers, papers_of_visit, record_printed

_SUPERBILL = "superbill"


class PrintScreen(Screen):
    """Preview, issue, print, save, void."""

    name = "print"
    title = words.TITLE
    topics = frozenset({"papers", "sessions", "practice", "patients"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._session_id = ""
        self._visit: VisitPapers | None = None
        self._superbill: SuperbillPaper | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(words.PAPERS)
        self.list.currentRowChanged.connect(lambda _: self._show_current())
        self.add_handout = Button(words.ADD_HANDOUT, icon="book-open", shortcut="Ctrl+N", clicked=self.new_here)
        left = Panel(words.PAPERS)
        left.setFixedWidth(px(280))
        left.body.addWidget(self.list, 1)
        left.body.addWidget(self.add_handout)
        self.paper = PaperView()
        self.printer = PrinterPanel(self._ticked, self._file_name)
        self.printer.printed.connect(self._printed)
        self.printer.saved.connect(self._saved)
        self.printer.failed.connect(self.tell)
        right = column_of(self.printer, self._issue_panel(), 1, spacing=12)
        side = QWidget()
        side.setLayout(right)
        side.setFixedWidth(px(300))
        page = page_row(left, self.paper, side)
        page.setStretch(1, 1)
        full = QWidget()
        full.setLayout(page)
        to_billing = Button(words.TO_BILLING, role="primary", clicked=lambda: self.go.emit("billing", {}))
        self._stack = QStackedLayout()
        self._stack.addWidget(EmptyState("printer", words.NO_VISIT, words.NO_VISIT_DETAIL, to_billing))
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._stack)

    def _issue_panel(self) -> Panel:
        panel = Panel(words.SUPERBILL)
        self.why = label("", "small", wrap=True)
        self.issue = Button(words.ISSUE, icon="receipt", role="primary", shortcut="Ctrl+Return", clicked=self._issue)
        self.review = Button(words.OPEN_REVIEW, icon="clipboard-check", clicked=self._go_review)
        self.void = Button(words.VOID, icon="ban", role="danger", clicked=lambda: self._ask_void(True))
        self.reason = QLineEdit()
        self.reason_field = Field(words.VOID_REASON, self.reason)
        self.void_now = Button(words.VOID_NOW, role="danger", clicked=self._void)
        self.cancel = Button(words.CANCEL, role="quiet", clicked=lambda: self._ask_void(False))
        for part in (self.why, self.issue, self.review, self.void, self.reason_field, self.void_now, self.cancel):
            panel.body.addWidget(part)
        return panel

    def context(self) -> Context:
        if self._visit is None:
            return Context(self.title)
        began = self._visit.began
        return Context(self.title, f"{shown(self._visit.patient.name)}, visit of {began:%B} {began.day}")

    def enter(self, **arguments: Any) -> None:
        self._session_id = arguments.get("session_id", self._session_id)
        self._stack.setCurrentIndex(1 if self._session_id else 0)
        self.refresh(self.topics)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, topics: frozenset[str]) -> None:
        if not self._session_id:
            return
        self.runner.run(papers_of_visit, self._session_id, then=self._listed)
        self.runner.run(preview_superbill, self._session_id, then=self._previewed)

    def new_here(self) -> None:
        if self._session_id:
            self.go.emit("handout", {"session_id": self._session_id})

    def back(self) -> bool:
        if self.reason_field.isVisible():
            self._ask_void(False)
            return True
        return False

    def _listed(self, visit: VisitPapers) -> None:
        self._visit = visit
        row = max(0, self.list.currentRow())
        number = visit.superbill_number
        self.list.blockSignals(True)
        self.list.clear()
        name = f"{words.SUPERBILL} {number}\n{words.ISSUED}" if number else f"{words.SUPERBILL}\n{words.NOT_ISSUED}"
        self._add(name, _SUPERBILL)
        for given in visit.given:
            language = words.LANGUAGES.get(given.language, given.language)
            self._add(f"{given.title}\n{shown(given.caregiver)}, {language}", given.id)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self.list.blockSignals(False)
        self.context_changed.emit()
        self._show_current()

    def _add(self, text: str, key: str) -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        self.list.addItem(item)

    def _previewed(self, paper: SuperbillPaper) -> None:
        self._superbill = paper
        self._show_current()

    def _key(self, row: int) -> str:
        item = self.list.item(row)
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else _SUPERBILL

    def _pdf(self, key: str) -> bytes:
        if key == _SUPERBILL:
            return self._superbill.pdf if self._superbill else b""
        given = self._visit.given if self._visit else ()
        return next((paper.pdf for paper in given if paper.id == key), b"")

    def _show_current(self) -> None:
        self.paper.show_pdf(self._pdf(self._key(self.list.currentRow())))
        self.printer.set_ready(bool(self.paper.pdf))
        self._show_issue()

    def _show_issue(self) -> None:
        paper = self._superbill
        is_issued = paper is not None and bool(self._visit and self._visit.superbill_number)
        blocking = paper.blocking if paper else ()
        self.issue.setVisible(not is_issued and not blocking)
        self.review.setVisible(bool(blocking))
        self.why.setText(
            f"{words.BLOCKED_TITLE}: {blocking[0].message} {blocking[0].fix}" if blocking else words.ISSUE_WHY
        )
        self._ask_void(False)
        self.void.setVisible(is_issued)

    def _ask_void(self, is_asking: bool) -> None:
        for part in (self.reason_field, self.void_now, self.cancel):
            part.setVisible(is_asking)
        self.void.setVisible(not is_asking and bool(self._visit and self._visit.superbill_number))
        if is_asking:
            self.reason.setFocus()
        else:
            self.reason.clear()
            self.reason_field.set_error("")

    def _issue(self) -> None:
        def told(paper: SuperbillPaper) -> None:
            self.tell(words.issued_as(paper.number))

        self.runner.run(issue_superbill, self._session_id, then=told)

    def _void(self) -> None:
        number = self._visit.superbill_number if self._visit else ""
        self.runner.run(
            void_superbill,
            number,
            self.reason.text(),
            then=lambda _: self.tell(words.voided(number)),
            failed=lambda error: self.reason_field.set_error(f"{error.sentence} {error.next_step}"),
        )

    def _go_review(self) -> None:
        self.go.emit("review", {"session_id": self._session_id})

    def _ticked(self) -> list[bytes]:
        """The papers that are ticked, the one that is shown first."""
        rows = range(self.list.count())
        current = self._key(self.list.currentRow())
        ticked = [self._key(row) for row in rows if self.list.item(row).checkState() == Qt.CheckState.Checked]
        ordered = [current, *(key for key in ticked if key != current)]
        return [pdf for key in ordered if (pdf := self._pdf(key))]

    def _file_name(self) -> str:
        key = self._key(self.list.currentRow())
        if key == _SUPERBILL:
            number = self._visit.superbill_number if self._visit else ""
            return f"superbill-{number or 'draft'}.pdf"
        return f"handout-{key[:8]}.pdf"

    def _printed(self) -> None:
        self.tell(words.PRINTED)
        self._record("print")

    def _saved(self, name: str) -> None:
        self.tell(words.saved_as(name))
        self._record("export")

    def _record(self, how: str) -> None:
        key = self._key(self.list.currentRow())
        kind = "superbill" if key == _SUPERBILL else "handout"
        record = (
            (self._visit.superbill_number if self._visit else "") or self._session_id if kind == "superbill" else key
        )
        self.runner.run(record_printed, kind, record, how)
