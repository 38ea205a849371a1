"""The households of the sample that the screens are shown with, each with its own story. Invented."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from desktop_app.domain.people.patient import Caregiver, Coverage, Patient
from desktop_app.domain.people.practice import Address
from desktop_app.workflows.demo.household import Household
from desktop_app.workflows.demo.names import PLAN_NAMES, invented_npi
from desktop_app.workflows.demo.themes_ot_slp import DEMENTIA, SPEECH, SWALLOWING
from desktop_app.workflows.demo.themes_pt import HIP, PARKINSON, STROKE

RUNNING = "harold"
"""The patient whose session runs while the sample is looked at."""
SUPERBILL_DUE = "june"
"""The patient whose last superbill was not made yet."""


def households() -> tuple[Household, ...]:
    """Eight households; the rest of the sample is drawn by lot."""
    return (
        _harold(),
        _rosa(),
        _ruth(),
        _walter(),
        _edith(),
        _samuel(),
        _june(),
        _frances(),
    )


def _harold() -> Household:
    patient = _patient("harold", 1, "Harold", "Whitcomb", date(1949, 2, 19), "M", "aetna", "W204 881 377")
    patient = replace(patient, diagnoses=("I69.351", "R26.89", "Z74.1"), phone="(203) 555-0188")
    return Household(
        patient,
        (
            Caregiver("harold-marian", "harold", "Marian Whitcomb", "wife", "(203) 555-0188", notes="Lives with him."),
            Caregiver("harold-dana", "harold", "Dana Whitcomb", "daughter", "(203) 555-0171", "es", notes="Weekends."),
        ),
        STROKE,
        "lee",
        visits=4,
        last_seen=0,
        named_in_consent=1,
        plan_began=68,
    )


def _rosa() -> Household:
    patient = _patient("rosa", 2, "Rosa", "Delgado", date(1948, 3, 14), "F", "bcbs", "YXD 550 218 904")
    caregivers = (
        Caregiver("rosa-luis", "rosa", "Luis Delgado", "son", "(203) 555-0163", "es"),
        Caregiver("rosa-ana", "rosa", "Ana Delgado", "daughter-in-law", "(203) 555-0164"),
    )
    return Household(patient, caregivers, SPEECH, "daniel", visits=5, last_seen=2, trouble="no_necessity")


def _ruth() -> Household:
    patient = _patient("ruth", 3, "Ruth", "Delaney", date(1939, 11, 2), "F", "uhc", "918 204 553")
    caregivers = (Caregiver("ruth-colleen", "ruth", "Colleen Delaney", "daughter", "(203) 555-0155"),)
    return Household(patient, caregivers, HIP, "lee", visits=1, last_seen=1, trouble="no_consent")


def _walter() -> Household:
    patient = _patient("walter", 4, "Walter", "Kim", date(1944, 8, 30), "M", "cigna", "U62 118 4471")
    caregivers = (Caregiver("walter-susan", "walter", "Susan Kim", "wife", "(203) 555-0149"),)
    return Household(patient, caregivers, PARKINSON, "lee", visits=5, last_seen=0, trouble="plan_ended", plan_began=92)


def _edith() -> Household:
    patient = _patient("edith", 5, "Edith", "Moore", date(1941, 5, 6), "F", "medicare", "1EG4-TE5-MK73")
    caregivers = (
        Caregiver("edith-laura", "edith", "Laura Moore", "daughter", "(203) 555-0133"),
        Caregiver("edith-tom", "edith", "Tom Moore", "nephew", "(203) 555-0134", notes="New; helps on Fridays."),
    )
    return Household(patient, caregivers, DEMENTIA, "maya", visits=5, last_seen=3, named_in_consent=1, trained=1)


def _samuel() -> Household:
    patient = _patient("samuel", 6, "Samuel", "Ortiz", date(1946, 12, 1), "M", "medicare", "2FH7-WP1-NR40")
    caregivers = (Caregiver("samuel-elena", "samuel", "Elena Ortiz", "wife", "(203) 555-0127"),)
    return Household(
        replace(patient, used_pt_slp=Decimal("2332.00")), caregivers, PARKINSON, "lee", visits=6, last_seen=0
    )


def _june() -> Household:
    patient = _patient("june", 7, "June", "Park", date(1952, 6, 27), "F", "aetna", "W118 402 690")
    caregivers = (Caregiver("june-henry", "june", "Henry Park", "husband", "(203) 555-0118"),)
    return Household(patient, caregivers, HIP, "lee", visits=4, last_seen=1)


def _frances() -> Household:
    patient = _patient("frances", 8, "Frances", "Albright", date(1950, 1, 22), "F", "cigna", "U71 900 3325")
    caregivers = (Caregiver("frances-joan", "frances", "Joan Albright", "sister", "(203) 555-0109"),)
    return Household(patient, caregivers, SWALLOWING, "daniel", visits=4, last_seen=5, by_video=True)


def _patient(
    record: str, place: int, given: str, family: str, born: date, sex: str, payer: str, member: str
) -> Patient:
    return Patient(
        id=record,
        account=f"A-{1000 + place}",
        given_name=given,
        family_name=family,
        date_of_birth=born,
        sex="F" if sex == "F" else "M",
        address=Address(f"{10 + 7 * place} Mill Lane", "Riverside", "CT", "06878"),
        phone=f"(203) 555-01{60 + place}",
        coverage=Coverage(payer, PLAN_NAMES[payer], member, subscriber_name=f"{given} {family}"),
        diagnoses=_DIAGNOSES[record],
        referring_name="Ellen Moss, MD",
        referring_npi=invented_npi(40_200_001),
        home_health_episode=False,
    )


_DIAGNOSES: dict[str, tuple[str, ...]] = {
    "harold": STROKE.diagnoses,
    "rosa": SPEECH.diagnoses,
    "ruth": HIP.diagnoses,
    "walter": PARKINSON.diagnoses,
    "edith": DEMENTIA.diagnoses,
    "samuel": PARKINSON.diagnoses,
    "june": HIP.diagnoses,
    "frances": SWALLOWING.diagnoses,
}
