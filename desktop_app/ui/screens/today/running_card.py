"""The session that runs: its counted time, who is trained, and the way to it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.ui.privacy import NameLabel, shown
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.wording import today as words
from desktop_app.ui.wording.days import clock_words, running_time
from desktop_app.ui.wording.groups import group_name
from desktop_app.workflows.training.live_session import RunningNow

TICK_MS = 250


class RunningCard(Panel):
    """Ticks by asking the events what they say now; nothing is counted here."""

    wanted = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("panel", "running")
        self._clock = clock
        self._running: RunningNow | None = None
        self._units, self._zone = 0, ZoneInfo("UTC")
        self._state = Chip("running", words.RUNNING)
        self._time = label("00:00", "display")
        self._time.setProperty("figures", "timer")
        self._name = NameLabel("", "lead")
        self._with = label("", "muted", wrap=True)
        self._so_far = label("", "small", wrap=True)
        self.button = Button(words.GO_TO_SESSION, "timer", "primary", clicked=self._go)
        face = column_of(self._state, self._time, 1, spacing=2)
        about = column_of(self._name, self._with, self._so_far, 1, spacing=2)
        row = row_of(face, about, self.button, spacing=18)
        row.setStretch(1, 1)
        self.body.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.hide()

    @property
    def time_shown(self) -> str:
        """The counted time as it is shown."""
        return self._time.text()

    def show_running(self, running: RunningNow | None, units: int, zone: str) -> None:
        """Show this session, or nothing."""
        self._running, self._units, self._zone = running, units, ZoneInfo(zone)
        self.setVisible(running is not None)
        if running is None:
            self._timer.stop()
            return
        self._name.set_name(running.patient_name or group_name(running.group_size))
        self._with.setText(words.ONE_RECORD_EACH if running.group_size else words.with_whom(shown(running.caregivers)))
        self.tick()
        self._timer.start()

    def tick(self) -> None:
        """Ask what the timer says now."""
        if self._running is None:
            return
        face = replay(self._running.events, self._clock.now())
        is_paused = face.state == "paused"
        self._state.set_state("attention" if is_paused else "running", words.PAUSED if is_paused else words.RUNNING)
        self._time.setText(running_time(int(face.counted.total_seconds())))
        self._time.setAccessibleName(f"{words.COUNTED_TIME} {self._time.text()}")
        self._so_far.setText(words.so_far(self._started(face), self._units))

    def rest(self) -> None:
        """Stop repainting while nobody looks."""
        self._timer.stop()

    def _started(self, face: TimerFace) -> str:
        started: datetime = face.started_at or self._clock.now().utc
        return clock_words(started.astimezone(self._zone))

    def _go(self) -> None:
        if self._running is not None:
            self.wanted.emit(self._running.session_id)
