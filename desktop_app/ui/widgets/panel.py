"""Panels and pages: the white cards, the page under them, and the bar of big controls below."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.folding import FoldingRow
from desktop_app.ui.widgets.labels import label


class Panel(QFrame):
    """A card with an optional title row; `head` takes widgets at the right of the title, `body` what it holds."""

    def __init__(self, title: str = "", parent: QWidget | None = None, flush: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        side = px(16)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(side, px(12), side, px(8))
        self.head.setSpacing(px(8))
        self.title = label(title, "lead")
        if title:
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            outer.addLayout(self.head)
            self.setAccessibleName(title)
        self.body = QVBoxLayout()
        top = 0 if title else px(12)
        self.body.setContentsMargins(px(1) if flush else side, top, px(1) if flush else side, px(4 if flush else 14))
        self.body.setSpacing(0 if flush else px(8))
        outer.addLayout(self.body, 1)


class ActionBar(QFrame):
    """The white bar at the foot of a screen: `left` and `right` rows for big buttons, quiet words between them.

    Where its buttons have no room, the keys on them go first: a word that is cut says nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "action")
        row = row_of(margins=(16, 10, 16, 10), spacing=12)
        self.setLayout(row)
        self.left, self.right = QHBoxLayout(), QHBoxLayout()
        for part in (self.left, self.right):
            part.setSpacing(px(12))
        row.addLayout(self.left)
        row.addStretch(1)
        row.addLayout(self.right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        is_taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_taken

    def _fit(self) -> None:
        box = self.layout()
        if box is None:
            return
        buttons = [button for button in self.findChildren(Button) if not button.isHidden()]
        with_keys = box.minimumSize().width() + sum(button.cap_left_out for button in buttons)
        for button in buttons:
            button.let_cap_fit(with_keys <= self.width())


def row_of(
    *parts: QWidget | QLayout | int, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 8
) -> QHBoxLayout:
    """Parts beside each other; a number is a stretch. Margins and spacing in design pixels."""
    made = QHBoxLayout()
    _fill(made, parts, margins, spacing)
    return made


def column_of(
    *parts: QWidget | QLayout | int, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 8
) -> QVBoxLayout:
    """Parts below each other; a number is a stretch. Margins and spacing in design pixels."""
    made = QVBoxLayout()
    _fill(made, parts, margins, spacing)
    return made


def page_row(*parts: QWidget | QLayout | int) -> QHBoxLayout:
    """Panels beside each other on the page, or below each other where it is too narrow: its padding and gutter."""
    made = FoldingRow()
    _fill(made, parts, (16, 12, 16, 12), 12)
    return made


def folding(*parts: QWidget | QLayout | int) -> FoldingRow:
    """The same within a page that has its padding already."""
    made = FoldingRow()
    _fill(made, parts, (0, 0, 0, 0), 12)
    return made


def page_column(*parts: QWidget | QLayout | int) -> QVBoxLayout:
    """Panels below each other on the page: its padding and gutter."""
    return column_of(*parts, margins=(16, 12, 16, 12), spacing=12)


class WideEnough(QScrollArea):
    """An area that is never narrower than what is in it, which would be cut off at the side."""

    def minimumSizeHint(self) -> QSize:
        inner, own = self.widget(), super().minimumSizeHint()
        wide = inner.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width() if inner else 0
        return QSize(max(own.width(), wide), own.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_eaten = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what is in it may be wider now
        return is_eaten


def scrolled(inner: QWidget, is_wide_enough: bool = False) -> QScrollArea:
    """The widget in a quiet area that scrolls up and down when it does not fit; on request never too narrow for it."""
    area = WideEnough() if is_wide_enough else QScrollArea()
    scrolling(area, inner)
    return area


def scrolling(area: QScrollArea, inner: QWidget) -> None:
    """Put the widget into a quiet area."""
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not inner.property("panel"):
        inner.setProperty("clear", True)
    area.setWidget(inner)


def _fill(
    box: QHBoxLayout | QVBoxLayout,
    parts: tuple[QWidget | QLayout | int, ...],
    margins: tuple[int, int, int, int],
    spacing: int,
) -> None:
    left, top, right, bottom = (px(side) for side in margins)
    box.setContentsMargins(left, top, right, bottom)
    box.setSpacing(px(spacing))
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
        elif isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)
