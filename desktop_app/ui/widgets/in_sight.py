"""A scrolled column in which whatever has the focus can be seen, also what has just been shown and given the focus."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop_app.ui.widgets.panel import scrolling


class InSight(QScrollArea):
    """Scrolls to what gets the focus; by itself Qt does so for Tab alone."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scrolling(self, inner)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._follow)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def to_top(self) -> None:
        """Begin at the top again."""
        self.verticalScrollBar().setValue(0)

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._later.start(0)  # what is shown in the same breath has no place before it is laid out

    def _follow(self) -> None:
        now = self.focusWidget() or QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now)
