"""A group's member as a row, and back; and a session's place in a group."""

from typing import Any, cast

from desktop_app.domain.training.group import GroupMember
from desktop_app.domain.training.session import GroupPlace, NoteField
from desktop_app.store.rows.scalars import Row, words, words_from


def member_row(group_id: str, place: int, member: GroupMember) -> Row:
    """A member's row; whose record it is stands with the session."""
    return {
        "group_id": group_id,
        "place": place,
        "session_id": member.session_id,
        "attendance": member.attendance,
        "own_fields": words(member.own_fields),
    }


def member_from(row: Row) -> GroupMember:
    """A member."""
    return GroupMember(
        session_id=row["session_id"],
        patient_id=row["patient_id"],
        attendance=cast("Any", row["attendance"]),
        own_fields=cast("tuple[NoteField, ...]", words_from(row["own_fields"])),
    )


def group_place_from(row: Row) -> GroupPlace:
    """To which group a session belongs, and how many patients came to it."""
    return GroupPlace(id=row["group_id"], size=row["size"])
