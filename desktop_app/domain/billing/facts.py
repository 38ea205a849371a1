"""The facts of a case, as the rules read them: who, when, what was taught, under which plan and payer.

Only values live here. `None` means "not recorded", which is a finding, never a crash. Times are aware datetimes,
dates are the calendar's, money is Decimal dollars with two decimals.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

PayerKind = Literal["medicare", "medicaid", "commercial", "self_pay"]
IndividualRule = Literal["strict_30_8", "cpt_midpoint", "full_increments"]
BehaviorGroupRule = Literal["full", "cpt_midpoint"]
Profession = Literal["PT", "OT", "SLP", "PTA", "OTA", "MD", "NP", "PA", "CNS", "CNM", "PSYCHOLOGIST", "RD", "RN"]
Discipline = Literal["PT", "OT", "SLP"]
Service = Literal["functional", "behavior", "direct_care"]
Modality = Literal["in_person", "video", "audio"]
Demonstration = Literal["not_yet", "with_cues", "independent", "unsafe"]
Document = Literal["superbill", "claim"]
Whole = Literal["whole"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of real time, as it was written: the end may be wrong, which is for the rules to say."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class PracticeFacts:
    """The practice that bills; `fees` is the charge per unit in dollars by code."""

    time_zone: str
    npi: str | None = None
    tax_id: str | None = None
    fees: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PayerFacts:
    """Who pays, and which published reading of the minutes it follows."""

    kind: PayerKind
    individual_rule: IndividualRule = "strict_30_8"
    behavior_group_rule: BehaviorGroupRule = "full"


@dataclass(frozen=True, slots=True)
class ClinicianFacts:
    """Who trained; `supervisor` is the id of another clinician."""

    id: str
    profession: Profession
    name: str | None = None
    npi: str | None = None
    supervisor: str | None = None


@dataclass(frozen=True, slots=True)
class ConsentFacts:
    """The patient's agreement that these caregivers (ids) be trained."""

    caregivers: tuple[str, ...] = ()
    given: date | None = None
    withdrawn: date | None = None
    method: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan of care with its certification dates; `goals` are compared as text."""

    discipline: Discipline | None = None
    includes_caregiver_training: bool = False
    first_treatment: date | None = None
    certified_on: date | None = None
    certified_through: date | None = None
    order_signed: date | None = None
    plan_sent: date | None = None
    goals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PatientFacts:
    """The patient, with the therapy already used this year in dollars (PT and SLP together, OT apart)."""

    id: str
    diagnoses: tuple[str, ...] = ()
    consents: tuple[ConsentFacts, ...] = ()
    plans_of_care: tuple[PlanFacts, ...] = ()
    referring_npi: str | None = None
    home_health_episode: bool | None = None
    used_pt_slp: Decimal = Decimal("0.00")
    used_ot: Decimal = Decimal("0.00")
    kx_attested: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True)
class CaregiverFacts:
    """Who is trained, for which patient (id); `adult` None means not known to be a minor."""

    id: str
    patient: str
    relationship: str | None = None
    paid: bool = False
    adult: bool | None = None
    language: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class SkillFacts:
    """A skill that was taught, the goals it serves, and what each caregiver (id) showed, None where not recorded."""

    text: str | None = None
    goals: tuple[str, ...] = ()
    demonstrations: Mapping[str, Demonstration | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """One training session. `patient_present` None means not recorded.

    A group may be written down as one session with several patients, or as one record for each patient: `event` then
    holds the records together, and is None for a session that is whole by itself.
    """

    id: str
    clinician: str
    service: Service
    patients: tuple[str, ...]
    group: bool = False
    caregivers: tuple[str, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    breaks: tuple[Span, ...] = ()
    patient_present: tuple[Span, ...] | Whole | None = None
    assistant_alone: tuple[Span, ...] | Whole = ()
    place_of_service: str | None = None
    modality: Modality = "in_person"
    absence_reason: str | None = None
    skills: tuple[SkillFacts, ...] = ()
    necessity: str | None = None
    progress: str | None = None
    questions_and_resources: str | None = None
    interpreter: str | None = None
    signed_on: date | None = None
    modifiers: tuple[str, ...] = ()
    modifier_reason: str | None = None
    requested: Mapping[str, int] | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class OtherService:
    """Another service of the day, for overlaps and same-day warnings."""

    patient: str
    clinician: str
    code: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that a question about billing may look at. Names are for messages only; ids decide.

    `judged` says of pairs of patient and session whether they are blocked, where that was asked under the patient's
    own payer; all others are judged under the case's.
    """

    practice: PracticeFacts
    payer: PayerFacts
    document: Document | None = None
    document_reason: str | None = None
    clinicians: tuple[ClinicianFacts, ...] = ()
    patients: tuple[PatientFacts, ...] = ()
    caregivers: tuple[CaregiverFacts, ...] = ()
    sessions: tuple[SessionFacts, ...] = ()
    other_services: tuple[OtherService, ...] = ()
    judged: Mapping[tuple[str, str], bool] = field(default_factory=dict)
