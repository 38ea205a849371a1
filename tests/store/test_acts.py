"""The act: the only way to write, whole or not at all, with its line in the audit trail; and nothing lost to a kill."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.store import vault
from desktop_app.store.driver import DriverError
from desktop_app.store.errors import DiskFull, OutsideAct, VaultUnreadable
from desktop_app.store.store import Store, new_id
from tests import builders

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)

INSERTER = """
import os, sys
from pathlib import Path
from datetime import datetime, UTC
from desktop_app.store import vault
store = vault.unlock(Path(sys.argv[1]), "marble kettle orchard nine")
for number in range(1, 100_000):
    if number % 3 == 0:
        with store.act("set", "setting", str(number), datetime.now(UTC)):
            store.settings.set(f"s{number}", "kept")
    else:
        rows = list(store.db.query("INSERT INTO setting VALUES (?, 'kept') RETURNING key", [f"s{number}"]))
        assert rows == [{"key": f"s{number}"}]
    assert not store.db.conn.in_transaction
    os.write(1, f"{number}\\n".encode())
"""


def test_every_acknowledged_row_is_there_after_a_kill(vault_folder: Path, store: Store) -> None:
    store.close()
    with subprocess.Popen([sys.executable, "-c", INSERTER, str(vault_folder)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        acknowledged = 0
        while acknowledged < 120:
            acknowledged = int(writer.stdout.readline())
        writer.kill()
        acknowledged = int((writer.stdout.read().split() or [acknowledged])[-1])
    again = vault.unlock(vault_folder, "marble kettle orchard nine")
    missing = [n for n in range(1, acknowledged + 1) if again.settings.get(f"s{n}", "lost") != "kept"]
    assert missing == []
    assert again.audit.verify()
    again.close()


def test_a_failed_insert_returning_does_not_leave_the_connection_in_a_transaction(store: Store) -> None:
    for _ in range(3):
        list(store.db.query("INSERT OR REPLACE INTO setting VALUES ('a', 'b') RETURNING key"))
        assert not store.db.conn.in_transaction
    with pytest.raises(DriverError):
        store.db.query("INSERT INTO setting VALUES ('a', 'b') RETURNING key")
    assert not store.db.conn.in_transaction


def test_an_act_that_fails_leaves_nothing_not_even_its_audit_line(store: Store) -> None:
    def interrupted() -> None:
        with store.act("set", "setting", "x", NOW):
            store.settings.set("x", "half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert store.settings.get("x", "nothing") == "nothing"
    assert store.audit.entries() == ()
    assert not store.db.conn.in_transaction


def test_a_write_outside_an_act_is_refused(store: Store) -> None:
    with pytest.raises(OutsideAct):
        store.settings.set("x", "y")
    with pytest.raises(OutsideAct):
        store.patients.save(builders.patient())
    assert store.patients.count() == 0


def test_acts_do_not_nest_and_the_outer_one_is_undone(store: Store) -> None:
    def nested() -> None:
        with store.act("set", "setting", "x", NOW):
            store.settings.set("x", "outer")
            with store.act("set", "setting", "y", NOW):
                store.settings.set("y", "inner")

    with pytest.raises(OutsideAct):
        nested()
    assert store.settings.get("x", "nothing") == "nothing"
    with store.act("set", "setting", "x", NOW):
        store.settings.set("x", "later")
    assert store.settings.get("x") == "later"


def test_each_act_leaves_one_line_with_who_what_and_when(store: Store) -> None:
    with store.act("set", "setting", "x", NOW, "color"):
        store.settings.set("x", "y")
    (entry,) = store.audit.entries()
    assert (entry.number, entry.user, entry.action, entry.record, entry.record_id) == (
        *(1, "Lee Park", "set", "setting", "x"),
    )
    assert (entry.at, entry.detail) == (NOW, "color")


def test_pulsing_leaves_no_line(store: Store) -> None:
    with store.pulsing():
        pass
    assert store.audit.entries() == ()


@pytest.fixture
def three_acts(store: Store) -> Store:
    """A store after three acts, whose frozen tables a thief has thawed."""
    for number in range(3):
        with store.act("set", "setting", str(number), NOW):
            store.settings.set(str(number), "x")
    for act in ("update", "delete"):
        store.db.execute(f"DROP TRIGGER audit_is_kept_{act}")
    return store


def test_a_whole_chain_verifies(three_acts: Store) -> None:
    assert three_acts.audit.verify()


@pytest.mark.parametrize(
    ("crime", "seen_at"),
    [
        ("UPDATE audit SET detail = 'nothing to see' WHERE number = 2", 2),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 2", 2),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("UPDATE audit SET hash = 'f' WHERE number = 3", 3),
    ],
)
def test_a_changed_or_missing_line_is_found(three_acts: Store, crime: str, seen_at: int) -> None:
    three_acts.db.execute(crime)
    assert three_acts.audit.first_broken() == seen_at
    assert not three_acts.audit.verify()


@pytest.mark.parametrize("crime", ["UPDATE audit SET detail = 'x'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_the_audit_trail(store: Store, crime: str) -> None:
    with store.act("set", "setting", "x", NOW):
        store.settings.set("x", "y")
    with pytest.raises(DriverError, match="record is kept"):
        store.db.execute(crime)


def test_a_full_disk_undoes_the_act_and_the_store_goes_on(store: Store) -> None:
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages + 4}").fetchone()
    with store.act("set", "setting", "small", NOW):
        store.settings.set("small", "before")
    with pytest.raises(DiskFull), store.act("set", "setting", "large", NOW):
        store.settings.set("large", "x" * 100_000)
    assert not store.db.conn.in_transaction
    assert (store.settings.get("small"), store.settings.get("large", "nothing")) == ("before", "nothing")
    store.db.execute("PRAGMA max_page_count = 1000000").fetchone()
    with store.act("set", "setting", "x", NOW):
        store.settings.set("small", "kept")
    assert store.settings.get("small") == "kept"


def test_a_read_only_database_is_a_known_error(store: Store) -> None:
    store.db.execute("PRAGMA query_only = ON")
    with pytest.raises(VaultUnreadable), store.act("set", "setting", "x", NOW):
        store.settings.set("x", "y")
    assert not store.db.conn.in_transaction


def test_foreign_keys_hold(store: Store) -> None:
    with pytest.raises(DriverError, match="FOREIGN KEY"), store.act("create", "caregiver", "marian", NOW):
        store.db.execute("INSERT INTO goal VALUES ('no plan', 0, 'g', 1, 't', '')")
    assert not store.db.conn.in_transaction


def test_the_log_is_flushed_at_every_commit(store: Store) -> None:
    assert store.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert store.db.execute("PRAGMA synchronous").fetchone() == (2,)


def test_a_worker_thread_may_use_a_store_that_another_thread_opened(store: Store) -> None:
    def work() -> str:
        with store.act("set", "setting", "x", NOW):
            store.settings.set("x", "from the worker")
        return store.settings.get("x")

    with ThreadPoolExecutor(max_workers=1) as worker:
        assert worker.submit(work).result() == "from the worker"


def test_ids_are_sixteen_hex_characters_and_differ() -> None:
    ids = {new_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(made) == 16 and int(made, 16) >= 0 for made in ids)
