"""The one connection of an open vault: reads at any time, writes only inside an act, driver errors made known."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from desktop_app.store.driver import Database, DriverError
from desktop_app.store.errors import (
    DiskFull,
    OutsideAct,
    RecordIsSigned,
    StoreError,
    VaultBusy,
    VaultDamaged,
    VaultUnreadable,
)
from desktop_app.store.rows.scalars import Row

# SQLite's primary result codes (sqlite.org/rescode.html)
_FULL = (13,)
_DAMAGED = (11, 26)  # corrupt, not a database
_UNREADABLE = (3, 8, 10, 14, 23)  # no permission, read-only, I/O error, cannot open, not authorized
_BUSY = (5, 6)
_FROZEN = ("record is signed", "record is issued", "record is kept")


class Connection:
    """What the tables share. `db` is sqlite-utils on the encrypted driver."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._writing = False

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows of a question, each by column name."""
        with known_driver_errors():
            cursor = self.db.execute(sql, list(values))
            columns = [column[0] for column in cursor.description]
            return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]

    def write(self, sql: str, values: Sequence[Any] = ()) -> None:
        """One writing statement of the open act. Raises OutsideAct where there is none."""
        self.must_be_writing()
        with known_driver_errors():
            self.db.execute(sql, list(values))

    def put(self, table: str, row: Row, key: str = "id") -> None:
        """Insert the row, or change the one with the same key."""
        columns = ", ".join(row)
        changes = ", ".join(f"{column} = excluded.{column}" for column in row if column != key)
        self.write(
            f"INSERT INTO {table} ({columns}) VALUES ({_marks(row)}) ON CONFLICT ({key}) DO UPDATE SET {changes}",  # noqa: S608 (our own names)
            list(row.values()),
        )

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows that must be new."""
        for row in rows:
            columns = ", ".join(row)
            self.write(f"INSERT INTO {table} ({columns}) VALUES ({_marks(row)})", list(row.values()))  # noqa: S608

    def must_be_writing(self) -> None:
        """Raise OutsideAct unless an act is open."""
        if not self._writing:
            raise OutsideAct("A write needs an open act: use `with store.act(...)`.")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """BEGIN IMMEDIATE to COMMIT; whatever goes wrong, nothing of it stays. Never inside another."""
        if self._writing or self.db.conn.in_transaction:
            raise OutsideAct("An act is already open; acts do not nest.")
        with known_driver_errors():
            self.db.execute("BEGIN IMMEDIATE")
            self._writing = True
            try:
                yield
                self.db.execute("COMMIT")
            finally:
                self._writing = False
                self.db.rollback()  # does nothing after a commit
        if self.db.conn.in_transaction:
            raise OutsideAct("The connection is still inside a transaction after an act.")

    @contextmanager
    def within_own_transaction(self) -> Iterator[None]:
        """Writes of somebody who has begun a transaction on the connection itself and will end it."""
        self._writing = True
        try:
            yield
        finally:
            self._writing = False


@contextmanager
def known_driver_errors() -> Iterator[None]:
    """Turn the driver's errors about disk, damage and frozen records into ours; a bug stays what it is."""
    try:
        yield
    except DriverError as error:
        known = _known(error)
        if known is None:
            raise
        raise known from error


def _known(error: Exception) -> StoreError | None:
    if str(error) in _FROZEN:
        return RecordIsSigned()
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _FULL:
        return DiskFull()
    if code in _DAMAGED:
        return VaultDamaged()
    if code in _UNREADABLE:
        return VaultUnreadable()
    return VaultBusy("another program") if code in _BUSY else None


def _marks(row: Row) -> str:
    return ", ".join("?" * len(row))
