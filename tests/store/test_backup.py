"""A backup is one file that a new computer opens: proved by opening it, rotated, copied to a second place."""

import errno
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree
from typing import IO

import pytest

from desktop_app.store import backup, backup_file
from desktop_app.store.backup import BackupProof, Source, back_up, backups, copy_to
from desktop_app.store.backup_file import read_manifest
from desktop_app.store.drill import drill
from desktop_app.store.driver import Database, connect
from desktop_app.store.errors import BackupDamaged, BackupStopped, DiskFull, NoRoomElsewhere, SecondPlaceLost
from desktop_app.store.keys import derived
from desktop_app.store.moment import one_moment
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


def backed_up(store: Store, folder: Path, at: datetime = NOW) -> BackupProof:
    return back_up(Source.of_folder(store.folder, store.data_key, "asked"), folder, at)


def test_a_backup_is_one_file_that_says_what_it_holds(kept: Store, tmp_path: Path) -> None:
    proof = backed_up(kept, tmp_path / "stick")
    assert [file.name for file in (tmp_path / "stick").iterdir()] == ["20260610-140205.teachback"]
    assert (proof.patients, proof.sessions, proof.head) == (1, 0, kept.audit.head())
    assert [(found.path, found.made_at) for found in backups(tmp_path / "stick")] == [(proof.path, NOW)]


def test_nothing_in_a_backup_is_readable_without_the_passphrase(kept: Store, tmp_path: Path) -> None:
    content = backed_up(kept, tmp_path / "stick").path.read_bytes()
    for told in (b"Whitcomb", b"Harold", b"SQLite format 3", b"asked", b"patient"):
        assert told not in content


def test_what_is_written_while_a_backup_is_made_waits_for_nobody_and_is_not_half_in_it(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = backup.counts_of

    def write_meanwhile(db: Database) -> object:
        found = counted(db)
        if kept.settings.get("meanwhile", "") == "":
            with kept.act("set", "setting", "meanwhile", NOW):
                kept.settings.set("meanwhile", "written")
        return found

    monkeypatch.setattr(backup, "counts_of", write_meanwhile)
    proof = backed_up(kept, tmp_path / "stick")
    assert kept.settings.get("meanwhile") == "written"
    assert (proof.head.number, kept.audit.head().number) == (1, 2)


def test_a_backup_beside_somebody_who_reads_is_the_same(kept: Store, tmp_path: Path) -> None:
    reader = connect(kept.folder / "vault.db", derived(kept.data_key, "database"))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM patient").fetchone()
    with kept.act("create", "patient", "rosa", NOW):
        kept.patients.save(builders.patient(id="rosa", account="A-1002"))
    with one_moment(kept.folder / "vault.db", derived(kept.data_key, "database")) as moment:
        assert not moment.is_all_in_the_file
    proof = backed_up(kept, tmp_path / "stick")
    reader.close()
    assert (proof.patients, proof.head) == (2, kept.audit.head())
    assert drill(proof.path, kept.data_key).counts["patient"] == 2


def test_nothing_reaches_the_file_while_its_moment_is_held(kept: Store) -> None:
    path = kept.folder / "vault.db"
    with one_moment(path, derived(kept.data_key, "database")) as moment:
        assert moment.is_all_in_the_file
        before = path.read_bytes()
        for number in range(30):
            with kept.act("set", "setting", str(number), NOW):
                kept.settings.set(str(number), "x" * 50_000)
        kept.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        assert path.read_bytes() == before
    assert kept.settings.get("29") == "x" * 50_000


def test_two_backups_in_one_second_leave_the_second(kept: Store, tmp_path: Path) -> None:
    backed_up(kept, tmp_path / "stick")
    backed_up(kept, tmp_path / "stick")
    assert len(backups(tmp_path / "stick")) == 1


def test_old_backups_go_and_nothing_else_is_touched(kept: Store, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    (stick / "holiday pictures").mkdir(parents=True)
    for minutes in (0, 300, 310, 320, 330, 420, 421, 422):
        backed_up(kept, stick, NOW + timedelta(minutes=minutes))
    assert [round((found.made_at - NOW).total_seconds() / 60) for found in backups(stick)] == [422, 421, 420, 330, 0]
    assert (stick / "holiday pictures").is_dir()


def test_a_copy_that_cannot_be_proved_is_not_called_a_backup(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed_up(kept, tmp_path / "stick")
    copied = backup._copied

    def torn(source: Source, target: Path, is_stopped: object) -> object:
        proof, _ = copied(source, target, lambda: False)
        content = bytearray(target.read_bytes())
        content[9000:9100] = b"\0" * 100
        target.write_bytes(content)
        return proof, hashlib.sha256(content).hexdigest()

    monkeypatch.setattr(backup, "_copied", torn)
    with pytest.raises(BackupDamaged):
        backed_up(kept, tmp_path / "stick", NOW + timedelta(hours=1))
    assert [found.name for found in (tmp_path / "stick").iterdir()] == ["20260610-140205.teachback"]


def test_a_full_stick_leaves_the_backups_that_were_there(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed_up(kept, tmp_path / "stick")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr("desktop_app.store.backup_file.os.fsync", full)
    with pytest.raises(DiskFull):
        backed_up(kept, tmp_path / "stick", NOW + timedelta(hours=1))
    assert len(list((tmp_path / "stick").iterdir())) == 1


def test_a_backup_that_is_stopped_leaves_nothing_behind(kept: Store, tmp_path: Path) -> None:
    source = Source.of_folder(kept.folder, kept.data_key, "close")
    with pytest.raises(BackupStopped):
        back_up(source, tmp_path / "stick", NOW, lambda: True)
    assert list((tmp_path / "stick").iterdir()) == []


def test_what_an_interrupted_backup_left_is_swept_away(kept: Store, tmp_path: Path) -> None:
    (tmp_path / "20260610-130000.teachback.unfinished").write_bytes(b"half")
    backed_up(kept, tmp_path)
    assert [found.name for found in tmp_path.iterdir() if "unfinished" in found.name] == []


def test_the_second_place_gets_the_very_same_file(kept: Store, tmp_path: Path) -> None:
    proof = backed_up(kept, tmp_path / "here")
    (tmp_path / "stick").mkdir()
    copy = copy_to(proof.path, tmp_path / "stick", NOW)
    assert copy is not None
    assert copy.read_bytes() == proof.path.read_bytes()


def test_a_stick_that_is_not_there_is_no_error(kept: Store, tmp_path: Path) -> None:
    proof = backed_up(kept, tmp_path / "here")
    assert copy_to(proof.path, tmp_path / "not plugged in", NOW) is None


def test_a_stick_that_is_pulled_out_while_copying_leaves_no_half_backup(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof = backed_up(kept, tmp_path / "here")
    (tmp_path / "stick").mkdir()

    def pulled_out(*_: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr("desktop_app.store.backup_file.os.fsync", pulled_out)
    with pytest.raises(Exception, match="The second place went away"):
        copy_to(proof.path, tmp_path / "stick", NOW)
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_stick_that_is_gone_in_the_middle_of_a_piece_is_told_as_such_and_takes_the_next_one(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof, stick = backed_up(kept, tmp_path / "here"), tmp_path / "stick"
    stick.mkdir()
    pieces = backup_file._pieces

    def until_it_is_pulled(file: IO[bytes], size: int) -> Iterator[bytes]:
        for piece in pieces(file, size):
            yield piece
            rmtree(stick, ignore_errors=True)

    with monkeypatch.context() as patched:
        patched.setattr(backup_file, "_pieces", until_it_is_pulled)
        with pytest.raises(SecondPlaceLost) as caught:
            copy_to(proof.path, stick, NOW)
    assert caught.value.next_step.startswith("Plug the stick in again")
    stick.mkdir()
    copy = copy_to(proof.path, stick, NOW)
    assert copy is not None
    assert copy.read_bytes() == proof.path.read_bytes()


def test_a_second_place_without_room_is_told_apart_from_the_disk_of_the_records(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof = backed_up(kept, tmp_path / "here")
    (tmp_path / "stick").mkdir()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr("desktop_app.store.backup_file.os.fsync", full)
    with pytest.raises(NoRoomElsewhere, match="The one on this computer was made"):
        copy_to(proof.path, tmp_path / "stick", NOW)


def test_a_copy_that_reads_back_differently_is_thrown_away(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proof = backed_up(kept, tmp_path / "here")
    (tmp_path / "stick").mkdir()
    copied = backup.copy_file

    def onto_a_bad_stick(source: Path, target: Path) -> str:
        digest = copied(source, target)
        content = bytearray(target.read_bytes())
        content[5000] ^= 1
        target.write_bytes(content)
        return digest

    monkeypatch.setattr(backup, "copy_file", onto_a_bad_stick)
    with pytest.raises(BackupDamaged):
        copy_to(proof.path, tmp_path / "stick", NOW)
    assert list((tmp_path / "stick").iterdir()) == []


def test_the_box_of_a_backup_opens_only_with_its_own_key_and_manifest(kept: Store, tmp_path: Path) -> None:
    manifest = read_manifest(backed_up(kept, tmp_path / "stick").path)
    assert manifest.proof(kept.data_key).counts["patient"] == 1
    with pytest.raises(BackupDamaged):
        manifest.proof(b"k" * 32)
