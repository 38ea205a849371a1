"""The encrypted SQLite driver, and sqlite-utils taught to use it. Importing costs 120 ms: do it when a vault opens.

sqlite-utils looks for a driver named pysqlite3 and catches that driver's exceptions. SQLCipher's exceptions are its
own, so it has to stand under that name before sqlite-utils is imported; otherwise a failed savepoint is swallowed, the
connection stays inside a transaction and everything "saved" afterwards is lost when the program dies.
"""

import ctypes
import sys
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

import sqlite_utils  # noqa: E402

if sys.modules["sqlite_utils.utils"].sqlite3 is not sqlcipher3:  # somebody imported it before the name was taken
    raise ImportError("sqlite_utils was imported before desktop_app.store.driver, so it would lose writes silently.")

Database: TypeAlias = sqlite_utils.Database
_driver: Any = sqlcipher3.dbapi2
DriverError: type[Exception] = _driver.Error
IntegrityError: type[Exception] = _driver.IntegrityError


def connect(path: Path, data_key: bytes) -> Database:
    """Open (or make) the encrypted database at `path` with a raw 32-byte key.

    The connection commits nothing by itself: every write stands between BEGIN IMMEDIATE and COMMIT of `Store.act`.
    It may be used from one worker thread that is not the thread which opened it.
    """
    opened = _driver.connect(str(path), isolation_level=None, check_same_thread=False, timeout=5.0)
    connection = _with_key(opened, data_key)
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return Database(connection, execute_plugins=False, strict=True)


def connect_read_only(path: Path, data_key: bytes) -> Database:
    """Open a file that nobody writes, such as a backup: nothing is written to it, and nothing beside it."""
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = _driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    return Database(_with_key(connection, data_key), execute_plugins=False, strict=True)


def connect_new_copy(path: Path, data_key: bytes) -> Database:
    """Make a file to be filled page by page; whoever fills it sees to it that the disk has kept it."""
    connection = _with_key(_driver.connect(str(path), isolation_level=None, check_same_thread=False), data_key)
    connection.execute("PRAGMA journal_mode = OFF").fetchone()
    connection.execute("PRAGMA synchronous = OFF")
    return Database(connection, execute_plugins=False, strict=True)


def _with_key(connection: Any, data_key: bytes) -> Any:
    connection.execute("PRAGMA cipher_log_level = NONE")  # what goes wrong is raised, not printed
    connection.execute("PRAGMA cipher_memory_security = ON").fetchall()  # what it lets go of is wiped, and not swapped
    _give_key(connection, data_key)
    connection.execute("PRAGMA temp_store = MEMORY")  # no clinical text in temporary files
    return connection


def _give_key(connection: Any, data_key: bytes) -> None:
    """Hand over the key in a text of ours that is wiped afterward; the driver wipes its own when it closes."""
    written = data_key.hex()
    statement = f"PRAGMA key = \"x'{written}'\""
    try:
        connection.execute(statement).fetchall()
    finally:
        for text in (written, statement):
            _wipe(text)


def _wipe(text: str) -> None:
    """Overwrite the letters of a plain text that nobody else holds, where they lie (CPython keeps them at its end)."""
    if sys.implementation.name == "cpython" and text.isascii():
        size = len(text)
        ctypes.memset(id(text) + sys.getsizeof(text) - size - 1, ord("0"), size)
