"""Start training in two keys: type a few letters, press Enter."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.search_line import SearchLine
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.pick_list import Pick, PickList
from desktop_app.ui.wording import today as words

if TYPE_CHECKING:
    from desktop_app.workflows.patients.find import PatientHit

MOST_ROWS = 4


class StartPanel(Panel):
    """`typed` at each key, `chosen` with the patient's id, `new_patient` for one who is not here yet."""

    typed = Signal(str)
    chosen = Signal(str)
    new_patient = Signal()
    group_wanted = Signal()
    past = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.START, parent)
        self.search = SearchLine(words.SEARCH, words.SEARCH_HINT)
        self.hits = PickList(words.HITS, MOST_ROWS)
        self._none = label("", "small", wrap=True)
        self._none.hide()
        new = Button(words.NEW_PATIENT, "user-plus", clicked=self.new_patient.emit)
        self.body.addWidget(self.search)
        self.body.addWidget(self.hits)
        self.body.addWidget(self._none)
        group = Button(words.GROUP, "users", clicked=self.group_wanted.emit)
        group.setAccessibleName(words.GROUP_NAME)
        self.past_session = Button(words.PAST, "clock", clicked=lambda: self.past.emit(self.hits.current_key()))
        self.past_session.setAccessibleName(words.PAST_NAME)
        self.body.addLayout(row_of(new, group, self.past_session, 1, spacing=8))
        self.search.textChanged.connect(self.typed)
        self.search.step.connect(self.hits.mark)
        self.search.taken.connect(self.hits.take)
        self.hits.picked.connect(self.chosen)

    def show_hits(self, hits: Sequence["PatientHit"]) -> None:
        """Show who was found for what stands in the line."""
        letters = self.search.value()
        self.hits.show_picks([_pick(hit) for hit in hits], letters)
        self._none.setText(words.NO_HIT if letters else words.NO_PATIENTS)
        self._none.setVisible(not hits)
        self.past_session.setEnabled(bool(hits))


def _pick(hit: "PatientHit") -> Pick:
    return Pick(hit.id, shown(hit.family_first), words.born(hit.date_of_birth), shown(hit.caregivers))
