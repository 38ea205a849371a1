"""The list of steps at the side of the setup: what is done, where one is, what is to come."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.widgets.drawn.mark import tick
from desktop_app.ui.wording import first_run as words


class StepList(QFrame):
    """Painted on the rail's ground."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "rail")
        self._steps, self._at = tuple(steps), 0
        self.setFixedWidth(px(264))
        self.setAccessibleName(words.STEPS_NAME)
        self.set_step(0)

    def set_step(self, at: int) -> None:
        """Where one is."""
        self._at = at
        self.setAccessibleDescription(f"{at + 1} of {len(self._steps)}: {self._steps[at]}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(264), px(120 + 44 * len(self._steps)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("rail.bg"))
        left = px(28)
        side = px(30)
        painter.drawPixmap(left, px(28), icons.pixmap("messages-square", "rail.mark", side, self.devicePixelRatioF()))
        painter.setFont(current().font("title"))
        painter.setPen(colour("rail.textActive"))
        title = QRectF(left + side + px(12), px(28), px(180), side)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, words.PROGRAM)
        for at, step in enumerate(self._steps):
            self._step(painter, QRectF(left, px(96) + at * px(44), px(24), px(24)), at, step)

    def _step(self, painter: QPainter, ring: QRectF, at: int, step: str) -> None:
        is_done, is_here = at < self._at, at == self._at
        painter.setPen(QPen(colour("rail.mark" if is_done or is_here else "rail.text"), 2 if is_here else 1.5))
        painter.setBrush(colour("rail.mark") if is_done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_done:
            painter.setPen(QPen(colour("rail.bg"), 2))
            painter.drawPolyline(QPolygonF([QPointF(point) for point in tick(ring)]))
        else:
            painter.setFont(current().font("caption"))
            painter.setPen(colour("rail.textActive" if is_here else "rail.text"))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(at + 1))
        painter.setFont(current().font("bodyStrong" if is_here else "body"))
        painter.setPen(colour("rail.textActive" if is_here else "rail.text"))
        painter.drawText(
            QRectF(ring.right() + px(12), ring.top(), px(180), ring.height()), Qt.AlignmentFlag.AlignVCenter, step
        )
