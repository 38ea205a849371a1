"""The vault: made, opened, refused; every way the disk can fail has a sentence and a next step."""

import errno
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.store import disk, vault
from desktop_app.store.errors import (
    DiskFull,
    StoreError,
    VaultBusy,
    VaultDamaged,
    VaultExists,
    VaultIsNewer,
    VaultMissing,
    VaultUnreadable,
    WrongPassphrase,
)
from desktop_app.store.header import Header, read_header
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from tests import builders

CHEAP = KeyCost(64, 1, 1)
RIGHT = "marble kettle orchard nine"
NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)


@pytest.fixture
def closed(vault_folder: Path) -> Path:
    """A vault with Harold in it, closed."""
    store = vault.create(vault_folder, RIGHT, "Lee Park", CHEAP)
    with store.act("create", "patient", "harold", NOW):
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
    store.close()
    return vault_folder


def test_what_was_written_is_there_after_opening_again(closed: Path) -> None:
    store = vault.unlock(closed, RIGHT)
    assert store.patients.get("harold") == builders.patient()
    assert store.user == "Lee Park"
    store.close()


def test_no_name_and_no_diagnosis_stands_readable_in_any_file(closed: Path) -> None:
    content = b"".join(file.read_bytes() for file in closed.iterdir())
    assert len(content) > 10_000
    for secret in (b"Whitcomb", b"Harold", b"I69.351", b"1949-02-19", b"SQLite format 3"):
        assert secret not in content


def test_a_wrong_passphrase_opens_nothing_and_says_not_which_part_was_wrong(closed: Path) -> None:
    with pytest.raises(WrongPassphrase) as refused:
        vault.unlock(closed, "marble kettle orchard ten")
    assert "Lee" not in refused.value.sentence + refused.value.next_step
    assert refused.value.wait_seconds == 0


def test_the_same_letters_composed_otherwise_are_the_same_passphrase(vault_folder: Path) -> None:
    vault.create(vault_folder, "caf\u00e9 table", "Lee", CHEAP).close()
    vault.unlock(vault_folder, "cafe\u0301 table").close()


def _wrong(folder: Path, now: datetime) -> float:
    with pytest.raises(WrongPassphrase) as refused:
        vault.unlock(folder, "wrong", now)
    return refused.value.wait_seconds


def test_each_wrong_try_after_the_third_doubles_the_wait_even_over_a_restart(closed: Path) -> None:
    now, waits = NOW, []
    for _ in range(6):
        waits.append(_wrong(closed, now))
        now += timedelta(seconds=waits[-1])
    assert waits == [0, 0, 0, 2, 4, 8]


def test_while_the_wait_runs_even_the_right_passphrase_is_not_looked_at(closed: Path) -> None:
    for _ in range(4):
        _wrong(closed, NOW)
    with pytest.raises(WrongPassphrase) as refused:
        vault.unlock(closed, RIGHT, NOW + timedelta(seconds=1))
    assert refused.value.wait_seconds == 1
    vault.unlock(closed, RIGHT, NOW + timedelta(seconds=2)).close()
    assert _wrong(closed, NOW + timedelta(seconds=3)) == 0, "the right passphrase forgives"


def test_a_folder_without_a_vault_says_so(tmp_path: Path) -> None:
    assert not vault.exists(tmp_path)
    with pytest.raises(VaultMissing):
        vault.unlock(tmp_path, RIGHT)


def test_a_second_vault_is_not_made_over_the_first(closed: Path) -> None:
    assert vault.exists(closed)
    with pytest.raises(VaultExists):
        vault.create(closed, "other", "Mallory", CHEAP)
    vault.unlock(closed, RIGHT).close()


def test_a_file_in_place_of_the_folder_is_a_known_error(tmp_path: Path) -> None:
    (tmp_path / "records").write_text("not a folder")
    with pytest.raises(VaultUnreadable):
        vault.create(tmp_path / "records", RIGHT, "Lee", CHEAP)
    with pytest.raises(VaultUnreadable):
        vault.unlock(tmp_path / "records", RIGHT)


def test_a_folder_that_may_not_be_written_is_a_known_error(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr("desktop_app.store.instance_lock.os.open", denied)
    with pytest.raises(VaultUnreadable):
        vault.unlock(closed, RIGHT)


def test_a_disk_without_room_for_the_header_leaves_no_half_vault(
    vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(disk.os, "fsync", full)
        with pytest.raises(DiskFull):
            vault.create(vault_folder, RIGHT, "Lee", CHEAP)
    assert not vault.exists(vault_folder)
    vault.create(vault_folder, RIGHT, "Lee", CHEAP).close()
    vault.unlock(vault_folder, RIGHT).close()


def test_a_header_of_a_later_version_is_left_alone(closed: Path) -> None:
    header = closed / "vault.json"
    header.write_text(json.dumps(json.loads(header.read_text()) | {"format": 99}))
    before = (closed / "vault.db").read_bytes()
    with pytest.raises(VaultIsNewer):
        vault.unlock(closed, RIGHT)
    assert (closed / "vault.db").read_bytes() == before


def test_a_step_that_this_program_does_not_know_means_a_newer_vault(closed: Path) -> None:
    store = vault.unlock(closed, RIGHT)
    store.db.execute("INSERT INTO migration VALUES ('2031-1 teleportation', '2031-01-01')")
    store.close()
    with pytest.raises(VaultIsNewer):
        vault.unlock(closed, RIGHT)


def test_a_header_changed_from_outside_is_seen(closed: Path) -> None:
    header = closed / "vault.json"
    content = json.loads(header.read_text())
    header.write_text(json.dumps(content | {"keeps_cost": not content["keeps_cost"]}, indent=2))
    with pytest.raises(VaultDamaged):
        vault.unlock(closed, RIGHT)


def test_a_slot_whose_cost_was_lowered_from_outside_opens_nothing(closed: Path) -> None:
    header = closed / "vault.json"
    content = json.loads(header.read_text())
    content["slots"][0]["argon2id"]["memory_kib"] = 32
    header.write_text(json.dumps(content, indent=2))
    with pytest.raises(WrongPassphrase):
        vault.unlock(closed, RIGHT)


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"format": 1, "slots": [{}], "vault_id": "x", "seal": ""}'])
def test_a_header_that_is_none_is_damage(closed: Path, content: str) -> None:
    (closed / "vault.json").write_text(content)
    with pytest.raises(VaultDamaged):
        vault.unlock(closed, RIGHT)


def test_a_database_that_was_overwritten_is_damage_and_stays_as_it_is(closed: Path) -> None:
    (closed / "vault.db").write_bytes(b"zeroes" * 4000)
    with pytest.raises(VaultDamaged):
        vault.unlock(closed, RIGHT)
    assert (closed / "vault.db").read_bytes() == b"zeroes" * 4000


def test_a_missing_database_is_damage_and_no_empty_one_is_made(closed: Path) -> None:
    (closed / "vault.db").unlink()
    with pytest.raises(VaultDamaged):
        vault.unlock(closed, RIGHT)
    assert not (closed / "vault.db").exists()


def test_a_database_without_its_header_is_put_aside_and_not_deleted(closed: Path) -> None:
    content = (closed / "vault.db").read_bytes()
    (closed / "vault.json").unlink()
    vault.create(closed, RIGHT, "Lee", CHEAP, NOW).close()
    assert (closed / "left-20260610-140200-vault.db").read_bytes() == content


def test_the_second_program_is_told_who_has_the_vault(store: Store, vault_folder: Path) -> None:
    with pytest.raises(VaultBusy) as busy:
        vault.unlock(vault_folder, RIGHT)
    assert f"process {os.getpid()}" in busy.value.holder


def test_a_lock_whose_process_was_killed_holds_nobody_up(closed: Path) -> None:
    script = (
        "import sys, time, pathlib; from datetime import datetime, UTC\n"
        "from desktop_app.store.instance_lock import take_lock\n"
        "lock = take_lock(pathlib.Path(sys.argv[1]), datetime.now(UTC)); print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", script, str(closed)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(VaultBusy) as busy:
            vault.unlock(closed, RIGHT)
        other.kill()
        other.wait()
    assert f"process {other.pid}" in busy.value.holder
    assert b"process" in (closed / "vault.lock").read_bytes(), "the dead holder left its name"
    vault.unlock(closed, RIGHT).close()


def test_a_failed_unlock_lets_go_of_the_lock(closed: Path) -> None:
    _wrong(closed, NOW)
    vault.unlock(closed, RIGHT).close()


def test_closing_twice_is_closing_once_and_leaves_one_database_file(closed: Path) -> None:
    store = vault.unlock(closed, RIGHT)
    store.close()
    store.close()
    assert sorted(file.name for file in closed.iterdir()) == [
        "vault.anchor",
        "vault.db",
        "vault.json",
        "vault.lock",
    ]


@pytest.mark.parametrize(
    "error", [WrongPassphrase(4), VaultMissing(), VaultExists(), VaultIsNewer(), VaultUnreadable(), DiskFull()]
)
def test_every_known_error_has_a_sentence_and_a_next_step(error: StoreError) -> None:
    assert error.sentence.endswith(".")
    assert error.next_step.endswith(".")


def test_the_header_holds_no_name_and_nothing_secret(closed: Path) -> None:
    header = read_header(closed)
    assert isinstance(header, Header)
    assert b"Lee" not in (closed / "vault.json").read_bytes()
    assert len(header.slots[0].wrapped.sealed) == 32 + 16, "a wrapped key with its tag, never a bare one"
