"""The note of one session as plain data, with what was added to it later, and whether it is still what was signed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from desktop_app.domain.papers.sender import Addressee, Sender
from desktop_app.domain.training.printed_times import Stretch, grain_of_rows, shown_length

Integrity = Literal["unsigned", "whole", "changed"]
INTEGRITY_WORDS: dict[Integrity, str] = {
    "unsigned": "Not signed. Nothing in this note is locked yet.",
    "whole": "Whole: the record and its clock are exactly what was signed.",
    "changed": "CHANGED: the record or its clock is not what was signed. Look into this before you rely on it.",
}


@dataclass(frozen=True, slots=True)
class NoteTime:
    """A stretch of the session, local to the practice: from, to, what it was ("Counted"), and whether it counts."""

    start: datetime
    end: datetime
    words: str
    is_counted: bool = False

    @property
    def stretch(self) -> Stretch:
        """From when to when."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class NoteSkill:
    """A skill that was taught, the goals it serves, and what each caregiver showed, in words."""

    text: str
    goals: str
    shown: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class NoteSection:
    """One part of the note: what it is called, and what was written."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteAddendum:
    """What was added after signing: its kind ("Addendum", "Late entry"), who wrote it, when, and about which moment."""

    kind: str
    author: str
    written_at: datetime
    text: str
    happened_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """Who signed or co-signed, how ("Signed electronically"), when (local), and a remark if there is one."""

    how: str
    by: str
    at: datetime
    remark: str = ""


@dataclass(frozen=True, slots=True)
class SessionNotePaper:
    """Everything that stands on the printed note; `waits_for` names whose co-signature is missing.

    `goals` are those that the skills serve: what each is called, and what it says.
    `time_audit` is the sentence about the times: from when to when, how often interrupted, whether the clock is sound.
    """

    sender: Sender
    patient: Addressee
    on: date
    service: str
    clinician: str
    license: str
    npi: str
    supervisor: str
    place: str
    modality: str
    plan: str
    diagnoses: tuple[tuple[str, str], ...]
    caregivers: tuple[str, ...]
    times: tuple[NoteTime, ...]
    minutes: int
    skills: tuple[NoteSkill, ...]
    sections: tuple[NoteSection, ...]
    addenda: tuple[NoteAddendum, ...]
    signatures: tuple[NoteSignature, ...]
    integrity: Integrity
    seal: str
    printed_on: date
    time_audit: str = ""
    goals: tuple[tuple[str, str], ...] = ()
    waits_for: str = ""
    watermark: str = ""

    @property
    def grain(self) -> timedelta:
        """How finely the times are printed, so that every row is as long as its times say and all give the minutes."""
        counted = (time.stretch for time in self.times if time.is_counted)
        return grain_of_rows((time.stretch for time in self.times), counted, self.minutes)

    @property
    def counted_length(self) -> timedelta:
        """The sum of the counted rows as they are printed."""
        counted = (shown_length(time.stretch, self.grain) for time in self.times if time.is_counted)
        return sum(counted, timedelta())
