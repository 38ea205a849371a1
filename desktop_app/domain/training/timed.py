"""A session together with what its clock said."""

from dataclasses import dataclass

from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timekeeping import TimerFace


@dataclass(frozen=True, slots=True)
class TimedSession:
    """The record of a session and the face of its timer."""

    session: TrainingSession
    face: TimerFace
