"""Write a patient's own facts: name, birth, address, coverage, referral."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.identifiers import is_npi
from desktop_app.domain.people.patient import Patient
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PATIENTS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

OLDEST_YEARS = 125


def save_patient(store: Store, clock: Clock, patient: Patient) -> Saved:
    """Add the patient (empty id) or change it. Raises Refused naming the field that cannot be right."""
    from desktop_app.store.store import new_id

    check_patient(patient, local_day(store, clock))
    is_new = not patient.id
    if is_new:
        patient = replace(patient, id=new_id(), account=patient.account or store.patients.next_account())
    action = "create" if is_new else "change"
    with store.act(action, "patient", patient.id, clock.now().utc):
        store.patients.save(patient)
    return Saved(patient.id, changed(PATIENTS))


def check_patient(patient: Patient, today: date) -> None:
    """Raise Refused for what no patient can have."""
    if not patient.family_name.strip() or not patient.given_name.strip():
        field = "given_name" if not patient.given_name.strip() else "family_name"
        raise Refused("The patient needs a first and a last name.", "Enter both as the insurer knows them.", field)
    _check_birth(patient.date_of_birth, today)
    if patient.referring_npi and not is_npi(patient.referring_npi):
        raise Refused(
            f"{patient.referring_npi} is not a valid NPI: its check digit does not fit.",
            "Compare all ten digits with the order or referral.",
            "referring_npi",
        )


def _check_birth(born: date, today: date) -> None:
    if born > today:
        raise Refused(
            f"{born:%m/%d/%Y} is in the future, so nobody was born on it.", "Check the year.", "date_of_birth"
        )
    if today.year - born.year > OLDEST_YEARS:
        raise Refused(f"{born:%m/%d/%Y} is more than {OLDEST_YEARS} years ago.", "Check the year.", "date_of_birth")
