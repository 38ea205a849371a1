"""The sessions of a patient: minutes, codes, charge and state."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.table import Cell, RowsModel, Table
from desktop_app.ui.wording import chart as words
from desktop_app.workflows.patients.open_chart import Chart, SessionRow


class SessionsTable(Table):
    """Enter opens a session; the long form also names its superbill."""

    def __init__(self, with_superbill: bool = False, parent: QWidget | None = None) -> None:
        headings = words.SESSION_HEADINGS_LONG if with_superbill else words.SESSION_HEADINGS
        self._model = RowsModel(headings, right=(1, 3))
        self._with_superbill = with_superbill
        super().__init__(self._model, words.SESSIONS, stretch=2, parent=parent)

    def show_chart(self, chart: Chart) -> None:
        """Show the sessions of this chart; the marked row stays marked."""
        kept = self.current_key()
        self._model.show_rows([(row.id, self._cells(row, chart)) for row in chart.sessions])
        at = self._model.row_of(kept)
        if chart.sessions:
            self.selectRow(max(at, 0))

    def _cells(self, row: SessionRow, chart: Chart) -> tuple[Cell, ...]:
        cells: tuple[Cell, ...] = (
            words.session_began(row, chart.today),
            str(row.minutes),
            ", ".join(row.codes) or "–",
            f"${row.charge:,.2f}" if row.codes else "–",
            words.session_state(row),
        )
        return (*cells, row.superbill or "–") if self._with_superbill else cells
