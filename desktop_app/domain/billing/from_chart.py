"""From the chart to the facts of a case, so that screens and papers ask the same rules as the command line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import (
    CaregiverFacts,
    Case,
    ClinicianFacts,
    ConsentFacts,
    Document,
    PatientFacts,
    PayerFacts,
    PlanFacts,
    PracticeFacts,
    SessionFacts,
    SkillFacts,
)
from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.domain.people.practice import Clinician, Payer, Practice
from desktop_app.domain.training.session import TaughtSkill, TrainingSession
from desktop_app.domain.training.timed import TimedSession

SOMEBODY = "another patient"
"""How a patient is called in what is said about somebody else."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who bills and for how much: the practice, its clinicians, and its own fees in dollars by code."""

    practice: Practice
    clinicians: tuple[Clinician, ...]
    fees: Mapping[str, Decimal]


def case_of(
    office: Office,
    payer: Payer,
    charts: Iterable[ChartRecord],
    sessions: Iterable[TimedSession],
    document: Document | None = None,
    signing_at: datetime | None = None,
    patient_id: str = "",
) -> Case:
    """The case of these sessions under one payer.

    `signing_at` (UTC) asks what would hold if every unsigned session were signed then. Where a patient is named, the
    case is asked for this patient, and no sentence of the answer can name anybody else's patient or caregiver.
    """
    charts, sessions = tuple(charts), tuple(sessions)
    practice = office.practice
    mine = [s.session for s in sessions if not patient_id or patient_id in s.session.patient_ids]
    reasons = [session.document_reason for session in mine if session.document_reason.strip()]
    return Case(
        practice=PracticeFacts(practice.time_zone, practice.npi, practice.tax_id, dict(office.fees)),
        payer=PayerFacts(payer.kind, payer.individual_rule, payer.behavior_group_rule),
        document=document,
        document_reason=reasons[0] if reasons else None,
        clinicians=tuple(_clinician(c) for c in office.clinicians),
        patients=tuple(_named(_patient(chart), patient_id) for chart in charts),
        caregivers=tuple(_named_caregiver(_caregiver(c), patient_id) for chart in charts for c in chart.caregivers),
        sessions=tuple(session_facts(s, practice.time_zone, signing_at) for s in sessions),
    )


def session_facts(timed: TimedSession, zone: str, signing_at: datetime | None = None) -> SessionFacts:
    """One session as the rules read it; pauses and open gaps are breaks.

    A session that is not stopped ends now, or where the pause began that it stands in.
    """
    session, face, note = timed.session, timed.face, timed.session.note
    signed = session.signature.signed_at if session.signature else signing_at
    end = face.ends_at
    return SessionFacts(
        id=session.id,
        clinician=session.clinician_id,
        service=session.service,
        patients=session.patient_ids,
        group=session.is_group,
        caregivers=session.caregiver_ids,
        start=face.started_at,
        end=end,
        breaks=tuple(span for span in face.spans("paused", "gap") if end is None or span.start < end),
        patient_present=face.spans("patient_present") if session.presence_recorded else None,
        assistant_alone=face.assistant_spans,
        place_of_service=session.place_of_service or None,
        modality=session.modality,
        absence_reason=note.absence_reason,
        skills=tuple(_skill(skill, note.technique) for skill in session.skills),
        necessity=note.necessity,
        progress=note.progress,
        questions_and_resources=note.questions_and_resources,
        interpreter=note.interpreter,
        signed_on=signed.astimezone(ZoneInfo(zone)).date() if signed else None,
        modifiers=session.modifiers,
        modifier_reason=session.modifier_reason or None,
        event=session.group.id if session.group else None,
    )


def taught_text(skill: TaughtSkill, technique: str) -> str:
    """What the record says was taught: the skill by its name, with the technique that the note describes."""
    return f"{skill.text}: {technique.strip()}" if technique.strip() else skill.text


def _skill(skill: TaughtSkill, technique: str) -> SkillFacts:
    return SkillFacts(taught_text(skill, technique), skill.goal_ids, dict(skill.marks))


def _clinician(clinician: Clinician) -> ClinicianFacts:
    return ClinicianFacts(clinician.id, clinician.profession, clinician.name, clinician.npi, clinician.supervisor_id)


def _caregiver(caregiver: Caregiver) -> CaregiverFacts:
    return CaregiverFacts(
        id=caregiver.id,
        patient=caregiver.patient_id,
        relationship=caregiver.relationship,
        paid=caregiver.is_paid,
        adult=caregiver.is_adult,
        language=caregiver.language or None,
        name=caregiver.name,
    )


def _patient(chart: ChartRecord) -> PatientFacts:
    patient: Patient = chart.patient
    return PatientFacts(
        id=patient.id,
        diagnoses=patient.diagnoses,
        consents=tuple(_consent(c) for c in chart.consents),
        plans_of_care=tuple(_plan(p) for p in chart.plans),
        referring_npi=patient.referring_npi,
        home_health_episode=patient.home_health_episode,
        used_pt_slp=patient.used_pt_slp,
        used_ot=patient.used_ot,
        kx_attested=patient.kx_attested,
        name=patient.name,
    )


def _named(patient: PatientFacts, asked: str) -> PatientFacts:
    return patient if asked in ("", patient.id) else replace(patient, name=SOMEBODY)


def _named_caregiver(caregiver: CaregiverFacts, asked: str) -> CaregiverFacts:
    return caregiver if asked in ("", caregiver.patient) else replace(caregiver, name="another caregiver")


def _consent(consent: Consent) -> ConsentFacts:
    return ConsentFacts(consent.caregiver_ids, consent.given_on, consent.withdrawn_on, consent.method, consent.given_by)


def _plan(plan: PlanOfCare) -> PlanFacts:
    return PlanFacts(
        discipline=plan.discipline,
        includes_caregiver_training=plan.includes_caregiver_training,
        first_treatment=plan.first_treatment,
        certified_on=plan.certified_on,
        certified_through=plan.certified_through,
        order_signed=plan.order_signed,
        plan_sent=plan.plan_sent,
        goals=tuple(goal.id for goal in plan.goals),
    )


def patients_of(sessions: Iterable[TrainingSession]) -> tuple[str, ...]:
    """The ids of everybody these sessions are for, each once, in order."""
    return tuple(dict.fromkeys(patient for session in sessions for patient in session.patient_ids))
