"""The parts of a group, above its session: what is for all, and each patient by number.

Only the part that is shown carries a name, so that nobody at the table reads who the others are.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.wording import group_session as words
from desktop_app.ui.wording.groups import group_name
from desktop_app.workflows.training.live_group import LiveGroup

FOR_ALL = ""
SIGNED = "badge-check"
ICONS = {"expected": "clock", "here": "user-check", "left": "door-open"}


class PartsBar(QWidget):
    """`chosen(session_id)` of a member's part, empty for what is for all."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.PARTS)
        self._keys: tuple[str, ...] = ()
        self._shown = FOR_ALL
        self._group = QButtonGroup(self)
        self.told = Chip("plain", "")
        self._parts = QHBoxLayout()
        self._parts.setSpacing(px(6))
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(10), px(16), 0)
        row.setSpacing(px(12))
        row.addWidget(self.told)
        row.addLayout(self._parts)
        row.addStretch(1)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1), ("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            press = QShortcut(QKeySequence(keys), self)
            press.setContext(Qt.ShortcutContext.WindowShortcut)
            press.activated.connect(partial(self._step, by))

    def show_group(self, group: LiveGroup, shown_id: str, name: str) -> None:
        """Show the parts of a session; `shown_id` is the part in front, `name` whose it is."""
        self._show_members(group, (FOR_ALL,), shown_id, name)
        self.told.set_state("plain", group_name(max(group.size, 1)))
        self.told.setVisible(bool(shown_id))
        self.buttons[FOR_ALL].set_face(words.FOR_ALL, "users")

    def show_records(self, group: LiveGroup, shown_id: str, name: str) -> None:
        """Show the records of a group that is reviewed, and how many of them are signed."""
        self._show_members(group, (), shown_id, name)
        signed = sum(member.state == "signed" for member in group.members)
        is_done = signed == len(group.members)
        self.told.set_state("signed" if is_done else "plain", words.signed_of(signed, max(group.size, 1)))
        self.told.show()

    def _show_members(self, group: LiveGroup, before: tuple[str, ...], shown_id: str, name: str) -> None:
        keys = (*before, *(member.session_id for member in group.members))
        if keys != self._keys:
            self._make(keys)
        self._shown = shown_id
        for number, member in enumerate(group.members, start=1):
            called = shown(name) if member.session_id == shown_id else ""
            is_signed = member.state == "signed"
            button = self.buttons[member.session_id]
            button.set_face(words.member_tab(number, called), SIGNED if is_signed else ICONS[member.attendance])
            standing = words.SIGNED if is_signed else words.STANDING[member.attendance][1]
            button.setAccessibleName(f"{called or words.member(number)}, {standing}")
        for key, button in self.buttons.items():
            button.setChecked(key == shown_id)

    def _make(self, keys: tuple[str, ...]) -> None:
        take_out(self._parts)
        self._keys, self.buttons = keys, {}
        for key in keys:
            button = Button("", "user", clicked=partial(self.chosen.emit, key))
            button.setCheckable(True)
            self._group.addButton(button)
            self.buttons[key] = button
            self._parts.addWidget(button)

    def _step(self, by: int) -> None:
        if self.isVisible() and self._keys:
            at = (self._keys.index(self._shown) + by) % len(self._keys)
            self.chosen.emit(self._keys[at])
