"""Choosing one of a few: a list that drops down, or all of them side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcutEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

Options = Sequence[tuple[str, str]]


class Choice(QComboBox):
    """A drop-down of (key, words); the wheel does not change it by accident."""

    chosen = Signal(str)

    def __init__(self, options: Options = (), key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_options(options, key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentIndexChanged.connect(lambda _: self.chosen.emit(self.key()))

    def set_options(self, options: Options, key: str = "") -> None:
        """Offer other options, quietly."""
        self.blockSignals(True)
        self.clear()
        for known, words in options:
            self.addItem(words, known)
        self.set_key(key)
        self.blockSignals(False)

    def key(self) -> str:
        """The key of what is chosen, empty when nothing is."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Choose by key; an unknown key chooses the first."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Segment(QPushButton):
    """One of them; its letter chooses it at once, or the next keys would fall into the tenth of a second before."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)


class Segmented(QFrame):
    """All options side by side, one of them chosen; arrows move the choice."""

    chosen = Signal(str)

    def __init__(self, options: Options, key: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("segmented", True)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = [known for known, _ in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (known, words) in enumerate(options):
            button = Segment(words)
            button.setCheckable(True)
            button.setChecked(known == (key or self._keys[0]))
            button.setProperty("segment", _place(at, len(options)))
            button.setAutoDefault(False)
            self._group.addButton(button, at)
            row.addWidget(button, 1)
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._keys[at]))
        if options:
            self.setFocusProxy(self._group.button(0))

    def key(self) -> str:
        """The key of what is chosen."""
        return self._keys[max(0, self._group.checkedId())]

    def set_key(self, key: str) -> None:
        """Choose by key, quietly; an unknown key changes nothing."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def buttons(self) -> list[QPushButton]:
        """The buttons in their order."""
        return [button for button in self._group.buttons() if isinstance(button, QPushButton)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        at = self._group.checkedId() + step
        if step and 0 <= at < len(self._keys):
            self._group.button(at).setFocus()
            self._group.button(at).click()
        else:
            super().keyPressEvent(event)


def _place(at: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if at == 0 else "last" if at == count - 1 else "middle"
