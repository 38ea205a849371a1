"""Find a patient, or a diagnosis, as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.diagnosis_search import DiagnosisHit as DiagnosisHit
    from desktop_app.store.patients import PatientHit as PatientHit
    from desktop_app.store.store import Store

MOST_HITS = 20


def find_patients(store: Store, clock: Clock, typed: str, limit: int = MOST_HITS) -> tuple[PatientHit, ...]:
    """Patients by name, date of birth, account, phone or caregiver; the last seen first where nothing is typed."""
    return store.patients.search(typed, limit)


def find_diagnoses(store: Store, clock: Clock, typed: str, limit: int = MOST_HITS) -> tuple[DiagnosisHit, ...]:
    """Diagnoses by code or words."""
    return tuple(store.diagnoses.search(typed, limit))
