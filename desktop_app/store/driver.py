"""The encrypted SQLite driver, and sqlite-utils taught to use it. Importing costs 120 ms: do it when a vault opens.

sqlite-utils looks for a driver named pysqlite3 and catches that driver's exceptions. SQLCipher's exceptions are its
own, so it has to stand under that name before sqlite-utils is imported; otherwise a failed savepoint is swallowed, the
connection stays inside a transaction and everything "saved" afterwards is lost when the program dies.
"""

import sys
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

import sqlite_utils  # noqa: E402

if sys.modules["sqlite_utils.utils"].sqlite3 is not sqlcipher3:  # somebody imported it before the name was taken
    raise ImportError("sqlite_utils was imported before desktop_app.store.driver, so it would lose writes silently.")

from desktop_app.store import key_entry  # noqa: E402
from desktop_app.store.key_entry import Handle  # noqa: E402

Database: TypeAlias = sqlite_utils.Database
_driver: Any = sqlcipher3.dbapi2
DriverError: type[Exception] = _driver.Error
IntegrityError: type[Exception] = _driver.IntegrityError


@cache
def statements(script: str) -> tuple[str, ...]:
    """The statements of a script of ours, one by one: running the script as a whole would end the transaction first.

    sqlite-utils takes scripts apart too, but letter by letter, which was half of the time in which a vault is made.
    """
    found, begun = [], ""
    *parts, rest = script.split(";")
    for part in parts:
        begun += f"{part};"
        if _driver.complete_statement(begun):
            found.append(begun.strip())
            begun = ""
    if (begun + rest).strip():
        raise ValueError("The script ends in the middle of a statement.")
    return tuple(found)


def connect(path: Path, data_key: bytes) -> Database:
    """Open (or make) the encrypted database at `path` with a raw 32-byte key.

    The connection commits nothing by itself: every write stands between BEGIN IMMEDIATE and COMMIT of `Store.act`.
    It may be used from one worker thread that is not the thread which opened it.
    """
    opened = _open(str(path), isolation_level=None, check_same_thread=False, timeout=5.0)
    connection = _with_key(opened, data_key)
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return Database(connection, execute_plugins=False, strict=True)


def connect_read_only(path: Path, data_key: bytes) -> Database:
    """Open a file that nobody writes, such as a backup: nothing is written to it, and nothing beside it."""
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    connection = _open(uri, uri=True, isolation_level=None, check_same_thread=False)
    return Database(_with_key(connection, data_key), execute_plugins=False, strict=True)


def connect_new_copy(path: Path, data_key: bytes) -> Database:
    """Make a file to be filled page by page; whoever fills it sees to it that the disk has kept it."""
    connection = _with_key(_open(str(path), isolation_level=None, check_same_thread=False), data_key)
    connection.execute("PRAGMA journal_mode = OFF").fetchone()
    connection.execute("PRAGMA synchronous = OFF")
    return Database(connection, execute_plugins=False, strict=True)


def _open(*place: Any, **how: Any) -> tuple[Any, Handle | None]:
    """A connection without a key yet, and the handle that SQLite itself knows it by."""
    return key_entry.opened_with_handle(lambda: _driver.connect(*place, **how))


def _with_key(opened: tuple[Any, Handle | None], data_key: bytes) -> Any:
    connection, handle = opened
    connection.execute("PRAGMA cipher_log_level = NONE")  # what goes wrong is raised, not printed
    key_entry.give_key(connection, handle, data_key)
    connection.execute("PRAGMA temp_store = MEMORY")  # no clinical text in temporary files
    return connection
