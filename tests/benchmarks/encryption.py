"""What encryption costs: the same writes and point reads in the encrypted store, in the same driver without a key,
and in plain sqlite3. The first tells the price of the cipher, the second that of another build of SQLite as well.

python -m tests.benchmarks.encryption
"""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import sqlcipher3

from desktop_app.store.driver import connect

Row = tuple[str, str, str]
MOST_WRITING, MOST_READING = 1.5, 2.5
ROWS, COMMITS, READS, RUNS = 20_000, 200, 5_000, 9
_TABLE = "CREATE TABLE note (id TEXT PRIMARY KEY, session TEXT NOT NULL, text TEXT NOT NULL) STRICT"
_ADD = "INSERT INTO note VALUES (?, ?, ?)"
_TEXT = "Stand-pivot with gait belt low on the hips, blocking the right knee. " * 3


def measure() -> list[Row]:
    """Seconds in each, and how many times as long the encrypted one takes; medians of alternating runs."""
    found: dict[str, list[tuple[float, ...]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(RUNS):
            stores = [make(Path(folder) / f"{run}.{make.__name__}") for make in (_plain, _without_key, _encrypted)]
            for name, work in (("one large write", _fill), ("200 acts", _commits), ("5,000 point reads", _reads)):
                found.setdefault(name, []).append(tuple(_timed(work, store) for store in stores))
            for store in stores:
                store.close()
    return [row for name, runs in found.items() for row in _rows(name, runs)]


def _rows(name: str, runs: list[tuple[float, ...]]) -> list[Row]:
    plain, without_key, encrypted = (statistics.median(run[at] for run in runs) for at in range(3))
    limit = f"limit {MOST_READING if 'read' in name else MOST_WRITING} x"
    figure = f"{encrypted / plain:.2f} x ({1000 * encrypted:.0f} ms)"
    return [
        (f"{name}, encrypted to without a key", f"{encrypted / without_key:.2f} x", limit),
        (f"{name}, encrypted to plain sqlite3", figure, limit),
    ]


def _plain(path: Path) -> Any:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(_TABLE)
    return connection


def _without_key(path: Path) -> Any:
    connection = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)  # type: ignore[attr-defined]
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.execute(_TABLE)
    return connection


def _encrypted(path: Path) -> Any:
    connection = connect(path, b"k" * 32).conn
    connection.execute(_TABLE)
    return connection


def _fill(connection: Any) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_ADD, ((f"{number:016x}", f"{number // 4:016x}", _TEXT) for number in range(ROWS)))
    connection.execute("COMMIT")


def _commits(connection: Any) -> None:
    for number in range(COMMITS):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(_ADD, (f"c{number}", "s", _TEXT))
        connection.execute("COMMIT")


def _reads(connection: Any) -> None:
    lot = Random(7)
    for _ in range(READS):
        connection.execute("SELECT * FROM note WHERE id = ?", (f"{lot.randrange(ROWS):016x}",)).fetchone()


def _timed(work: Callable[[Any], None], connection: Any) -> float:
    begun = time.perf_counter()
    work(connection)
    return time.perf_counter() - begun


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")
