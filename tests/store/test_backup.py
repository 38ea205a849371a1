"""A backup is a vault: proved by opening it, restored by copying it, and only ten are kept."""

import errno
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.store import backup, vault
from desktop_app.store.backup import BackupProof, back_up, backups
from desktop_app.store.errors import DiskFull, VaultDamaged
from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 14, 2, 5, tzinfo=UTC)


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with Harold in it, still in the log of the database."""
    with store.act("create", "patient", "harold", NOW):
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
    return store


def test_a_backup_of_the_open_vault_can_be_unlocked_like_the_vault(kept: Store, tmp_path: Path) -> None:
    assert back_up(kept, tmp_path / "stick", NOW) == BackupProof(NOW, patients=1, sessions=0)
    copy = tmp_path / "stick" / "20260610-140205"
    assert sorted(file.name for file in copy.iterdir()) == ["vault.db", "vault.json"]
    shutil.copytree(copy, tmp_path / "restored")
    restored = vault.unlock(tmp_path / "restored", "marble kettle orchard nine")
    assert restored.patients.get("harold") == builders.patient()
    assert restored.audit.verify()
    restored.close()


def test_nothing_in_a_backup_is_readable_without_the_passphrase(kept: Store, tmp_path: Path) -> None:
    back_up(kept, tmp_path, NOW)
    content = b"".join(file.read_bytes() for file in backups(tmp_path)[0].iterdir())
    assert b"Whitcomb" not in content
    assert b"SQLite format 3" not in content


def test_the_newest_ten_are_kept_and_nothing_else_is_touched(kept: Store, tmp_path: Path) -> None:
    (tmp_path / "holiday pictures").mkdir()
    for minute in range(12):
        back_up(kept, tmp_path, NOW + timedelta(minutes=minute))
    names = [found.name for found in backups(tmp_path)]
    assert (len(names), names[0], names[-1]) == (10, "20260610-141305", "20260610-140405")
    assert (tmp_path / "holiday pictures").is_dir()


def test_two_backups_in_one_second_leave_the_second(kept: Store, tmp_path: Path) -> None:
    back_up(kept, tmp_path, NOW)
    back_up(kept, tmp_path, NOW)
    assert len(backups(tmp_path)) == 1


def test_a_copy_that_cannot_be_proved_is_not_called_a_backup(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(kept, tmp_path, NOW)
    copied = backup._copy

    def torn(store: Store, copy: Path) -> None:
        copied(store, copy)
        content = bytearray((copy / "vault.db").read_bytes())
        content[9000:9100] = b"\0" * 100
        (copy / "vault.db").write_bytes(content)

    monkeypatch.setattr(backup, "_copy", torn)
    with pytest.raises(VaultDamaged):
        back_up(kept, tmp_path, NOW + timedelta(hours=1))
    assert [found.name for found in tmp_path.iterdir() if found.name.startswith("2026")] == ["20260610-140205"]


def test_a_full_stick_leaves_the_backups_that_were_there(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(kept, tmp_path, NOW)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr("desktop_app.store.disk.os.fsync", full)
    with pytest.raises(DiskFull):
        back_up(kept, tmp_path, NOW + timedelta(hours=1))
    assert len(backups(tmp_path)) == 1


def test_what_an_interrupted_backup_left_is_swept_away(kept: Store, tmp_path: Path) -> None:
    (tmp_path / "20260610-130000.unfinished").mkdir()
    back_up(kept, tmp_path, NOW)
    assert [found.name for found in tmp_path.iterdir() if "unfinished" in found.name] == []
