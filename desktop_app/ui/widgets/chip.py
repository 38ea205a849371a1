"""State as word, shape and colour: chips, also as the cells of a table."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import colour, current, px

STATE_ICONS = {
    "ready": "circle-check",
    "attention": "triangle-alert",
    "blocked": "ban",
    "running": "circle-dot",
    "signed": "badge-check",
    "plain": "",
    "primary": "",
}
CHIP_ROLE = int(Qt.ItemDataRole.UserRole) + 17


def chip_size(word: str, icon: str) -> QSize:
    """How much room a chip needs."""
    metrics = QFontMetrics(_font())
    mark = px(16) + px(6) if icon else 0
    return QSize(metrics.horizontalAdvance(word) + mark + px(18), max(metrics.height() + px(8), px(26)))


def paint_chip(painter: QPainter, box: QRectF, state: str, word: str, icon: str) -> None:
    """Draw a chip in its box; `plain` has a frame and no tint."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    text = {"plain": "text.body", "primary": "primary.text"}.get(state, f"{state}.text")
    if state == "plain":
        painter.setPen(QPen(colour("line.strong"), 1))
        painter.setBrush(colour("bg.surface"))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{state}.tint"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
    x = box.x() + px(9)
    if icon:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(QPointF(x, box.center().y() - px(16) / 2), icons.pixmap(icon, text, px(16), ratio))
        x += px(16) + px(6)
    painter.setFont(_font())
    painter.setPen(colour(text))
    room = box.right() - x - px(4)
    shown = QFontMetricsF(painter.font()).elidedText(word, Qt.TextElideMode.ElideRight, room + 1)
    painter.drawText(QRectF(x, box.y(), room + px(4), box.height()), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()


class Chip(QWidget):
    """A word with its mark. `state`: ready, attention, blocked, running, signed, primary or plain."""

    def __init__(self, state: str, word: str, icon: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state, word, icon)

    def set_state(self, state: str, word: str, icon: str | None = None) -> None:
        """Show another state or word; `icon` None takes the state's own, "" none."""
        self._state, self._word = state, word
        self._icon = STATE_ICONS[state] if icon is None else icon
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    @property
    def word(self) -> str:
        """What the chip says."""
        return self._word

    def sizeHint(self) -> QSize:
        return chip_size(self._word, self._icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), QRectF(self.rect()), self._state, self._word, self._icon)


class ChipDelegate(QStyledItemDelegate):
    """Draws the cells of a column as chips: the model gives (state, word) for CHIP_ROLE, and the word for display."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        given = index.data(CHIP_ROLE)
        if not given:
            super().paint(painter, option, index)
            return
        blank = QStyleOptionViewItem(option)
        self.initStyleOption(blank, index)
        blank.text = ""
        style = blank.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, blank, painter, blank.widget)
        state, word = given
        size = chip_size(word, STATE_ICONS[state])
        top = option.rect.y() + (option.rect.height() - size.height()) / 2
        paint_chip(
            painter, QRectF(option.rect.x() + px(12), top, size.width(), size.height()), state, word, STATE_ICONS[state]
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        given = index.data(CHIP_ROLE)
        if not given:
            return super().sizeHint(option, index)
        size = chip_size(given[1], STATE_ICONS[given[0]])
        return QSize(size.width() + px(24), max(size.height(), px(44)))


def _font() -> QFont:
    font = current().font("small")
    font.setWeight(font.Weight.DemiBold)
    return font
