"""A note as it is read and printed: what was written at the visit, who signed, and everything that came after."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from desktop_app.domain.billing.facts import Demonstration, Modality, Service
from desktop_app.domain.billing.results import Line
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.domain.people.practice import Practice
from desktop_app.domain.training.session import NoteField, SessionNote, StartAnswer
from desktop_app.domain.training.timekeeping import Gap, Segment

SealStatus = Literal["unsigned", "whole", "broken"]


@dataclass(frozen=True, slots=True)
class NotePart:
    """One part of the note under its heading; empty text was left empty."""

    field: NoteField
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownInNote:
    """A skill, the goals it serves as people call them ("Goal 1"), and what each caregiver showed, try by try."""

    skill: str
    goals: tuple[str, ...]
    cue_words: str
    equipment: str
    shown: tuple[tuple[str, tuple[Demonstration, ...]], ...]


@dataclass(frozen=True, slots=True)
class SignedBy:
    """A signature as it is printed: name and credentials, and when (local to the practice)."""

    name: str
    license: str
    at: datetime
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AddendumInNote:
    """An addendum as it is printed; both times are local to the practice."""

    author: str
    text: str
    event_at: datetime
    entered_at: datetime
    is_late_entry: bool


@dataclass(frozen=True, slots=True)
class CompleteNote:
    """Everything that a reader of one patient's record of one visit must see. All times are local to the practice.

    `seal_number` and `seal_code` are the place and first letters of the note's seal in the chain, 0 and "" before it;
    `missing_cosignature` names the supervisor whose signature it waits for. `goals` are those that the skills serve,
    by what people call them, in the words of the plan. `represented` is how many patients a group was for.
    `unit_rule` is the rule that made units of minutes.
    """

    session_id: str
    practice: Practice
    patient: Patient
    clinician: str
    supervisor: str
    trained: tuple[Caregiver, ...]
    day: date | None
    began: datetime | None
    ended: datetime | None
    counted_minutes: int
    segments: tuple[Segment, ...]
    gaps: tuple[Gap, ...]
    place_of_service: str
    modality: Modality
    service: Service
    is_group: bool
    represented: int
    parts: tuple[NotePart, ...]
    skills: tuple[ShownInNote, ...]
    goals: tuple[tuple[str, str], ...]
    answers: tuple[StartAnswer, ...]
    lines: tuple[Line, ...]
    unit_rule: str
    not_billed_because: str
    signature: SignedBy | None
    cosignature: SignedBy | None
    missing_cosignature: str
    addenda: tuple[AddendumInNote, ...]
    seal_status: SealStatus
    seal_number: int
    seal_code: str

    @property
    def as_written(self) -> SessionNote:
        """The parts as one note."""
        note = SessionNote()
        for part in self.parts:
            note = note.with_text(part.field, part.text)
        return note
