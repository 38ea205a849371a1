"""The plan of care that a session belongs to, and the last day that its certification covers.

Source: 42 CFR 424.24(c); Medicare Benefit Policy Manual ch. 15 s. 220.1.3 (90 calendar days from certification).
"""

from datetime import date

from desktop_app.domain.billing.facts import Discipline, PatientFacts, PlanFacts

CERTIFIED_DAYS = 90
LAST_ORDINAL = date.max.toordinal()


def plan_of(patient: PatientFacts, discipline: Discipline | None) -> PlanFacts | None:
    """The patient's first plan of the clinician's discipline, else the first plan, else None."""
    for plan in patient.plans_of_care:
        if plan.discipline == discipline:
            return plan
    return patient.plans_of_care[0] if patient.plans_of_care else None


def begins_after(plan: PlanFacts, day: date | None) -> bool:
    """True where the day is known and before the plan's first treatment."""
    return day is not None and plan.first_treatment is not None and day < plan.first_treatment


def last_covered_day(certified_on: date | None, certified_through: date | None) -> date | None:
    """The earlier of the certified end and 90 days after certification; None where neither is known."""
    if certified_on is None:
        return certified_through
    ninetieth = date.fromordinal(min(certified_on.toordinal() + CERTIFIED_DAYS, LAST_ORDINAL))
    return ninetieth if certified_through is None else min(ninetieth, certified_through)
