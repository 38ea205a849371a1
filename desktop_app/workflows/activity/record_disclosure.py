"""Write down by hand that something about a patient was disclosed: on which day, to whom, what and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.disclosure import BY_HAND, Disclosure
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day, zone_of
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PAPERS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_NOON = time(12)
"""So that the day stays the same day should the practice move to another zone."""


@dataclass(frozen=True, slots=True)
class NewDisclosure:
    """What 45 CFR 164.528(b)(2) asks for: the day, who received it (with the address if known), what, and why."""

    patient_id: str
    on: date
    recipient: str
    what: str
    purpose: str


def record_disclosure(store: Store, clock: Clock, new: NewDisclosure) -> Saved:
    """Keep the entry for good, with its line in the audit trail. Raises Refused, naming the field that is missing."""
    from desktop_app.store.disclosures import detail_of
    from desktop_app.store.store import new_id

    _check(new, local_day(store, clock))
    entry = Disclosure(
        id=new_id(),
        at=datetime.combine(new.on, _NOON, zone_of(store, clock)).astimezone(UTC),
        user=store.user,
        patient_id=store.patients.get(new.patient_id).id,
        how=BY_HAND,
        paper=new.what.strip(),
        paper_id="",
        recipient=new.recipient.strip(),
        purpose=new.purpose.strip(),
    )
    with store.act(BY_HAND, "patient", new.patient_id, clock.now().utc, detail_of(entry)):
        store.disclosures.add(entry)
    return Saved(entry.id, changed(PAPERS))


def _check(new: NewDisclosure, today: date) -> None:
    if new.on > today:
        raise Refused("That day is not here yet.", "Enter the day on which it was disclosed.", "on")
    missing = {
        "recipient": (new.recipient, "Nobody is named.", "Enter who received it, and their address if it is known."),
        "what": (new.what, "What was disclosed is missing.", "Enter in a few words what they were told or given."),
        "purpose": (new.purpose, "The reason is missing.", "Enter why, or that a written request is on file."),
    }
    for field, (value, sentence, step) in missing.items():
        if not value.strip():
            raise Refused(sentence, step, field)
