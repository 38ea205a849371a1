"""What every page of the setup is: a title, why it is asked, fields, and what is wrong with them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label


class Page(QWidget):
    """`onward` is emitted when Enter is pressed in a line. `word` is the page's name in the list of steps, `widest` how
    wide it may be in design pixels.
    """

    onward = Signal()
    word = ""
    widest = 760

    def __init__(self, title: str, why: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.fields: list[Field] = []
        self._required: list[tuple[Field, Callable[[], bool], str]] = []
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, px(8), 0)
        self.body.setSpacing(px(14))
        self.body.addWidget(label(title, "display", wrap=True))
        if why:
            self.body.addWidget(label(why, "muted", wrap=True))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(px(14))
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.body.addLayout(self.grid)

    def add(self, text: str, editor: QWidget, hint: str = "", wide: bool = False, required: str = "") -> Field:
        """A field in the next free place; `required` is the sentence when it is left empty."""
        field = Field(text, editor, hint)
        count = self.grid.property("cells") or 0
        count += count % 2 if wide else 0
        self.grid.addWidget(field, count // 2, count % 2, 1, 2 if wide else 1)
        self.grid.setProperty("cells", count + (2 if wide else 1))
        self.fields.append(field)
        if isinstance(editor, Entry):
            editor.returnPressed.connect(self.onward)
            editor.left.connect(lambda: field.set_error(editor.problem()))
            editor.textEdited.connect(lambda _: field.set_error(""))
            if required:
                self._required.append((field, lambda: not editor.value(), required))
        return field

    def is_complete(self) -> bool:
        """Whether one may go on; otherwise the errors are shown and the first one has the focus."""
        for field in self.fields:
            if isinstance(field.editor, Entry):
                field.set_error(field.editor.problem())
        for field, is_missing, sentence in self._required:
            if is_missing():
                field.set_error(sentence)
        self.check()
        return not first_error(self.fields)

    def check(self) -> None:
        """Set the errors that are this page's own."""

    def arrive(self) -> None:
        """The page is shown."""
        if self.fields:
            self.fields[0].editor.setFocus()
