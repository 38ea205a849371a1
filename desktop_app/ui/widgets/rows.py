"""Rows of a list that is read and acted upon: an icon, a line or two, something quiet, an action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.privacy import privacy, shown
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.widgets.picture import Picture


class ListRow(QFrame):
    """One row: `name` is bold and blanks with F9, `text` follows it, `second` is the quiet line below."""

    activated = Signal()

    def __init__(
        self,
        text: str,
        name: str = "",
        second: str = "",
        icon: str = "",
        icon_colour: str = "text.muted",
        trailing: tuple[QWidget, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("row", True)
        self._name, self._text, self._second = name, text, second
        self._first_line = label("", wrap=True, rich=True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self._first_line)
        if second:
            lines.addWidget(label(second, "small", wrap=True))
        lead = (Picture(icon, icon_colour),) if icon else ()
        row = row_of(*lead, lines, *trailing, margins=(16, 4, 16, 4), spacing=10)
        row.setStretch(len(lead), 1)
        self.setLayout(row)
        self.setMinimumHeight(px(48))
        privacy().changed.connect(self._show)
        self._show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        name = shown(self._name)
        self._first_line.setText(f"<b>{escape(name)}</b> {escape(self._text)}" if name else escape(self._text))
        self.setAccessibleName(" ".join(part for part in (name, self._text, self._second) if part))

    @property
    def first_line(self) -> QLabel:
        """The label of the first line."""
        return self._first_line


def escape(text: str) -> str:
    """Text as it may stand inside rich text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class RowList(QFrame):
    """Rows under each other, replaced all together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_rows(self, rows: list[QWidget]) -> None:
        """Put these rows (ListRow, section labels, anything) in place of the old ones."""
        while self._box.count():
            item = self._box.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in rows:
            self._box.addWidget(row)
        self._box.addStretch(1)
