"""The audit trail: one line an act, each holding the hash of the line before, so that a changed line shows.

A chain alone does not show that its end was cut off. So the number and hash of the last line stand in a seal beside
it, written in the same transaction and made with a key that only the data key can make; `anchor.py` keeps the same
outside the database, against a database that was put back as a whole.
"""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from desktop_app.store.connection import Connection
from desktop_app.store.rows.scalars import Row, instant, instant_from

FIRST_PREVIOUS = "0" * 64
_HASHED = ("number", "at", "user", "action", "record", "record_id", "detail", "previous")
_COLUMNS = "number, at, user, action, record, record_id, detail"
_SEVERAL = 2000
_IN_CHART = """record_id IN (
    WITH whose (id) AS (VALUES (?))
    SELECT id FROM whose
    UNION SELECT caregiver.id FROM caregiver JOIN whose ON patient_id = whose.id
    UNION SELECT consent.id FROM consent JOIN whose ON patient_id = whose.id
    UNION SELECT plan_of_care.id FROM plan_of_care JOIN whose ON patient_id = whose.id
    UNION SELECT session_id FROM session_patient JOIN whose ON patient_id = whose.id
    UNION SELECT number FROM superbill JOIN whose ON patient_id = whose.id
    UNION SELECT handout.id FROM handout JOIN whose ON patient_id = whose.id
    UNION SELECT money_line.id FROM money_line JOIN whose ON patient_id = whose.id
    UNION SELECT receipt FROM money_line JOIN whose ON patient_id = whose.id WHERE receipt <> '')"""
_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False).encode

Fault = Literal["changed", "cut", "unsealed"]


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


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain ends: the number of its last line and that line's hash; 0 where nothing was written yet."""

    number: int = 0
    hash: str = FIRST_PREVIOUS


@dataclass(frozen=True, slots=True)
class Break:
    """What is wrong with the chain, and at which line it shows."""

    fault: Fault
    number: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines to show; empty words and None mean all. `until` is not in the span any more.

    `patient_id` takes in the lines about everything in the patient's chart, and not about the patient alone.
    """

    user: str = ""
    action: str = ""
    patient_id: str = ""
    since: datetime | None = None
    until: datetime | None = None


class Audit:
    """The lines; the database refuses to change or delete one."""

    def __init__(self, connection: Connection, seal_key: bytes) -> None:
        self._connection = connection
        self._seal_key = seal_key

    def append(self, at: datetime, user: str, action: str, record: str, record_id: str, detail: str) -> int:
        """Add the line of the open act and seal the new end; its number."""
        self._connection.must_be_writing()
        last = self.head()
        row: Row = {
            "number": last.number + 1,
            "at": instant(at),
            "user": user,
            "action": action,
            "record": record,
            "record_id": record_id,
            "detail": detail,
            "previous": last.hash,
        }
        digest = hash_of(row)
        self._connection.add("audit", [row | {"hash": digest}])
        self.seal(Head(last.number + 1, digest))
        return last.number + 1

    def head(self) -> Head:
        """The end of the chain as it stands in the table."""
        last = self._connection.rows("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
        return Head(last[0]["number"], last[0]["hash"]) if last else Head()

    def seal(self, head: Head) -> None:
        """Put the seal on this end, in the open act."""
        row = {"only_one": 1, "number": head.number, "head": head.hash, "mac": self._mac(head)}
        self._connection.put("audit_seal", row, key="only_one")

    def entries(self, limit: int = 100, wanted: Wanted | None = None) -> tuple[AuditEntry, ...]:
        """The newest lines, newest first."""
        where, values = _where(wanted or Wanted())
        rows = self._connection.rows(
            f"SELECT {_COLUMNS} FROM audit WHERE {where} ORDER BY number DESC LIMIT ?",  # noqa: S608 (our own words)
            [*values, limit],
        )
        return tuple(AuditEntry(**(row | {"at": instant_from(row["at"])})) for row in rows)

    def of_record(self, record: str, record_id: str) -> tuple[AuditEntry, ...]:
        """What was done to one record, first line first."""
        sql = f"SELECT {_COLUMNS} FROM audit WHERE record_id = ? AND record = ? ORDER BY number"  # noqa: S608 (our own words)
        rows = self._connection.rows(sql, [record_id, record])
        return tuple(AuditEntry(**(row | {"at": instant_from(row["at"])})) for row in rows)

    def has(self, actions: Sequence[str], record: str, record_id: str) -> bool:
        """Whether one of these acts was done to this record."""
        marks = ", ".join("?" * len(actions))
        sql = f"SELECT 1 FROM audit WHERE record_id = ? AND record = ? AND action IN ({marks}) LIMIT 1"  # noqa: S608
        return bool(self._connection.rows(sql, [record_id, record, *actions]))

    def has_others_after(self, number: int, actions: Sequence[str]) -> bool:
        """Whether anything but these acts was done after this line."""
        marks = ", ".join("?" * len(actions))
        sql = f"SELECT 1 FROM audit WHERE number > ? AND action NOT IN ({marks}) LIMIT 1"  # noqa: S608
        return bool(self._connection.rows(sql, [number, *actions]))

    def users_and_actions(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The names and the actions that occur, in the order of the alphabet."""
        users, actions = (
            self._connection.rows(f"SELECT DISTINCT {column} AS it FROM audit ORDER BY it")  # noqa: S608 (our columns)
            for column in ("user", "action")
        )
        return tuple(row["it"] for row in users), tuple(row["it"] for row in actions)

    def lines(self) -> Iterator[Row]:
        """Every line with its hashes as it stands in the table, oldest first, a few thousand at a time."""
        last = -1 << 62
        while rows := self._connection.rows(
            f"SELECT {_COLUMNS}, previous, hash FROM audit WHERE number > ? ORDER BY number LIMIT ?",  # noqa: S608
            [last, _SEVERAL],
        ):
            yield from rows
            last = rows[-1]["number"]

    def hash_at(self, number: int) -> str | None:
        """The hash of one line; None where there is no such line."""
        if number == 0:
            return FIRST_PREVIOUS
        rows = self._connection.rows("SELECT hash FROM audit WHERE number = ?", [number])
        return str(rows[0]["hash"]) if rows else None

    def verify(self) -> bool:
        """True where the chain is whole, from its first line to its sealed end."""
        return self.broken() is None

    def first_broken(self) -> int | None:
        """The number of the first line that is missing or not what it was; None where the chain is whole."""
        found = self.broken()
        return found.number if found is not None else None

    def broken(self) -> Break | None:
        """What is wrong with the chain; None where it is whole. Reads every line."""
        return self.broken_line() or self.broken_end()

    def broken_line(self, after_several: Callable[[], object] = lambda: None) -> Break | None:
        """The first line that is missing or not what it was. Whether the end was cut off does not show here."""
        previous, expected = FIRST_PREVIOUS, 1
        for row in self.lines():
            if expected % _SEVERAL == 0:
                after_several()
            if row["number"] != expected or row["previous"] != previous or row["hash"] != hash_of(row):
                return Break("changed", expected)
            previous, expected = row["hash"], expected + 1
        return None

    def broken_end(self) -> Break | None:
        """What is wrong with the end of the chain alone; None where it is as it was sealed. Costs next to nothing."""
        last = self.head()
        there = self._connection.rows("SELECT 1 FROM sqlite_master WHERE name = 'audit_seal'")
        rows = self._connection.rows("SELECT number, head, mac FROM audit_seal") if there else []
        if not there or not rows:
            return Break("unsealed", last.number) if last.number or not there else None
        sealed = Head(rows[0]["number"], rows[0]["head"])
        if not hmac.compare_digest(str(rows[0]["mac"]), self._mac(sealed)):
            return Break("unsealed", sealed.number)
        if sealed != last:
            return Break("cut", min(sealed.number, last.number) + 1)
        return None

    def _mac(self, head: Head) -> str:
        return hmac.new(self._seal_key, f"{head.number} {head.hash}".encode(), hashlib.sha256).hexdigest()


def hash_of(row: Row) -> str:
    """The hash of a line over everything in it, the hash of the line before included."""
    return hashlib.sha256(_CANONICAL({column: row[column] for column in _HASHED}).encode()).hexdigest()


def _where(wanted: Wanted) -> tuple[str, list[str]]:
    named = [("user = ?", wanted.user), ("action = ?", wanted.action), (_IN_CHART, wanted.patient_id)]
    parts = [(part, value) for part, value in named if value]
    if wanted.since is not None:
        parts.append(("at >= ?", instant(wanted.since)))
    if wanted.until is not None:
        parts.append(("at < ?", instant(wanted.until)))
    return " AND ".join(part for part, _ in parts) or "1", [value for _, value in parts]
