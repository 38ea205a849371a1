"""What a good-faith estimate is asked about, and what is proposed until somebody says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop_app.domain.billing.facts import Service
from desktop_app.domain.billing.units import thresholds
from desktop_app.domain.papers.printed_note import SERVICES
from desktop_app.domain.papers.providers import provider_for, provider_of_plans
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.session import TrainingSession
from desktop_app.workflows.evidence import NO_PAYER
from desktop_app.workflows.papers.frame import Frame


@dataclass(frozen=True, slots=True)
class EstimatePlan:
    """What is expected: so many visits of so many minutes, from `first_on` (None is not scheduled) to `through`.

    `how_often` is in the words of whoever plans ("once a week"), empty while it is not decided. `clinician_id` is the
    provider, empty for the one who is proposed.
    """

    visits: int
    minutes: int
    service: Service = "functional"
    is_group: bool = False
    place: str = "12"
    first_on: date | None = None
    through: date | None = None
    separately: tuple[str, ...] = ()
    how_often: str = ""
    clinician_id: str = ""


USUAL_PLAN = EstimatePlan(visits=6, minutes=45)
"""What is taken where nobody says otherwise and the patient had no visit yet."""


def propose_estimate(frame: Frame) -> EstimatePlan:
    """Six visits like the frame's, or like the patient's last one; at home in daily skills where there was none."""
    visit = _visit(frame)
    plan = replace(USUAL_PLAN, clinician_id=_provider(frame, visit).id)
    if visit is None:
        return plan
    minutes = max(plan.minutes, _first_unit(frame, visit))
    return replace(plan, minutes=minutes, service=visit.service, is_group=visit.is_group, place=visit.place_of_service)


def service_called(name: str) -> Service:
    """The kind of training of this name; training in skills where there is none."""
    return next((known for known in SERVICES if known == name), USUAL_PLAN.service)


def _visit(frame: Frame) -> TrainingSession | None:
    return frame.timed.session if frame.session_id else frame.store.sessions.latest_of(frame.patient_id)


def _provider(frame: Frame, visit: TrainingSession | None) -> Clinician:
    """Who trained in the visit; without one, whoever has the discipline of the patient's plan of care."""
    clinicians = frame.records.office.clinicians
    trained = next((each for each in clinicians if visit and each.id == visit.clinician_id), None)
    if trained is None:
        return provider_of_plans(frame.chart.plans, clinicians)
    return provider_for(trained, clinicians)


def _first_unit(frame: Frame, visit: TrainingSession) -> int:
    """The minutes at which a visit like this earns its first unit; 0 where it is not timed."""
    payer = frame.chart.payer or NO_PAYER
    marks = thresholds(visit.service, visit.is_group, payer.individual_rule, payer.behavior_group_rule)
    return marks[0] if marks else 0
