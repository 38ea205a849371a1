"""The counted time and its strip: what the therapist looks at from across the room."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desktop_app.domain.training import timekeeping
from desktop_app.ui.screens.session.faces import strip
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.drawn.timer_face import TimerFace
from desktop_app.ui.widgets.drawn.timer_strip import TimerStrip
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import session as words

CHIPS = {
    "running": ("running", words.RUNNING, None),
    "paused": ("attention", words.PAUSED, "pause"),
    "stopped": ("plain", words.ENDED, "square"),
    "not_started": ("plain", words.ENDED, "square"),
}


class TimerCard(Panel):
    """Shows a face of the timer; it counts nothing by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(words.TITLE)
        self.chip = Chip("running", words.RUNNING)
        self.where = label("", "muted", align_right=True)
        self.time = TimerFace()
        self.strip = TimerStrip()
        self.body.addLayout(row_of(self.chip, 1, self.where))
        self.body.addStretch(1)
        self.body.addWidget(self.time)
        self.body.addStretch(1)
        self.body.addWidget(self.strip)

    def show_face(self, face: timekeeping.TimerFace, zone: ZoneInfo) -> None:
        """Show what the clock says now."""
        state, word, icon = CHIPS[face.state]
        if face.state == "running" and face.patient_present:
            state, icon = "attention", "door-open"
        self.chip.set_state(state, word, icon)
        self.where.setText(_where(face))
        self.time.set_time(
            int(face.counted.total_seconds()),
            "paused" if face.state == "running" and face.patient_present else face.state,
        )
        self.strip.set_spans(*strip(face, zone))


def _where(face: timekeeping.TimerFace) -> str:
    if face.state == "paused":
        return words.ON_A_BREAK
    if face.state != "running":
        return ""
    return words.PATIENT_IN if face.patient_present else words.PATIENT_OUT
