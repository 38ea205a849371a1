"""The diagnoses with their order at the left, and the search in all codes at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.entry.search_line import SearchLine
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.pick_list import Pick, PickList
from desktop_app.ui.wording import chart as words
from desktop_app.workflows.patients.open_chart import Chart

if TYPE_CHECKING:
    from desktop_app.workflows.patients.find import DiagnosisHit


class OrderedList(PickList):
    """Alt with up and down moves the marked row, Del takes it out."""

    moved = Signal(int)
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class DiagnosesTab(QWidget):
    """`ordered` brings the codes in a new order (and the code that moved), `typed` what is looked for."""

    ordered = Signal(list, str)
    removed = Signal(str)
    chosen = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = OrderedList(words.DIAGNOSES, shows_enter=False)
        self.search = SearchLine(words.FIND_DIAGNOSIS, words.DIAGNOSIS_HINT)
        self.hits = PickList(words.DIAGNOSES_FOUND)
        self._billable: dict[str, bool] = {}
        row = row_of(self._chosen(), self._looking(), spacing=12)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        self.setLayout(row)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.search.textChanged.connect(self.typed)
        self.search.step.connect(self.hits.mark)
        self.search.taken.connect(self.hits.take)
        self.hits.picked.connect(self._pick)

    def _chosen(self) -> Panel:
        panel = Panel(words.DIAGNOSES)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(EmptyState("stethoscope", words.NO_DIAGNOSES, words.NO_DIAGNOSES_DETAIL))
        self._buttons = (
            Button(words.MOVE_UP, "", clicked=lambda: self._move(-1)),
            Button(words.MOVE_DOWN, "", clicked=lambda: self._move(1)),
            Button(words.TAKE_OUT, "trash-2", clicked=self._remove),
        )
        panel.body.addWidget(label(words.DIAGNOSES_HINT, "small", wrap=True))
        panel.body.addWidget(self._pages, 1)
        panel.body.addLayout(row_of(*self._buttons, 1))
        return panel

    def _looking(self) -> Panel:
        panel = Panel(words.FIND_DIAGNOSIS)
        self._none = label("", "small", wrap=True)
        panel.body.addWidget(self.search)
        panel.body.addWidget(self._none)
        panel.body.addWidget(self.hits, 1)
        panel.body.addWidget(label(words.SEARCH_EDITION, "small", wrap=True))
        self._none.hide()
        return panel

    def show_chart(self, chart: Chart) -> None:
        """Show the diagnoses of this chart; the marked one stays marked."""
        kept = self.list.current_key()
        picks = [
            Pick(code, code, words.TREATED if at == 0 else "", text or words.UNKNOWN_CODE, "" if text else "attention")
            for at, (code, text) in enumerate(chart.diagnosis_texts)
        ]
        self.list.show_picks(picks)
        self._pages.setCurrentIndex(0 if picks else 1)
        for button in self._buttons:
            button.setEnabled(bool(picks))
        self.mark(kept)

    def mark(self, code: str) -> None:
        """Mark a code, if it is there."""
        if code in self.list.order():
            self.list.mark(self.list.order().index(code) - self.list.currentIndex().row())

    def show_hits(self, hits: Sequence["DiagnosisHit"]) -> None:
        """Show what was found."""
        self._billable = {hit.code: hit.billable for hit in hits}
        self.hits.show_picks([_pick(hit) for hit in hits], self.search.value())
        self._none.setText(words.NOTHING_FOUND)
        self._none.setVisible(bool(self.search.value()) and not hits)

    def _pick(self, code: str) -> None:
        if self._billable.get(code, True):
            self.chosen.emit(code)
            self.search.selectAll()  # so that the next word takes the place of this one
        else:
            self.search.setText(f"{code}." if "." not in code else code)
            self.search.setFocus()

    def _move(self, by: int) -> None:
        codes = list(self.list.order())
        code = self.list.current_key()
        if not code:
            return
        at = codes.index(code)
        to = at + by
        if 0 <= to < len(codes):
            codes.insert(to, codes.pop(at))
            self.ordered.emit(codes, code)

    def _remove(self) -> None:
        if self.list.current_key():
            self.removed.emit(self.list.current_key())


def _pick(hit: "DiagnosisHit") -> Pick:
    if not hit.billable:
        return Pick(hit.code, hit.code, hit.description, words.choose_below(hit.billable_leaves), "attention")
    return Pick(hit.code, hit.code, hit.description, words.billable(hit.why), "ready")
