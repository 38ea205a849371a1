"""What the clock said, row by row and never changed, and the pulse that says "still alive at"."""

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.training.clock import ClockEvent, Moment
from desktop_app.store.connection import Connection
from desktop_app.store.rows.scalars import instant
from desktop_app.store.rows.training import event_from, event_row, moment_columns, moment_from


class ClockEvents:
    """The events of the sessions; the database refuses to change one, and to add one to a signed session."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, session_id: str) -> tuple[ClockEvent, ...]:
        """The session's events in the order of their numbers."""
        rows = self._connection.rows("SELECT * FROM clock_event WHERE session_id = ? ORDER BY number", [session_id])
        return tuple(map(event_from, rows))

    def of_sessions(self, session_ids: Sequence[str]) -> dict[str, tuple[ClockEvent, ...]]:
        """The events of these sessions (at most a few hundred) by session."""
        marks = ", ".join("?" * len(session_ids))
        rows = self._connection.rows(
            f"SELECT * FROM clock_event WHERE session_id IN ({marks}) ORDER BY session_id, number",  # noqa: S608 (marks only)
            list(session_ids),
        )
        found: dict[str, list[ClockEvent]] = {}
        for row in rows:
            found.setdefault(row["session_id"], []).append(event_from(row))
        return {session_id: tuple(events) for session_id, events in found.items()}

    def append(self, session_id: str, event: ClockEvent) -> None:
        """Add an event; a start also says when the session began and its patients were last seen.

        Raises RecordIsSigned where the session is signed.
        """
        self._connection.add("clock_event", [event_row(session_id, event)])
        if event.kind == "start":
            self.note_start(session_id, event.said or event.at.utc)

    def pulse(self, session_id: str, moment: Moment) -> None:
        """Still alive at this moment; the one before is forgotten."""
        row = {"session_id": session_id, **moment_columns(moment)}
        self._connection.put("pulse", row, key="session_id")

    def last_pulse(self, session_id: str) -> Moment | None:
        """The last moment at which the program was surely alive, or None."""
        rows = self._connection.rows("SELECT * FROM pulse WHERE session_id = ?", [session_id])
        return moment_from(rows[0]) if rows else None

    def note_start(self, session_id: str, began: datetime) -> None:
        """Keep when the session began (UTC), which lists and days go by, and when its patients were last seen."""
        at = instant(began)
        self._connection.write("UPDATE training_session SET started_at = ? WHERE id = ?", [at, session_id])
        self._connection.write(
            "UPDATE patient SET last_seen = max(coalesce(last_seen, ''), ?)"
            " WHERE id IN (SELECT patient_id FROM session_patient WHERE session_id = ?)",
            [at, session_id],
        )
