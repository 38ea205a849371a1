"""What left the practice about the patient: printed, saved, or written down by hand; the newest first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.entering import american
from desktop_app.domain.papers.disclosure import BY_HAND, Disclosure
from desktop_app.ui.privacy import shown
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.table import Cell, RowsModel, Table
from desktop_app.ui.wording import activity
from desktop_app.ui.wording import disclosures as words
from desktop_app.ui.wording.days import clock_words


class DisclosuresPanel(Panel):
    """`added` for a new entry, `activity_wanted` for the acts of everybody in this chart."""

    added = Signal()
    activity_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.TITLE, parent, flush=True)
        self._known: tuple[Disclosure, ...] = ()
        self.activity = Button(words.ACTIVITY, clicked=self.activity_wanted.emit)
        self.add = Button(words.ADD, "plus", clicked=self.added.emit)
        self.head.addWidget(self.activity)
        self.head.addWidget(self.add)
        self.model = RowsModel(words.HEADINGS)
        self.table = Table(self.model, words.TABLE, stretch=1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(EmptyState("file-text", words.NOTHING, words.NOTHING_DETAIL))
        self.body.addWidget(self._pages, 1)

    def show_disclosures(self, known: tuple[Disclosure, ...]) -> None:
        """Show these."""
        self._known = known
        self.model.show_rows([(entry.id, _cells(entry)) for entry in known])
        self._pages.setCurrentIndex(0 if known else 1)
        if known:
            self.table.selectRow(0)

    def show_names(self) -> None:
        """Show again, with or without names."""
        self.show_disclosures(self._known)


def _cells(entry: Disclosure) -> tuple[Cell, ...]:
    if entry.how == BY_HAND:
        return american(entry.at.date()), *map(shown, (entry.paper, entry.recipient, entry.purpose)), entry.user
    when = f"{american(entry.at.date())} {clock_words(entry.at)}"
    what = f"{entry.paper.replace('_', ' ')}, {activity.act(entry.how)}"
    return when, what, entry.recipient, entry.purpose, entry.user
