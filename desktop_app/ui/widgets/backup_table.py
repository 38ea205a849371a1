"""A backup beside the records: what each holds, and how they differ."""

from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import backups as words
from desktop_app.workflows.vault.restore_backup import Looked


class BackupTable(QWidget):
    """Empty until a backup was looked into."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowsModel(words.COMPARED, right=(1, 2))
        self.table = Table(self.model, words.COMPARED[0], stretch=0)
        self.table.setFixedHeight(px(266))
        self.told = label("", wrap=True)
        self.setLayout(column_of(label(words.WHOLE, "muted", wrap=True), self.table, self.told, spacing=8))

    def show_backup(self, looked: Looked) -> None:
        """What it holds, and what the records hold now."""
        now = dict(looked.now) if looked.now is not None else {}
        self.model.show_rows(
            [
                (
                    what,
                    (
                        words.WHAT[what],
                        f"{held:,}",
                        f"{now[what]:,}" if what in now else words.UNKNOWN,
                        words.difference(held, now.get(what)),
                    ),
                )
                for what, held in looked.backup
            ]
        )
        gone_on = words.GOES_ON if looked.goes_on else words.WENT_APART
        self.told.setText(gone_on if looked.now is not None else words.NOTHING_HERE)
