"""A good-faith estimate for a course of caregiver training."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Service
from desktop_app.domain.billing.fees import national_amount
from desktop_app.domain.billing.units import units
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.business_days import estimate_due_by
from desktop_app.domain.papers.estimate import Estimate, EstimateLine
from desktop_app.domain.papers.printed_note import SERVICES
from desktop_app.domain.papers.sender import addressee_of
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.evidence import NO_PAYER
from desktop_app.workflows.papers.frame import Frame, frame_of_patient

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_LONGEST = timedelta(days=365)
_POINTERS = 4


@dataclass(frozen=True, slots=True)
class EstimatePlan:
    """What is expected: so many visits of so many minutes, from `first_on` (None is not scheduled) to `through`."""

    visits: int
    minutes: int
    service: Service = "functional"
    is_group: bool = False
    place: str = "12"
    first_on: date | None = None
    through: date | None = None
    separately: tuple[str, ...] = ()


USUAL_PLAN = EstimatePlan(visits=6, minutes=45)
"""What is taken where nobody says otherwise."""


def make_estimate(store: Store, clock: Clock, patient_id: str, plan: EstimatePlan) -> bytes:
    """The estimate as a PDF. Refused for a plan that cannot be priced or is longer than an estimate may cover."""
    from desktop_app.documents.billing import estimate_pdf

    frame = frame_of_patient(store, clock, patient_id)
    return estimate_pdf.render(estimate_of(frame, plan), frame.paper_size, fonts=frame.fonts)


def estimate_of(frame: Frame, plan: EstimatePlan) -> Estimate:
    """The estimate as plain data."""
    first = plan.first_on or frame.records.today
    _check(plan, first, frame.records.today)
    clinician, patient = frame.clinician, frame.chart.patient
    return Estimate(
        sender=frame.sender,
        patient=addressee_of(patient),
        given_on=frame.records.today,
        due_by=estimate_due_by(frame.records.today, plan.first_on),
        service=f"{SERVICES[plan.service]}{', group' if plan.is_group else ''}",
        first_on=plan.first_on,
        through=plan.through,
        visits=plan.visits,
        minutes=plan.minutes,
        diagnoses=tuple((code, frame.diagnosis_texts.get(code, "")) for code in patient.diagnoses),
        lines=_lines(frame, plan, first),
        provider=clinician.signature,
        provider_npi=clinician.npi or "",
        state=clinician.license_state or frame.sender.address.state,
        place=f"{plan.place} {frame.place_labels.get(plan.place, '')}".strip(),
        separately=plan.separately,
    )


def service_called(name: str) -> Service:
    """The kind of training of this name; training in skills where there is none."""
    return next((known for known in SERVICES if known == name), USUAL_PLAN.service)


def _check(plan: EstimatePlan, first: date, today: date) -> None:
    if plan.visits < 1 or plan.minutes < 1:
        raise Refused("An estimate needs visits and minutes.", "Enter how many visits of how many minutes.", "visits")
    if first < today:
        raise Refused(
            "An estimate is given before the first visit.", "Enter the first visit that is still to come.", "first_on"
        )
    if plan.through is not None and not first <= plan.through <= first + _LONGEST:
        raise Refused(
            "An estimate covers at most 12 months from the first visit.",
            "Choose an earlier last day, or make a new estimate for the time after it.",
            "through",
        )


def _lines(frame: Frame, plan: EstimatePlan, first: date) -> tuple[EstimateLine, ...]:
    """What the minutes earn in each visit, times the visits. Refused where they earn nothing or have no price."""
    payer = frame.chart.payer or NO_PAYER
    rules = (plan.service, plan.is_group, payer.individual_rule, payer.behavior_group_rule)
    earned = units(plan.minutes, *rules)
    counts = {earned.first_code: earned.first, earned.add_on_code or "": earned.add_on}
    labels = {row.code: row.label for row in frame.records.tables.codes}
    pointed = ", ".join(frame.chart.patient.diagnoses[:_POINTERS])
    lines = tuple(
        EstimateLine(code, labels.get(code, ""), pointed, count * plan.visits, _fee(frame, code, first))
        for code, count in counts.items()
        if count
    )
    if not lines:
        raise Refused(
            f"{plan.minutes} minutes earn no unit under this payer's rule.", "Enter more minutes a visit.", "minutes"
        )
    return lines


def _fee(frame: Frame, code: str, day: date) -> Decimal:
    own = frame.records.office.fees.get(code)
    fee = own if own is not None else national_amount(frame.records.tables, code, day, facility=False)
    if fee is None:
        raise Refused(f"There is no fee for {code} on that day.", "Enter the fee in Settings.", "fee")
    return fee
