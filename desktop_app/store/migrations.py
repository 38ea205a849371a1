"""The named steps from an empty database to today's shape. New ones go at the end; old ones stay as they were."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from desktop_app.store import schema_audit, schema_users
from desktop_app.store.driver import Database, statements
from desktop_app.store.errors import VaultIsNewer
from desktop_app.store.schema_2026_1 import SCHEMA
from desktop_app.store.schema_clock import CLOCK
from desktop_app.store.schema_groups import GROUPS
from desktop_app.store.schema_handouts import HANDOUT_DRAFTS
from desktop_app.store.schema_insured import INSURED
from desktop_app.store.schema_money import MONEY
from desktop_app.store.schema_notes import NOTES
from desktop_app.store.schema_receipts import RECEIPTS

SEALED_TRAIL = "2026-6 sealed audit trail"
MIGRATIONS: tuple[tuple[str, str], ...] = (
    ("2026-1 first shape", SCHEMA),
    ("2026-2 users", schema_users.SCHEMA),
    ("2026-3 group training", GROUPS),
    ("2026-4 typed times of the clock", CLOCK),
    ("2026-5 notes, addenda and the chain of seals", NOTES),
    (SEALED_TRAIL, schema_audit.SCHEMA),
    ("2026-7 payments", MONEY),
    ("2026-8 drafts of handouts", HANDOUT_DRAFTS),
    ("2026-9 receipts as issued", RECEIPTS),
    ("2026-10 the insured", INSURED),
)


def migrate(
    db: Database,
    at: datetime,
    migrations: Sequence[tuple[str, str]] = MIGRATIONS,
    with_keys: Mapping[str, Callable[[], None]] = MappingProxyType({}),
) -> tuple[str, ...]:
    """Apply what is missing, each step in one transaction; the names that were applied now.

    `with_keys` names what has to follow a step in its transaction and needs a key, which SQL alone has not.

    Raises VaultIsNewer, before anything is changed, where the database knows a step that this program does not.
    """
    steps = missing(db, migrations)
    for name, sql in steps:
        _apply(db, name, sql, at, with_keys.get(name))
    return tuple(name for name, _ in steps)


def missing(db: Database, migrations: Sequence[tuple[str, str]] = MIGRATIONS) -> tuple[tuple[str, str], ...]:
    """The steps this database has not taken yet. Raises VaultIsNewer where it knows one that this program does not."""
    done = applied(db)
    if set(done) - {name for name, _ in migrations}:
        raise VaultIsNewer
    return tuple((name, sql) for name, sql in migrations if name not in done)


def applied(db: Database) -> tuple[str, ...]:
    """The names of the steps this database has taken, oldest first."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'migration'").fetchone():
        return ()
    return tuple(name for (name,) in db.execute("SELECT name FROM migration ORDER BY rowid").fetchall())


def _apply(db: Database, name: str, sql: str, at: datetime, then: Callable[[], None] | None) -> None:
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT")
        for statement in statements(sql):
            db.execute(statement)
        if then is not None:
            then()
        db.execute("INSERT INTO migration (name, applied_at) VALUES (?, ?)", [name, at.isoformat()])
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise
