"""A form in a panel: fields with their errors below them, Save and Cancel at its foot, and a draft to come back to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.forms.drafts import Draft, read_editor, write_editor
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import DateEntry, Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label, line
from desktop_app.ui.widgets.panel import Panel, row_of, scrolled
from desktop_app.ui.wording import forms as words


class SideForm(Panel):
    """`wanted` comes when Save was pressed and every field can be read; `closed` when it was given up.

    Enter and Ctrl+S save, Esc is the screen's. A form keeps what was typed until it is loaded again.
    """

    wanted = Signal()
    closed = Signal()

    def __init__(self, title: str, save: str = words.SAVE, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.fields: dict[str, Field] = {}
        self._clean: Draft = {}
        self._trouble = Banner("blocked", words.LOOK_AT_FIELDS)
        self._trouble.hide()
        inner = QWidget()
        self._area = scrolled(inner)
        self.body.addWidget(self._area, 1)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(px(2), px(2), px(10), px(8))
        self.column.setSpacing(px(12))
        self.column.addWidget(self._trouble)
        self.save = Button(save, "check", "primary", clicked=self.submit)
        self.cancel = Button(words.CANCEL, clicked=self.closed.emit)
        self.foot = row_of(1, self.save, self.cancel, margins=(0, 6, 0, 0), spacing=12)
        self.body.addWidget(line())
        self.body.addLayout(self.foot)
        keys = QShortcut(QKeySequence.StandardKey.Save, self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.submit)

    def add(self, key: str, field: Field) -> Field:
        """Make a field known under the name that errors use for it."""
        self.fields[key] = field
        editor = field.editor
        if isinstance(editor, Entry):
            editor.left.connect(lambda: field.set_error(editor.problem()))
            editor.textEdited.connect(lambda _: field.set_error(""))
        if isinstance(editor, DateEntry):
            editor.parsed.connect(lambda _: field.set_hint(editor.reading()))
        return field

    def put(self, *fields: Field | int) -> None:
        """Place fields beside each other; a number stretches the field before it."""
        row = row_of(spacing=12)
        for part in fields:
            if isinstance(part, int):
                row.setStretch(row.count() - 1, part)
            else:
                row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)

    def section(self, text: str) -> QLabel:
        """A heading between fields."""
        made = label(text, "strong")
        made.setContentsMargins(0, px(8), 0, 0)
        self.column.addWidget(made)
        return made

    def finish(self) -> None:
        """Call when all fields are placed."""
        self.column.addStretch(1)
        for button in (self.save, self.cancel):  # whoever comes last into a window is last in its Tab order
            button.setParent(None)
            self.foot.addWidget(button)
        self.settle()

    def settle(self) -> None:
        """What stands here now is what is saved."""
        self._clean = self.draft()
        self.clear_errors()

    def draft(self) -> Draft:
        """Everything that stands in the fields."""
        return {key: read_editor(field.editor) for key, field in self.fields.items()}

    def restore(self, draft: Draft) -> None:
        """Put a draft back."""
        for key, content in draft.items():
            write_editor(self.fields[key].editor, content)

    @property
    def is_touched(self) -> bool:
        """Whether something stands here that is not saved."""
        return self.draft() != self._clean

    def missing(self) -> dict[str, str]:
        """Field and sentence for what has to be there before it can be saved."""
        return {}

    def submit(self) -> None:
        """Say `wanted` if every field can be read; else mark what cannot and go to the first."""
        self.clear_errors()
        for field in self.fields.values():
            if isinstance(field.editor, Entry):
                field.editor.tidy()
        self.tell_problems(*self.fields)
        for key, sentence in self.missing().items():
            if not self.fields[key].error:
                self.fields[key].set_error(sentence)
        if not self._go_to_first_error():
            self.wanted.emit()

    def refuse(self, error: KnownError) -> None:
        """Show what the workflow would not take, at its field where it names one."""
        sentence = f"{error.sentence} {error.next_step}".strip()
        field = self.fields.get(error.field)
        if field is None:
            self._trouble.set_words(error.sentence, error.next_step)
            self._trouble.show()
            self._area.ensureWidgetVisible(self._trouble)
            return
        field.set_error(sentence)
        self._go_to_first_error()

    def clear_errors(self) -> None:
        """Take all errors away."""
        self._trouble.hide()
        for field in self.fields.values():
            field.set_error("")

    def tell_problems(self, *keys: str) -> None:
        """Say at these fields what cannot be read in them; one that is not asked for now has nothing to say."""
        for key in keys:
            field = self.fields[key]
            if isinstance(field.editor, Entry):
                field.set_error("" if field.isHidden() else field.editor.problem())

    def begin(self, key: str = "") -> None:
        """Give the focus to a field, the first where none is named."""
        field = self.fields.get(key) or next(iter(self.fields.values()))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field.editor, QLineEdit):
            field.editor.selectAll()
        self._area.ensureWidgetVisible(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)

    def _go_to_first_error(self) -> bool:
        ordered = list(self.fields.values())
        wrong = next((field for field in ordered if field.error), None)
        if wrong is not None:
            first_error(ordered)
            self._area.ensureWidgetVisible(wrong)
        return wrong is not None
