"""A form that saves itself: when a field is left and everything in the form is right."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.panel import Panel


class SavingForm(Panel):
    """Fields by name in a grid of two columns; `save` is emitted when something was changed and nothing is wrong.

    What was typed and may not be saved stays in its field, with the sentence that says why.
    """

    save = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.fields: dict[str, Field] = {}
        self._dirty = False
        self._cells = 0
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
        if wide and self._cells % 2:
            self._cells += 1
        self._grid.addWidget(field, self._cells // 2, self._cells % 2, 1, 2 if wide else 1)
        self._cells += 2 if wide else 1
        if isinstance(editor, Entry):
            editor.textEdited.connect(self._touch)
            editor.left.connect(self._left)
            editor.returnPressed.connect(self._left)
        elif isinstance(editor, Choice):
            editor.chosen.connect(lambda _: self._chosen())

    def add_text(self, words: QWidget) -> None:
        """Put words between the fields, over the whole width."""
        self._cells += self._cells % 2
        self._grid.addWidget(words, self._cells // 2, 0, 1, 2)
        self._cells += 2

    def check(self) -> None:
        """Raise the KnownError that keeps what is in the fields from being saved; nothing by itself."""

    def filled(self, change: Callable[[], None]) -> None:
        """Fill the fields from outside without that counting as a change; not over what is not saved yet.

        What was kept before anybody looked at it may be wrong; its field says so.
        """
        if self._dirty:
            return
        change()
        for field in self.fields.values():
            field.set_error(field.editor.problem() if isinstance(field.editor, Entry) else "")

    def refused(self, error: KnownError) -> None:
        """Show what was refused at its field, or at the first one."""
        field = self.fields.get(error.field) or next(iter(self.fields.values()))
        field.set_error(f"{error.sentence} {error.next_step}".strip())
        self._dirty = True

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self._dirty

    def save_now(self) -> bool:
        """Save what has been changed; False, with the focus on what is wrong, when it may not be saved."""
        self._left()
        if self._dirty:
            first_error(list(self.fields.values()))
        return not self._dirty

    def _touch(self) -> None:
        self._dirty = True

    def _chosen(self) -> None:
        self._dirty = True
        self._left()

    def _left(self) -> None:
        problems = [self._problem(field) for field in self.fields.values()]
        if self._dirty and not any(problems) and self._is_sound():
            self._dirty = False
            self.save.emit()

    def _is_sound(self) -> bool:
        try:
            self.check()
        except KnownError as error:
            self.refused(error)
            return False
        return True

    def _problem(self, field: Field) -> str:
        problem = field.editor.problem() if isinstance(field.editor, Entry) else ""
        if problem or field.error:
            field.set_error(problem)
        return problem
