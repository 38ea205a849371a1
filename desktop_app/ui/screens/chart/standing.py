"""How a chart stands on a day: who is covered by consent, how far the plan is, what the header warns of."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.wording import chart as words

RECERTIFY_SOON_DAYS = 14
State = Literal["ready", "attention", "blocked"]


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """Days of a certified plan: which day it is, how many there are, and how many are left (negative: ended)."""

    day: int
    length: int
    left: int

    @property
    def state(self) -> State:
        """Blocked when ended, attention when it ends soon."""
        if self.left < 0:
            return "blocked"
        return "attention" if self.left <= RECERTIFY_SOON_DAYS else "ready"


def plan_progress(plan: PlanOfCare, today: date) -> PlanProgress | None:
    """How far the plan is; None while it is not certified."""
    last = plan.last_covered_day
    if last is None:
        return None
    first = plan.certified_on or plan.first_treatment
    length = max(1, (last - first).days)
    return PlanProgress(min(max((today - first).days, 0), length), length, (last - today).days)


def consent_of(record: ChartRecord, caregiver_id: str, today: date) -> Consent | None:
    """The latest consent that names the caregiver and is valid today."""
    valid = [c for c in record.consents if caregiver_id in c.caregiver_ids and c.is_valid_on(today)]
    return max(valid, key=lambda consent: consent.given_on, default=None)


def without_consent(record: ChartRecord, today: date) -> tuple[Caregiver, ...]:
    """Caregivers whom no valid consent names."""
    return tuple(c for c in record.caregivers if consent_of(record, c.id, today) is None)


def current_plan(record: ChartRecord) -> PlanOfCare | None:
    """The plan that began last."""
    return max(record.plans, key=lambda plan: plan.first_treatment, default=None)


def chips(record: ChartRecord, today: date) -> tuple[tuple[str, str], ...]:
    """What the header warns of: plan, consents, payer."""
    found = list(_plan_chips(record, today))
    missing = without_consent(record, today)
    if missing:
        found.append(("attention", words.consent_missing(len(missing))))
    if record.payer is None:
        found.append(("attention", words.NO_PAYER_CHIP))
    return tuple(found)


def _plan_chips(record: ChartRecord, today: date) -> tuple[tuple[str, str], ...]:
    plan = current_plan(record)
    if plan is None:
        return (("attention", words.NO_PLAN_CHIP),)
    last = plan.last_covered_day
    if last is None:
        return (("attention", words.NOT_CERTIFIED_CHIP),)
    if last < today:
        return (("blocked", words.plan_ended(last, today)),)
    if (last - today).days <= RECERTIFY_SOON_DAYS:
        return (("attention", words.recertify_by(last, today)),)
    return ()
