"""What is looked at before the door closes: who is here, what the chart says, and whether another session runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.practice import Clinician, Practice
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import StartAnswer, TrainingSession
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.workflows.evidence import chart_record, practice_of
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.shelf import tables_of
from desktop_app.workflows.training.ask_at_start import home_health_answer
from desktop_app.workflows.training.who_signs import signs_as

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class OtherSession:
    """A session that still runs; `ends_at` (UTC) is where it would end if it were ended now.

    A group names nobody: `group_size` says how many patients came.
    """

    session_id: str
    patient_id: str
    patient_name: str
    face: TimerFace
    ends_at: datetime | None
    group_size: int = 0


@dataclass(frozen=True, slots=True)
class Prepared:
    """The patient's chart and what can be chosen; `places` are (code, label), `last` is the visit before.

    `me` is the clinician (id) who is signed in, empty for somebody who is none.
    """

    record: ChartRecord
    practice: Practice
    clinicians: tuple[Clinician, ...]
    places: tuple[tuple[str, str], ...]
    today: date
    last: TrainingSession | None
    other: OtherSession | None
    home_health: StartAnswer | None = None
    me: str = ""


def prepare_session(store: Store, clock: Clock, patient_id: str) -> Prepared:
    """Read what the start of a session needs."""
    today = local_day(store, clock)
    return Prepared(
        record=chart_record(store, patient_id),
        practice=practice_of(store),
        clinicians=store.clinicians.all(),
        places=tuple((row.code, row.label) for row in tables_of(store).places if row.holds_on(today)),
        today=today,
        last=next(iter(store.sessions.of_patient(patient_id)), None),
        other=_other(store, clock, patient_id),
        home_health=home_health_answer(store, patient_id),
        me=me.id if (me := signs_as(store)) else "",
    )


def _other(store: Store, clock: Clock, patient_id: str) -> OtherSession | None:
    running = store.sessions.running()
    if not running:
        return None
    session = next((each for each in running if patient_id in each.patient_ids), running[0])
    face = replay(store.clock_events.of(session.id), clock.now())
    patient = store.patients.get(session.patient_ids[0])
    size = session.group.size if session.group else 0
    return OtherSession(session.id, patient.id, "" if size else patient.name, face, face.ends_at, size)
