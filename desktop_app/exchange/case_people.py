"""Clinicians, patients and caregivers of a case, read from JSON."""

from decimal import Decimal
from typing import Final

from desktop_app.domain.billing.facts import (
    CaregiverFacts,
    ClinicianFacts,
    ConsentFacts,
    PatientFacts,
    PlanFacts,
)
from desktop_app.exchange.case_fields import (
    Record,
    all_texts,
    answer,
    choice,
    choice_or,
    day,
    item_record,
    items,
    money,
    needed,
    record,
    texts,
    words_of,
)

PROFESSIONS: Final = words_of(
    "PT", "OT", "SLP", "PTA", "OTA", "MD", "NP", "PA", "CNS", "CNM", "PSYCHOLOGIST", "RD", "RN"
)
DISCIPLINES: Final = words_of("PT", "OT", "SLP")
CLINICIAN: Final = frozenset(("id", "name", "profession", "npi", "supervisor"))
PATIENT: Final = frozenset(
    (
        "id",
        "diagnoses",
        "consents",
        "plans_of_care",
        "referring_npi",
        "home_health_episode",
        "therapy_used",
        "kx_attested",
    )
)
CONSENT: Final = frozenset(("caregivers", "given", "withdrawn", "method", "by"))
PLAN: Final = frozenset(
    (
        "discipline",
        "includes_caregiver_training",
        "first_treatment",
        "certified_on",
        "certified_through",
        "order_signed",
        "plan_sent",
        "goals",
    )
)
USED: Final = frozenset(("pt_slp", "ot"))
CAREGIVER: Final = frozenset(("id", "patient", "relationship", "paid", "adult", "language"))
NOTHING_USED: Final = Decimal("0.00")


def clinician(value: object, path: str) -> ClinicianFacts:
    """A clinician; `profession` must be there."""
    found = item_record(value, path, CLINICIAN)
    all_texts(found, path, ("name", "npi", "supervisor"))
    return ClinicianFacts(
        id=needed(found, path, "id"),
        profession=choice(found, path, "profession", PROFESSIONS),
        name=found.get("name"),
        npi=found.get("npi"),
        supervisor=found.get("supervisor"),
    )


def patient(value: object, path: str) -> PatientFacts:
    """A patient with diagnoses, consents and plans of care."""
    found = item_record(value, path, PATIENT)
    all_texts(found, path, ("referring_npi",))
    used_path = f"{path}.therapy_used"
    used = record(found.get("therapy_used"), used_path, USED)
    return PatientFacts(
        id=needed(found, path, "id"),
        diagnoses=texts(found, path, "diagnoses"),
        consents=items(found, path, "consents", _consent),
        plans_of_care=items(found, path, "plans_of_care", _plan),
        referring_npi=found.get("referring_npi"),
        home_health_episode=answer(found, path, "home_health_episode"),
        used_pt_slp=_used(used, used_path, "pt_slp"),
        used_ot=_used(used, used_path, "ot"),
        kx_attested=bool(answer(found, path, "kx_attested")),
    )


def caregiver(value: object, path: str) -> CaregiverFacts:
    """A caregiver and whose: `patient` must be there."""
    found = item_record(value, path, CAREGIVER)
    all_texts(found, path, ("relationship", "language"))
    return CaregiverFacts(
        id=needed(found, path, "id"),
        patient=needed(found, path, "patient"),
        relationship=found.get("relationship"),
        paid=bool(answer(found, path, "paid")),
        adult=answer(found, path, "adult"),
        language=found.get("language"),
    )


def _consent(value: object, path: str) -> ConsentFacts:
    found = item_record(value, path, CONSENT)
    all_texts(found, path, ("method", "by"))
    return ConsentFacts(
        caregivers=texts(found, path, "caregivers"),
        given=day(found.get("given"), path, "given"),
        withdrawn=day(found.get("withdrawn"), path, "withdrawn"),
        method=found.get("method"),
        by=found.get("by"),
    )


def _plan(value: object, path: str) -> PlanFacts:
    found = item_record(value, path, PLAN)
    return PlanFacts(
        discipline=choice_or(found, path, "discipline", DISCIPLINES, None),
        includes_caregiver_training=bool(answer(found, path, "includes_caregiver_training")),
        first_treatment=day(found.get("first_treatment"), path, "first_treatment"),
        certified_on=day(found.get("certified_on"), path, "certified_on"),
        certified_through=day(found.get("certified_through"), path, "certified_through"),
        order_signed=day(found.get("order_signed"), path, "order_signed"),
        plan_sent=day(found.get("plan_sent"), path, "plan_sent"),
        goals=texts(found, path, "goals"),
    )


def _used(used: Record, path: str, key: str) -> Decimal:
    value = used.get(key)
    return NOTHING_USED if value is None or value == "0.00" else money(value, f"{path}.{key}")
