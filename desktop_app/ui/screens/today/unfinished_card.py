"""A session that the program lost sight of: keep it running, end it when it was last seen, or say when it ended."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.privacy import privacy
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import TimeEntry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.wording import today as words
from desktop_app.ui.wording.days import clock_words
from desktop_app.ui.wording.groups import session_with
from desktop_app.workflows.training.recover_session import Unfinished


def ended_at(started: datetime, typed: time, zone: ZoneInfo) -> datetime:
    """The first moment after the start at which the clock on the wall showed the typed time."""
    local = started.astimezone(zone)
    same_day = datetime.combine(local.date(), typed, zone)
    return same_day if same_day >= local else same_day + timedelta(days=1)


class UnfinishedCard(QFrame):
    """The question with its three answers; each says the session's id, the last one also the time."""

    kept = Signal(str)
    stopped = Signal(str, str)
    stopped_at = Signal(str, object)

    def __init__(self, lost: Unfinished, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lost, self._zone = lost, zone
        seen = clock_words(lost.last_seen.astimezone(zone))
        self.keep = Button(words.KEEP_RUNNING, "play", clicked=lambda: self.kept.emit(lost.session_id))
        self.stop = Button(words.stop_at(seen), "square", clicked=lambda: self.stopped.emit(lost.session_id, seen))
        self.enter_time = Button(words.ENTER_TIME, "clock", clicked=self._ask)
        self._banner = Banner("attention", "")
        self._seen = seen
        privacy().changed.connect(self._say)
        self._say()
        self.ended = Field(words.ENDED_AT, TimeEntry())
        self.done = Button(words.STOP_THEN, "check", "primary", clicked=self._answer)
        back = Button(words.NOT_NOW, clicked=self._fold)
        line = row_of(self.done, back, 1, spacing=8)
        self._asking = Panel()
        self._asking.body.addLayout(column_of(self.ended, line))
        self._asking.hide()
        answers = row_of(self.keep, self.stop, self.enter_time, 1, spacing=8)
        self.setLayout(column_of(self._banner, answers, self._asking, spacing=8))
        self._entry().returnPressed.connect(self._answer)

    def refuse(self, error: KnownError) -> None:
        """Say at the field why that time cannot be."""
        self.ended.set_error(f"{error.sentence} {error.next_step}".strip())
        first_error([self.ended])

    def _say(self) -> None:
        sentence = words.lost_sight(session_with(self._lost.patient_name, self._lost.group_size), self._seen)
        self._banner.set_words(sentence, words.lost_detail(self._lost.counted_minutes))

    def _entry(self) -> TimeEntry:
        editor = self.ended.editor
        assert isinstance(editor, TimeEntry)
        return editor

    def _ask(self) -> None:
        self._asking.show()
        self._entry().setFocus()

    def _fold(self) -> None:
        self._asking.hide()
        self.enter_time.setFocus()

    def _answer(self) -> None:
        typed = self._entry().clock_time()
        if typed is None:
            self.ended.set_error(self._entry().problem() or words.ENDED_MISSING)
            first_error([self.ended])
            return
        self.ended.set_error("")
        self.stopped_at.emit(self._lost.session_id, ended_at(self._lost.started_at, typed, self._zone))
