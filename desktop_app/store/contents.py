"""What a database holds, counted and checked, whichever file it lies in: the vault, a backup, a salvaged one."""

from collections.abc import Callable, Mapping

from desktop_app.store.audit import Audit, Head
from desktop_app.store.connection import Connection
from desktop_app.store.driver import Database
from desktop_app.store.keys import derived
from desktop_app.store.migrations import SEALED_TRAIL, applied

_OURS = "type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'patient_search%'"


def tables_of(db: Database) -> tuple[str, ...]:
    """The names of the tables that hold records; the search rows are made from them."""
    rows = Connection(db).rows(f"SELECT name FROM sqlite_master WHERE {_OURS} ORDER BY name")  # noqa: S608
    return tuple(row["name"] for row in rows)


def counts_of(db: Database) -> Mapping[str, int]:
    """How many rows each table holds."""
    connection = Connection(db)
    return {
        table: int(connection.rows(f"SELECT count(*) AS n FROM {table}")[0]["n"])  # noqa: S608 (our own tables)
        for table in tables_of(db)
    }


def head_of(db: Database) -> Head:
    """Where the audit trail ends."""
    return Audit(Connection(db), b"").head()


def audit_of(db: Database, data_key: bytes | bytearray) -> Audit:
    """The audit trail of the database."""
    return Audit(Connection(db), derived(data_key, "audit"))


def page_faults(db: Database) -> tuple[str, ...]:
    """What SQLite finds wrong with the pages; nothing where they are sound."""
    rows = Connection(db).rows("PRAGMA quick_check")
    found = tuple(str(value) for row in rows for value in row.values())
    return () if found == ("ok",) else found


def has_true_pages(db: Database) -> bool:
    """True where every page carries its own seal. A copy of a sound database is sound where this holds."""
    return not Connection(db).rows("PRAGMA cipher_integrity_check")


def has_whole_trail(
    db: Database, data_key: bytes | bytearray, after_several: Callable[[], object] = lambda: None
) -> bool:
    """True where the audit trail is whole, in whichever shape the database is.

    `after_several` is called again and again while the lines are read; what it raises ends the reading.
    """
    audit = audit_of(db, data_key)
    if audit.broken_line(after_several) is not None:
        return False
    return SEALED_TRAIL not in applied(db) or audit.broken_end() is None


def loose_ends(db: Database) -> tuple[str, ...]:
    """References that lead nowhere, by table."""
    rows = Connection(db).rows("PRAGMA foreign_key_check")
    return tuple(sorted({f"a row of {row['table']} refers to a missing row of {row['parent']}" for row in rows}))
