"""A list of things to tick, by mouse or with the space bar; its rows can be moved where that is wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.theme import px

_BESIDE = 64  # design pixels beside the words: box, padding, gap
_KEY = int(Qt.ItemDataRole.UserRole)
_CHECKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _Rows(QStyledItemDelegate):
    """Rows high enough for all their words beside the box, whose size the style sheet sets and Qt does not count."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        width = self._width() - px(_BESIDE)
        room = QRect(0, 0, max(width, px(40)), 10_000)
        needed = option.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(index.data()))
        return QSize(hint.width(), max(px(38), needed.height() + px(20)))

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QListWidget) else 0


class CheckList(QListWidget):
    """`ticked` tells that a tick or the order changed, `marked` which row (its key) is the current one."""

    ticked = Signal()
    marked = Signal(str)

    def __init__(self, name: str, can_move: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_move = can_move
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(px(2))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        if can_move:
            self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
            self.model().rowsMoved.connect(lambda *_: self.ticked.emit())
        self.itemChanged.connect(lambda _: self.ticked.emit())
        self.currentItemChanged.connect(lambda item, _: self.marked.emit(item.data(_KEY) if item else ""))

    def show_rows(self, rows: Sequence[tuple[str, str, str, bool]], marked: str = "") -> None:
        """Rows of key, words, hint and whether ticked; quietly. The marked one stays the current one if it is there."""
        self.blockSignals(True)
        self.clear()
        for key, words, hint, is_ticked in rows:
            item = QListWidgetItem(words)
            item.setData(_KEY, key)
            item.setToolTip(hint)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if is_ticked else _OPEN)
            self.addItem(item)
        self.mark(marked)
        self.blockSignals(False)

    def keys(self) -> tuple[str, ...]:
        """The keys of all rows in their order."""
        return tuple(str(self.item(row).data(_KEY)) for row in range(self.count()))

    def ticked_keys(self) -> tuple[str, ...]:
        """The keys of the ticked rows in their order."""
        rows = (self.item(row) for row in range(self.count()))
        return tuple(str(item.data(_KEY)) for item in rows if item.checkState() == _CHECKED)

    def key(self) -> str:
        """The key of the current row."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def mark(self, key: str) -> None:
        """Make the row with this key the current one, else the first."""
        keys = self.keys()
        self.setCurrentRow(keys.index(key) if key in keys else 0 if keys else -1)

    def set_ticked(self, key: str, is_ticked: bool) -> None:
        """Tick a row or take the tick away."""
        self.item(self.keys().index(key)).setCheckState(_CHECKED if is_ticked else _OPEN)

    def narrow(self, letters: str) -> None:
        """Show only the rows that hold these letters."""
        for row in range(self.count()):
            self.item(row).setHidden(letters.strip().lower() not in self.item(row).text().lower())

    def shift(self, by: int) -> None:
        """Move the current row up (-1) or down (1)."""
        row = self.currentRow()
        if 0 <= row + by < self.count() and row >= 0:
            self.blockSignals(True)
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)
            self.blockSignals(False)
            self.ticked.emit()

    def scroll_to_top(self) -> None:
        """Show the first row."""
        self.scrollTo(self.model().index(0, 0, QModelIndex()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if self._can_move and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(step)
        else:
            super().keyPressEvent(event)
