"""The table of patients that were found."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.entering import american
from desktop_app.ui.privacy import shown
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import patients as words

if TYPE_CHECKING:
    from desktop_app.workflows.patients.find import PatientHit


class PatientsTable(Table):
    """Name, birth and caregivers; the first row is marked, so that Enter opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = RowsModel(words.HEADINGS)
        super().__init__(self._model, words.TABLE, stretch=2, parent=parent)

    def show_hits(self, hits: Iterable["PatientHit"]) -> None:
        """Show these patients."""
        self._model.show_rows([(hit.id, _cells(hit)) for hit in hits])
        if self._model.rowCount():
            self.selectRow(0)

    def step(self, by: int) -> None:
        """Mark the row that is so many further."""
        row = min(max(self.currentIndex().row() + by, 0), self._model.rowCount() - 1)
        if row >= 0:
            self.selectRow(row)

    def open_marked(self) -> None:
        """Open the marked row."""
        if self.current_key():
            self.opened.emit(self.current_key())


def _cells(hit: "PatientHit") -> tuple[str, str, str]:
    return shown(hit.family_first), american(hit.date_of_birth), shown(hit.caregivers)
