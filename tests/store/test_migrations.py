"""Steps from shape to shape: each whole or not at all, each once, none unknown."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.store.driver import Database, DriverError, connect, statements
from desktop_app.store.errors import VaultIsNewer
from desktop_app.store.migrations import MIGRATIONS, applied, migrate

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)
SECOND = ("second", "CREATE TABLE b (x INTEGER) STRICT;")
FIRST = ("first", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);")


@pytest.fixture
def db(tmp_path: Path) -> Database:
    return connect(tmp_path / "a.db", b"k" * 32)


def _tables(db: Database) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()}


def test_steps_are_taken_once_and_in_order(db: Database) -> None:
    assert migrate(db, NOW, [FIRST]) == ("first",)
    assert migrate(db, NOW, [FIRST, SECOND]) == ("second",)
    assert migrate(db, NOW, [FIRST, SECOND]) == ()
    assert applied(db) == ("first", "second")
    assert db.execute("SELECT count(*) FROM a").fetchone() == (1,)
    db.close()


def test_a_step_that_fails_leaves_the_shape_before_it(db: Database) -> None:
    broken = ("broken", "CREATE TABLE c (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);")
    with pytest.raises(DriverError):
        migrate(db, NOW, [FIRST, broken])
    assert _tables(db) == {"migration", "a"}
    assert not db.conn.in_transaction
    assert migrate(db, NOW, [FIRST, SECOND]) == ("second",)
    db.close()


def test_an_unknown_step_stops_everything_before_anything_changes(db: Database) -> None:
    migrate(db, NOW, [FIRST, SECOND])
    with pytest.raises(VaultIsNewer):
        migrate(db, NOW, [FIRST, ("third", "CREATE TABLE c (x INTEGER) STRICT;")])
    assert "c" not in _tables(db)
    db.close()


def test_names_of_steps_are_never_used_twice() -> None:
    names = [name for name, _ in MIGRATIONS]
    assert len(names) == len(set(names)) > 0


def test_every_table_of_ours_is_strict(db: Database) -> None:
    migrate(db, NOW)
    loose = [
        name
        for name, strict in db.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
        if not strict and not name.startswith(("sqlite_", "patient_search"))
    ]
    assert loose == []
    db.close()


def test_a_script_is_taken_apart_where_its_statements_end() -> None:
    trigger = "CREATE TRIGGER kept BEFORE DELETE ON seen BEGIN SELECT 1; SELECT 2; END;"
    script = f"\nCREATE TABLE seen (word TEXT DEFAULT ';');\n{trigger}\n"
    assert statements(script) == ("CREATE TABLE seen (word TEXT DEFAULT ';');", trigger)


def test_a_script_that_breaks_off_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="middle of a statement"):
        statements("CREATE TABLE seen (word TEXT);\nCREATE TABLE")
