"""A group: one event with a whole record for each patient, tied together; who came, and what is taught to all."""

from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.training.session import NoteField

Attendance = Literal["expected", "here", "left"]

SHARED_FIELDS: tuple[NoteField, ...] = ("technique", "absence_reason", "questions_and_resources")
"""What is written once for everybody; need, progress, plan and interpreter are each patient's own."""

SMALLEST_GROUP = 2


@dataclass(frozen=True, slots=True)
class GroupMember:
    """One patient's record in the group.

    `own_fields` are the parts of the note that were written for this patient alone, which the shared text leaves be.
    """

    session_id: str
    patient_id: str
    attendance: Attendance = "here"
    own_fields: tuple[NoteField, ...] = ()


@dataclass(frozen=True, slots=True)
class TrainingGroup:
    """The members in their order; `shared` is the text written for all, by field of the note."""

    id: str
    clinician_id: str
    members: tuple[GroupMember, ...]
    shared: tuple[tuple[NoteField, str], ...] = ()

    def member(self, session_id: str) -> GroupMember:
        """The member whose record this is."""
        return next(member for member in self.members if member.session_id == session_id)

    @property
    def here(self) -> tuple[str, ...]:
        """The records (ids) of those who are in the room: what the clock says now is written into each."""
        return tuple(member.session_id for member in self.members if member.attendance == "here")

    @property
    def came(self) -> tuple[str, ...]:
        """The records (ids) of those who came, also if they have left."""
        return tuple(member.session_id for member in self.members if member.attendance != "expected")

    def shared_text(self, field: NoteField) -> str:
        """What is written for all in this field."""
        return dict(self.shared).get(field, "")
