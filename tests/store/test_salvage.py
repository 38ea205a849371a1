"""A damaged vault: what can be read is saved into a new one that opens, and what is missing is told."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.store import vault
from desktop_app.store.contents import page_faults
from desktop_app.store.driver import DriverError, connect_read_only
from desktop_app.store.errors import NothingToSalvage, VaultExists
from desktop_app.store.header import Header, parse_header
from desktop_app.store.keys import derived
from desktop_app.store.salvage import Rescuer, salvage
from desktop_app.store.store import Store
from tests import builders, training_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)
PATIENTS = 240
PAGE = 4096


@pytest.fixture
def full(store: Store, clock: FakeClock) -> tuple[Path, bytes]:
    """A closed vault with a signed visit and hundreds of patients more, and its key."""
    training_vault.fill(store, clock)
    training_vault.add_visit_before(store, clock)
    with store.act("create", "patient", "all", NOW):
        for number in range(PATIENTS):
            store.patients.save(builders.patient(id=f"p{number:04}", account=f"A-{2000 + number}"))
    key = store.data_key
    store.close()
    return store.folder, key


def rescuer(full: tuple[Path, bytes]) -> Rescuer:
    return Rescuer(full[1], (full[0] / "vault.json").read_bytes())


def damaged(folder: Path, page: int) -> None:
    content = bytearray((folder / "vault.db").read_bytes())
    content[page * PAGE + 100 : page * PAGE + 200] = b"\0" * 100
    (folder / "vault.db").write_bytes(content)


def leaf_of_patients(folder: Path, key: bytes, gone: int = PATIENTS // 2, there: int = 5) -> int:
    """A page on which the one patient stands, but not the other."""
    whole = (folder / "vault.db").read_bytes()
    for page in range(len(whole) // PAGE - 1, 1, -1):
        damaged(folder, page)
        if not is_readable(folder, key, gone) and is_readable(folder, key, there):
            (folder / "vault.db").write_bytes(whole)
            return page
        (folder / "vault.db").write_bytes(whole)
    raise AssertionError("no leaf of the patients' table was found")


def is_readable(folder: Path, key: bytes, place: int) -> bool:
    db = connect_read_only(folder / "vault.db", derived(key, "database"))
    try:
        return bool(db.execute("SELECT * FROM patient WHERE place = ?", [place]).fetchall())
    except DriverError:
        return False
    finally:
        db.close()


def test_a_damaged_page_costs_the_rows_on_it_and_no_others(full: tuple[Path, bytes], tmp_path: Path) -> None:
    folder, key = full
    damaged(folder, leaf_of_patients(folder, key))
    before = (folder / "vault.db").read_bytes()
    done = salvage(folder, rescuer(full), tmp_path / "saved", NOW)
    tables = {table.table: table for table in done.tables}
    assert PATIENTS - 40 < tables["patient"].saved < PATIENTS + 1
    assert tables["patient"].saved + tables["patient"].lost >= PATIENTS
    assert tables["training_session"].saved == 1
    assert done.trail_is_whole
    assert (folder / "vault.db").read_bytes() == before
    store = vault.unlock(tmp_path / "saved", PASSPHRASE)
    assert store.patients.count() == tables["patient"].saved
    assert store.sessions.get("before").state == "signed"
    assert store.patients.search("whitcomb")
    assert (page_faults(store.db), store.audit.verify()) == ((), True)
    assert store.audit.entries(1)[0].action == "salvage"
    store.close()


def test_the_first_and_the_last_page_of_a_table_cost_nothing_between_them(
    full: tuple[Path, bytes], tmp_path: Path
) -> None:
    folder, key = full
    first, last = leaf_of_patients(folder, key, 1, 120), leaf_of_patients(folder, key, PATIENTS, 120)
    damaged(folder, first)
    damaged(folder, last)
    done = {table.table: table for table in salvage(folder, rescuer(full), tmp_path / "saved", NOW).tables}
    assert PATIENTS - 2 * 25 < done["patient"].saved < PATIENTS


def test_a_table_whose_first_page_is_gone_is_given_up_and_the_others_are_saved(
    full: tuple[Path, bytes], tmp_path: Path
) -> None:
    folder, key = full
    db = connect_read_only(folder / "vault.db", derived(key, "database"))
    root = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'patient'").fetchone()[0]
    db.close()
    damaged(folder, root - 1)
    done = {table.table: table for table in salvage(folder, rescuer(full), tmp_path / "saved", NOW).tables}
    assert (done["patient"].saved, done["training_session"].saved) == (0, 1)
    assert done["patient"].lost > 0


def test_where_nobody_who_may_open_them_was_saved_whoever_saves_owns_the_records(
    full: tuple[Path, bytes], tmp_path: Path
) -> None:
    folder, key = full
    db = connect_read_only(folder / "vault.db", derived(key, "database"))
    root = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'vault_user'").fetchone()[0]
    header = parse_header((folder / "vault.json").read_bytes())
    assert isinstance(header, Header)
    db.close()
    damaged(folder, root - 1)
    saving = Rescuer(key, (folder / "vault.json").read_bytes(), header.slots[0].user, "Lee Park")
    salvage(folder, saving, tmp_path / "saved", NOW)
    store = vault.unlock(tmp_path / "saved", PASSPHRASE)
    assert (store.user, store.signed_in.role) == ("Lee Park", "owner")
    store.close()


def test_of_a_whole_vault_everything_is_saved(full: tuple[Path, bytes], tmp_path: Path) -> None:
    folder, _ = full
    done = salvage(folder, rescuer(full), tmp_path / "saved", NOW)
    assert (done.lost, done.trail_is_whole) == (0, True)
    store = vault.unlock(tmp_path / "saved", PASSPHRASE)
    with pytest.raises(DriverError, match="record is signed"):
        store.db.execute("UPDATE training_session SET necessity = 'x'")
    store.close()


def test_where_nothing_can_be_read_a_backup_is_named(full: tuple[Path, bytes], tmp_path: Path) -> None:
    folder, _ = full
    damaged(folder, 0)
    with pytest.raises(NothingToSalvage) as caught:
        salvage(folder, rescuer(full), tmp_path / "saved", NOW)
    assert caught.value.next_step == "Restore the newest backup."
    assert not (tmp_path / "saved").exists()


def test_nothing_is_saved_over_other_records(full: tuple[Path, bytes], tmp_path: Path) -> None:
    folder, _ = full
    vault.create(tmp_path / "other", PASSPHRASE, "Lee").close()
    with pytest.raises(VaultExists):
        salvage(folder, rescuer(full), tmp_path / "other", NOW)


def test_the_command_reports_what_it_saved(
    full: tuple[Path, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TEACHBACK_PASSPHRASE", PASSPHRASE)
    assert cli.main(["salvage", str(tmp_path / "saved"), "--vault", str(full[0])]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["saved"]["patient"], told["lost"]) == (PATIENTS + 1, {})
