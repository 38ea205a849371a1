"""One moment of a database that somebody else is working in, held still for as long as it is read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop_app.store.driver import Database, connect


@dataclass(frozen=True, slots=True)
class HeldMoment:
    """`db` sees the moment only. Where `is_all_in_the_file`, the file holds exactly that, and nobody writes it now."""

    db: Database
    is_all_in_the_file: bool


@contextmanager
def one_moment(path: Path, key: bytes) -> Iterator[HeldMoment]:
    """Hold the present moment; others go on writing to the log beside the file.

    Copying the file is three times as quick as asking for its pages. It is safe where the log was folded into it
    while nobody could write: a reader that begins then reads from the file alone, and SQLite folds nothing into a
    file that is read so (sqlite.org/walformat.html, WAL_READ_LOCK(0)).
    """
    reading, holding = connect(path, key), connect(path, key)
    try:
        holding.execute("BEGIN IMMEDIATE")
        _, logged, folded = reading.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
        holding.execute("ROLLBACK")
        yield HeldMoment(reading, logged == folded >= 0)
        reading.execute("ROLLBACK")
    finally:
        holding.close()
        reading.close()
