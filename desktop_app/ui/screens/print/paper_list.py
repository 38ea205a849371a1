"""The papers of a visit as a list: a box to tick for the print pack, what the paper is, and how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import colour, current, px

KEY = Qt.ItemDataRole.UserRole
TITLE = KEY + 1
SECOND = KEY + 2
GROUP = KEY + 3
BOX = 22
ROW, HEADING = 54, 30
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One paper: `second` is the quiet line, `is_ticked` whether it goes into the pack at first.

    `group` is for whom it is; it heads the first row of its kind. What is not `is_ready` cannot be ticked.
    """

    key: str
    title: str
    second: str
    is_ticked: bool
    group: str = ""
    is_ready: bool = True


class PaperList(QListWidget):
    """Arrows choose which paper is shown, Space ticks it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_PaperDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """Show these papers, quietly; what was ticked and where the cursor was stays so, by key."""
        ticked = {key: key in self.ticked() for key in self.keys()}
        at = next((at for at, row in enumerate(rows) if row.key == self.key()), 0)
        self.blockSignals(True)
        self.clear()
        heading = ""
        for row in rows:
            self.addItem(_item(row, ticked.get(row.key, row.is_ticked), row.group if row.group != heading else ""))
            heading = row.group
        self.setCurrentRow(at)
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Show this paper, if it is here."""
        if key in self.keys():
            self.setCurrentRow(self.keys().index(key))

    def key(self) -> str:
        """The key of the paper that is shown, empty when there is none."""
        item = self.currentItem()
        return str(item.data(KEY)) if item else ""

    def keys(self) -> list[str]:
        """The keys of all papers in their order."""
        return [str(self.item(row).data(KEY)) for row in range(self.count())]

    def ticked(self) -> list[str]:
        """The keys of the papers in the pack."""
        items = [self.item(row) for row in range(self.count())]
        return [str(item.data(KEY)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def tick(self, key: str, is_ticked: bool) -> None:
        """Put a paper into the pack, or leave it out."""
        state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        self.item(self.keys().index(key)).setCheckState(state)


def _item(row: PaperRow, is_ticked: bool, heading: str) -> QListWidgetItem:
    item = QListWidgetItem(f"{row.title}, {row.second}")
    item.setData(KEY, row.key)
    item.setData(TITLE, row.title)
    item.setData(SECOND, row.second)
    item.setData(GROUP, heading)
    if row.group:
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, row.group)
    usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    item.setFlags(usual | Qt.ItemFlag.ItemIsUserCheckable if row.is_ready else usual)
    if row.is_ready:
        item.setCheckState(Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked)
    return item


class _PaperDelegate(QStyledItemDelegate):
    """Draws box, title and quiet line, and above the first of a group for whom it is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), px(ROW + (HEADING if index.data(GROUP) else 0)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box, is_chosen = _row_in(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        if index.data(GROUP):
            above = option.rect.adjusted(px(16), px(8), -px(8), 0)
            _paint_line(painter, above, str(index.data(GROUP)), "bodyStrong", "text.muted", Qt.AlignmentFlag.AlignTop)
        is_pointed_at = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "bg.selected" if is_chosen else "bg.hover" if is_pointed_at else "bg.surface"
        painter.fillRect(box, colour(ground))
        painter.fillRect(QRect(box.x(), box.bottom(), box.width(), 1), colour("line.subtle"))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is not None:
            _paint_box(painter, _box_in(box), Qt.CheckState(ticked) == Qt.CheckState.Checked)
        left = px(16) + px(BOX) + px(10)
        lines = box.adjusted(left, px(7), -px(8), -px(7))
        _paint_line(painter, lines, str(index.data(TITLE)), "bodyStrong", "text.strong", Qt.AlignmentFlag.AlignTop)
        _paint_line(painter, lines, str(index.data(SECOND)), "small", "text.muted", Qt.AlignmentFlag.AlignBottom)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None and _toggles(event, _row_in(option.rect)):
            is_ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
            return model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        return False


def _toggles(event: QEvent, row: QRect) -> bool:
    """Space anywhere, a click only on the box and a little around it."""
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return event.key() == Qt.Key.Key_Space
    if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
        return bool(event.position().x() < row.x() + px(16) + px(BOX) + px(6))
    return False


def _row_in(whole: QRect) -> QRect:
    """The row itself, at the foot of a place that may hold a heading above it."""
    return QRect(whole.x(), whole.bottom() + 1 - px(ROW), whole.width(), px(ROW))


def _box_in(row: QRect) -> QRectF:
    return QRectF(row.x() + px(16), row.y() + (row.height() - px(BOX)) / 2, px(BOX), px(BOX))


def _paint_box(painter: QPainter, box: QRectF, is_ticked: bool) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("primary.bg" if is_ticked else "line.control"), 1))
    painter.setBrush(colour("primary.bg" if is_ticked else "bg.surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
    if is_ticked:
        size = px(16)
        tick = icons.pixmap("check", "primary.on", size, painter.device().devicePixelRatioF())
        inset = (box.width() - size) / 2
        painter.drawPixmap(box.topLeft().toPoint() + QRect(round(inset), round(inset), 0, 0).topLeft(), tick)


def _paint_line(painter: QPainter, box: QRect, text: str, kind: str, token: str, side: Qt.AlignmentFlag) -> None:
    painter.setFont(current().font(kind))
    painter.setPen(colour(token))
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignLeft), fitting)
