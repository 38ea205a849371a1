"""Faults of the disk through the real way in: each is said with a next step, and then every act is there again."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.store import vault
from desktop_app.store.instance_lock import LOCK_FILE
from desktop_app.store.keys import KeyCost
from desktop_app.workflows.vault.open_vault import unlock_vault, vault_exists
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

if sys.platform == "win32":
    pytest.skip("permissions and mounts of Windows are others", allow_module_level=True)

from tests.store.a_process_at_a_fault import act, acts, permissions

ROOT = Path(__file__).parents[2]
DONE = ["act 1", "act 2", "act 3"]


@pytest.fixture
def records() -> Iterator[Path]:
    """Closed records with three acts, in a folder that everybody may enter."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        folder = Path(place) / "records"
        store = vault.create(folder, PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
        for number in (1, 2, 3):
            act(store, number)
        store.close()
        yield folder


def at_fault(*arguments: object, within: tuple[str, ...] = ()) -> dict[str, Any]:
    command = [*within, sys.executable, "-m", "tests.store.a_process_at_a_fault", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def mounted(script: str) -> tuple[str, ...]:
    """The command that mounts something for one process alone."""
    return ("unshare", "-m", "sh", "-c", f'{script} && exec "$@"', "sh")


def can_mount() -> bool:
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    with tempfile.TemporaryDirectory() as place:
        tried = subprocess.run([*mounted(f"mount -t tmpfs tmpfs '{place}'"), "true"], capture_output=True, check=False)
    return tried.returncode == 0


needs_mounts = pytest.mark.skipif(not can_mount(), reason="only root may mount a disk for a test")


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("vault.db", "000"),
        ("vault.db", "444"),
        ("vault.json", "000"),
        (LOCK_FILE, "000"),
        (".", "000"),
        (".", "555"),
    ],
)
def test_without_permission_it_is_said_and_with_it_everything_is_there(records: Path, name: str, mode: str) -> None:
    said = at_fault("permission", records, name, mode)
    assert said["error"] == "VaultUnreadable"
    assert said["sentence"] == "The folder with the records cannot be read or written."
    assert "your account may write to this folder" in said["next_step"]
    assert said["acts"] == DONE


@needs_mounts
def test_a_read_only_disk_is_said_and_changes_nothing(records: Path) -> None:
    before = {path.name: path.read_bytes() for path in records.iterdir()}
    script = f"mount --bind '{records}' '{records}' && mount -o remount,ro,bind '{records}'"
    said = at_fault("read_only", records, within=mounted(script))
    assert said["error"] == "VaultUnreadable"
    assert said["next_step"].startswith("Check that the disk is connected")
    assert {path.name: path.read_bytes() for path in records.iterdir()} == before
    store = vault.unlock(records, PASSPHRASE)
    assert acts(store) == DONE
    store.close()


@needs_mounts
def test_a_disk_that_fills_up_loses_no_act_that_was_acknowledged(records: Path, tmp_path: Path) -> None:
    script = f"mount -t tmpfs -o size=4m tmpfs '{tmp_path}'"
    said = at_fault("full", records, tmp_path, within=mounted(script))
    assert said["error"] == "DiskFull"
    assert said["next_step"] == "Free some space on the disk and do it again."
    written = [f"act {number}" for number in range(10, said["done"] + 1)]
    assert len(written) > 5
    assert said["acts"] == [*DONE, *written, "act 1000"]


@pytest.mark.parametrize("process", [1, os.getpid()], ids=["the first", "our own"])
def test_the_name_of_a_process_that_is_gone_locks_nobody_out_when_another_has_its_number(
    records: Path, process: int
) -> None:
    left = {"computer": "laptop", "process": process, "since": "2026-06-09T10:00:00+00:00"}
    (records / LOCK_FILE).write_text(json.dumps(left))
    store = vault.unlock(records, PASSPHRASE)
    assert acts(store) == DONE
    store.close()


def test_a_folder_that_may_not_be_looked_into_is_not_taken_for_an_empty_one(
    records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "stat", denied)
        assert vault_exists(records)
    assert not vault_exists(records / "not there")


def test_a_file_that_may_only_be_read_does_not_hold_the_lock_after_it_was_refused(
    records: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.store.errors import VaultUnreadable
    from desktop_app.workflows.vault import open_vault

    def refused(*_: object) -> None:
        raise VaultUnreadable

    with monkeypatch.context() as patched:
        patched.setattr(open_vault, "_tell_opened", refused)
        with pytest.raises(VaultUnreadable) as caught:
            unlock_vault(records, PASSPHRASE, Path(), FakeClock())
    store = unlock_vault(records, PASSPHRASE, Path(), FakeClock())
    assert acts(store) == DONE
    assert caught.value.next_step
    store.close()


def test_permissions_are_put_back_after_a_fault(records: Path) -> None:
    before = (records / "vault.db").stat().st_mode
    with permissions(records / "vault.db", 0):
        pass
    assert (records / "vault.db").stat().st_mode == before
