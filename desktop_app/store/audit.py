"""The audit trail: one line an act, each holding the hash of the line before, so that a changed line shows."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.store.connection import Connection
from desktop_app.store.rows.scalars import Row, instant, instant_from

FIRST_PREVIOUS = "0" * 64
_HASHED = ("number", "at", "user", "action", "record", "record_id", "detail", "previous")


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what to which record, when (UTC)."""

    number: int
    at: datetime
    user: str
    action: str
    record: str
    record_id: str
    detail: str


class Audit:
    """The lines; the database refuses to change or delete one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, at: datetime, user: str, action: str, record: str, record_id: str, detail: str) -> int:
        """Add the line of the open act; its number."""
        self._connection.must_be_writing()
        last = self._connection.rows("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
        row: Row = {
            "number": last[0]["number"] + 1 if last else 1,
            "at": instant(at),
            "user": user,
            "action": action,
            "record": record,
            "record_id": record_id,
            "detail": detail,
            "previous": last[0]["hash"] if last else FIRST_PREVIOUS,
        }
        self._connection.add("audit", [row | {"hash": _hash(row)}])
        return int(row["number"])

    def entries(self, limit: int = 100) -> tuple[AuditEntry, ...]:
        """The newest lines, newest first."""
        rows = self._connection.rows(
            "SELECT number, at, user, action, record, record_id, detail FROM audit ORDER BY number DESC LIMIT ?",
            [limit],
        )
        return tuple(AuditEntry(**(row | {"at": instant_from(row["at"])})) for row in rows)

    def has(self, actions: Sequence[str], record: str, record_id: str) -> bool:
        """Whether one of these acts was done to this record."""
        marks = ", ".join("?" * len(actions))
        sql = f"SELECT 1 FROM audit WHERE record_id = ? AND record = ? AND action IN ({marks}) LIMIT 1"  # noqa: S608
        return bool(self._connection.rows(sql, [record_id, record, *actions]))

    def verify(self) -> bool:
        """True where the chain is whole."""
        return self.first_broken() is None

    def first_broken(self) -> int | None:
        """The number of the first line that is missing or not what it was; None where the chain is whole."""
        previous = FIRST_PREVIOUS
        for expected, row in enumerate(self._connection.rows("SELECT * FROM audit ORDER BY number"), start=1):
            if row["number"] != expected or row["previous"] != previous or row["hash"] != _hash(row):
                return expected
            previous = row["hash"]
        return None


def _hash(row: Row) -> str:
    canonical = json.dumps({column: row[column] for column in _HASHED}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
