"""The window itself: a ground in the right colour that is there at once; what is in it comes after the first paint.

Whatever is imported here is paid for before the first paint, the names of `Qt` and `QStyle` above all.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from desktop_app.ui.house import House

START_SIZE = (1366, 768)
LEAST_SIZE = (1120, 620)


class MainWindow(QMainWindow):
    """`painted` comes once, after the first paint; then the house is put in."""

    painted = Signal()

    def __init__(self, ground: str) -> None:
        super().__init__()
        self.house: House | None = None
        self._ground = QColor(ground)
        self._was_painted = False
        self.setWindowTitle("Teachback")
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*START_SIZE)

    def put_in(self, house: "House") -> None:
        """Show what is in the window from now on."""
        self.house = house
        self.setCentralWidget(house)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.house is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._ground)
            painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.house is not None:
            self.house.close_down()
        super().closeEvent(event)
