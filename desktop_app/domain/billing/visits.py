"""A case looked at once: each patient of each session with all that the requirements ask about them.

What several requirements need (local times, plan, consents, trained caregivers) is looked up here and nowhere else.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import (
    CaregiverFacts,
    Case,
    ClinicianFacts,
    ConsentFacts,
    Discipline,
    OtherService,
    PatientFacts,
    PlanFacts,
    SessionFacts,
    SkillFacts,
)
from desktop_app.domain.billing.minutes import SessionTime, session_time
from desktop_app.domain.billing.modifiers import ASSISTANTS, DISCIPLINES
from desktop_app.domain.billing.plans import begins_after, last_covered_day, plan_of
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.billing.wording import clock_words, is_blank
from desktop_app.domain.days import day_words


class Sitting(NamedTuple):
    """One session with its people and its clock, the same for each of its patients; `day` is the date of service.

    `represented` is how many patients took part, in this record and in those of the same event.
    """

    facts: SessionFacts
    clinician: ClinicianFacts
    supervisor: ClinicianFacts | None
    discipline: Discipline | None
    time: SessionTime
    local_start: datetime | None
    local_end: datetime | None
    day: date | None
    skills: tuple[SkillFacts, ...]
    represented: int


class Visit(NamedTuple):
    """One patient of one session. `consents` are those valid on the day, `others` the patient's other services then.

    `plan` is the one chosen for the clinician; `covering_plan` is None where the day is before its treatment,
    and `covered_until` the last day that its certification covers.
    """

    case: Case
    tables: RuleTables
    sitting: Sitting
    session: SessionFacts
    patient: PatientFacts
    clinician: ClinicianFacts
    day: date | None
    trained: tuple[CaregiverFacts, ...]
    plan: PlanFacts | None
    covering_plan: PlanFacts | None
    covered_until: date | None
    consents: tuple[ConsentFacts, ...]
    diagnoses: tuple[str, ...]
    others: tuple[OtherService, ...]

    @property
    def when(self) -> str:
        """The session as a sentence names it: the session on June 10, 2026 at 10:00 AM."""
        start = self.sitting.local_start
        if start is None:
            return f"session {self.session.id}"
        return f"the session on {day_words(start.date())} at {clock_words(start.replace(second=0))}"


def visits(case: Case, tables: RuleTables) -> tuple[Visit, ...]:
    """Every patient of every session, in the case's order."""
    zone = zone_of(case.practice.time_zone)
    clinicians = {clinician.id: clinician for clinician in case.clinicians}
    patients = {patient.id: patient for patient in case.patients}
    caregivers = {caregiver.id: caregiver for caregiver in case.caregivers}
    others = _others_by_patient(case.other_services, zone) if case.other_services else {}
    company = company_of(case.sessions)
    found = []
    for session in case.sessions:
        sitting = _sitting(session, clinicians, zone, len(company.get(session.event, session.patients)))
        for patient_id in session.patients:
            patient = patients[patient_id]
            found.append(_visit(case, tables, sitting, patient, caregivers, others))
    return tuple(found)


def company_of(sessions: Iterable[SessionFacts]) -> Mapping[str | None, frozenset[str]]:
    """The patients (ids) of each event that is written down in several records."""
    company: dict[str | None, frozenset[str]] = {}
    for session in sessions:
        if session.event is not None:
            company[session.event] = company.get(session.event, frozenset()) | set(session.patients)
    return company


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """The time zone of this IANA name; looking one up costs more than all the rest of a session's clock."""
    return ZoneInfo(name)


def local(moment: datetime, zone: tzinfo) -> datetime:
    """The moment on the practice's clock; as it was written on the calendar's very first and last day."""
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return moment


def _others_by_patient(
    services: Iterable[OtherService], zone: tzinfo
) -> Mapping[tuple[str, date | None], list[OtherService]]:
    by_patient: defaultdict[tuple[str, date | None], list[OtherService]] = defaultdict(list)
    for service in services:
        by_patient[service.patient, local(service.start, zone).date()].append(service)
    return by_patient


def _sitting(
    session: SessionFacts, clinicians: Mapping[str, ClinicianFacts], zone: tzinfo, represented: int
) -> Sitting:
    clinician = clinicians[session.clinician]
    local_start = None if session.start is None else local(session.start, zone)
    return Sitting(
        facts=session,
        clinician=clinician,
        supervisor=None if clinician.supervisor is None else clinicians.get(clinician.supervisor),
        discipline=DISCIPLINES.get(clinician.profession),
        time=session_time(session, clinician.profession in ASSISTANTS),
        local_start=local_start,
        local_end=None if session.end is None else local(session.end, zone),
        day=None if local_start is None else local_start.date(),
        skills=tuple([skill for skill in session.skills if not is_blank(skill.text)]),
        represented=represented,
    )


def _visit(
    case: Case,
    tables: RuleTables,
    sitting: Sitting,
    patient: PatientFacts,
    caregivers: Mapping[str, CaregiverFacts],
    others: Mapping[tuple[str, date | None], list[OtherService]],
) -> Visit:
    session, plan = sitting.facts, plan_of(patient, sitting.discipline)
    covering = None if plan is None or begins_after(plan, sitting.day) else plan
    there = [caregivers[caregiver] for caregiver in dict.fromkeys(session.caregivers)]
    return Visit(
        case=case,
        tables=tables,
        sitting=sitting,
        session=session,
        patient=patient,
        clinician=sitting.clinician,
        day=sitting.day,
        trained=tuple([caregiver for caregiver in there if caregiver.patient == patient.id]),
        plan=plan,
        covering_plan=covering,
        covered_until=None if covering is None else last_covered_day(covering.certified_on, covering.certified_through),
        consents=valid_consents(patient, sitting.day),
        diagnoses=tuple([code.strip() for code in patient.diagnoses if code.strip()]),
        others=tuple(others.get((patient.id, sitting.day), ())),
    )


def valid_consents(patient: PatientFacts, day: date | None) -> tuple[ConsentFacts, ...]:
    """The consents given on or before the day and not withdrawn by then; none without a day."""
    if day is None:
        return ()
    return tuple(
        [
            consent
            for consent in patient.consents
            if consent.given is not None
            and consent.given <= day
            and (consent.withdrawn is None or consent.withdrawn > day)
        ]
    )


def days_between(first: date, last: date) -> int:
    """Calendar days from the first to the last, negative where the last comes first."""
    return last.toordinal() - first.toordinal()
