"""The superbills and handouts that were given about the patient, and what else can be made on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.table import Cell, RowsModel, Table
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording import paper_kinds
from desktop_app.ui.wording.days import short_day
from desktop_app.workflows.patients.list_papers import PatientPaper


class PapersTab(QWidget):
    """`opened` brings the session of the paper that was opened, `wanted` the kind of one that is to be made."""

    opened = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowsModel(words.PAPER_HEADINGS)
        self.table = Table(self._model, words.PAPERS)
        self._sessions: dict[str, str] = {}
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(EmptyState("file-text", words.NO_PAPERS, words.NO_PAPERS_DETAIL))
        panel = Panel(words.PAPERS, flush=True)
        panel.body.addWidget(self._pages, 1)
        row = row_of(panel, self._to_make(), spacing=12)
        row.setStretch(0, 1)
        self.setLayout(row)
        self.table.opened.connect(lambda key: self.opened.emit(self._sessions[key]))

    def _to_make(self) -> Panel:
        """A button for each paper that needs the patient alone."""
        side = Panel(paper_kinds.MAKE)
        side.setFixedWidth(px(300))
        side.body.addWidget(label(paper_kinds.MAKE_DETAIL, "small", wrap=True))
        self.make = {kind: Button(paper_kinds.title(kind), icon="file-text") for kind in paper_kinds.OF_PATIENT_ALONE}
        for kind, button in self.make.items():
            button.clicked.connect(lambda _=False, kind=kind: self.wanted.emit(kind))
            side.body.addWidget(button)
        self.several = Button(paper_kinds.SEVERAL_BUTTON, icon="receipt")
        self.several.clicked.connect(lambda: self.wanted.emit("several"))
        side.body.addWidget(self.several)
        side.body.addStretch(1)
        return side

    def show_papers(self, papers: tuple[PatientPaper, ...]) -> None:
        """Show these papers."""
        self._sessions = {paper.id: paper.session_id for paper in papers}
        self._model.show_rows([(paper.id, _cells(paper)) for paper in papers])
        self._pages.setCurrentIndex(0 if papers else 1)
        if papers:
            self.table.selectRow(0)


def _cells(paper: PatientPaper) -> tuple[Cell, ...]:
    is_bill = paper.kind == "superbill"
    name = words.superbill_name(paper.name) if is_bill else words.handout_name(paper.name, paper.language)
    state = ("blocked", words.VOID) if paper.is_void else ("signed", words.AS_GIVEN)
    return name, short_day(paper.on), shown(paper.caregiver) or "–", state
