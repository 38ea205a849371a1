"""What the chart answers before the door closes: plain facts with their state, and the consent of each caregiver."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.billing.rule_names import INDIVIDUAL_RULES
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.practice import Clinician
from desktop_app.ui.wording import session as words
from desktop_app.ui.wording import session_ready as facts_words
from desktop_app.ui.wording.days import short_day

RECERTIFY_SOON_DAYS = 14


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer: `state` colours its chip, `word` stands in it, `sentence` says what it means."""

    state: str
    word: str
    sentence: str
    tab: str


def consent_chip(record: ChartRecord, caregiver_id: str, today: date) -> tuple[str, str]:
    """State and word of a caregiver's consent on this day."""
    valid = [consent for consent in record.consents if consent.is_valid_on(today)]
    named = [consent.given_on for consent in valid if caregiver_id in consent.caregiver_ids]
    if named:
        return words.consent_words(short_day(max(named), today))
    return words.CONSENT_NOT_NAMED if valid else words.CONSENT_NONE


def facts(record: ChartRecord, clinician: Clinician | None, today: date) -> tuple[Fact, ...]:
    """What is looked at before a session, in the order in which it is asked."""
    return (_home_health(record), _plan(record, clinician, today), _diagnoses(record), _payer(record))


def _home_health(record: ChartRecord) -> Fact:
    open_episode = record.patient.home_health_episode
    if open_episode is None:
        return Fact("attention", *facts_words.HOME_HEALTH_UNKNOWN, "home_health")
    return Fact(*(facts_words.HOME_HEALTH_OPEN if open_episode else facts_words.HOME_HEALTH_NONE), "home_health")


def _plan(record: ChartRecord, clinician: Clinician | None, today: date) -> Fact:
    plan = record.plan_of(clinician.discipline if clinician else None)
    if plan is None:
        return Fact("blocked", *facts_words.NO_PLAN, "plan")
    ends = plan.last_covered_day
    if ends is None:
        return Fact("attention", *facts_words.NOT_CERTIFIED, "plan")
    if ends < today:
        return Fact("blocked", *facts_words.plan_ended(short_day(ends, today)), "plan")
    if not plan.includes_caregiver_training:
        return Fact("attention", *facts_words.NO_TRAINING_IN_PLAN, "plan")
    return _covered(plan, ends, today)


def _covered(plan: PlanOfCare, ends: date, today: date) -> Fact:
    days = (ends - today).days
    state = "attention" if days <= RECERTIFY_SOON_DAYS else "ready"
    return Fact(state, *facts_words.plan_covers(plan.discipline, short_day(ends, today), days), "plan")


def _diagnoses(record: ChartRecord) -> Fact:
    codes = record.patient.diagnoses
    if not codes:
        return Fact("blocked", *facts_words.NO_DIAGNOSIS, "diagnoses")
    return Fact("ready", *facts_words.diagnoses(codes), "diagnoses")


def _payer(record: ChartRecord) -> Fact:
    if record.payer is None:
        return Fact("attention", *facts_words.NO_PAYER, "payer")
    name, meaning = INDIVIDUAL_RULES[record.payer.individual_rule]
    return Fact("plain", *facts_words.payer(record.payer.name, name, meaning), "payer")
