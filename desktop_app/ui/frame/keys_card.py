"""The card of F1: the keys of this screen and those that work everywhere."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.ui.frame.overlay import Overlay
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.key_cap import KeyCap, key_words
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import frame as words
from desktop_app.ui.wording.help import PAGES

Keys = Sequence[tuple[str, str]]


class KeysCard(Overlay):
    """Made anew each time, because every screen has its own keys. `help_wanted` brings the name of a page of help."""

    help_wanted = Signal(str)

    def __init__(self, over: QWidget, here: Keys) -> None:
        super().__init__(over, 760)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        lists = ((words.KEYS_HERE, here), (words.KEYS_EVERYWHERE, words.GLOBAL_KEYS))
        keys = row_of(*(self._list(*one) for one in lists if one[1]), spacing=32)
        self.pages = [
            Button(text, "book-open", "link", clicked=partial(self.help_wanted.emit, page))
            for page, text in PAGES.items()
        ]
        self.setLayout(column_of(keys, row_of(*self.pages, 1), margins=(24, 20, 24, 20), spacing=12))
        told = [f"{key_words(keys)}: {what}" for keys, what in (*here, *words.GLOBAL_KEYS)]
        self.setAccessibleName(words.KEYS)
        self.setAccessibleDescription(". ".join(told))

    def open(self) -> None:
        super().open()
        self.setFocus()

    def _list(self, title: str, keys: Keys) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for at, (shortcut, what) in enumerate(keys):
            grid.addWidget(KeyCap(shortcut), at, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label(what), at, 1)
        grid.setColumnStretch(1, 1)
        return column_of(label(title, "lead"), grid, 1, spacing=12)
