"""Tables as we like them: whole rows, no grid, calm headers, chips for states."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop_app.ui.theme import current, px, ui_font
from desktop_app.ui.widgets.chip import CHIP_ROLE, ChipDelegate

Cell = str | tuple[str, str]
Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """Rows of cells with a key to each row: a cell is text, or (state, word) for a chip. Numbers stand right."""

    def __init__(self, headings: Sequence[str], right: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings, self._right = tuple(headings), frozenset(right)
        self._rows: tuple[tuple[str, tuple[Cell, ...]], ...] = ()

    def show_rows(self, rows: Sequence[tuple[str, Sequence[Cell]]]) -> None:
        """Replace all rows: (key, cells)."""
        self.beginResetModel()
        self._rows = tuple((key, tuple(cells)) for key, cells in rows)
        self.endResetModel()

    def key(self, row: int) -> str:
        """The key of a row."""
        return self._rows[row][0]

    def row_of(self, key: str) -> int:
        """Where the row of a key is, or -1."""
        return next((at for at, (known, _) in enumerate(self._rows) if known == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 the signature is Qt's
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 the signature is Qt's
        return len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._rows[index.row()][1][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell if isinstance(cell, str) else cell[1]
        if role == Qt.ItemDataRole.FontRole and index.column() in self._right:
            return ui_font(px(14), is_figures=True)
        if role == CHIP_ROLE:
            return None if isinstance(cell, str) else cell
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if column in self._right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


class Table(QTableView):
    """A table view with our manners: Enter or a double click opens the row, whose key comes with `opened`."""

    opened = Signal(str)

    def __init__(self, model: QAbstractItemModel, name: str, stretch: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(ChipDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current().size("rowTable"))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self._open())

    def current_key(self) -> str:
        """The key of the row the cursor is on, or an empty text."""
        row, model = self.currentIndex().row(), self.model()
        return model.key(row) if row >= 0 and isinstance(model, RowsModel) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        if self.current_key():
            self.opened.emit(self.current_key())
