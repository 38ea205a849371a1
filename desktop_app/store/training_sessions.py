"""The training sessions with their people, skills, marks and note. What is signed stays as it was signed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.training.seal import seal_of_signature
from desktop_app.domain.training.session import GroupPlace, Signature, TaughtSkill, TrainingSession
from desktop_app.store.connection import Connection
from desktop_app.store.errors import NotFound, RecordIsSigned
from desktop_app.store.rows.groups import group_place_from
from desktop_app.store.rows.scalars import Row, instant
from desktop_app.store.rows.training import (
    mark_rows,
    session_from,
    session_row,
    signature_columns,
    skill_from,
    skill_row,
)
from desktop_app.store.seal_chain import SealChain

_OPEN = "state <> 'signed'"
"""Said beside every question for a state: only then does the database use its index of the few that are not signed."""


class TrainingSessions:
    """The sessions. `save` is for what is not signed yet; `sign` is the one way to sign."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._chain = SealChain(connection)

    def get(self, session_id: str) -> TrainingSession:
        """One session. Raises NotFound."""
        found = self._read("id = ?", [session_id], "id")
        if not found:
            raise NotFound("session")
        return found[0]

    def some(self, session_ids: Sequence[str]) -> dict[str, TrainingSession]:
        """These sessions by id, at most a few hundred; those that are not there are left out."""
        marks = ", ".join("?" * len(session_ids))
        return {session.id: session for session in self._read(f"id IN ({marks})", list(session_ids), "rowid")}

    def count(self) -> int:
        """How many sessions there are."""
        return int(self._connection.rows("SELECT count(*) AS n FROM training_session")[0]["n"])

    def of_patient(self, patient_id: str) -> tuple[TrainingSession, ...]:
        """The patient's sessions, the newest first; groups too."""
        where = "id IN (SELECT session_id FROM session_patient WHERE patient_id = ?)"
        return self._read(where, [patient_id], "started_at DESC, rowid DESC")

    def latest_of(self, patient_id: str) -> TrainingSession | None:
        """The patient's last session, a group too; None before the first."""
        where = (
            "id = (SELECT last.id FROM training_session last JOIN session_patient mine ON mine.session_id = last.id"
            " WHERE mine.patient_id = ? ORDER BY last.started_at DESC, last.rowid DESC LIMIT 1)"
        )
        found = self._read(where, [patient_id], "id")
        return found[0] if found else None

    def previous(self, session_id: str) -> TrainingSession | None:
        """The visit before this one: the patient's last session that began earlier, None at a first visit."""
        where = (
            "id = (SELECT before.id FROM training_session now"
            " JOIN session_patient mine ON mine.session_id = now.id AND mine.place = 0"
            " JOIN session_patient theirs ON theirs.patient_id = mine.patient_id"
            " JOIN training_session before ON before.id = theirs.session_id AND before.started_at < now.started_at"
            " WHERE now.id = ? ORDER BY before.started_at DESC LIMIT 1)"
        )
        found = self._read(where, [session_id], "id")
        return found[0] if found else None

    def running(self) -> tuple[TrainingSession, ...]:
        """Sessions that began and whose timer was never stopped, oldest first."""
        return self._read(f"state = 'running' AND {_OPEN} AND started_at IS NOT NULL", [], "started_at, rowid")

    def unsigned(self) -> tuple[TrainingSession, ...]:
        """Sessions that ended and wait for a signature, oldest first."""
        return self._read(f"state = 'unsigned' AND {_OPEN}", [], "started_at, rowid")

    def between(self, start: datetime, end: datetime) -> tuple[TrainingSession, ...]:
        """Sessions that began at or after `start` and before `end`, oldest first."""
        return self._read("started_at >= ? AND started_at < ?", [instant(start), instant(end)], "started_at, rowid")

    def marks_before(self, session_id: str) -> dict[tuple[str, str], Demonstration]:
        """What was shown last at the visits before this one, by the words of the skill and the caregiver."""
        rows = self._connection.rows(
            "SELECT skill.text, mark.caregiver_id, mark.shown FROM training_session now"
            " JOIN session_patient mine ON mine.session_id = now.id AND mine.place = 0"
            " JOIN session_patient theirs ON theirs.patient_id = mine.patient_id"
            " JOIN training_session before ON before.id = theirs.session_id AND before.started_at < now.started_at"
            " JOIN taught_skill skill ON skill.session_id = before.id"
            " JOIN mark ON mark.session_id = before.id AND mark.skill_id = skill.id"
            " WHERE now.id = ? ORDER BY before.started_at, before.rowid, skill.place, mark.place",
            [session_id],
        )
        return {(row["text"], row["caregiver_id"]): row["shown"] for row in rows}

    def save(self, session: TrainingSession, known: TrainingSession | None = None) -> None:
        """Keep the session as it is now. Raises RecordIsSigned if it is, or calls itself, signed.

        `known` is the session as it is written down: what is the same in it is not written again.
        """
        if session.state == "signed" or session.signature is not None:
            raise RecordIsSigned
        self._connection.put("training_session", session_row(session))
        if known is None or known.patient_ids != session.patient_ids:
            self._keep_people("session_patient", "patient_id", session.id, session.patient_ids)
        if known is None or known.caregiver_ids != session.caregiver_ids:
            self._keep_people("session_caregiver", "caregiver_id", session.id, session.caregiver_ids)
        if known is None or _rows_of(known) != _rows_of(session):
            self._keep_skills(session)
        else:
            self._keep_marks(session, known)

    def sign(self, session_id: str, signature: Signature) -> None:
        """Sign, freeze, and put the seal into the chain. Raises RecordIsSigned for a second signature, or NotFound."""
        self.get(session_id)
        columns = signature_columns(signature)
        changes = ", ".join(f"{column} = ?" for column in columns)
        self._connection.write(
            f"UPDATE training_session SET state = 'signed', {changes} WHERE id = ?",  # noqa: S608 (our own columns)
            [*columns.values(), session_id],
        )
        self._chain.append("note", session_id, session_id, signature.signed_at, seal_of_signature(signature))

    def discard(self, session_id: str) -> None:
        """Take away a record that never began: nobody came, nothing was timed. Raises RecordIsSigned, NotFound.

        What has clock events stays; the database refuses.
        """
        self.get(session_id)
        for table in ("mark", "taught_skill", "session_caregiver", "session_patient"):
            self._connection.write(f"DELETE FROM {table} WHERE session_id = ?", [session_id])  # noqa: S608
        self._connection.write("DELETE FROM training_session WHERE id = ?", [session_id])

    def _keep_people(self, table: str, column: str, session_id: str, ids: tuple[str, ...]) -> None:
        self._connection.write(f"DELETE FROM {table} WHERE session_id = ?", [session_id])  # noqa: S608
        self._connection.add(
            table,
            ({"session_id": session_id, "place": place, column: person} for place, person in enumerate(ids)),
        )

    def _keep_skills(self, session: TrainingSession) -> None:
        self._connection.write("DELETE FROM mark WHERE session_id = ?", [session.id])
        self._connection.write("DELETE FROM taught_skill WHERE session_id = ?", [session.id])
        places = list(enumerate(session.skills))
        self._connection.add("taught_skill", (skill_row(session.id, place, skill) for place, skill in places))
        self._connection.add("mark", (row for skill in session.skills for row in mark_rows(session.id, skill)))

    def _keep_marks(self, session: TrainingSession, known: TrainingSession) -> None:
        """The marks of those skills whose marks are others now."""
        for skill, before in zip(session.skills, known.skills, strict=True):
            if skill != before:
                self._connection.write("DELETE FROM mark WHERE session_id = ? AND skill_id = ?", [session.id, skill.id])
                self._connection.add("mark", mark_rows(session.id, skill))

    def _read(self, where: str, values: list[str], order: str) -> tuple[TrainingSession, ...]:
        """Sessions with all their parts in six questions, however many sessions there are."""
        rows = self._connection.rows(
            f"SELECT * FROM training_session WHERE {where} ORDER BY {order}",  # noqa: S608 (our own words)
            values,
        )
        if not rows:
            return ()
        patients = self._parts("session_patient", where, values)
        caregivers = self._parts("session_caregiver", where, values)
        skills, marks = self._parts("taught_skill", where, values), self._parts("mark", where, values)
        groups = self._groups(where, values)
        return tuple(
            session_from(
                row,
                (part["patient_id"] for part in patients[row["id"]]),
                (part["caregiver_id"] for part in caregivers[row["id"]]),
                _skills(skills[row["id"]], marks[row["id"]]),
                groups.get(row["id"]),
            )
            for row in rows
        )

    def _groups(self, where: str, values: list[str]) -> dict[str, GroupPlace]:
        rows = self._connection.rows(
            "SELECT session_id, group_id, (SELECT count(*) FROM group_member o WHERE o.group_id = m.group_id"  # noqa: S608
            " AND o.attendance <> 'expected') AS size FROM group_member m"
            f" WHERE session_id IN (SELECT id FROM training_session WHERE {where})",
            values,
        )
        return {row["session_id"]: group_place_from(row) for row in rows}

    def _parts(self, table: str, where: str, values: list[str]) -> defaultdict[str, list[Row]]:
        rows = self._connection.rows(
            f"SELECT * FROM {table} WHERE session_id IN (SELECT id FROM training_session WHERE {where})"  # noqa: S608
            " ORDER BY session_id, place",
            values,
        )
        grouped: defaultdict[str, list[Row]] = defaultdict(list)
        for row in rows:
            grouped[row["session_id"]].append(row)
        return grouped


def _rows_of(session: TrainingSession) -> list[Row]:
    return [skill_row(session.id, place, skill) for place, skill in enumerate(session.skills)]


def _skills(rows: list[Row], marks: list[Row]) -> Iterable[TaughtSkill]:
    for row in rows:
        yield skill_from(row, (mark for mark in marks if mark["skill_id"] == row["id"]))
