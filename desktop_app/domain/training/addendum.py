"""What comes to a note after its signature and never changes it: addenda, and the supervisor's signature."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.modifiers import ASSISTANTS
from desktop_app.domain.people.practice import Clinician


@dataclass(frozen=True, slots=True)
class Addendum:
    """A dated, authored addition to a signed note.

    `event_at` is when it happened, `entered_at` when it was written down (both UTC), `seal` a SHA-256 over the rest.
    """

    id: str
    session_id: str
    author_id: str
    text: str
    event_at: datetime
    entered_at: datetime
    seal: str = ""

    def is_late_entry(self, zone: str) -> bool:
        """True where it was written down on a later day than it happened, by the practice's calendar."""
        there = ZoneInfo(zone)
        return self.event_at.astimezone(there).date() < self.entered_at.astimezone(there).date()


@dataclass(frozen=True, slots=True)
class Cosignature:
    """The supervisor's signature under an assistant's signed note; `remark` may say more, `signed_at` is UTC."""

    session_id: str
    clinician_id: str
    signed_at: datetime
    remark: str = ""
    seal: str = ""


def needs_cosignature(clinician: Clinician) -> bool:
    """True for an assistant: a therapist supervises, and signs after them."""
    return clinician.profession in ASSISTANTS


def may_cosign(supervisor: Clinician, author: Clinician) -> bool:
    """True for the supervisor on record; where none is named, for any therapist of the assistant's discipline."""
    if author.profession not in ASSISTANTS:
        return False
    if author.supervisor_id is not None:
        return supervisor.id == author.supervisor_id
    return supervisor.profession == ASSISTANTS[author.profession]
