"""The goals of a plan, written one below the other, each with the words the family uses."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button, icon_button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import chart as words

Content = list[list[str]]


class GoalRow(QWidget):
    """One goal; `moved` up (-1) or down (1), `removed`."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, goal_id: str, text: str, family: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal_id = goal_id
        self._number = label("", "strong")
        self._number.setFixedWidth(px(18))
        self.text = GrowingText(1, 6, words.GOAL_EXAMPLE)
        self.text.set_text(text)
        self.family = Entry(family, words.FAMILY_EXAMPLE)
        self.remove = icon_button("trash-2", "", self.removed.emit)
        row = row_of(spacing=8)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column_of(self.text, self.family, spacing=4), 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)

    def set_number(self, number: int) -> None:
        """Say which goal this is."""
        self._number.setText(str(number))
        self.text.setAccessibleName(f"{words.GOAL} {number}")
        self.family.setAccessibleName(f"{words.GOAL} {number}, {words.FAMILY_WORDS.lower()}")
        self.remove.setAccessibleName(f"{words.TAKE_OUT.replace('&', '')}: {words.GOAL} {number}")
        self.remove.setToolTip(self.remove.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)


class GoalsEditor(QWidget):
    """Its content is a list of [id, goal, family's words]; there is always a row to write in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._rows: list[GoalRow] = []
        self._box = QVBoxLayout()
        self._box.setSpacing(px(10))
        self.add = Button(words.ADD_GOAL, "plus", clicked=self._add_and_go)
        self.setLayout(column_of(self._box, row_of(self.add, 1), spacing=10))
        self.set_content([])

    def rows(self) -> list[GoalRow]:
        """The rows in their order."""
        return list(self._rows)

    def content(self) -> Content:
        """What is written; rows without words are left away."""
        written = [[row.goal_id, row.text.text(), row.family.value()] for row in self._rows]
        return [one for one in written if one[1] or one[2]]

    def set_content(self, content: object) -> None:
        """Write these goals in place of the old ones."""
        for row in self._rows:
            self._drop(row)
        self._rows = []
        given = content if isinstance(content, (list, tuple)) else []
        for goal_id, text, family in given:
            self._append(str(goal_id), str(text), str(family))
        if not self._rows:
            self._append("", "", "")
        self._place()

    def _append(self, goal_id: str, text: str, family: str) -> GoalRow:
        row = GoalRow(goal_id, text, family)
        row.moved.connect(lambda by: self._move(row, by))
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._box.addWidget(row)
        return row

    def _place(self) -> None:
        for at, row in enumerate(self._rows):
            self._box.removeWidget(row)
            self._box.insertWidget(at, row)
            row.set_number(at + 1)
        chain = [part for row in self._rows for part in (row.text, row.family, row.remove)]
        for before, after in pairwise([self, *chain, self.add]):
            QWidget.setTabOrder(before, after)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first goal takes the focus. A focus proxy would, too, but Tab would then never leave the goals."""
        self._rows[0].text.setFocus(event.reason())

    def _add_and_go(self) -> None:
        row = self._append("", "", "")
        self._place()
        row.text.setFocus()

    def _move(self, row: GoalRow, by: int) -> None:
        at = self._rows.index(row)
        to = at + by
        if 0 <= to < len(self._rows):
            had_focus = row.family if row.family.hasFocus() else row.text
            self._rows.insert(to, self._rows.pop(at))
            self._place()
            had_focus.setFocus()

    def _remove(self, row: GoalRow) -> None:
        at = self._rows.index(row)
        self._rows.remove(row)
        self._drop(row)
        if not self._rows:
            self._append("", "", "")
        self._place()
        self._rows[min(at, len(self._rows) - 1)].text.setFocus()

    def _drop(self, row: GoalRow) -> None:
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()
