"""What was composed so far for a caregiver, kept until it is composed anew."""

from datetime import datetime

from desktop_app.store.connection import Connection
from desktop_app.store.rows.scalars import instant


class HandoutDrafts:
    """One draft for each caregiver of a session: the choices as text, and the bytes of the photo (may be empty)."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, session_id: str, caregiver_id: str, choice: str, photo: bytes, at: datetime) -> None:
        """Keep the draft in place of the one before."""
        self._connection.write(
            "INSERT OR REPLACE INTO handout_draft (session_id, caregiver_id, choice, photo, saved_at)"
            " VALUES (?, ?, ?, ?, ?)",
            [session_id, caregiver_id, choice, photo, instant(at)],
        )

    def get(self, session_id: str, caregiver_id: str) -> tuple[str, bytes] | None:
        """The choices and the photo; None where nothing was composed."""
        rows = self._connection.rows(
            "SELECT choice, photo FROM handout_draft WHERE session_id = ? AND caregiver_id = ?",
            [session_id, caregiver_id],
        )
        return (str(rows[0]["choice"]), bytes(rows[0]["photo"])) if rows else None
