"""A text that grows with what is written in it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from desktop_app.ui.theme import px


class GrowingText(QPlainTextEdit):
    """Between `least` and `most` lines high; Tab goes on to the next field instead of into the text."""

    def __init__(self, least: int = 2, most: int = 12, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._grow())
        self._grow()

    def text(self) -> str:
        """What is written, without blank space around it."""
        return self.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Put a text in, without moving the cursor when it is the same."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _height(self) -> int:
        lines = min(max(self.document().size().height(), self._least), self._most)
        return round(QFontMetrics(self.font()).lineSpacing() * lines + 2 * self.document().documentMargin() + px(14))

    def _grow(self) -> None:
        is_full = self.document().size().height() > self._most
        needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(needed if is_full else never)
        if self.height() != self._height() or self.minimumHeight() != self._height():
            self.setFixedHeight(self._height())
