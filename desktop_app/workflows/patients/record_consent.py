"""Record that the patient, or whoever speaks for the patient, agreed to the training of named caregivers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PATIENTS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def record_consent(store: Store, clock: Clock, consent: Consent) -> Saved:
    """Add the consent (empty id) or change it. Raises Refused for a date that cannot be, or nobody named."""
    from desktop_app.store.store import new_id

    if not consent.caregiver_ids:
        raise Refused("The consent names nobody.", "Tick each caregiver who may be trained.", "caregivers")
    if consent.given_on > local_day(store, clock):
        raise Refused(
            f"{consent.given_on:%m/%d/%Y} is still to come.", "Enter the day on which consent was given.", "given_on"
        )
    if consent.withdrawn_on and consent.withdrawn_on < consent.given_on:
        raise Refused("The consent was withdrawn before it was given.", "Check both dates.", "withdrawn_on")
    action = "change" if consent.id else "create"
    consent = consent if consent.id else replace(consent, id=new_id())
    with store.act(action, "consent", consent.id, clock.now().utc):
        store.consents.save(consent)
    return Saved(consent.id, changed(PATIENTS))
