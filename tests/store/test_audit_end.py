"""The end of the audit trail: a line cut off shows, inside the database and outside of it."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.store import vault
from desktop_app.store.anchor import ANCHOR_FILE
from desktop_app.store.audit import Break, Wanted
from desktop_app.store.driver import DriverError, connect
from desktop_app.store.errors import VaultDamaged, VaultRolledBack
from desktop_app.store.keys import derived
from desktop_app.store.store import Store
from tests.conftest import PASSPHRASE

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)


def act(store: Store, number: int) -> None:
    with store.act("set", "setting", str(number), NOW + timedelta(hours=number)):
        store.settings.set(str(number), "x")


@pytest.fixture
def three_acts(store: Store) -> Store:
    """A store after three acts, whose frozen tables a thief has thawed."""
    for number in range(3):
        act(store, number)
    for table, deed in (("audit", "update"), ("audit", "delete"), ("audit_seal", "delete")):
        store.db.execute(f"DROP TRIGGER {table}_is_kept_{deed}")
    return store


def test_a_trail_whose_last_line_was_cut_off_does_not_verify(three_acts: Store) -> None:
    three_acts.db.execute("DELETE FROM audit WHERE number = 3")
    assert three_acts.audit.broken() == Break("cut", 3)


def test_a_trail_that_was_emptied_does_not_verify(three_acts: Store) -> None:
    three_acts.db.execute("DELETE FROM audit")
    assert three_acts.audit.broken() == Break("cut", 1)


def test_a_seal_that_was_moved_along_with_the_cut_is_not_ours(three_acts: Store) -> None:
    three_acts.db.execute("DELETE FROM audit WHERE number = 3")
    three_acts.db.execute("UPDATE audit_seal SET number = 2, head = (SELECT hash FROM audit WHERE number = 2)")
    assert three_acts.audit.broken() == Break("unsealed", 2)


def test_a_seal_that_was_taken_away_is_missed(three_acts: Store) -> None:
    three_acts.db.execute("DELETE FROM audit_seal")
    assert three_acts.audit.broken() == Break("unsealed", 3)


def test_lines_in_another_order_do_not_verify(three_acts: Store) -> None:
    three_acts.db.execute("UPDATE audit SET number = 9 WHERE number = 1")
    three_acts.db.execute("UPDATE audit SET number = 1 WHERE number = 2")
    three_acts.db.execute("UPDATE audit SET number = 2 WHERE number = 9")
    assert three_acts.audit.broken() == Break("changed", 1)


def test_a_vault_whose_trail_was_cut_is_not_opened(three_acts: Store, vault_folder: Path) -> None:
    three_acts.db.execute("DELETE FROM audit WHERE number = 3")
    three_acts.close()
    with pytest.raises(VaultDamaged, match="audit trail"):
        vault.unlock(vault_folder, PASSPHRASE)


def test_the_database_refuses_to_delete_the_seal(store: Store) -> None:
    act(store, 1)
    with pytest.raises(DriverError, match="record is kept"):
        store.db.execute("DELETE FROM audit_seal")


def test_an_anchor_that_is_not_ours_is_refused(store: Store, vault_folder: Path) -> None:
    act(store, 1)
    store.close()
    (vault_folder / ANCHOR_FILE).write_bytes(
        (vault_folder / ANCHOR_FILE).read_bytes().replace(b'"number": 1', b'"number": 0')
    )
    with pytest.raises(VaultDamaged, match=r"vault\.anchor"):
        vault.unlock(vault_folder, PASSPHRASE)


def test_the_anchor_of_another_vault_is_refused(store: Store, vault_folder: Path, tmp_path: Path) -> None:
    act(store, 1)
    store.close()
    vault.create(tmp_path / "other", PASSPHRASE, "Lee").close()
    shutil.copy(tmp_path / "other" / ANCHOR_FILE, vault_folder / ANCHOR_FILE)
    with pytest.raises(VaultDamaged):
        vault.unlock(vault_folder, PASSPHRASE)


def test_the_log_of_the_database_thrown_away_after_a_crash_shows(
    store: Store, vault_folder: Path, tmp_path: Path
) -> None:
    for number in range(25):
        act(store, number)
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for name in ("vault.db", "vault.json", ANCHOR_FILE):
        shutil.copy(vault_folder / name, crashed / name)
    with pytest.raises((VaultRolledBack, VaultDamaged)):
        vault.unlock(crashed, PASSPHRASE)


def test_a_trail_that_goes_on_after_its_anchor_is_fine(store: Store, vault_folder: Path) -> None:
    for number in range(3):
        act(store, number)
    store.close()
    kept = (vault_folder / ANCHOR_FILE).read_bytes()
    again = vault.unlock(vault_folder, PASSPHRASE)
    act(again, 9)
    again.close()
    (vault_folder / ANCHOR_FILE).write_bytes(kept)
    vault.unlock(vault_folder, PASSPHRASE).close()


def test_lines_can_be_asked_for_by_who_what_and_when(store: Store) -> None:
    for number in range(5):
        act(store, number)
    found = store.audit.entries(10, Wanted(since=NOW + timedelta(hours=1), until=NOW + timedelta(hours=4)))
    assert [entry.number for entry in found] == [4, 3, 2]
    assert [entry.number for entry in store.audit.entries(10, Wanted(patient_id="4", user="Lee Park"))] == [5]
    assert store.audit.entries(10, Wanted(action="view")) == ()
    assert store.audit.users_and_actions() == (("Lee Park",), ("set",))


def test_a_trail_from_before_the_seal_is_sealed_when_it_is_first_opened(store: Store, vault_folder: Path) -> None:
    act(store, 1)
    key = store.data_key
    store.close()
    db = connect(vault_folder / "vault.db", derived(key, "database"))
    db.executescript(
        "DROP TABLE audit_seal; DROP TABLE disclosure; DELETE FROM migration WHERE name = '2026-6 sealed audit trail';"
    )
    db.close()
    again = vault.unlock(vault_folder, PASSPHRASE)
    assert again.audit.verify()
    assert len(list((vault_folder / "backups").iterdir())) == 1
    again.close()
