"""Consent, plan of care and goal as rows, and back."""

from collections.abc import Iterable
from datetime import date

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import Goal, PlanOfCare
from desktop_app.store.rows.scalars import Row, maybe_day, maybe_day_from


def consent_row(consent: Consent) -> Row:
    """A consent's row; the caregivers it names have their own."""
    return {
        "id": consent.id,
        "patient_id": consent.patient_id,
        "given_on": consent.given_on.isoformat(),
        "method": consent.method,
        "given_by": consent.given_by,
        "withdrawn_on": maybe_day(consent.withdrawn_on),
    }


def consent_from(row: Row, caregiver_ids: Iterable[str]) -> Consent:
    """A consent with the caregivers it names."""
    return Consent(
        id=row["id"],
        patient_id=row["patient_id"],
        caregiver_ids=tuple(caregiver_ids),
        given_on=date.fromisoformat(row["given_on"]),
        method=row["method"],
        given_by=row["given_by"],
        withdrawn_on=maybe_day_from(row["withdrawn_on"]),
    )


def plan_row(plan: PlanOfCare) -> Row:
    """A plan's row; its goals have their own."""
    return {
        "id": plan.id,
        "patient_id": plan.patient_id,
        "discipline": plan.discipline,
        "first_treatment": plan.first_treatment.isoformat(),
        "includes_caregiver_training": int(plan.includes_caregiver_training),
        "certified_on": maybe_day(plan.certified_on),
        "certified_through": maybe_day(plan.certified_through),
        "order_signed": maybe_day(plan.order_signed),
        "plan_sent": maybe_day(plan.plan_sent),
    }


def plan_from(row: Row, goals: Iterable[Goal]) -> PlanOfCare:
    """A plan with its goals."""
    return PlanOfCare(
        id=row["id"],
        patient_id=row["patient_id"],
        discipline=row["discipline"],
        first_treatment=date.fromisoformat(row["first_treatment"]),
        includes_caregiver_training=bool(row["includes_caregiver_training"]),
        certified_on=maybe_day_from(row["certified_on"]),
        certified_through=maybe_day_from(row["certified_through"]),
        order_signed=maybe_day_from(row["order_signed"]),
        plan_sent=maybe_day_from(row["plan_sent"]),
        goals=tuple(goals),
    )


def goal_row(plan_id: str, place: int, goal: Goal) -> Row:
    """A goal's row under its plan; `place` keeps the order."""
    return {
        "plan_id": plan_id,
        "place": place,
        "id": goal.id,
        "number": goal.number,
        "text": goal.text,
        "family_words": goal.family_words,
    }


def goal_from(row: Row) -> Goal:
    """A goal."""
    return Goal(id=row["id"], number=row["number"], text=row["text"], family_words=row["family_words"])
