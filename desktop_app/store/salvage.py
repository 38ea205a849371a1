"""Saves what can be read of a damaged vault into a new one, row by row, and says what could not be read.

A page that is not what it was stops the driver for good on its connection, so after each stop the reading goes on over
a new one. Between the rows that can be read from the front and from the back, the gap is halved until only rows are
left out that cannot be read. The damaged vault is not touched.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.people.users import User
from desktop_app.store.anchor import drop_anchor
from desktop_app.store.audit import Audit
from desktop_app.store.connection import Connection, known_driver_errors
from desktop_app.store.disk import known_disk_errors, write_atomically
from desktop_app.store.driver import Database, DriverError, IntegrityError, connect, connect_read_only
from desktop_app.store.errors import NothingToSalvage, VaultExists
from desktop_app.store.header import HEADER_FILE, Header, parse_header
from desktop_app.store.keys import derived
from desktop_app.store.migrations import migrate
from desktop_app.store.office import Settings
from desktop_app.store.patients import Patients
from desktop_app.store.store import GENERATION
from desktop_app.store.users import Users

_DATABASE_FILE = "vault.db"
_OWN = ("audit_seal",)  # made anew at the end
_SEVERAL = 200
_LARGEST = 1 << 62
_FARTHEST = 40
"""Rows are numbered in the order in which they came, so that none has a place beyond 2 to the power of this."""
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class SavedTable:
    """How many rows of a table were saved, and how many are known to be missing."""

    table: str
    saved: int
    lost: int


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The new vault's folder, each table, and whether the audit trail that was saved is whole."""

    folder: Path
    tables: tuple[SavedTable, ...]
    trail_is_whole: bool

    @property
    def lost(self) -> int:
        """Rows that are known to be missing, in all tables."""
        return sum(table.lost for table in self.tables)


@dataclass(frozen=True, slots=True)
class Rescuer:
    """Who saves, and the file vault.json that knows their key; the damaged vault's own, or one from a backup."""

    data_key: bytes
    header: bytes
    user_id: str = ""
    name: str = ""


def salvage(folder: Path, rescuer: Rescuer, target: Path, at: datetime) -> Salvaged:
    """Save what can be read into a new vault in `target`, which opens with what opened the header.

    Raises NothingToSalvage where not even the list of tables can be read, VaultExists, DiskFull or VaultUnreadable.
    """
    reading = _Reading(folder / _DATABASE_FILE, derived(rescuer.data_key, "database"))
    try:
        return _salvaged(reading, rescuer, target, at)
    finally:
        reading.close()


def _salvaged(reading: "_Reading", rescuer: Rescuer, target: Path, at: datetime) -> Salvaged:
    names = reading.tables()
    with known_disk_errors():
        if (target / HEADER_FILE).exists() or (target / _DATABASE_FILE).exists():
            raise VaultExists
        target.mkdir(parents=True, exist_ok=True)
    with known_driver_errors():
        db = connect(target / _DATABASE_FILE, derived(rescuer.data_key, "database"))
        try:
            migrate(db, at)
            with _without_rules(db):
                tables = tuple(_save(db, reading, name) for name in names if name not in _OWN)
            is_whole = _finish(db, rescuer, tables, at)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            drop_anchor(target, rescuer.data_key, Audit(Connection(db), b"").head())
        finally:
            db.close()
    write_atomically(target / HEADER_FILE, rescuer.header)
    return Salvaged(target, tables, is_whole)


class _Reading:
    """The damaged database, over as many connections as it takes: one serves until it meets a damaged page."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self._db: Database | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def tables(self) -> tuple[str, ...]:
        """The tables that hold records. Raises NothingToSalvage."""
        sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        found = self._ask(f"{sql} AND name NOT LIKE 'patient_search%' AND name <> 'migration'")
        if not found:
            raise NothingToSalvage
        return tuple(name for (name,) in found)

    def columns(self, table: str) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(row[1] for row in self._ask(f"PRAGMA table_info({table})") or ())

    def rows(self, table: str) -> tuple[list[Row], int]:
        """Every row that can be read, each with its place in front, and how many places between could not."""
        found = list(self._between(table, 0, _LARGEST))
        return found, self._missing(table, {row[0] for row in found})

    def _between(self, table: str, low: int, high: int) -> Iterator[Row]:
        """The readable rows whose place lies between the two."""
        front, is_all = self._walk(table, low, high, "ASC")
        yield from front
        if is_all:
            return
        low = front[-1][0] if front else low
        back, _ = self._walk(table, low, high, "DESC")
        if not back and high == _LARGEST:
            reached = self._beyond(table, low)
            if reached is not None:
                yield from self._between(table, low, reached)
                yield from self._between(table, reached - 1, high)
            return
        high = back[-1][0] if back else high
        middle = (low + high) // 2
        if high - low > 2:  # one row alone that cannot be read is given up
            yield from self._between(table, low, middle + 1)
            yield from self._between(table, middle, high)
        yield from back

    def _beyond(self, table: str, low: int) -> int | None:
        """A place as far after `low` as one can be read; None where nothing after it can, as where the root is gone."""
        for power in range(_FARTHEST, -1, -1):
            place = low + (1 << power)
            sql = f"SELECT rowid FROM {table} WHERE rowid >= {place} ORDER BY rowid LIMIT 1"  # noqa: S608
            if self._ask(sql):
                return place
        return None

    def _walk(self, table: str, low: int, high: int, order: str) -> tuple[list[Row], bool]:
        """Rows from one end until one cannot be read; whether the other end was reached."""
        found: list[Row] = []
        several = 1
        while True:
            sql = f"SELECT rowid, * FROM {table} WHERE rowid > {low} AND rowid < {high} ORDER BY rowid {order}"  # noqa: S608
            rows = self._ask(f"{sql} LIMIT {several}")
            if rows is None and several == 1:
                return found, False
            if rows is None:
                several = 1
                continue
            found.extend(rows)
            if len(rows) < several:
                return found, True
            low, high = (rows[-1][0], high) if order == "ASC" else (low, rows[-1][0])
            several = min(2 * several, _SEVERAL)

    def _missing(self, table: str, places: set[int]) -> int:
        """Places that an index or the count still knows, less those that were read."""
        counted = self._ask(f"SELECT count(*) FROM {table}")  # noqa: S608
        return max(0, counted[0][0] - len(places)) if counted else max(0, _gaps(places))

    def _ask(self, sql: str) -> list[Row] | None:
        """The answer, or None where a page on the way to it cannot be read."""
        try:
            if self._db is None:
                self._db = connect_read_only(self._path, self._key)
            return list(self._db.execute(sql).fetchall())
        except DriverError:
            self.close()
            return None


def _gaps(places: set[int]) -> int:
    """How many places between the first and the last are not there."""
    return max(places) - min(places) + 1 - len(places) if places else 1


def _save(db: Database, reading: _Reading, table: str) -> SavedTable:
    """Write the rows of one table, without the rules that hold for new ones: what was signed stays as signed."""
    rows, lost = reading.rows(table)
    columns = reading.columns(table)
    known = {row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()}
    taken = [at for at, column in enumerate(columns) if column in known]
    names, marks = ", ".join(["rowid", *(columns[at] for at in taken)]), ", ".join("?" * (len(taken) + 1))
    saved = 0
    for row in rows:
        try:
            db.execute(
                f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 (names of our own tables)
                [row[0], *(row[1 + at] for at in taken)],
            )
            saved += 1
        except IntegrityError:
            lost += 1
    return SavedTable(table, saved, lost)


@contextmanager
def _without_rules(db: Database) -> Iterator[None]:
    """One transaction without triggers and references, which are there again when it ends."""
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        yield
        for _, sql in triggers:
            db.execute(sql)
        db.execute("COMMIT")
    finally:
        db.rollback()  # does nothing after a commit
        db.execute("PRAGMA foreign_keys = ON")


def _finish(db: Database, rescuer: Rescuer, tables: tuple[SavedTable, ...], at: datetime) -> bool:
    """Make the search anew, say in the trail what was done, and seal its end. Whether what was saved is whole."""
    connection = Connection(db)
    audit = Audit(connection, derived(rescuer.data_key, "audit"))
    is_whole = audit.broken_line() is None
    lost = sum(table.lost for table in tables)
    with connection.transaction():
        patients = Patients(connection)
        for row in connection.rows("SELECT id FROM patient"):
            patients.index(row["id"])
        _fit_to_header(connection, rescuer, at)
        audit.append(at, "Teachback", "salvage", "vault", "vault", f"{lost} rows lost")
    return is_whole


def _fit_to_header(connection: Connection, rescuer: Rescuer, at: datetime) -> None:
    """So that the new records open: they know the header's generation, and somebody owns them.

    Where nobody of those who may open the records could be read, it is whoever saved them: they hold a key.
    """
    header = parse_header(rescuer.header)
    if isinstance(header, Header):
        Settings(connection).set(GENERATION, str(header.generation))
    users = Users(connection)
    if not users.all():
        users.add(User(rescuer.user_id or secrets.token_hex(8), rescuer.name or "Owner", "owner"), at)
