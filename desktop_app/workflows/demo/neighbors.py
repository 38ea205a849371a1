"""The other households of the sample, drawn by lot from a fixed seed. Invented."""

from datetime import date, timedelta
from random import Random

from desktop_app.domain.people.patient import Caregiver, Coverage, Patient
from desktop_app.domain.people.practice import Address
from desktop_app.workflows.demo.household import Household, Trouble
from desktop_app.workflows.demo.names import (
    DAUGHTERS,
    FAMILIES,
    MEN,
    PHYSICIANS,
    PLAN_NAMES,
    SONS,
    STREETS,
    TOWNS,
    WOMEN,
    invented_npi,
)
from desktop_app.workflows.demo.theme import Theme
from desktop_app.workflows.demo.themes_ot_slp import ARM, DEMENTIA, SPEECH, SWALLOWING
from desktop_app.workflows.demo.themes_pt import HIP, PARKINSON, SCLEROSIS, STROKE

THEMES = (STROKE, DEMENTIA, SWALLOWING, PARKINSON, ARM, SPEECH, HIP, SCLEROSIS)
PAYER_MIX = ("medicare", "aetna", "medicare", "bcbs", "cigna", "uhc", "medicare", "medicaid", "self", "bcbs")
TROUBLES: tuple[Trouble, ...] = ("too_short", "patient_present", "no_marks", "no_goal", "old_code")
UNSIGNED = 5
OFFICE = {"PT": "lee", "OT": "maya", "SLP": "daniel"}
BORN_FIRST = date(1936, 1, 1)


def households(lot: Random, first_place: int, visits: list[int]) -> tuple[Household, ...]:
    """As many households as there are visit counts; the first five have a trouble, the next five an open note."""
    return tuple(_household(lot, first_place + place, place, count) for place, count in enumerate(visits))


def _household(lot: Random, account: int, place: int, visits: int) -> Household:
    theme = THEMES[place % len(THEMES)]
    trouble = TROUBLES[place] if place < len(TROUBLES) else None
    patient = _patient(lot, account, place, theme, trouble)
    is_open = len(TROUBLES) <= place < len(TROUBLES) + UNSIGNED
    return Household(
        patient=patient,
        caregivers=_caregivers(lot, patient, place),
        theme=theme,
        clinician_id="tess" if theme is HIP or (theme is STROKE and place % 3 == 0) else OFFICE[theme.discipline],
        visits=visits,
        last_seen=place % 3 + 1 if trouble else (1 if is_open else place % 6 + 2),
        trouble=trouble,
        unsigned=is_open,
    )


def _patient(lot: Random, account: int, place: int, theme: Theme, trouble: Trouble | None) -> Patient:
    woman = place % 2 == 0
    given, family = (WOMEN if woman else MEN)[place // 2], FAMILIES[place]
    payer = PAYER_MIX[place % len(PAYER_MIX)]
    town, zip_code = lot.choice(TOWNS)
    member = "" if payer == "self" else f"{lot.choice('ABHKRW')}{lot.randrange(10**8, 10**9)}"
    physician = place % len(PHYSICIANS)
    return Patient(
        id=f"{lot.getrandbits(64):016x}",
        account=f"A-{1000 + account}",
        given_name=given,
        family_name=family,
        date_of_birth=BORN_FIRST + timedelta(days=lot.randrange(365 * 20)),
        sex="F" if woman else "M",
        address=Address(f"{lot.randrange(2, 240)} {lot.choice(STREETS)}", town, "CT", zip_code),
        phone=f"(203) 555-01{lot.randrange(100):02}",
        coverage=Coverage(payer, PLAN_NAMES[payer], member, subscriber_name=f"{given} {family}"),
        diagnoses=("G20", "R26.89") if trouble == "old_code" else theme.diagnoses,
        referring_name=PHYSICIANS[physician],
        referring_npi=invented_npi(40_200_001 + physician),
        home_health_episode=False,
    )


def _caregivers(lot: Random, patient: Patient, place: int) -> tuple[Caregiver, ...]:
    spouse = MEN[-1 - place // 2] if patient.sex == "F" else WOMEN[-1 - place // 2]
    child, relationship = (lot.choice(DAUGHTERS), "daughter") if place % 3 else (lot.choice(SONS), "son")
    first = (spouse, "husband" if patient.sex == "F" else "wife") if place % 4 else (child, relationship)
    people = [first] if place % 5 in (1, 3) or first[0] == child else [first, (child, relationship)]
    return tuple(
        Caregiver(
            id=f"{patient.id}-c{number}",
            patient_id=patient.id,
            name=f"{given} {patient.family_name}",
            relationship=relationship,
            phone=f"(203) 555-01{lot.randrange(100):02}",
            language="es" if patient.family_name in ("Ibarra", "Rosario", "Sandoval") else "en",
        )
        for number, (given, relationship) in enumerate(people, start=1)
    )
