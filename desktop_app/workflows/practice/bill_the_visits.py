"""The visits of the last weeks with what they come to, and whether their superbill went out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from desktop_app.domain.papers.program import filed_with
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import TrainingSession
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.review_session import Review, review_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store

BillingState = Literal["running", "unsigned", "blocked", "ready", "issued", "claim"]
LOOK_BACK_DAYS = 60


@dataclass(frozen=True, slots=True)
class BillableVisit:
    """One patient's part of a session; `charge` is in dollars, `began` local, `number` the superbill's if issued."""

    session_id: str
    patient_id: str
    patient_name: str
    payer: str
    began: datetime
    minutes: int
    codes: tuple[str, ...]
    charge: Decimal
    state: BillingState
    why: str
    number: str


def bill_the_visits(store: Store, clock: Clock) -> tuple[BillableVisit, ...]:
    """Visits of the last 60 days, the newest first."""
    records = Records(store, clock.now())
    recent = records.between(records.today - timedelta(days=LOOK_BACK_DAYS), records.today)
    visits = [_visit(records, timed.session, patient) for timed in recent for patient in timed.session.patient_ids]
    return tuple(sorted(visits, key=lambda visit: visit.began, reverse=True))


def _visit(records: Records, session: TrainingSession, patient_id: str) -> BillableVisit:
    reviewed = review_in(records, session.id, patient_id)
    issued = records.store.superbills.valid_numbers(session.id, patient_id)
    claim, chart = reviewed.claim, reviewed.chart
    began = reviewed.timed.face.started_at or records.now.utc
    return BillableVisit(
        session_id=session.id,
        patient_id=patient_id,
        patient_name=chart.patient.name,
        payer=chart.payer.name if chart.payer else "",
        began=began.astimezone(records.zone),
        minutes=reviewed.timed.face.counted_minutes,
        codes=tuple(f"{line.code} × {line.units}" for line in claim.lines) if claim else (),
        charge=claim.total if claim else Decimal("0.00"),
        state="issued" if issued else _state(session, reviewed),
        why=reviewed.blocking[0].message if reviewed.blocking else "",
        number=issued[-1] if issued else "",
    )


def _state(session: TrainingSession, reviewed: Review) -> BillingState:
    if session.state != "signed":
        return "running" if session.state == "running" else "unsigned"
    if reviewed.blocking:
        return "blocked"
    return "claim" if filed_with(reviewed.chart.payer, session) else "ready"
