"""Ctrl+K: find a patient, a screen or an action by typing part of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.ui import icons
from desktop_app.ui.frame.overlay import Overlay
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import frame as words

TYPING_PAUSE_MS = 80
MOST_SHOWN = 9
_WHAT = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: what it says, and where it leads (a screen with arguments, or the name of an action).

    `also` has other words by which it is found.
    """

    text: str
    icon: str
    screen: str = ""
    action: str = ""
    arguments: dict[str, Any] = field(default_factory=dict)
    also: str = ""


Give = Callable[[Sequence[Found]], None]
Provider = Callable[[str, Give], None]


def matching(offered: Sequence[Found], typed: str) -> list[Found]:
    """Those whose words begin with every word that was typed; all of them when nothing was."""
    wanted = typed.casefold().split()

    def fits(found: Found) -> bool:
        own = f"{found.text} {found.also}".casefold().split()
        return all(any(word.startswith(part) for word in own) for part in wanted)

    return [found for found in offered if fits(found)]


class Palette(Overlay):
    """`provider(typed, give)` finds patients and calls `give` when it has them; `chosen` brings what was picked.

    `offer` tells, when the card opens, what there is besides.
    """

    chosen = Signal(object)

    def __init__(self, over: QWidget, offer: Callable[[], Sequence[Found]], provider: Provider) -> None:
        super().__init__(over, 620)
        self._offer, self._provider = offer, provider
        self._offered: tuple[Found, ...] = ()
        self._asked = 0
        self.line = QLineEdit()
        self.line.setPlaceholderText(words.FIND_PLACEHOLDER)
        self.line.setAccessibleName(words.FIND_NAME)
        self.line.addAction(icons.icon("search", "text.muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        self.list.setAccessibleName(words.FIND_NAME)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = label(words.NOTHING_FOUND, "muted", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(16), px(16), px(12))
        for part in (self.line, self._nothing, self.list):
            box.addWidget(part)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.closed.connect(self._pause.stop)
        self.line.textChanged.connect(lambda _: self._typed())
        self.list.itemClicked.connect(lambda _: self._pick())

    def open(self) -> None:
        super().open()
        self._offered = tuple(self._offer())
        self.line.clear()
        self._typed()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        self._show(())
        self._pause.start()

    def _ask(self) -> None:
        self._asked += 1
        asked, typed = self._asked, self.line.text().strip()

        def give(found: Sequence[Found]) -> None:
            if asked == self._asked and self.isVisible():
                self._show(found)

        if typed:
            self._provider(typed, give)

    def _show(self, people: Sequence[Found]) -> None:
        self.list.clear()
        for found in (*people, *matching(self._offered, self.line.text())):
            item = QListWidgetItem(icons.icon(found.icon, "text.muted"), found.text)
            item.setData(_WHAT, found)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._nothing.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)
        self.list.setFixedHeight(max(1, min(self.list.count(), MOST_SHOWN)) * self.list.sizeHintForRow(0) + px(6))
        if self.isVisible():
            self.place()

    def _pick(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.close_again()
            self.chosen.emit(item.data(_WHAT))
