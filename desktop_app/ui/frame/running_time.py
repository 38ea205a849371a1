"""How long a session has counted, for those who only show the time."""

from desktop_app.domain.training.clock import ClockEvent, Moment
from desktop_app.domain.training.timekeeping import replay
from desktop_app.ui.widgets.drawn.timer_face import face_text
from desktop_app.ui.wording import frame as words


def running_words(events: tuple[ClockEvent, ...], now: Moment) -> str:
    """The running or paused time in words; empty where nothing runs."""
    if not events:
        return ""
    face = replay(events, now)
    time = face_text(int(face.counted.total_seconds()))
    return {"running": words.running(time), "paused": words.paused(time)}.get(face.state, "")
