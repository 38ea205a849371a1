"""The groups: which sessions were one event, who came, and the text that is written for all."""

from collections.abc import Iterable
from datetime import datetime

from desktop_app.domain.training.group import Attendance, GroupMember, TrainingGroup
from desktop_app.domain.training.session import NoteField
from desktop_app.store.connection import Connection
from desktop_app.store.errors import NotFound
from desktop_app.store.rows.groups import member_from, member_row
from desktop_app.store.rows.scalars import Row, instant, words


class Groups:
    """The groups. A session is in one group at most; the sessions themselves are kept with all others."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, group_id: str) -> TrainingGroup:
        """One group. Raises NotFound."""
        found = self._connection.rows("SELECT * FROM training_group WHERE id = ?", [group_id])
        if not found:
            raise NotFound("group")
        texts = self._connection.rows(
            "SELECT field, text FROM group_text WHERE group_id = ? ORDER BY field", [group_id]
        )
        return TrainingGroup(
            id=group_id,
            clinician_id=found[0]["clinician_id"],
            members=tuple(map(member_from, self._members(group_id))),
            shared=tuple((row["field"], row["text"]) for row in texts),
        )

    def of_session(self, session_id: str) -> TrainingGroup | None:
        """The group that this session belongs to, None for one by itself."""
        rows = self._connection.rows("SELECT group_id FROM group_member WHERE session_id = ?", [session_id])
        return self.get(rows[0]["group_id"]) if rows else None

    def form(self, group: TrainingGroup, at: datetime) -> None:
        """Tie sessions that are saved already together."""
        self._connection.add(
            "training_group", [{"id": group.id, "clinician_id": group.clinician_id, "formed_at": instant(at)}]
        )
        self._connection.add("group_member", (member_row(group.id, at, m) for at, m in enumerate(group.members)))
        for field, text in group.shared:
            self.write_shared(group.id, field, text)

    def add_member(self, group_id: str, member: GroupMember) -> None:
        """Somebody comes who was not expected. Raises RecordIsSigned once a member's record is signed."""
        last = self._connection.rows("SELECT max(place) AS place FROM group_member WHERE group_id = ?", [group_id])
        place = 0 if last[0]["place"] is None else last[0]["place"] + 1
        self._connection.add("group_member", [member_row(group_id, place, member)])

    def release(self, session_id: str) -> None:
        """Let a session stand by itself; a group of nobody is forgotten. Raises RecordIsSigned as above."""
        rows = self._connection.rows("SELECT group_id FROM group_member WHERE session_id = ?", [session_id])
        self._connection.write("DELETE FROM group_member WHERE session_id = ?", [session_id])
        for group_id in (row["group_id"] for row in rows):
            if not self._members(group_id):
                self._connection.write("DELETE FROM group_text WHERE group_id = ?", [group_id])
                self._connection.write("DELETE FROM training_group WHERE id = ?", [group_id])

    def set_attendance(self, session_id: str, attendance: Attendance) -> None:
        """Write down that somebody came or left. Raises RecordIsSigned as above."""
        self._connection.write("UPDATE group_member SET attendance = ? WHERE session_id = ?", [attendance, session_id])

    def set_own_fields(self, session_id: str, fields: Iterable[NoteField]) -> None:
        """Which parts of the note are this patient's own. Raises RecordIsSigned where their record is signed."""
        self._connection.write(
            "UPDATE group_member SET own_fields = ? WHERE session_id = ?", [words(tuple(fields)), session_id]
        )

    def write_shared(self, group_id: str, field: NoteField, text: str) -> None:
        """Keep the text that is written for all; whoever writes it puts it into the members' notes, too."""
        self._connection.write(
            "INSERT INTO group_text (group_id, field, text) VALUES (?, ?, ?)"
            " ON CONFLICT (group_id, field) DO UPDATE SET text = excluded.text",
            [group_id, field, text],
        )

    def _members(self, group_id: str) -> list[Row]:
        return self._connection.rows(
            "SELECT m.*, (SELECT patient_id FROM session_patient p WHERE p.session_id = m.session_id AND p.place = 0)"
            " AS patient_id FROM group_member m WHERE m.group_id = ? ORDER BY m.place",
            [group_id],
        )
