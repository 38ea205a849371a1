"""A label above, the thing that is filled in, a hint only when it helps, and the error with its mark below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.labels import label, set_property
from desktop_app.ui.widgets.picture import Picture


class Field(QWidget):
    """`text` has the mnemonic ("&Date of birth"); the editor gets it as its accessible name."""

    def __init__(self, text: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = label(text, "field")
        self.label.setBuddy(editor)
        editor.setAccessibleName(text.replace("&", ""))
        self._hint = label(hint, "small", wrap=True)
        self._error = label("", "small", "blocked", wrap=True)
        self._mark = Picture("circle-alert", "blocked.text", 16)
        below = QHBoxLayout()
        below.setSpacing(px(6))
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._error, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(4))
        box.addWidget(self.label)
        box.addWidget(editor)
        box.addWidget(self._hint)
        box.addLayout(below)
        box.addStretch(1)
        self._hint.setVisible(bool(hint))  # now that it has a parent: before, it would be a window for a moment
        self.set_error("")

    @property
    def error(self) -> str:
        """The error that stands below, empty when there is none."""
        return self._error.text()

    def set_error(self, sentence: str) -> None:
        """Show what is wrong and what to do; an empty text takes it away."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self._hint.setVisible(bool(self._hint.text()) and not sentence)
        self._mark.setVisible(bool(sentence))
        set_property(self.editor, "error", bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._hint.text())

    def set_hint(self, hint: str) -> None:
        """Say something else below the editor."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint) and not self.error)
        if not self.error:
            self.editor.setAccessibleDescription(hint)

    def hint_label(self) -> QLabel:
        """The label of the hint, for those who colour it by state."""
        return self._hint


def first_error(fields: list[Field]) -> bool:
    """Give the focus to the first field with an error; False when there is none."""
    for field in fields:
        if field.error:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
