"""Find a patient for a group by a few letters, and pick who is meant."""

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.widgets.entry.search_line import SearchLine
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of
from desktop_app.ui.widgets.pick_list import Pick, PickList
from desktop_app.ui.wording import group_session as words
from desktop_app.ui.wording import today as today_words

if TYPE_CHECKING:
    from desktop_app.workflows.patients.find import PatientHit

MOST_HITS = 4


class FamilySearch(QWidget):
    """`typed` brings what to look for, `picked` the id of a patient."""

    typed = Signal(str)
    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", True)
        self.line = SearchLine(words.SEARCH, words.SEARCH_HINT)
        self.hits = PickList(words.HITS, MOST_HITS)
        self.nobody = label(words.NOBODY_FOUND, "small", wrap=True)
        self.hits.hide()
        self.nobody.hide()
        self.setLayout(column_of(self.line, self.hits, self.nobody, spacing=8))
        self.line.textChanged.connect(self.typed)
        self.line.step.connect(self.hits.mark)
        self.line.taken.connect(self.hits.take)
        self.hits.picked.connect(self._pick)

    def show_hits(self, hits: Sequence["PatientHit"], taken: Container[str]) -> None:
        """Offer who was found and is not taken (ids) yet."""
        offered = [hit for hit in hits if hit.id not in taken]
        self.hits.show_picks(
            [
                Pick(h.id, shown(h.family_first), today_words.born(h.date_of_birth), shown(h.caregivers))
                for h in offered
            ],
            self.line.value(),
        )
        self.hits.setVisible(bool(offered))
        self.nobody.setVisible(not offered and bool(self.line.value()))

    def look_again(self) -> None:
        """Go to the line, and look for what stands in it once more."""
        self.line.setFocus()
        self.typed.emit(self.line.text())

    def _pick(self, patient_id: str) -> None:
        self.line.clear()
        self.picked.emit(patient_id)
