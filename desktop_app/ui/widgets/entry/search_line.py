"""A line to search in: arrows move in the list below it, Enter takes what is marked there."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui import icons
from desktop_app.ui.widgets.entry.entries import Entry

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class SearchLine(Entry):
    """`step` says by how many rows to move, `taken` that Enter was pressed; Esc empties the line first."""

    step = Signal(int)
    taken = Signal()

    def __init__(self, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(placeholder)
        lens = self.addAction(icons.icon("search", "text.muted"), QLineEdit.ActionPosition.LeadingPosition)
        lens.setText(name)

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the line while there is something to empty, before the window steps back."""
        is_offered = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_offered and event.key() == Qt.Key.Key_Escape and self.text():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.step.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
