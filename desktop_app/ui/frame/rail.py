"""The rail at the left: where one can go, where one is, and that a session runs."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.widgets.key_cap import key_words
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.wording import frame as words


class RailButton(QAbstractButton):
    """An icon over its word; the present one has a bar, a lighter ground and white words."""

    def __init__(self, icon: str, text: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self.has_dot = icon, False
        self.setText(text)
        self.setToolTip(f"{text} ({key_words(keys)})")
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._is_under = False

    def set_dot(self, on: bool, spoken: str = "") -> None:
        """Show or take away the dot that says a session runs."""
        self.has_dot = on
        self.setAccessibleDescription(spoken if on else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(current().size("rail"), px(60))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), px(44))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._is_under = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._ground(painter)
        side = px(24)
        at = QPoint((self.width() - side) // 2, (self.height() - side - px(20)) // 2)
        painter.drawPixmap(at, icons.pixmap(self._icon, ink, side, self.devicePixelRatioF()))
        font = current().font("caption")
        if self.isChecked():
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour(ink))
        painter.drawText(
            QRect(0, at.y() + side + px(1), self.width(), px(20)), Qt.AlignmentFlag.AlignCenter, self.text()
        )
        if self.has_dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("rail.mark"))
            painter.drawEllipse(QPointF(at.x() + side + px(3), at.y() + px(4)), px(3.5), px(3.5))
        if self.hasFocus():
            painter.setPen(QPen(colour("rail.mark"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 3, -4, -3), px(8), px(8))

    def _ground(self, painter: QPainter) -> str:
        if self.isChecked():
            painter.fillRect(self.rect(), colour("rail.selected"))
            painter.fillRect(QRect(0, 0, 4, self.height()), colour("rail.mark"))
            return "rail.textActive"
        if self._is_under:
            painter.fillRect(self.rect(), colour("rail.hover"))
        return "rail.text"


class Rail(QFrame):
    """Says which screen is wanted; `lock` is among the names."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "rail")
        self.setAccessibleName(words.RAIL_NAME)
        self.setFixedWidth(current().size("rail"))
        self.buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, px(14), 0, px(2))
        box.setSpacing(0)
        box.addWidget(Picture("messages-square", "rail.mark", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(px(14))
        for item in words.RAIL:
            box.addWidget(self._button(*item))
        box.addStretch(1)
        for item in words.RAIL_FOOT:
            box.addWidget(self._button(*item))

    def show_screen(self, name: str) -> None:
        """Mark where one is; a name that is not on the rail marks nothing."""
        self._group.setExclusive(False)
        for known, button in self.buttons.items():
            button.setChecked(known == name)
        self._group.setExclusive(True)

    def _button(self, name: str, text: str, icon: str, keys: str) -> RailButton:
        made = RailButton(icon, text, keys)
        if name != "lock":
            made.setCheckable(True)
            self._group.addButton(made)
        made.clicked.connect(lambda: self.wanted.emit(name))
        self.buttons[name] = made
        return made
