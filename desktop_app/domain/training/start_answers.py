"""What was asked before the start, as the record keeps it: home health, consent and plan, each with source and day."""

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.billing.facts import Discipline
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.training.session import StartAnswer

NO, YES, NOT_ASKED = "no", "yes", "not asked"


def start_answers(
    record: ChartRecord,
    discipline: Discipline | None,
    caregiver_ids: Sequence[str],
    today: date,
    home_health: StartAnswer | None,
) -> tuple[StartAnswer, ...]:
    """The three questions as they stand when the timer starts; `home_health` is the last answer to that one."""
    return (
        home_health or StartAnswer("home_health", _episode(record), "chart", today),
        *(_consent(record, caregiver_id, today) for caregiver_id in caregiver_ids),
        StartAnswer("plan", _plan(record.plan_of(discipline), today), "chart", today),
    )


def _episode(record: ChartRecord) -> str:
    is_open = record.patient.home_health_episode
    return NOT_ASKED if is_open is None else YES if is_open else NO


def _consent(record: ChartRecord, caregiver_id: str, today: date) -> StartAnswer:
    """The day kept is that of the consent, where one names this caregiver."""
    named = [one for one in record.consents if one.is_valid_on(today) and caregiver_id in one.caregiver_ids]
    if not named:
        return StartAnswer("consent", NO, "chart", today, caregiver_id)
    last = max(named, key=lambda one: one.given_on)
    return StartAnswer("consent", f"{last.method}, given by {last.given_by}", "chart", last.given_on, caregiver_id)


def _plan(plan: PlanOfCare | None, today: date) -> str:
    if plan is None:
        return "no plan of care"
    until = plan.last_covered_day
    if until is None:
        return "not certified yet"
    return f"{'certified through' if until >= today else 'ended'} {until:%m/%d/%Y}"
