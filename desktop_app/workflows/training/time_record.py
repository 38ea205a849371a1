"""The times of one session as its record has them, with everybody and everything that is needed to read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.units import CODES
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import Clock, ClockEvent
from desktop_app.domain.training.session import TrainingSession
from desktop_app.workflows.assistants import assistants_of
from desktop_app.workflows.practice.unit_hint import hints_next_unit
from desktop_app.workflows.records import Records

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class TimeRecord:
    """`chart` has the payer with the reading that held on the day; `add_on_limit` is None where there is none."""

    session: TrainingSession
    events: tuple[ClockEvent, ...]
    chart: ChartRecord
    clinician: Clinician
    assistants: tuple[Clinician, ...]
    zone: ZoneInfo
    add_on_limit: int | None
    hints_next: bool


def time_record(store: Store, clock: Clock, session_id: str) -> TimeRecord:
    """Read it. Raises NotFound."""
    records = Records(store, clock.now())
    evidence = records.evidence(session_id)
    session = evidence.timed.session
    day = records.began_on(evidence.timed) or records.today
    code = CODES[session.service, session.is_group][1]
    limits = (row.units for row in records.tables.unit_limits if row.code == code and row.holds_on(day))
    return TimeRecord(
        session=session,
        events=store.clock_events.of(session_id),
        chart=evidence.chart_of(session.patient_ids[0]),
        clinician=store.clinicians.get(session.clinician_id),
        assistants=assistants_of(records.office.clinicians, store.clinicians.get(session.clinician_id)),
        zone=records.zone,
        add_on_limit=next(limits, None),
        hints_next=hints_next_unit(store),
    )
