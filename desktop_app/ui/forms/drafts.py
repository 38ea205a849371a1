"""What stands in a form, taken out and put back: nothing that was typed gets lost on the way."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.growing_text import GrowingText

Draft = dict[str, object]


@runtime_checkable
class Drafted(Protocol):
    """An editor of our own that can give its content and take it again."""

    def content(self) -> object:
        """What stands in it."""
        ...

    def set_content(self, content: object) -> None:
        """Put it back."""
        ...


def read_editor(editor: QWidget) -> object:
    """What stands in an editor, as it was typed."""
    if isinstance(editor, QLineEdit):
        return editor.text()
    if isinstance(editor, (Choice, Segmented)):
        return editor.key()
    if isinstance(editor, GrowingText):
        return editor.toPlainText()
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, Drafted):
        return editor.content()
    raise TypeError(f"no way to read a {type(editor).__name__}")


def write_editor(editor: QWidget, content: object) -> None:
    """Put back what `read_editor` gave."""
    if isinstance(editor, QLineEdit):
        editor.setText(str(content))
    elif isinstance(editor, (Choice, Segmented)):
        editor.set_key(str(content))
    elif isinstance(editor, GrowingText):
        editor.set_text(str(content))
    elif isinstance(editor, QCheckBox):
        editor.setChecked(bool(content))
    elif isinstance(editor, Drafted):
        editor.set_content(content)
    else:
        raise TypeError(f"no way to write a {type(editor).__name__}")
