"""Everything that can be read on a window: what is painted, what is read aloud, and what a tip would say."""

from PySide6.QtCore import QAbstractListModel
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QPlainTextEdit, QWidget

from desktop_app.ui.widgets.drawn.teach_back_grid import TeachBackGrid


def seen_on(window: QWidget) -> str:
    """All words of all visible widgets, one a line."""
    words: list[str] = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window):
            words += _words_of(widget)
    return "\n".join(word for word in words if word)


def _words_of(widget: QWidget) -> list[str]:
    words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    for reader in ("text", "placeholderText", "title", "word"):
        value = getattr(widget, reader, None)
        read = value() if callable(value) else value
        words.append(read if isinstance(read, str) else "")
    if isinstance(widget, QPlainTextEdit):
        words.append(widget.toPlainText())
    if isinstance(widget, QComboBox):
        words += [widget.itemText(at) for at in range(widget.count())]
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        cells = ((row, column) for row in range(model.rowCount()) for column in range(columns))
        words += [str(model.index(row, column).data() or "") for row, column in cells]
    if isinstance(widget, TeachBackGrid):
        words += [f"{skill.text} {skill}" for skill in widget.skills] + [str(one) for one in widget.learners]
    return words
