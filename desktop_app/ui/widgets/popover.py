"""A small sheet beside what it explains: the reasons of a number, one key away and gone with Esc."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, scrolled


class Popover(QFrame):
    """A title and numbered sentences. Esc, Enter, Space or a click beside it close it."""

    def __init__(self, title: str, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("overlay", True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(sentences))
        lines = [label(sentence, wrap=True) for sentence in sentences]
        for line in lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inner = QWidget()
        column = column_of(*lines, 1, spacing=8)
        inner.setLayout(column)
        self._area = scrolled(inner)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(12), px(16), px(14))
        box.setSpacing(px(8))
        box.addWidget(label(title, "lead"))
        box.addWidget(self._area, 1)
        self._fit(column)

    def _fit(self, column: QLayout) -> None:
        wide = px(520)
        high = min(column.heightForWidth(wide - px(48)) + px(84), px(560))
        self.setFixedSize(wide, max(high, px(110)))

    def show_at(self, anchor: QWidget) -> None:
        """Open above or below the anchor, wherever there is room on its screen."""
        screen = anchor.screen() or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        corner = anchor.mapToGlobal(QPoint(anchor.width() - self.width(), anchor.height() + px(6)))
        if corner.y() + self.height() > room.bottom():
            corner.setY(anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - px(6))
        left = min(max(corner.x(), room.left() + px(8)), room.right() - self.width() - px(8))
        self.move(left, max(corner.y(), room.top()))
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = px(40) if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) else px(200)
            way = -1 if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_PageUp) else 1
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + way * step)
        else:
            super().keyPressEvent(event)
