"""A row of panels that folds: below each other where large text leaves no room for them beside each other."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QLayoutItem, QScrollArea, QWidget

from desktop_app.ui import theme

WORKABLE = "workable"
"""The property of a widget that says how high it has to be to be worked with, in design pixels."""

_WORKABLE = 300  # what a list or a page that scrolls by itself has without that

_NO_LIMIT = 16_777_215  # QWIDGETSIZE_MAX, which PySide6 does not name


class FoldingRow(QHBoxLayout):
    """Like a row, for a page that scrolls up and down: folded, every panel has the whole width and its own height.

    It folds only where text is large; a page of usual text has room on the smallest display that we promise.
    """

    def __init__(self) -> None:
        super().__init__()
        self._can_fold = theme.current().scale >= theme.LARGE_TEXT
        self._is_folded = False
        self._limits: dict[QWidget, int] = {}

    @property
    def is_folded(self) -> bool:
        """Whether the panels stand below each other now."""
        return self._is_folded

    def minimumSize(self) -> QSize:
        if not self._can_fold:
            return super().minimumSize()
        sides = self._sides()
        narrowest = max((item.minimumSize().width() for item in self._panels()), default=0)
        height = self._height(self.geometry().width()) if self._is_folded else super().minimumSize().height()
        return QSize(narrowest + sides.left() + sides.right(), height)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self._height(self.geometry().width())) if self._is_folded else hint

    def hasHeightForWidth(self) -> bool:
        return self._can_fold or super().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        if self._folds_at(width):
            return self._height(width)
        return super().heightForWidth(width) if super().hasHeightForWidth() else super().sizeHint().height()

    def minimumHeightForWidth(self, width: int) -> int:
        if self._folds_at(width):
            return self._height(width)
        by_width = super().hasHeightForWidth()
        return super().minimumHeightForWidth(width) if by_width else super().minimumSize().height()

    def setGeometry(self, rect: QRect) -> None:
        folds = self._folds_at(rect.width())
        if folds != self._is_folded:
            self._is_folded = folds
            self._lift_limits()
            self.invalidate()
        if not folds:
            super().setGeometry(rect)
            return
        changed = rect.width() != self.geometry().width()
        QHBoxLayout.setGeometry(self, QRect(rect))
        self._stack(rect)
        if changed:
            self._tell_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What scrolls beside others is shown whole here, so its height counts."""
        if event.type() == QEvent.Type.LayoutRequest and self._is_folded:
            self._tell_height()
        return super().eventFilter(watched, event)

    def _tell_height(self) -> None:
        """The heights hang on the width, which the page learns only now."""
        self.invalidate()
        parent = self.parentWidget()
        if parent is not None:
            parent.updateGeometry()

    def _folds_at(self, width: int) -> bool:
        return self._can_fold and width < super().minimumSize().width()

    def _stack(self, rect: QRect) -> None:
        sides = self._sides()
        inner = rect.marginsRemoved(sides)
        top = inner.top()
        for item in self._panels():
            tall = _tall(item, inner.width())
            item.setGeometry(QRect(inner.left(), top, inner.width(), tall))
            top += tall + self.spacing()

    def _height(self, width: int) -> int:
        sides, panels = self._sides(), self._panels()
        inner = width - sides.left() - sides.right()
        gaps = self.spacing() * max(0, len(panels) - 1)
        return sum(_tall(item, inner) for item in panels) + gaps + sides.top() + sides.bottom()

    def _panels(self) -> list[QLayoutItem]:
        items = [self.itemAt(place) for place in range(self.count())]
        return [item for item in items if item is not None and item.spacerItem() is None and not item.isEmpty()]

    def _sides(self) -> QMargins:
        return self.contentsMargins()

    def _lift_limits(self) -> None:
        """A panel of a fixed width takes the whole line while the row is folded."""
        for item in self._panels():
            widget = item.widget()
            if widget is None:
                continue
            inner = widget.widget() if isinstance(widget, QScrollArea) else None
            if inner is not None and self._is_folded:
                inner.installEventFilter(self)
            if self._is_folded:
                self._limits.setdefault(widget, widget.maximumWidth())
                widget.setMaximumWidth(_NO_LIMIT)
            else:
                widget.setMaximumWidth(self._limits.pop(widget, widget.maximumWidth()))


def _tall(item: QLayoutItem, width: int) -> int:
    """How high a panel wants to be. What scrolls is as high as what is in it, or high enough to be worked with."""
    widget = item.widget()
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        return max(_wanted(inner, width), item.minimumSize().height())
    usual = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    least = max((_least(each) for each in _widgets(item)), default=0)
    return max(usual, item.sizeHint().height(), item.minimumSize().height(), least)


def _wanted(inner: QWidget, width: int) -> int:
    by_width = inner.heightForWidth(width) if inner.hasHeightForWidth() else 0
    return max(by_width, inner.sizeHint().height(), inner.minimumSizeHint().height(), inner.minimumHeight())


def _least(widget: QWidget) -> int:
    if isinstance(widget, QAbstractScrollArea) or widget.findChild(QAbstractScrollArea) is not None:
        return theme.px(widget.property(WORKABLE) or _WORKABLE)
    return 0


def _widgets(item: QLayoutItem) -> Iterator[QWidget]:
    widget, inside = item.widget(), item.layout()
    if widget is not None:
        yield widget
    elif inside is not None:
        for place in range(inside.count()):
            each = inside.itemAt(place)
            if each is not None:
                yield from _widgets(each)
