"""The diagnoses at a glance, in their order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.chart.caregivers_panel import quiet
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.wording import chart as words
from desktop_app.workflows.patients.open_chart import Chart


class DiagnosesPanel(Panel):
    """`changed` when the user wants to change them."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.DIAGNOSES, parent, flush=True)
        self.head.addWidget(Button(words.CHANGE, clicked=self.change_wanted.emit))
        self._rows = RowList()
        self.body.addWidget(self._rows)

    def show_chart(self, chart: Chart) -> None:
        """Show the diagnoses of this chart."""
        rows: list[QWidget] = [_row(code, text) for code, text in chart.diagnosis_texts]
        self._rows.show_rows(rows or [quiet(words.NO_DIAGNOSES)])


def _row(code: str, text: str) -> ListRow:
    mark = Picture("check", "ready.solid", 18) if text else Picture("triangle-alert", "attention.solid", 18)
    row = ListRow(f"{code}  {text or words.UNKNOWN_CODE}", trailing=(mark,))
    row.first_line.setText(f"<b>{code}</b>&nbsp; {text or words.UNKNOWN_CODE}")
    row.setMinimumHeight(px(40))
    return row
