"""A superbill over several visits: asks for the first and the last day, and says what goes on it and what does not."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.screens.print.form_parts import beside
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import DateEntry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wording import paper_kinds as words
from desktop_app.workflows.papers.preview_range import RangeSuperbill

DAY_UNKNOWN = date(2000, 1, 1)
"""Until the practice's day is read, which is before anybody can type."""


class RangePanel(Panel):
    """`wanted` comes with two days, either of which may be None; the view looks what lies between them.

    `asked` tells that the days are asked for, or not any more.
    """

    wanted = Signal(object, object)
    asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.SEVERAL, parent)
        self._day_of_practice = DAY_UNKNOWN
        self.first, self.last = (DateEntry(lambda: self._day_of_practice, past=True) for _ in range(2))
        self.first_field, self.last_field = Field(words.FIRST_DAY, self.first), Field(words.LAST_DAY, self.last)
        self.start = Button(words.SEVERAL_ASK, icon="receipt", shortcut="Ctrl+D", clicked=lambda: self.ask(True))
        self.look = Button(words.SEVERAL_LOOK, icon="search", clicked=self._look)
        self.cancel = Button(words.SEVERAL_CANCEL, role="quiet", clicked=lambda: self.ask(False))
        self.found = label("", "small", wrap=True)
        for entry in (self.first, self.last):
            entry.returnPressed.connect(self._look)
        days = beside(self.first_field, self.last_field)
        self._asked = (days, self.look, self.cancel)
        for part in (self.start, days, self.look, self.found, self.cancel):
            self.body.addWidget(part)
        self.ask(False, quietly=True)

    @property
    def is_asking(self) -> bool:
        """Whether the days are being asked for."""
        return not self.look.isHidden()

    def offer(self, today: date) -> None:
        """What day it is for the practice: the month so far is proposed."""
        self._day_of_practice = today
        if not self.first.value() and not self.last.value():
            self.first.set_day(today.replace(day=1))
            self.last.set_day(today)

    def ask(self, is_asking: bool, quietly: bool = False) -> None:
        """Ask for the days, or stop asking."""
        for part in self._asked:
            part.setVisible(is_asking)
        self.start.setVisible(not is_asking)
        self.show_found(None)
        self.asked.emit(is_asking)
        if is_asking:
            self.first.setFocus()
            self.first.selectAll()
        elif not quietly:
            self.start.setFocus()

    def show_found(self, found: RangeSuperbill | None) -> None:
        """Say how many visits there are and why others stay off."""
        self.first_field.set_error("")
        self.found.setText(words.several_found(found.session_ids, found.left_out) if found else "")
        self.found.setVisible(found is not None)

    def refuse(self, error: KnownError) -> None:
        """Say at the days what is wrong."""
        self.show_found(None)
        self.first_field.set_error(f"{error.sentence} {error.next_step}")
        self.first.setFocus()

    def _look(self) -> None:
        self.wanted.emit(self.first.day(), self.last.day())
