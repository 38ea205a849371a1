"""Below a note of one patient of a group: whether the words are those for all, or this patient's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.training.group import SHARED_FIELDS
from desktop_app.domain.training.session import NoteField
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.wording import group_session as words
from desktop_app.workflows.training.live_group import LiveGroup


class NoteStanding(QWidget):
    """`shared_wanted(field)` gives the own words up for those that are written for all."""

    shared_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group: LiveGroup | None = None
        self._field = ""
        self.told = label("", "small", wrap=True)
        self.share = Button(words.USE_SHARED, "undo-2", clicked=lambda: self.shared_wanted.emit(self._field))
        parts = row_of(self.told, self.share)
        parts.setStretch(0, 1)
        self.setLayout(parts)
        self.hide()

    def show_group(self, group: LiveGroup | None) -> None:
        """Of which group the record is; None for a session by itself."""
        self._group = group
        self._show()

    def show_field(self, field: str) -> None:
        """Which field is in front."""
        self._field = field
        self._show()

    def _show(self) -> None:
        field = next((each for each in SHARED_FIELDS if each == self._field), None)
        self.setVisible(self._group is not None and field is not None)
        if self._group is not None and field is not None:
            self._say(self._group, field)

    def _say(self, group: LiveGroup, field: NoteField) -> None:
        is_own = field in group.own_fields
        self.told.setText(words.IS_OWN if is_own else words.FOLLOWS)
        self.share.setVisible(is_own and bool(group.shared.get(field)))
