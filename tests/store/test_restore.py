"""A backup put in place: on a new computer, over a vault that is there, and after the power went in between."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.store import restore as restoring
from desktop_app.store import vault
from desktop_app.store.backup import Source, back_up
from desktop_app.store.backup_key import key_of_backup
from desktop_app.store.drill import drill, standing
from desktop_app.store.errors import (
    BackupDamaged,
    BackupMissing,
    VaultBusy,
    VaultDamaged,
    VaultMissing,
    VaultRolledBack,
    WrongPassphrase,
)
from desktop_app.store.restore import put_saved_in_place, restore
from desktop_app.store.salvage import Rescuer, salvage
from desktop_app.store.store import Store
from tests import builders
from tests.conftest import PASSPHRASE

NOW = datetime(2026, 6, 10, 14, 2, 5, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
DAMAGED = b"coffee" * 4000


def add(store: Store, patient_id: str, account: str) -> None:
    with store.act("create", "patient", patient_id, NOW):
        store.payers.save(builders.payer())
        store.patients.save(builders.patient(id=patient_id, account=account))


@pytest.fixture
def backup(store: Store, tmp_path: Path) -> Path:
    """A backup with Harold in it."""
    add(store, "harold", "A-1001")
    return back_up(Source.of_folder(store.folder, store.data_key, "asked"), tmp_path / "stick", NOW).path


def test_a_new_computer_needs_the_file_and_the_passphrase_and_nothing_else(backup: Path, tmp_path: Path) -> None:
    new = tmp_path / "new computer"
    key = key_of_backup(backup, PASSPHRASE, new, vault.moment_of(LATER))
    proved, replaced = restore(backup, key, new, LATER)
    assert (proved.counts["patient"], replaced) == (1, None)
    opened = vault.unlock(new, PASSPHRASE)
    assert opened.patients.get("harold") == builders.patient()
    assert opened.audit.verify()
    opened.close()


def test_a_wrong_passphrase_opens_no_backup(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    with pytest.raises(WrongPassphrase):
        key_of_backup(backup, "not that one", tmp_path / "new", vault.moment_of(LATER))


def test_what_is_replaced_is_kept_as_a_vault_that_opens(
    backup: Path, store: Store, vault_folder: Path, tmp_path: Path
) -> None:
    key = store.data_key
    add(store, "rosa", "A-1002")
    store.close()
    _, replaced = restore(backup, key, vault_folder, LATER)
    assert replaced == vault_folder / "replaced-20260610-150205"
    now, before = vault.unlock(vault_folder, PASSPHRASE), vault.unlock(replaced, PASSPHRASE)
    assert (now.patients.count(), before.patients.count()) == (1, 2)
    now.close()
    before.close()


def test_an_open_vault_is_not_replaced(backup: Path, store: Store) -> None:
    with pytest.raises(VaultBusy):
        restore(backup, store.data_key, store.folder, LATER)
    assert store.patients.count() == 1


def test_a_damaged_backup_replaces_nothing(backup: Path, store: Store, vault_folder: Path) -> None:
    key = store.data_key
    store.close()
    before = {file.name: file.read_bytes() for file in vault_folder.iterdir() if file.name != "vault.lock"}
    content = bytearray(backup.read_bytes())
    content[7000] ^= 1
    backup.write_bytes(content)
    with pytest.raises(BackupDamaged):
        restore(backup, key, vault_folder, LATER)
    assert {file.name: file.read_bytes() for file in vault_folder.iterdir() if file.name != "vault.lock"} == before


def test_a_folder_is_no_backup_and_neither_is_a_picture(tmp_path: Path, store: Store) -> None:
    (tmp_path / "cat.png").write_bytes(b"\x89PNG" * 2000)
    with pytest.raises(BackupMissing):
        drill(tmp_path / "nothing here", store.data_key)
    with pytest.raises(BackupDamaged):
        drill(tmp_path / "cat.png", store.data_key)


def test_the_drill_says_whether_the_records_went_on_from_the_backup(backup: Path, store: Store) -> None:
    proved = drill(backup, store.data_key)
    add(store, "rosa", "A-1002")
    stands = standing(store.folder, store.data_key, proved)
    assert stands.now is not None
    assert (proved.counts["patient"], stands.now["patient"], stands.goes_on) == (1, 2, True)


def test_the_drill_sees_records_whose_trail_was_written_anew(backup: Path, store: Store) -> None:
    proved = drill(backup, store.data_key)
    store.db.execute("DROP TRIGGER audit_is_kept_update")
    store.db.execute("UPDATE audit SET hash = 'another' WHERE number = 1")
    assert not standing(store.folder, store.data_key, proved).goes_on


def test_the_drill_writes_nothing(backup: Path, store: Store, tmp_path: Path) -> None:
    before = backup.read_bytes()
    drill(backup, store.data_key)
    assert backup.read_bytes() == before
    assert [file.name for file in backup.parent.iterdir()] == [backup.name]


class PowerCut(BaseException):
    """Nothing after this line ran."""


def steps_of(act: Callable[[], object], monkeypatch: pytest.MonkeyPatch, last: int) -> bool:
    """Run it until so many steps on the disk were taken; False where it came to its end before."""
    taken = 0

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def step(*given: object, **named: object) -> object:
            nonlocal taken
            if taken == last:
                raise PowerCut
            taken += 1
            return real(*given, **named)

        return step

    with monkeypatch.context() as patched:
        for name in ("rename", "replace", "unlink", "rmdir", "mkdir"):
            patched.setattr(Path, name, counted(getattr(Path, name)))
        patched.setattr(restoring, "rmtree", lambda *_, **__: None)
        try:
            act()
        except PowerCut:
            return True
    return False


def test_a_power_cut_at_any_step_leaves_the_vault_before_or_the_vault_after(
    backup: Path, store: Store, vault_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = store.data_key
    add(store, "rosa", "A-1002")
    store.close()
    found = []
    for last in range(100):
        folder = tmp_path / f"cut after {last}"
        shutil.copytree(vault_folder, folder)
        was_cut = steps_of(lambda at=folder: restore(backup, key, at, LATER), monkeypatch, last)
        opened = vault.unlock(folder, PASSPHRASE)
        found.append(opened.patients.count())
        opened.close()
        kept = [kept for kept in folder.glob("replaced-*") if (kept / "vault.db").exists()]
        assert len(kept) == (1 if found[-1] == 1 else 0)
        assert not (folder / "restoring").exists()
        if not was_cut:
            break
    assert found == sorted(found, reverse=True)
    assert set(found) == {2, 1}
    assert len(found) > 8


def saved_from(store: Store, tmp_path: Path) -> Path:
    """What was saved of the store's records, which are damaged now."""
    add(store, "rosa", "A-1002")
    key = store.data_key
    store.close()
    header = (store.folder / "vault.json").read_bytes()
    salvage(store.folder, Rescuer(key, header), tmp_path / "saved", LATER)
    (store.folder / "vault.db").write_bytes(DAMAGED)
    return tmp_path / "saved"


def test_a_power_cut_at_any_step_leaves_the_damaged_records_or_the_saved_ones(
    store: Store, vault_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = saved_from(store, tmp_path)
    found = []
    for last in range(100):
        folder = tmp_path / f"cut after {last}"
        shutil.copytree(vault_folder, folder)
        was_cut = steps_of(lambda at=folder: put_saved_in_place(saved, at, LATER), monkeypatch, last)
        try:
            opened = vault.unlock(folder, PASSPHRASE)
            found.append(opened.patients.count())
            opened.close()
            (kept,) = (each / "vault.db" for each in folder.glob("replaced-*") if (each / "vault.db").exists())
        except VaultDamaged:
            found.append(0)
            kept = folder / "vault.db"
        assert kept.read_bytes() == DAMAGED
        if not was_cut:
            break
    assert found == sorted(found)
    assert set(found) == {0, 1}
    assert len(found) > 8


def test_saved_records_that_are_not_whole_replace_nothing(store: Store, vault_folder: Path, tmp_path: Path) -> None:
    saved = saved_from(store, tmp_path)
    (saved / "vault.json").unlink()
    with pytest.raises(VaultMissing):
        put_saved_in_place(saved, vault_folder, LATER)
    assert (vault_folder / "vault.db").read_bytes() == DAMAGED


def test_records_that_somebody_has_open_are_not_replaced_by_saved_ones(store: Store, tmp_path: Path) -> None:
    with pytest.raises(VaultBusy):
        put_saved_in_place(tmp_path / "saved", store.folder, LATER)


def test_an_older_database_put_back_by_hand_is_refused(store: Store, vault_folder: Path, tmp_path: Path) -> None:
    add(store, "harold", "A-1001")
    store.close()
    shutil.copy(vault_folder / "vault.db", tmp_path / "older.db")
    again = vault.unlock(vault_folder, PASSPHRASE)
    add(again, "rosa", "A-1002")
    again.close()
    shutil.copy(tmp_path / "older.db", vault_folder / "vault.db")
    with pytest.raises(VaultRolledBack, match="older"):
        vault.unlock(vault_folder, PASSPHRASE)
