"""While it runs: the notice of a gap, the timer, the units, the grid, the notes, and the big controls below."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.training.timekeeping import Gap, TimerFace
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.session.faces import gap_words, open_gap, reading
from desktop_app.ui.screens.session.notes_card import NotesCard
from desktop_app.ui.screens.session.teach_card import TeachCard
from desktop_app.ui.screens.session.timer_card import TimerCard
from desktop_app.ui.screens.session.units_card import UnitsCard
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import ActionBar, page_column, row_of
from desktop_app.ui.wording import session as words
from desktop_app.workflows.training.live_session import LiveSession


class LivePage(QWidget):
    """Shows what it is given and says which control was pressed."""

    pressed_timer = Signal()
    pressed_presence = Signal()
    pressed_finish = Signal()
    gap_answered = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap: Gap | None = None
        self._live: LiveSession | None = None
        self._now = ""
        self.yes = Button(words.COUNT_GAP, clicked=lambda: self._answer(True))
        self.no = Button(words.LEAVE_GAP, clicked=lambda: self._answer(False))
        self.gap = Banner("attention", "", "", self.yes, self.no)
        self.gap.hide()
        self.timer, self.units, self.teach = TimerCard(), UnitsCard(), TeachCard()
        self.notes = NotesCard(lambda: self._now)
        top = row_of(self.timer, self.units, spacing=12)
        top.setStretch(0, 30)
        top.setStretch(1, 70)
        below = row_of(self.teach, self.notes, spacing=12)
        below.setStretch(0, 62)
        below.setStretch(1, 38)
        page = page_column(self.gap, top, below)
        page.setStretch(2, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(page, 1)
        outer.addWidget(self._bar())

    def show_session(self, live: LiveSession) -> None:
        """Show the record: grid and the like; the clock comes with `show_face`."""
        self._live = live
        self.teach.show_session(live)

    def show_face(self, face: TimerFace, zone: ZoneInfo) -> None:
        """Show what the clock says now."""
        if self._live is None:
            return
        live = self._live
        if face.now is not None:
            self._now = words.short_clock(face.now.astimezone(zone))
        self.timer.show_face(face, zone)
        stands = face.state != "running" or face.patient_present
        self.units.show_reading(reading(face, live.session, live.chart.payer, live.add_on_limit, zone), stands)
        self._show_gap(face, zone)

    def show_controls(self, face: TimerFace) -> None:
        """Let the buttons say what they do now; called only when it is written down."""
        is_over = face.state == "stopped"
        resumes = face.state == "paused"
        self.pause.set_face(words.RESUME if resumes else words.PAUSE, "play" if resumes else "pause")
        inside = face.patient_present
        self.presence.set_face(
            words.WENT_OUT if inside else words.CAME_IN, "door-closed" if inside else "door-open", "attention"
        )
        self.finish.set_face(words.REVIEW if is_over else words.FINISH, "clipboard-check")
        for button in (self.pause, self.presence):
            button.setEnabled(not is_over)
        self.told.setVisible(not is_over)

    def begin(self) -> None:
        """Give the focus to the grid."""
        self.teach.grid.setFocus()

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        self.pause = Button(words.PAUSE, "pause", "hero", "Ctrl+T", clicked=self.pressed_timer.emit)
        self.presence = Button(words.CAME_IN, "door-open", "attention", "Ctrl+I", clicked=self.pressed_presence.emit)
        self.told = label(words.WRITTEN, "muted", wrap=True, align_right=True)
        self.told.setMinimumWidth(px(120))
        self.finish = Button(words.FINISH, "clipboard-check", "primary", "Ctrl+E", clicked=self.pressed_finish.emit)
        bar.left.addWidget(self.pause)
        bar.left.addWidget(self.presence)
        bar.right.addWidget(self.told)
        bar.right.addWidget(self.finish)
        return bar

    def _show_gap(self, face: TimerFace, zone: ZoneInfo) -> None:
        assert self._live is not None
        gap, live = open_gap(face), self._live
        if gap is not None:
            name = shown(live.chart.patient.given_name)
            self.gap.set_words(*gap_words(gap, face, live.session, live.chart.payer, name, zone))
        self._gap = gap
        self.gap.setVisible(gap is not None)

    def _answer(self, count: bool) -> None:
        if self._gap is not None:
            self.gap_answered.emit(self._gap.number, count)
