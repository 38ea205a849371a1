"""What was saved of damaged records and what was not, before anybody works with it."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import damaged as words
from desktop_app.workflows.vault.salvage_vault import SalvageReport


class SavedPart(QWidget):
    """The report by table, with a button that takes the saved records into use; `folder` is where they lie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = ""
        self.sum = label("", "strong", wrap=True)
        self.model = RowsModel(words.HEADINGS, right=(1, 2))
        self.table = Table(self.model, words.REPORT)
        self.table.setFixedHeight(px(300))
        self.trail = label("", wrap=True)
        self.problem = label("", "small", "blocked", wrap=True)
        self.use = Button(words.USE, "lock-open", "primary")
        self.leave = Button(words.BACK, "arrow-left")
        self.setLayout(
            column_of(
                label(words.REPORT, "section"),
                self.sum,
                self.table,
                self.trail,
                self.problem,
                row_of(self.leave, 1, self.use),
                spacing=12,
            )
        )
        self.use.clicked.connect(lambda: self.set_busy(True))

    def show_report(self, report: SalvageReport) -> None:
        """Every table of which anything was saved or is missing, those with gaps first."""
        self.folder = str(report.folder)
        lost = dict(report.lost)
        self.sum.setText(words.report(sum(count for _, count in report.saved), sum(lost.values()), self.folder))
        found = [(table, count, lost.get(table, 0)) for table, count in report.saved if count or lost.get(table)]
        found.sort(key=lambda each: (-each[2], words.table(each[0])))
        self.model.show_rows([(name, (words.table(name), f"{has:,}", f"{gone:,}")) for name, has, gone in found])
        self.trail.setText(words.TRAIL_WHOLE if report.trail_is_whole else words.TRAIL_NOT_WHOLE)
        self.say_error("")
        self.show()
        self.use.setFocus()

    def say_error(self, sentence: str) -> None:
        """Why they could not be put in place."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.set_busy(False)

    def set_busy(self, is_busy: bool) -> None:
        """While they are put in place."""
        for button in (self.use, self.leave):
            button.setEnabled(not is_busy)
        self.use.set_face(words.USING if is_busy else words.USE)
