"""While it runs: the notice of a gap, the timer, the units, the grid, the notes, and the big controls below."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.training.session import SessionNote
from desktop_app.domain.training.timekeeping import TimerFace
from desktop_app.ui.coach.panel import CoachPanel
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.session.assistant_button import AssistantButton
from desktop_app.ui.screens.session.attendance_card import AttendanceCard
from desktop_app.ui.screens.session.faces import gap_words, open_gap, reading
from desktop_app.ui.screens.session.gap_notice import GapNotice
from desktop_app.ui.screens.session.note_standing import NoteStanding
from desktop_app.ui.screens.session.notes_card import NotesCard
from desktop_app.ui.screens.session.shared_notes import SharedNotes
from desktop_app.ui.screens.session.shared_skills import SharedSkills
from desktop_app.ui.screens.session.teach_card import TeachCard
from desktop_app.ui.screens.session.time_rows import share_words
from desktop_app.ui.screens.session.timer_card import TimerCard
from desktop_app.ui.screens.session.units_card import UnitsCard
from desktop_app.ui.theme import LARGE_TEXT, current, px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.cursor import put_cursor
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import ActionBar, page_column, row_of
from desktop_app.ui.wording import group_session as group_words
from desktop_app.ui.wording import review as coach_words
from desktop_app.ui.wording import session as words
from desktop_app.workflows.training.live_group import LiveGroup
from desktop_app.workflows.training.live_session import LiveSession

WIDE = 1640
"""From this width in design pixels on, the coach stands beside the notes."""


class LivePage(QWidget):
    """Shows what it is given and says which control was pressed."""

    pressed_timer = Signal()
    pressed_presence = Signal()
    pressed_finish = Signal()
    pressed_assistant = Signal(str)
    mend_wanted = Signal(object)
    gap_answered = Signal(int, bool)
    gap_ended = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live: LiveSession | None = None
        self._is_shared = False
        self._now = ""
        self.gap = GapNotice()
        self.yes, self.no = self.gap.yes, self.gap.no
        self.gap.answered.connect(self.gap_answered)
        self.gap.ended.connect(self.gap_ended)
        self.timer, self.units, self.teach = TimerCard(), UnitsCard(), TeachCard()
        self.notes = NotesCard(lambda: self._now)
        self.attendance, self.skills = AttendanceCard(), SharedSkills()
        self.shared_notes = SharedNotes(lambda: self._now)
        self.standing = NoteStanding()
        self.coach = CoachPanel()
        self.coach.wanted.connect(self.mend_wanted)
        self._coach_is_open: bool | None = None
        self.notes.body.addWidget(self.standing)
        self.notes.segments.chosen.connect(self.standing.show_field)
        top = row_of(self.timer, self.units, self.attendance, spacing=12)
        below = row_of(self.teach, self.notes, self.skills, self.shared_notes, self.coach, spacing=12)
        for row, shares in ((top, (30, 70, 70)), (below, (62, 38, 40, 60, 38))):
            for at, share in enumerate(shares):
                row.setStretch(at, share)
        page = page_column(self.gap, top, below)
        page.setStretch(2, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(page, 1)
        outer.addWidget(self._bar())
        self._show_part(is_shared=False)

    def show_session(self, live: LiveSession) -> None:
        """Show the record: grid and the like; the clock comes with `show_face`."""
        self._live, self._is_shared = live, False
        self.teach.show_session(live)
        self.standing.show_group(live.group)
        self.standing.show_field(self.notes.field)
        self._show_part(is_shared=False)

    def show_marks(self, live: LiveSession) -> None:
        """The same record, with what was just written."""
        self._live = live
        self.teach.show_session(live)

    def show_shared(self, live: LiveSession, group: LiveGroup, being_written: Callable[[str], bool]) -> None:
        """Show what is for all of a group, and nothing that is one patient's own."""
        self._live, self._is_shared = live, True
        self.teach.forget()
        self.notes.show_note(SessionNote(), being_written)
        self.skills.show_skills(group.skills)
        self.shared_notes.show_group(group, being_written)
        self._show_part(is_shared=True)

    def _show_part(self, is_shared: bool) -> None:
        for own in (self.units, self.teach, self.notes, self.presence):
            own.setVisible(not is_shared)
        for shared in (self.attendance, self.skills, self.shared_notes):
            shared.setVisible(is_shared)
        self.coach_button.setVisible(not is_shared)
        self._place_coach()

    @property
    def coach_is_open(self) -> bool:
        """Whether the coach's list stands open: as it was wished last, else where the window is wide enough."""
        return self.is_wide if self._coach_is_open is None else self._coach_is_open

    @property
    def is_wide(self) -> bool:
        """Whether there is room for the grid, the notes and the coach beside each other."""
        return self.width() >= px(WIDE)

    def toggle_coach(self) -> None:
        """Open the coach's list, or put it away; where there is little room it stands in the place of the notes."""
        self._coach_is_open = not self.coach_is_open
        self._place_coach()
        if self._coach_is_open:
            self.coach.begin()
        else:
            self.begin()

    def close_coach(self) -> bool:
        """Put it away where it covers the notes; False where it does not."""
        if self._is_shared or self.is_wide or not self.coach_is_open:
            return False
        self.toggle_coach()
        return True

    def show_coached(self, findings: Sequence[Finding], done: Sequence[str]) -> None:
        """Say what stands in the way of this record."""
        self.coach.show_findings(findings, done, is_signed=False)
        severities = [finding.severity for finding in findings]
        word, icon = coach_words.standing(severities.count("block"), severities.count("warn"))
        self.coach_button.set_face(str(len(findings)) if self._is_large else word, icon)
        self.coach_button.setAccessibleName(word)

    def _place_coach(self) -> None:
        is_open = self.coach_is_open and not self._is_shared
        self.coach.setVisible(is_open)
        self.notes.setVisible(not self._is_shared and (self.is_wide or not is_open))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_coach()

    def show_face(self, face: TimerFace, zone: ZoneInfo, stands: bool = False) -> None:
        """Show what the clock says now; `stands` where nothing is counted until somebody answers."""
        if self._live is None:
            return
        live = self._live
        if face.now is not None:
            self._now = words.short_clock(face.now.astimezone(zone))
        self.timer.show_face(face, zone)
        stands = stands or face.state != "running" or face.patient_present
        read = reading(face, live.session, live.chart.payer, live.add_on_limit, zone)
        self.units.show_reading(read, stands, live.hints_next)
        names, payer = {one.id: one.signature for one in live.assistants}, live.chart.payer
        self.units.show_share(*share_words(face, live.clinician, names, payer is not None and payer.kind == "medicare"))
        self._show_gap(face, zone)

    def show_controls(self, room: TimerFace, inside: bool) -> None:
        """Let the buttons say what they do now; called only when it is written down.

        `room` is the clock that they press, `inside` whether this patient is in the room.
        """
        is_over = room.state == "stopped"
        resumes = room.state == "paused"
        self.pause.set_face(words.RESUME if resumes else words.PAUSE, "play" if resumes else "pause")
        self.presence.set_face(
            words.WENT_OUT if inside else words.CAME_IN, "door-closed" if inside else "door-open", "attention"
        )
        self.finish.set_face(words.REVIEW if is_over else words.FINISH, "clipboard-check")
        self.assistant.show_state(self._live.assistants if self._live else (), room.assistant_alone)
        for button in (self.pause, self.presence, self.assistant):
            button.setEnabled(not is_over)
        self.told.setVisible(not is_over and self.assistant.isHidden())

    def begin(self, field: str = "", place: object = None) -> None:
        """Give the focus to a field of the quick notes, else to the grid, or to the notes for all.

        `place` is where in the text or the grid, as `spot` said it.
        """
        card = self._card
        if field in card.texts:
            if card.isHidden():
                self.toggle_coach()
            card.choose(field)
            put_cursor(card.text, place)
            return
        if isinstance(place, tuple):
            self.teach.grid.go_to(place)
        (card.text if self._is_shared else self.teach.grid).setFocus()

    def spot(self) -> tuple[str, object]:
        """The field of the notes that is being written and the place in it, or the place in the grid."""
        held = self.window().focusWidget()
        for field, text in self._card.texts.items():
            if text is held:
                return field, text.textCursor().position()
        return "", self.teach.grid.at if held is self.teach.grid else None

    @property
    def _card(self) -> NotesCard:
        return self.shared_notes if self._is_shared else self.notes

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        self.pause = Button(words.PAUSE, "pause", "hero", "Ctrl+T", clicked=self.pressed_timer.emit)
        self.presence = Button(words.CAME_IN, "door-open", "attention", "Ctrl+I", clicked=self.pressed_presence.emit)
        self.told = label(words.WRITTEN, "muted", wrap=True)
        self.told.setMinimumWidth(px(120))
        self.finish = Button(words.FINISH, "clipboard-check", "primary", "Ctrl+E", clicked=self.pressed_finish.emit)
        bar.left.addWidget(self.pause)
        bar.left.addWidget(self.presence)
        self.assistant = AssistantButton()
        self.assistant.pressed_for.connect(self.pressed_assistant)
        bar.left.addWidget(self.assistant)
        self._put_coach_button(bar)
        bar.left.addWidget(self.told)
        bar.right.addWidget(self.finish)
        return bar

    def _put_coach_button(self, bar: ActionBar) -> None:
        """In the bar below; with large text, which fills the bar, small in the head of the notes it covers."""
        self._is_large = current().scale >= LARGE_TEXT
        role, icon = "" if self._is_large else "hero", "clipboard-list"
        self.coach_button = Button(coach_words.COACH, icon, role, "Ctrl+J", clicked=self.toggle_coach)
        self.coach_button.setAccessibleDescription(coach_words.COACH_OPENS)
        keys = "Ctrl+J" if self._is_large else ""
        self.coach_close = Button("", "x", "icon", keys, clicked=self.toggle_coach)
        self.coach_close.setAccessibleName(coach_words.TO_NOTES)
        self.coach.head.addWidget(self.coach_close)
        self.notes.hint.setHidden(self._is_large)
        (self.notes.head if self._is_large else bar.right).addWidget(self.coach_button)

    def _show_gap(self, face: TimerFace, zone: ZoneInfo) -> None:
        assert self._live is not None
        gap, live = open_gap(face), self._live
        if gap is None:
            held = self.window().focusWidget()
            if held is not None and self.gap.isAncestorOf(held):
                self.begin()  # or Qt gives the focus to whatever comes next
            self.gap.hide()
            return
        name = group_words.THE_PATIENTS if self._is_shared else shown(live.chart.patient.given_name)
        self.gap.show_gap(gap, zone, *gap_words(gap, face, live.session, live.chart.payer, name, zone))
