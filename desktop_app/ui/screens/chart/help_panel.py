"""What is needed and why, beside the lists, with its source."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.picture import Picture


class HelpPanel(Panel):
    """A few sentences, quiet."""

    def __init__(self, title: str, lines: Sequence[str], source: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        for sentence in lines:
            row = row_of(spacing=10)
            row.addWidget(Picture("check", "ready.solid", 18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(sentence, wrap=True), 1)
            self.body.addLayout(row)
        self.body.addWidget(label(source, "small", wrap=True))
        self.body.addStretch(1)
