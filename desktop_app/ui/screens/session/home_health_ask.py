"""Asked before each start: does a home health agency visit? The answer is kept with who said so and the day."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.training.session import StartSource
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.wording import session_ready as words


class HomeHealthAsk(QWidget):
    """`answered(is_open, source)` when one of the two answers is pressed."""

    answered = Signal(bool, str)

    def __init__(self, source: StartSource | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", True)
        self.source = Choice(words.SOURCES, source or "patient")
        self.source.setAccessibleName(words.WHO_SAYS)
        self.no = Button(words.NO_AGENCY, clicked=lambda: self._answer(False))
        self.yes = Button(words.AGENCY_VISITS, clicked=lambda: self._answer(True))
        self.setLayout(row_of(label(words.WHO_SAYS, "small"), self.source, self.no, self.yes, 1))

    def _answer(self, is_open: bool) -> None:
        self.answered.emit(is_open, cast("StartSource", self.source.key()))
