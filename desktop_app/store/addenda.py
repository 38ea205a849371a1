"""The tables of what comes after a signature: addenda and co-signatures. Neither is ever changed."""

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.training.addendum import Addendum, Cosignature
from desktop_app.store.connection import Connection
from desktop_app.store.rows.notes import addendum_from, addendum_row, cosignature_from, cosignature_row
from desktop_app.store.rows.scalars import instant
from desktop_app.store.seal_chain import SealChain

_ASSISTANTS = ("PTA", "OTA")


class Addenda:
    """Additions to signed notes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._chain = SealChain(connection)

    def add(self, addendum: Addendum) -> None:
        """Keep an addendum and put its seal into the chain. Raises RecordIsKept where the note is not signed."""
        self._connection.add("addendum", [addendum_row(addendum)])
        self._chain.append("addendum", addendum.id, addendum.session_id, addendum.entered_at, addendum.seal)

    def of_session(self, session_id: str) -> tuple[Addendum, ...]:
        """The addenda of a session in the order in which they were written."""
        return self.of_sessions([session_id]).get(session_id, ())

    def of_sessions(self, session_ids: Sequence[str]) -> dict[str, tuple[Addendum, ...]]:
        """The addenda of these sessions (at most a few hundred) by session."""
        marks = ", ".join("?" * len(session_ids))
        rows = self._connection.rows(
            f"SELECT * FROM addendum WHERE session_id IN ({marks}) ORDER BY entered_at, rowid",  # noqa: S608 (marks only)
            list(session_ids),
        )
        found: dict[str, tuple[Addendum, ...]] = {}
        for addendum in map(addendum_from, rows):
            found[addendum.session_id] = (*found.get(addendum.session_id, ()), addendum)
        return found


class Cosignatures:
    """The supervisors' signatures, one a session at most."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._chain = SealChain(connection)

    def add(self, cosignature: Cosignature) -> None:
        """Keep a co-signature and put its seal into the chain; the note must be signed."""
        self._connection.add("cosignature", [cosignature_row(cosignature)])
        self._chain.append(
            "cosignature", cosignature.session_id, cosignature.session_id, cosignature.signed_at, cosignature.seal
        )

    def of_session(self, session_id: str) -> Cosignature | None:
        """The co-signature of a session, None where there is none."""
        return self.of_sessions([session_id]).get(session_id)

    def of_sessions(self, session_ids: Sequence[str]) -> dict[str, Cosignature]:
        """The co-signatures of these sessions (at most a few hundred) by session."""
        marks = ", ".join("?" * len(session_ids))
        rows = self._connection.rows(
            f"SELECT * FROM cosignature WHERE session_id IN ({marks})",  # noqa: S608 (marks only)
            list(session_ids),
        )
        return {row["session_id"]: cosignature_from(row) for row in rows}

    def missing(self, since: datetime) -> tuple[str, ...]:
        """Sessions (ids) that began since then, signed by an assistant and not yet by a supervisor, oldest first."""
        rows = self._connection.rows(
            "SELECT s.id FROM clinician c JOIN training_session s ON s.signed_by = c.id AND s.started_at >= ?"
            " WHERE c.profession IN (?, ?) AND NOT EXISTS (SELECT 1 FROM cosignature WHERE session_id = s.id)"
            " ORDER BY s.started_at, s.id",
            [instant(since), *_ASSISTANTS],
        )
        return tuple(row["id"] for row in rows)
