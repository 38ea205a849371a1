"""The superbills and handouts that were given about the patient."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.table import Cell, RowsModel, Table
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording.days import short_day
from desktop_app.workflows.patients.list_papers import PatientPaper


class PapersTab(QWidget):
    """`opened` brings the session of the paper that was opened."""

    opened = Signal(str)

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
        self.setLayout(row_of(panel))
        self.table.opened.connect(lambda key: self.opened.emit(self._sessions[key]))

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
