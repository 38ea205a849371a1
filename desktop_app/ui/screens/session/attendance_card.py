"""Who of a group is in the room, by number: came, left early, came back, and somebody who was not expected."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.domain.training.clock import Moment
from desktop_app.domain.training.group import SMALLEST_GROUP
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of, scrolled
from desktop_app.ui.wording import group_session as words
from desktop_app.ui.wording.days import clock_words
from desktop_app.workflows.training.live_group import LiveGroup, LiveMember

ABREAST = 2
"""Patients beside each other in the card."""


class AttendanceCard(Panel):
    """`came(session_id)`, `left(session_id)`; `family_wanted` for somebody more, `alone_wanted` where nobody came."""

    came = Signal(str)
    left = Signal(str)
    family_wanted = Signal()
    alone_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.ATTENDANCE, parent)
        self.family = Button(words.ADD_FAMILY, "user-plus", clicked=self.family_wanted.emit)
        self.head.addWidget(self.family)
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(px(24))
        self._rows.setVerticalSpacing(px(4))
        inner = QWidget()
        inner.setLayout(self._rows)
        self.body.addWidget(scrolled(inner), 1)
        self.only_one = label(words.ONLY_ONE, "small", wrap=True)
        self.alone = Button(words.RECORD_INDIVIDUAL, "user-check", clicked=self.alone_wanted.emit)
        self.foot = QWidget()
        foot = row_of(self.only_one, self.alone, spacing=12)
        foot.setStretch(0, 1)
        self.foot.setLayout(foot)
        self.body.addWidget(self.foot)
        self.changes: dict[str, Button] = {}
        self._seen: object = None

    def show_group(self, group: LiveGroup, now: Moment, zone: ZoneInfo, can_change: bool) -> None:
        """Show who is here at this moment; a row is made again only where something on it is different."""
        faces = {member.session_id: replay(member.events, now) for member in group.members}
        seen = (
            group.id,
            can_change,
            [(m.session_id, m.attendance, _told(faces[m.session_id], zone)) for m in group.members],
        )
        if seen == self._seen:
            return
        self._seen = seen
        focused = next((key for key, button in self.changes.items() if button.hasFocus()), "")
        self._empty()
        for at, member in enumerate(group.members):
            row = self._row(at + 1, member, _told(faces[member.session_id], zone), can_change)
            self._rows.addWidget(row, at // ABREAST, at % ABREAST)
        self._rows.setRowStretch(len(group.members) // ABREAST + 1, 1)
        self.family.setEnabled(can_change)
        self.foot.setVisible(group.size < SMALLEST_GROUP)
        if focused in self.changes:
            self.changes[focused].setFocus()

    def _empty(self) -> None:
        self.changes = {}
        while self._rows.count():
            item = self._rows.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()

    def _row(self, number: int, member: LiveMember, told: str, can_change: bool) -> QWidget:
        change = words.CHANGES[member.attendance]
        button = Button(change, clicked=lambda: self._change(member))
        button.setAccessibleName(words.change_name(change, number))
        button.setEnabled(can_change)
        self.changes[member.session_id] = button
        row = QWidget()
        row.setProperty("clear", True)
        row.setMinimumHeight(px(44))
        chip = Chip(*words.STANDING[member.attendance])
        row.setLayout(row_of(label(words.member(number), "strong"), chip, label(told, "small"), 1, button, spacing=12))
        return row

    def _change(self, member: LiveMember) -> None:
        (self.left if member.attendance == "here" else self.came).emit(member.session_id)


def _told(face: TimerFace, zone: ZoneInfo) -> str:
    if face.started_at is None:
        return ""
    return f"{clock_words(face.started_at.astimezone(zone))}, {words.counted_words(face.counted_minutes)}"
