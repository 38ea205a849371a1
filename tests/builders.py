"""Small makers of valid domain values. A test names only what it is about; the rest is sensible."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import Goal, PlanOfCare
from desktop_app.domain.people.patient import Caregiver, Coverage, Patient
from desktop_app.domain.people.practice import Address, Clinician, Payer, Practice
from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.session import SessionNote, Signature, TaughtSkill, TrainingSession

DAY = date(2026, 6, 10)
START = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)
HOME = Address("12 Mill Lane", "Riverside", "CT", "06878")


def practice(**changes: Any) -> Practice:
    """A complete practice in New York's time zone."""
    base = Practice(
        "Riverside Home Therapy, LLC", "1234567893", "12-3456789", HOME, "(203) 555-0140", "America/New_York"
    )
    return replace(base, **changes)


def clinician(**changes: Any) -> Clinician:
    """A physical therapist with everything a superbill needs."""
    base = Clinician("lee", "Lee Park", "PT", "PT, DPT", "1245319599", "CT", "PT-004711", "225100000X")
    return replace(base, **changes)


def payer(**changes: Any) -> Payer:
    """A commercial payer that follows the strict reading."""
    return replace(Payer("aetna", "Aetna", "commercial"), **changes)


def patient(**changes: Any) -> Patient:
    """Harold, with coverage, diagnoses and a referral."""
    base = Patient(
        id="harold",
        account="A-1001",
        given_name="Harold",
        family_name="Whitcomb",
        date_of_birth=date(1949, 2, 19),
        sex="M",
        address=HOME,
        phone="(203) 555-0188",
        coverage=Coverage("aetna", "Aetna Choice POS II", "W204 881 377"),
        diagnoses=("I69.351", "R26.89"),
        referring_name="Ellen Moss, MD",
        referring_npi="1679576722",
        home_health_episode=False,
        used_pt_slp=Decimal("0.00"),
    )
    return replace(base, **changes)


def caregiver(**changes: Any) -> Caregiver:
    """Marian, Harold's wife."""
    return replace(Caregiver("marian", "harold", "Marian Whitcomb", "wife"), **changes)


def consent(**changes: Any) -> Consent:
    """A written consent of Harold that names Marian, well before the day."""
    base = Consent("consent-1", "harold", ("marian",), date(2026, 5, 20), "written", "Harold Whitcomb")
    return replace(base, **changes)


def goal(**changes: Any) -> Goal:
    """The first goal of Harold's plan."""
    return replace(Goal("goal-1", 1, "Sit to stand with one helper, no lifting", "Stand up safely together"), **changes)


def plan_of_care(**changes: Any) -> PlanOfCare:
    """A certified PT plan with caregiver training and one goal, which covers the day."""
    base = PlanOfCare(
        id="plan-1",
        patient_id="harold",
        discipline="PT",
        first_treatment=date(2026, 4, 3),
        includes_caregiver_training=True,
        certified_on=date(2026, 4, 8),
        certified_through=date(2026, 7, 2),
        order_signed=date(2026, 4, 1),
        plan_sent=date(2026, 4, 6),
        goals=(goal(),),
    )
    return replace(base, **changes)


def skill(**changes: Any) -> TaughtSkill:
    """Sit to stand, shown by Marian with cues."""
    base = TaughtSkill(
        "skill-1", "Sit to stand with gait belt", ("goal-1",), (("marian", "with_cues"),), "Nose over toes"
    )
    return replace(base, **changes)


def note(**changes: Any) -> SessionNote:
    """A note with nothing missing."""
    base = SessionNote(
        necessity="Marian lifts Harold by the arm and hurt her back twice this month.",
        technique="Stand-pivot with gait belt low on the hips, blocking the right knee.",
        absence_reason="Rehearsing in front of him frightens him and he grabs.",
        questions_and_resources="Asked about the car. Car transfer sheet given.",
        progress="From help with both hands to one verbal cue.",
        next_visit="Car transfer, Friday at 10:00.",
    )
    return replace(base, **changes)


def training_session(**changes: Any) -> TrainingSession:
    """A complete, unsigned session of Lee with Marian about Harold."""
    base = TrainingSession(
        id="session-1",
        clinician_id="lee",
        patient_ids=("harold",),
        caregiver_ids=("marian",),
        state="unsigned",
        presence_recorded=True,
        skills=(skill(),),
        note=note(),
    )
    return replace(base, **changes)


def signature(**changes: Any) -> Signature:
    """Lee's signature, an hour after the start."""
    return replace(Signature("lee", START + timedelta(hours=1), "5ea1" * 16), **changes)


def moment(minutes: float = 0, **changes: Any) -> Moment:
    """So many minutes after `START`, with ticks that agree."""
    base = Moment(START + timedelta(minutes=minutes), "America/New_York", round(minutes * 60_000), "boot-1")
    return replace(base, **changes)


def clock_event(number: int = 1, kind: EventKind = "start", minutes: float = 0, **changes: Any) -> ClockEvent:
    """One event so many minutes after `START`."""
    return replace(ClockEvent(number, kind, moment(minutes)), **changes)


def clock_events(*steps: tuple[EventKind, float]) -> tuple[ClockEvent, ...]:
    """Events from pairs of kind and minute: `clock_events(("start", 0), ("stop", 45))`."""
    return tuple(clock_event(number, kind, minute) for number, (kind, minute) in enumerate(steps, start=1))


def names(people: Iterable[Patient | Caregiver]) -> tuple[str, ...]:
    """Only the names, for short comparisons."""
    return tuple(person.name for person in people)
