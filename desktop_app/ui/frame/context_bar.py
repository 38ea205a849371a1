"""The bar above the screen: what it is about, its state, and one or two actions."""

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.ui.privacy import NameLabel
from desktop_app.ui.screen import Context
from desktop_app.ui.theme import current, px
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import frame as words


class ContextBar(QFrame):
    """Shows a Context; the widgets in it belong to the screen and go back to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "context")
        self.setMinimumHeight(current().size("contextBar"))
        self._name = NameLabel("", "title")
        self._title = label("", "title")
        self._subtitle = ElidedLabel()
        self._sample = Chip("plain", words.SAMPLE)
        self._sample.hide()
        self._chips, self._widgets, self._actions = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(3), px(16), px(4))
        row.setSpacing(px(12))
        row.addWidget(self._name)
        row.addWidget(self._title)
        row.addWidget(self._subtitle)
        for part in (self._chips, self._widgets):
            part.setSpacing(px(8))
            row.addLayout(part)
        row.addStretch(1)
        self._actions.setSpacing(px(8))
        row.addLayout(self._actions)
        row.addWidget(self._sample)
        self._lent: list[tuple[QWidget, QWidget | None]] = []
        self._shown: tuple[Context, QWidget] | None = None

    def set_sample(self, is_sample: bool) -> None:
        """Say that the records are made up."""
        self._sample.setVisible(is_sample)

    def show_context(self, context: Context, owner: QWidget) -> None:
        """Show what the screen `owner` says about itself; nothing is laid out again where it is the same as before."""
        if self._shown == (context, owner):
            return
        self.give_back()
        self._shown = (context, owner)
        self._name.set_name(context.title if context.title_is_name else "")
        self._name.setVisible(context.title_is_name)
        self._title.setText("" if context.title_is_name else context.title)
        self._title.setVisible(not context.title_is_name)
        self._subtitle.setText(context.subtitle)
        self._subtitle.setVisible(bool(context.subtitle))
        self._subtitle.updateGeometry()
        for state, word in context.chips:
            self._chips.addWidget(Chip(state, word))
        for place, given in ((self._widgets, context.widgets), (self._actions, context.actions)):
            for widget in given:
                self._lent.append((widget, owner))
                place.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
                widget.show()

    def give_back(self) -> None:
        """Take everything out that belongs to a screen."""
        self._shown = None
        while self._chips.count():
            item = self._chips.takeAt(0)
            chip = item.widget() if item else None
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for widget, owner in self._lent:
            widget.hide()
            if owner is None or shiboken6.isValid(owner):
                widget.setParent(owner)
            else:  # the vault was locked, and the screen is gone
                widget.deleteLater()
        self._lent = []
