"""What left the practice, with the names of those whom it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.papers.disclosure import Disclosure
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.activity.review_activity import disclosures_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Disclosed:
    """One entry and the patient's name, family name first."""

    entry: Disclosure
    patient_name: str


def list_disclosures(store: Store, clock: Clock, patient_id: str = "") -> tuple[Disclosed, ...]:
    """Of one patient or of all, the newest first."""
    names: dict[str, str] = {}
    found = disclosures_of(store, clock, patient_id)
    for entry in found:
        if entry.patient_id not in names:
            patient = store.patients.get(entry.patient_id)
            names[entry.patient_id] = f"{patient.family_name}, {patient.given_name}"
    return tuple(Disclosed(entry, names[entry.patient_id]) for entry in found)
