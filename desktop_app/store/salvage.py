"""Saves what can be read of a damaged vault into a new one, row by row, and says what could not be read.

A page that is not what it was stops the driver for good on its connection, so after each stop the reading goes on over
a new one. Between the rows that can be read from the front and from the back, the gap is halved until only rows are
left out that cannot be read. The damaged vault is not touched.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.store.audit import Audit
from desktop_app.store.connection import Connection, known_driver_errors
from desktop_app.store.disk import known_disk_errors, write_atomically
from desktop_app.store.driver import Database, DriverError, IntegrityError, connect, connect_read_only
from desktop_app.store.errors import NothingToSalvage, VaultExists
from desktop_app.store.header import HEADER_FILE
from desktop_app.store.keys import derived
from desktop_app.store.migrations import migrate
from desktop_app.store.patients import Patients

_DATABASE_FILE = "vault.db"
_OWN = ("audit_seal",)  # made anew at the end
_SEVERAL = 200
_LARGEST = 1 << 62
_MOST_ON_A_PAGE = 512
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


def salvage(folder: Path, data_key: bytes, target: Path, at: datetime) -> Salvaged:
    """Save what can be read into a new vault in `target`, which opens as the damaged one did.

    Raises NothingToSalvage where not even the list of tables can be read, VaultExists, DiskFull or VaultUnreadable.
    """
    reading = _Reading(folder / _DATABASE_FILE, derived(data_key, "database"))
    names = reading.tables()
    with known_disk_errors():
        if (target / HEADER_FILE).exists() or (target / _DATABASE_FILE).exists():
            raise VaultExists
        target.mkdir(parents=True, exist_ok=True)
        header = (folder / HEADER_FILE).read_bytes()
    with known_driver_errors():
        db = connect(target / _DATABASE_FILE, derived(data_key, "database"))
        try:
            migrate(db, at)
            tables = tuple(_save(db, reading, name) for name in names if name not in _OWN)
            is_whole = _finish(db, data_key, tables, at)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            db.close()
    write_atomically(target / HEADER_FILE, header)
    return Salvaged(target, tables, is_whole)


class _Reading:
    """The damaged database, over as many connections as it takes."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key

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
        high = back[-1][0] if back else min(high, low + _MOST_ON_A_PAGE)
        middle = (low + high) // 2
        if high - low > 2:  # one row alone that cannot be read is given up
            yield from self._between(table, low, middle + 1)
            yield from self._between(table, middle, high)
        yield from back

    def _walk(self, table: str, low: int, high: int, order: str) -> tuple[list[Row], bool]:
        """Rows from one end until one cannot be read; whether the other end was reached."""
        found: list[Row] = []
        several = _SEVERAL
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

    def _missing(self, table: str, places: set[int]) -> int:
        """Places that an index or the count still knows, less those that were read."""
        counted = self._ask(f"SELECT count(*) FROM {table}")  # noqa: S608
        return max(0, counted[0][0] - len(places)) if counted else max(0, _gaps(places))

    def _ask(self, sql: str) -> list[Row] | None:
        """The answer, or None where a page on the way to it cannot be read."""
        try:
            db = connect_read_only(self._path, self._key)
            try:
                return list(db.execute(sql).fetchall())
            finally:
                db.close()
        except DriverError:
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
    with _without_rules(db):
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


def _finish(db: Database, data_key: bytes, tables: tuple[SavedTable, ...], at: datetime) -> bool:
    """Make the search anew, say in the trail what was done, and seal its end. Whether what was saved is whole."""
    connection = Connection(db)
    audit = Audit(connection, derived(data_key, "audit"))
    is_whole = audit.broken_line() is None
    lost = sum(table.lost for table in tables)
    with connection.transaction():
        patients = Patients(connection)
        for row in connection.rows("SELECT id FROM patient"):
            patients.index(row["id"])
        audit.append(at, "Teachback", "salvage", "vault", "vault", f"{lost} rows lost")
    return is_whole
