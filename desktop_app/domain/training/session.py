"""The record of one training session: who, what was taught, what each caregiver showed, and the note."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Literal

from desktop_app.domain.billing.facts import Demonstration, Modality, Service

SessionState = Literal["running", "unsigned", "signed"]
NoteField = Literal[
    "necessity",
    "technique",
    "absence_reason",
    "questions_and_resources",
    "progress",
    "next_visit",
    "interpreter",
    "competency",
]
NOTE_FIELDS: tuple[NoteField, ...] = (
    "necessity",
    "technique",
    "absence_reason",
    "questions_and_resources",
    "progress",
    "next_visit",
)
StartQuestion = Literal["home_health", "consent", "plan"]
StartSource = Literal["patient", "family", "agency", "portal", "chart"]


@dataclass(frozen=True, slots=True)
class TaughtSkill:
    """A skill of this session, the goals (ids) it serves, and the mark of each caregiver (id).

    `tries` are what a caregiver showed earlier today, first try first; the mark is the last try.
    """

    id: str
    text: str
    goal_ids: tuple[str, ...] = ()
    marks: tuple[tuple[str, Demonstration], ...] = ()
    cue_words: str = ""
    equipment: str = ""
    tries: tuple[tuple[str, tuple[Demonstration, ...]], ...] = ()

    def mark_of(self, caregiver_id: str) -> Demonstration | None:
        """What this caregiver showed, or None where the skill was not taught to them today."""
        return dict(self.marks).get(caregiver_id)

    def tries_of(self, caregiver_id: str) -> tuple[Demonstration, ...]:
        """What this caregiver showed at each try of today, the mark last."""
        mark = self.mark_of(caregiver_id)
        return (*dict(self.tries).get(caregiver_id, ()), *((mark,) if mark else ()))


@dataclass(frozen=True, slots=True)
class SessionNote:
    """The note of one patient in a session; empty text is not written yet.

    What is written from the grid (`competency`, `next_visit`) is not kept before the signature: an empty text stands
    for it, unless the field is in `own`, the fields whose text the therapist made their own.
    """

    necessity: str = ""
    technique: str = ""
    absence_reason: str = ""
    questions_and_resources: str = ""
    progress: str = ""
    next_visit: str = ""
    interpreter: str = ""
    competency: str = ""
    own: tuple[NoteField, ...] = ()

    def with_text(self, field: NoteField, text: str) -> "SessionNote":
        """The note with another text in one field."""
        changes: dict[str, Any] = {field: text}
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class StartAnswer:
    """What was answered before the start: to which question, about whom (a caregiver's id), who said so, and when."""

    question: StartQuestion
    answer: str
    source: StartSource
    on: date
    about: str = ""


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
    answers: tuple[StartAnswer, ...] = ()
    not_billed_because: str = ""

    @property
    def represented(self) -> int:
        """How many patients it was for: those of the group, where each has a record of their own."""
        return self.group.size if self.group else len(self.patient_ids)
