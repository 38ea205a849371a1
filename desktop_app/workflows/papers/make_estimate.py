"""A good-faith estimate for a course of caregiver training."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.billing.fees import national_amount
from desktop_app.domain.billing.units import units
from desktop_app.domain.entering import american
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.business_days import estimate_due_by
from desktop_app.domain.papers.estimate import Estimate, EstimateLine, a_year_after
from desktop_app.domain.papers.estimate_place import state_of_service
from desktop_app.domain.papers.printed_note import SERVICES
from desktop_app.domain.papers.program import program_of
from desktop_app.domain.papers.sender import addressee_of
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.evidence import NO_PAYER
from desktop_app.workflows.papers.estimate_plan import EstimatePlan, propose_estimate
from desktop_app.workflows.papers.frame import Frame, frame_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_POINTERS = 4


def make_estimate(
    store: Store, clock: Clock, session_id: str, patient_id: str, plan: EstimatePlan | None = None
) -> bytes:
    """The estimate as a PDF, for what is proposed where no plan is given; `session_id` may be empty.

    Refused for a patient of a federal program, and for a plan that cannot be priced or is longer than an estimate may
    cover.
    """
    from desktop_app.documents.billing import estimate_pdf

    frame = frame_of(store, clock, session_id, patient_id)
    estimate = estimate_of(frame, plan or propose_estimate(frame))
    return estimate_pdf.render(estimate, frame.paper_size, fonts=frame.fonts)


def check_estimate(frame: Frame) -> None:
    """Refused for a patient of a federal program. What the plan lacks is mended beside the page.

    An estimate is for those who have no benefits of a federal health care program, nor of a plan that they want to use
    (45 CFR 149.610(a)(2)(xiii)).
    """
    program = program_of(frame.chart.payer)
    if program:
        raise Refused(
            f"An estimate is for patients who have no insurance, or do not use it. This patient has {program}.",
            f"Give the notice of costs instead: it says what {program} leaves to pay.",
            "payer",
        )


def estimate_of(frame: Frame, plan: EstimatePlan) -> Estimate:
    """The estimate as plain data."""
    check_estimate(frame)
    first = plan.first_on or frame.records.today
    _check(plan, first, frame.records.today)
    clinician, patient = _provider(frame, plan), frame.chart.patient
    return Estimate(
        sender=frame.sender,
        patient=addressee_of(patient),
        given_on=frame.records.today,
        due_by=estimate_due_by(frame.records.today, plan.first_on),
        service=f"{SERVICES[plan.service]}{', group' if plan.is_group else ''}",
        first_on=plan.first_on,
        through=plan.through or a_year_after(first),
        visits=plan.visits,
        minutes=plan.minutes,
        how_often=plan.how_often,
        diagnoses=tuple((code, frame.diagnosis_texts.get(code, "")) for code in patient.diagnoses),
        lines=_lines(frame, plan, first),
        provider=clinician.signature,
        provider_npi=clinician.npi or "",
        state=state_of_service(plan.place, patient.address, frame.sender.address),
        place=f"{frame.place_labels.get(plan.place, 'Place')} ({plan.place})",
        separately=plan.separately,
    )


def _provider(frame: Frame, plan: EstimatePlan) -> Clinician:
    """Whoever was chosen, else who is proposed."""
    return frame.store.clinicians.get(plan.clinician_id or propose_estimate(frame).clinician_id)


def _check(plan: EstimatePlan, first: date, today: date) -> None:
    if plan.visits < 1 or plan.minutes < 1:
        raise Refused("An estimate needs visits and minutes.", "Enter how many visits of how many minutes.", "visits")
    if first < today:
        raise Refused(
            "An estimate is given before the first visit.", "Enter the first visit that is still to come.", "first_on"
        )
    if plan.through is not None and plan.through < first:
        raise Refused(
            f"The last day comes before the first, which is {american(first)}.",
            "Choose a later last day, or leave it empty for 12 months.",
            "through",
        )
    if plan.through is not None and plan.through > a_year_after(first):
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
