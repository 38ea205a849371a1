"""A form that saves itself: when a field is left and everything in the form is right."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.panel import Panel


class SavingForm(Panel):
    """Fields by name in a grid of two columns; `save` is emitted when something was changed and nothing is wrong."""

    save = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.fields: dict[str, Field] = {}
        self._dirty = False
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch(1)

    def add(self, name: str, words: str, editor: QWidget, hint: str = "", wide: bool = False) -> None:
        """Put a field into the next place of the grid."""
        field = Field(words, editor, hint)
        self.fields[name] = field
        count = self._grid.property("cells") or 0
        if wide and count % 2:
            count += 1
        self._grid.addWidget(field, count // 2, count % 2, 1, 2 if wide else 1)
        self._grid.setProperty("cells", count + (2 if wide else 1))
        if isinstance(editor, Entry):
            editor.textEdited.connect(self._touch)
            editor.left.connect(self._left)
            editor.returnPressed.connect(self._left)
        elif isinstance(editor, Choice):
            editor.chosen.connect(lambda _: self._chosen())

    def filled(self, change: Callable[[], None]) -> None:
        """Fill the fields from outside without that counting as a change."""
        change()
        self._dirty = False
        for field in self.fields.values():
            field.set_error("")

    def refused(self, error: KnownError) -> None:
        """Show what was refused at its field, or at the first one."""
        field = self.fields.get(error.field) or next(iter(self.fields.values()))
        field.set_error(f"{error.sentence} {error.next_step}".strip())
        self._dirty = True

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self._dirty

    def save_now(self) -> None:
        """Save what has been changed, if it may be saved."""
        self._left()

    def _touch(self) -> None:
        self._dirty = True

    def _chosen(self) -> None:
        self._dirty = True
        self._left()

    def _left(self) -> None:
        problems = [self._problem(field) for field in self.fields.values()]
        if self._dirty and not any(problems):
            self._dirty = False
            self.save.emit()

    def _problem(self, field: Field) -> str:
        problem = field.editor.problem() if isinstance(field.editor, Entry) else ""
        if problem or field.error:
            field.set_error(problem)
        return problem
