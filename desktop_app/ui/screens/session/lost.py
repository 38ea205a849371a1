"""A session that the program lost sight of: it goes on, it ended then, or it ended at a time that is typed."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import TimeEntry
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import session as words
from desktop_app.ui.wording.days import clock_words
from desktop_app.workflows.training.recover_session import Unfinished


class LostNotice(QWidget):
    """`went_on`, `ended_there`, or `ended_at(datetime in UTC)`."""

    went_on = Signal()
    ended_there = Signal()
    ended_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lost: Unfinished | None = None
        self._zone = ZoneInfo("UTC")
        self.on = Button(words.KEEP_RUNNING, "play", clicked=self.went_on.emit)
        self.there = Button(words.ended_at(""), "square", clicked=self.ended_there.emit)
        self.banner = Banner("attention", "", "", self.on, self.there)
        self.time = TimeEntry()
        self.time.setAccessibleName(words.IT_ENDED)
        self.time.setMaximumWidth(px(140))
        self.time.returnPressed.connect(self._typed)
        self.then = Button(words.END_THEN, clicked=self._typed)
        self.banner.answers.addWidget(self.time)
        self.banner.answers.addWidget(self.then)
        self.setLayout(column_of(row_of(self.banner)))

    def show_lost(self, lost: Unfinished, zone: ZoneInfo) -> None:
        """Show what is known of it."""
        self._lost, self._zone = lost, zone
        at = clock_words(lost.last_seen.astimezone(zone))
        self.banner.set_words(words.lost_sentence(at, lost.counted_minutes), words.LOST_DETAIL)
        self.there.set_face(words.ended_at(at), "square")

    def refuse(self, sentence: str) -> None:
        """Say why the time cannot be taken."""
        self.banner.set_words(self.banner.sentence.text(), sentence)
        self.time.setFocus()

    def _typed(self) -> None:
        at = self.time.clock_time()
        if at is None or self._lost is None:
            self.refuse(self.time.problem() or words.LOST_DETAIL)
            return
        started = self._lost.started_at.astimezone(self._zone)
        ended = datetime.combine(started.date(), at, self._zone)
        past_midnight = ended < started
        self.ended_at.emit((ended + timedelta(days=1) if past_midnight else ended).astimezone(UTC))
