"""Write who helps the patient."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PATIENTS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def save_caregiver(store: Store, clock: Clock, caregiver: Caregiver) -> Saved:
    """Add the caregiver (empty id) or change them. Raises Refused where the name is missing."""
    from desktop_app.store.store import new_id

    if not caregiver.name.strip():
        raise Refused("The caregiver has no name.", "Enter the name as the family says it.", "name")
    action = "change" if caregiver.id else "create"
    caregiver = caregiver if caregiver.id else replace(caregiver, id=new_id())
    with store.act(action, "caregiver", caregiver.id, clock.now().utc):
        store.caregivers.save(caregiver)
    return Saved(caregiver.id, changed(PATIENTS))
