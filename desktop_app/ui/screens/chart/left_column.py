"""The lists at the left of a part: they scroll up and down, and are never narrower than their buttons need."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.panel import WideEnough, column_of, scrolling


class LeftColumn(WideEnough):
    """Panels under each other."""

    def __init__(self, *panels: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setLayout(column_of(*panels, 1, spacing=12))
        scrolling(self, inner)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), px(120))
