"""Put the patient's diagnoses in their order: the first is what is treated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PATIENTS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

MOST_DIAGNOSES = 12  # letters A to L on a claim


def set_diagnoses(store: Store, clock: Clock, patient_id: str, codes: Iterable[str]) -> Saved:
    """Replace the list. Raises Refused above twelve; each code stands once."""
    ordered = tuple(dict.fromkeys(code.strip().upper() for code in codes if code.strip()))
    if len(ordered) > MOST_DIAGNOSES:
        raise Refused(
            "A claim holds twelve diagnoses, A to L.", "Take out one that this training is not about.", "diagnoses"
        )
    patient = store.patients.get(patient_id)
    with store.act("change", "patient", patient_id, clock.now().utc, "diagnoses"):
        store.patients.save(replace(patient, diagnoses=ordered))
    return Saved(patient_id, changed(PATIENTS))
