"""Papers as they were given away: the very bytes, kept."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class IssuedSuperbill:
    """A superbill as issued (UTC); a void one keeps its number, with the reason."""

    number: str
    patient_id: str
    session_ids: tuple[str, ...]
    issued_at: datetime
    pdf: bytes
    check_code: str
    voided_at: datetime | None = None
    void_reason: str = ""


@dataclass(frozen=True, slots=True)
class GivenHandout:
    """A handout as it was given to a caregiver (UTC)."""

    id: str
    session_id: str
    patient_id: str
    caregiver_id: str
    topic_id: str
    language: str
    given_at: datetime
    pdf: bytes
