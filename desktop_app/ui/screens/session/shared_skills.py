"""What is taught to all of a group, as a plain list: who showed what stands in each patient's own part."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.emptying import refilling
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of, scrolled
from desktop_app.ui.widgets.tab_order import TabPlace
from desktop_app.ui.wording import group_session as words
from desktop_app.ui.wording import session as session_words


class SharedSkills(Panel):
    """`added(text)` and `removed(text)`."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.SHARED_SKILLS, parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        inner = QWidget()
        inner.setLayout(self._rows)
        self._place = TabPlace(inner)
        self.body.addWidget(label(words.FOR_ALL_DETAIL, "small", wrap=True))
        self.body.addWidget(scrolled(inner), 1)
        self.line = Entry("", words.ADD_SHARED_HINT)
        self.line.setAccessibleName(words.ADD_SHARED_SKILL)
        self.line.returnPressed.connect(self._add)
        self.body.addWidget(self.line)
        self._skills: tuple[str, ...] | None = None

    def show_skills(self, skills: tuple[str, ...]) -> None:
        """Show the skills that every record has."""
        if skills == self._skills:
            return
        self._skills = skills
        with refilling(self._rows, self._place, self.line):
            for text in skills:
                self._rows.addWidget(self._row(text))
            if not skills:
                self._rows.addWidget(label(words.NO_SKILLS, "muted", wrap=True))
            self._rows.addStretch(1)

    def _row(self, text: str) -> QWidget:
        name = f"{session_words.REMOVE_SKILL}: {text}"
        remove = icon_button("x", name, lambda: self.removed.emit(text))
        row = QWidget()
        row.setProperty("clear", True)
        parts = row_of(label(text, wrap=True), remove)
        parts.setStretch(0, 1)
        row.setLayout(parts)
        return row

    def _add(self) -> None:
        if self.line.text().strip():
            self.added.emit(self.line.text().strip())
            self.line.clear()
