"""Before a file replaces something, and before a backup is put back, there is a proved backup of what was."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.paths import resources
from desktop_app.store.backup import BACKUPS_FOLDER, backups
from desktop_app.store.backup_file import read_manifest
from desktop_app.store.errors import DiskFull
from desktop_app.store.store import Store
from desktop_app.workflows.practice.replace_diagnoses import replace_diagnoses
from desktop_app.workflows.practice.replace_table import replace_table
from desktop_app.workflows.vault import back_up
from desktop_app.workflows.vault.restore_backup import restore_backup
from tests import builders, training_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.test_replace_diagnoses import order_file

AMOUNTS = (resources() / "rules" / "amounts.csv").read_text(encoding="utf-8")


@pytest.fixture
def filled(store: Store, clock: FakeClock) -> Store:
    """An open practice that is no sample."""
    training_vault.fill(store, clock)
    store.resources = resources()
    with store.act("change", "practice", "practice", clock.now().utc):
        store.practice.save(builders.practice(is_sample=False))
    return store


def reasons(store: Store, key: bytes) -> list[str]:
    return [read_manifest(kept.path).proof(key).reason for kept in backups(store.folder / BACKUPS_FOLDER)]


def test_a_table_is_backed_up_before_it_is_replaced_and_before_it_is_taken_back(
    filled: Store, clock: FakeClock
) -> None:
    replace_table(filled, clock, "amounts", AMOUNTS)
    clock.advance(minutes=1)
    replace_table(filled, clock, "amounts", "")
    assert reasons(filled, filled.data_key) == ["before_import", "before_import"]
    assert [line.action for line in filled.audit.entries(4)] == ["change", "back_up", "change", "back_up"]


def test_the_diagnoses_are_backed_up_before_they_are_replaced(filled: Store, clock: FakeClock) -> None:
    replace_diagnoses(filled, clock, order_file(), 2027)
    assert reasons(filled, filled.data_key) == ["before_import"]


def test_without_room_for_a_backup_nothing_is_replaced(
    filled: Store, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(back_up, "make_backup", full)
    with pytest.raises(KnownError) as caught:
        replace_table(filled, clock, "amounts", AMOUNTS)
    assert caught.value.sentence.startswith("No backup could be made first, so nothing was replaced. The disk is full")
    assert caught.value.next_step
    assert filled.audit.entries(1)[0].detail != "replaced"


def test_a_table_that_cannot_be_read_costs_no_backup(filled: Store, clock: FakeClock) -> None:
    with pytest.raises(KnownError):
        replace_table(filled, clock, "amounts", "nonsense")
    assert reasons(filled, filled.data_key) == []


def test_the_records_that_a_backup_replaces_are_in_the_list_of_backups(
    filled: Store, clock: FakeClock, tmp_path: Path
) -> None:
    made = back_up.back_up_vault(filled, clock, tmp_path / "stick").made
    with filled.act("create", "patient", "rosa", clock.now().utc):
        filled.patients.save(builders.patient(id="rosa", account="A-2"))
    key = filled.data_key
    filled.close()
    clock.advance(minutes=5)
    restored = restore_backup(made.path, PASSPHRASE, filled.folder, clock)
    assert restored.replaced is not None
    (kept,) = backups(filled.folder / BACKUPS_FOLDER)
    proof = read_manifest(kept.path).proof(key)
    assert (proof.reason, proof.counts["patient"]) == ("before_restore", 2)


def test_an_old_backup_that_is_being_restored_is_not_rotated_away_by_the_one_made_before(
    filled: Store, clock: FakeClock
) -> None:
    begun = clock.now().utc
    made = [back_up.back_up_vault(filled, clock).made.path]
    for _ in range(8):
        clock.advance(minutes=7)
        made.append(back_up.back_up_vault(filled, clock).made.path)
    oldest = made[0]
    filled.close()
    clock.advance(minutes=10)
    assert clock.now().utc - begun > timedelta(hours=1)
    restore_backup(oldest, PASSPHRASE, filled.folder, clock)
    assert oldest.exists()


def test_damaged_records_are_replaced_all_the_same(filled: Store, clock: FakeClock, tmp_path: Path) -> None:
    made = back_up.back_up_vault(filled, clock, tmp_path / "stick").made
    filled.close()
    (filled.folder / "vault.db").write_bytes(b"coffee" * 4000)
    restored = restore_backup(made.path, PASSPHRASE, filled.folder, clock)
    assert restored.replaced is not None
    assert (restored.replaced / "vault.db").read_bytes() == b"coffee" * 4000
