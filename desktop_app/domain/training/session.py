"""The record of one training session: who, what was taught, what each caregiver showed, and the note."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from desktop_app.domain.billing.facts import Demonstration, Modality, Service

SessionState = Literal["running", "unsigned", "signed"]
NOTE_FIELDS = ("necessity", "technique", "absence_reason", "questions_and_resources", "progress", "next_visit")
NoteField = Literal[
    "necessity", "technique", "absence_reason", "questions_and_resources", "progress", "next_visit", "interpreter"
]


@dataclass(frozen=True, slots=True)
class TaughtSkill:
    """A skill of this session, the goals (ids) it serves, and the mark of each caregiver (id)."""

    id: str
    text: str
    goal_ids: tuple[str, ...] = ()
    marks: tuple[tuple[str, Demonstration], ...] = ()
    cue_words: str = ""

    def mark_of(self, caregiver_id: str) -> Demonstration | None:
        """What this caregiver showed, or None where the skill was not taught to them today."""
        return dict(self.marks).get(caregiver_id)


@dataclass(frozen=True, slots=True)
class SessionNote:
    """The note of one patient in a session; empty text is not written yet."""

    necessity: str = ""
    technique: str = ""
    absence_reason: str = ""
    questions_and_resources: str = ""
    progress: str = ""
    next_visit: str = ""
    interpreter: str = ""


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """To which group a record belongs, and how many patients came to it; never who the others are."""

    id: str
    size: int


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, when (UTC), and the seal: a SHA-256 over the record as it was signed."""

    clinician_id: str
    signed_at: datetime
    seal: str


@dataclass(frozen=True, slots=True)
class TrainingSession:
    """One session as it is kept. `group` is read with it and changed only where the group itself is."""

    id: str
    clinician_id: str
    patient_ids: tuple[str, ...]
    caregiver_ids: tuple[str, ...]
    service: Service = "functional"
    is_group: bool = False
    place_of_service: str = "12"
    modality: Modality = "in_person"
    state: SessionState = "running"
    presence_recorded: bool = False
    skills: tuple[TaughtSkill, ...] = ()
    note: SessionNote = SessionNote()
    modifiers: tuple[str, ...] = ()
    modifier_reason: str = ""
    signature: Signature | None = None
    document_reason: str = field(default="")
    group: GroupPlace | None = None
