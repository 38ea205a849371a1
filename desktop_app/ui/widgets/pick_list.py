"""A list to pick from, two lines a row, as it stands below a line to search in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import colour, current, px
from desktop_app.ui.widgets.key_cap import cap_size, paint_cap

Index = QModelIndex | QPersistentModelIndex
_PICK = int(Qt.ItemDataRole.UserRole) + 23


@dataclass(frozen=True, slots=True)
class Pick:
    """A row: `title` is bold, `beside` quiet behind it, `second` below; `state` colours the second line."""

    key: str
    title: str
    beside: str = ""
    second: str = ""
    state: str = ""

    @property
    def spoken(self) -> str:
        """The row as it is read aloud."""
        return ", ".join(part for part in (self.title, self.beside, self.second) if part)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picks: tuple[Pick, ...] = ()

    def show_rows(self, picks: Sequence[Pick]) -> None:
        self.beginResetModel()
        self.picks = tuple(picks)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 the signature is Qt's
        return 0 if parent.isValid() else len(self.picks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pick = self.picks[index.row()]
        if role == _PICK:
            return pick
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return pick.spoken if role in texts else None


class PickList(QListView):
    """Enter or a double click picks; `most` rows are shown before it scrolls (0: as many as there is room for)."""

    picked = Signal(str)

    def __init__(self, name: str, most: int = 0, shows_enter: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most, self._letters, self.shows_enter = most, "", shows_enter
        self._rows = _Model(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(name)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda _: self.take())

    @property
    def letters(self) -> str:
        """What was typed; it is underlined where a title begins with it."""
        return self._letters

    def show_picks(self, picks: Sequence[Pick], letters: str = "") -> None:
        """Show other rows, with the first one marked."""
        self._letters = letters.strip().lower()
        self._rows.show_rows(picks)
        if picks:
            self.setCurrentIndex(self._rows.index(0, 0))
        if self._most:
            shown = min(len(picks), self._most)
            self.setFixedHeight(shown * row_height() + (px(6) if shown else 0))
        self.setVisible(bool(picks) or not self._most)

    def current_key(self) -> str:
        """The key of the marked row, empty where there is none."""
        row = self.currentIndex().row()
        return self._rows.picks[row].key if 0 <= row < len(self._rows.picks) else ""

    def order(self) -> tuple[str, ...]:
        """The keys of all rows in their order."""
        return tuple(pick.key for pick in self._rows.picks)

    def mark(self, by: int) -> None:
        """Mark the row that is so many further."""
        row = min(max(self.currentIndex().row() + by, 0), len(self._rows.picks) - 1)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, 0))

    def take(self) -> None:
        """Pick the marked row."""
        if self.current_key():
            self.picked.emit(self.current_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)


def row_height() -> int:
    """The height of a row with two lines."""
    return px(56)


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pick = index.data(_PICK)
        view = option.widget
        assert isinstance(view, PickList)
        is_marked = view.currentIndex().row() == index.row()
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = box.right() - px(10)
        if is_marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("bg.selected"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), px(8), px(8))
            right = _paint_enter(painter, box) - px(8) if view.shows_enter else right
        _paint_title(painter, box, right, pick, view.letters)
        _paint_second(painter, box, right, pick)
        painter.restore()


def _paint_enter(painter: QPainter, box: QRectF) -> float:
    font = current().font("caption")
    size = cap_size("Return", font)
    cap = QRectF(box.right() - size.width() - px(10), box.center().y() - size.height() / 2, size.width(), size.height())
    paint_cap(painter, cap, "Return", colour("text.muted"), font)
    return cap.left()


def _paint_title(painter: QPainter, box: QRectF, right: float, pick: Pick, letters: str) -> None:
    bold = QFont(current().font("bodyStrong"))
    metrics = QFontMetricsF(bold)
    x, base = box.left() + px(12), box.top() + px(9) + metrics.ascent()
    title = metrics.elidedText(pick.title, Qt.TextElideMode.ElideRight, right - x)
    painter.setFont(bold)
    painter.setPen(colour("text.strong"))
    painter.drawText(QPointF(x, base), title)
    if letters and pick.title.lower().startswith(letters):
        wide = metrics.horizontalAdvance(title[: len(letters)])
        painter.drawLine(QPointF(x, base + px(3)), QPointF(x + wide, base + px(3)))
    x += metrics.horizontalAdvance(title) + px(6)
    plain = current().font("body")
    painter.setFont(plain)
    painter.setPen(colour("text.muted"))
    if right - x > px(30):
        painter.drawText(QPointF(x, base), shortened(pick.beside, plain, right - x))


def _paint_second(painter: QPainter, box: QRectF, right: float, pick: Pick) -> None:
    font = current().font("small")
    metrics = QFontMetricsF(font)
    x, base = box.left() + px(12), box.bottom() - px(9) - metrics.descent()
    painter.setFont(font)
    painter.setPen(colour(f"{pick.state}.text" if pick.state else "text.body"))
    if pick.state:
        mark = {"ready": "circle-check", "attention": "triangle-alert", "blocked": "ban"}[pick.state]
        ratio = painter.device().devicePixelRatioF()
        at = QPointF(x, base - metrics.ascent() + px(1))
        painter.drawPixmap(at, icons.pixmap(mark, f"{pick.state}.text", px(15), ratio))
        x += px(21)
    painter.drawText(QPointF(x, base), shortened(pick.second, font, right - x))


def shortened(text: str, font: QFont, width: float) -> str:
    """What there is room for, with both ends: codes beside each other often differ in their last words alone."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width)
