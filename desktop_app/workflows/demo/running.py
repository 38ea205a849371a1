"""Harold's visit, which runs while the sample is looked at: 41 minutes and 26 seconds counted, the grid half filled."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.session import SessionNote, TrainingSession
from desktop_app.workflows.demo.household import Household
from desktop_app.workflows.demo.visits import taught

_AGO: tuple[tuple[EventKind, timedelta], ...] = (
    ("start", timedelta(minutes=47, seconds=26)),
    ("patient_in", timedelta(minutes=20, seconds=26)),
    ("patient_out", timedelta(minutes=14, seconds=26)),
)
_TECHNIQUE = (
    "Stand-pivot to the left: belt low on the hips, block the right knee, count to three. "
    "Stairs: Dana stepped above him and lost her footing. Stopped, re-taught standing one step below."
)


def running_session(household: Household, session_id: str, lot: Random) -> TrainingSession:
    """The record as it stands in the middle of the visit."""
    session = taught(household, household.visits - 1, session_id, lot)
    marian, dana = (caregiver.id for caregiver in household.caregivers)
    stairs = replace(session.skills[2], marks=((marian, "with_cues"), (dana, "unsafe")))
    skills = (*session.skills[:2], stairs, *session.skills[3:])
    return replace(session, state="running", skills=skills, note=SessionNote(technique=_TECHNIQUE))


def running_events(now: Moment) -> tuple[ClockEvent, ...]:
    """Its clock events, read from the machine that shows the sample, so that the timer goes on."""
    return tuple(ClockEvent(number, kind, _before(now, ago)) for number, (kind, ago) in enumerate(_AGO, start=1))


def _before(now: Moment, ago: timedelta) -> Moment:
    return replace(now, utc=now.utc - ago, ticks=now.ticks - round(ago.total_seconds() * 1000))
