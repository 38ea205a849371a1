"""Several people, one vault: each with a passphrase of their own, given, changed and taken away without a rewrite."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.users import User
from desktop_app.store import access, vault
from desktop_app.store.connection import Connection
from desktop_app.store.errors import DiskFull, HeaderIsOld, VaultDamaged, WrongPassphrase
from desktop_app.store.header import Header, read_header
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from tests import builders
from tests.conftest import PASSPHRASE
from tests.store import old_headers

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)
ANA = User("ana", "Ana Ruiz", "clinician")
BILL = User("bill", "Bill Ortiz", "biller")
CHEAP = KeyCost(64, 1, 1)


@pytest.fixture
def office(vault_folder: Path) -> Path:
    """A vault of Lee's to which Ana and Bill have keys, closed, with Harold in it."""
    store = vault.create(vault_folder, PASSPHRASE, "Lee Park", CHEAP)
    with store.act("create", "patient", "harold", NOW):
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
    access.add_user(store, ANA, "anas own passphrase", NOW)
    access.add_user(store, BILL, "bills own passphrase", NOW)
    store.close()
    return vault_folder


def _opens(folder: Path, passphrase: str, name: str = "") -> Store | None:
    try:
        return vault.unlock(folder, passphrase, name=name)
    except WrongPassphrase:
        return None


def _lee(folder: Path) -> Store:
    return vault.unlock(folder, PASSPHRASE, name="Lee Park")


def _header(folder: Path) -> Header:
    header = read_header(folder)
    assert isinstance(header, Header)
    return header


def test_each_opens_the_same_records_and_is_who_they_are(office: Path) -> None:
    for name, passphrase, role in (
        ("Lee Park", PASSPHRASE, "owner"),
        ("  ana   RUIZ ", "anas own passphrase", "clinician"),
        ("Bill Ortiz", "bills own passphrase", "biller"),
    ):
        store = vault.unlock(office, passphrase, name=name)
        assert store.signed_in.role == role
        assert store.patients.get("harold") == builders.patient()
        store.close()


@pytest.mark.parametrize(
    ("name", "passphrase"),
    [
        ("Ana Ruiz", PASSPHRASE),
        ("Nobody", PASSPHRASE),
        ("", PASSPHRASE),
        ("Lee Park", "wrong"),
    ],
)
def test_a_wrong_name_says_the_same_as_a_wrong_passphrase(office: Path, name: str, passphrase: str) -> None:
    with pytest.raises(WrongPassphrase) as refused:
        vault.unlock(office, passphrase, name=name)
    assert str(refused.value) == str(WrongPassphrase())
    assert refused.value.next_step == WrongPassphrase().next_step


def test_what_anybody_does_stands_under_their_name(office: Path) -> None:
    store = vault.unlock(office, "anas own passphrase", name="Ana Ruiz")
    with store.act("change", "patient", "harold", NOW):
        store.patients.save(builders.patient(phone="1"))
    assert store.audit.entries(1)[0].user == "Ana Ruiz"
    store.close()


def test_the_billing_cannot_sign_or_write_and_nothing_of_it_stays(office: Path) -> None:
    store = vault.unlock(office, "bills own passphrase", name="Bill Ortiz")
    with pytest.raises(Refused, match="billing"), store.act("sign", "training_session", "s", NOW):
        raise AssertionError("nothing inside runs")
    with pytest.raises(Refused):
        access.add_user(store, User("eve", "Eve", "owner"), "eves own passphrase", NOW)
    store.close()
    assert len(_header(office).slots) == 3
    assert _opens(office, "eves own passphrase", "Eve") is None


def test_another_passphrase_opens_and_the_old_one_no_more_and_the_records_are_not_rewritten(office: Path) -> None:
    store = _lee(office)
    pages = (office / "vault.db").read_bytes()
    access.set_passphrase(store, store.user_id, "quite another one", NOW)
    assert store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    changed = sum(a != b for a, b in zip(_pages(pages), _pages((office / "vault.db").read_bytes()), strict=False))
    store.close()
    assert changed < 12, "the setting, the audit line and their indexes"
    assert _opens(office, PASSPHRASE, "Lee Park") is None
    again = _opens(office, "quite another one", "Lee Park")
    assert again is not None
    again.close()


def _pages(content: bytes) -> list[bytes]:
    return [content[at : at + 4096] for at in range(0, len(content), 4096)]


def test_a_removed_user_gets_in_no_more_and_their_name_stays_in_the_trail(office: Path) -> None:
    store = vault.unlock(office, "anas own passphrase", name="Ana Ruiz")
    with store.act("view", "patient", "harold", NOW):
        pass
    store.close()
    store = _lee(office)
    access.remove_user(store, "ana", NOW)
    assert [user.name for user in store.users.all()] == ["Lee Park", "Bill Ortiz"]
    assert "Ana Ruiz" in {entry.user for entry in store.audit.entries()}
    store.close()
    assert _opens(office, "anas own passphrase", "Ana Ruiz") is None


def test_a_renamed_user_opens_with_the_new_name(office: Path) -> None:
    store = _lee(office)
    access.change_user(store, User("ana", "Ana Ruiz-Bell", "assistant"), NOW)
    store.close()
    assert _opens(office, "anas own passphrase", "Ana Ruiz") is None
    again = _opens(office, "anas own passphrase", "ana ruiz-bell")
    assert again is not None
    assert again.signed_in.role == "assistant"
    again.close()


def test_an_old_header_put_back_after_a_change_is_refused(office: Path) -> None:
    before = (office / "vault.json").read_bytes()
    store = _lee(office)
    access.set_passphrase(store, "ana", "anas second passphrase", NOW)
    store.close()
    (office / "vault.json").write_bytes(before)
    for name, passphrase in (("Ana Ruiz", "anas own passphrase"), ("Lee Park", PASSPHRASE)):
        with pytest.raises(HeaderIsOld):
            vault.unlock(office, passphrase, name=name)


def test_a_disk_without_room_changes_nothing(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = _lee(office)
    before = (office / "vault.json").read_bytes()

    def full(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr(access, "write_header", full)
        with pytest.raises(DiskFull):
            access.remove_user(store, "ana", NOW)
    assert (office / "vault.json").read_bytes() == before
    assert len(store.users.all()) == 3
    store.close()
    again = _opens(office, "anas own passphrase", "Ana Ruiz")
    assert again is not None
    again.close()


def test_a_commit_that_fails_after_the_header_puts_the_header_back(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = _lee(office)
    before = (office / "vault.json").read_bytes()
    append = store.audit.append

    def fails(*what: object) -> int:
        append(*what)  # type: ignore[arg-type]
        raise DiskFull

    monkeypatch.setattr(store.audit, "append", fails)
    with pytest.raises(DiskFull):
        access.set_passphrase(store, "ana", "anas second passphrase", NOW)
    store.close()
    assert (office / "vault.json").read_bytes() == before
    again = _opens(office, "anas own passphrase", "Ana Ruiz")
    assert again is not None
    again.close()


def test_a_program_that_ended_between_header_and_records_lets_in_nobody_who_was_not_entered(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = _lee(office)

    def killed(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(Connection, "write", killed)
        patched.setattr(store.users, "add", lambda *_: None)
        patched.setattr(store.settings, "set", lambda *_: None)
        patched.setattr(store.audit, "append", killed)
        patched.setattr(access, "write_atomically", killed)
        with pytest.raises(SystemExit):
            access.add_user(store, User("eve", "Eve", "owner"), "eves own passphrase", NOW)
    store.close()
    assert len(_header(office).slots) == 4
    assert _opens(office, "eves own passphrase", "Eve") is None
    store = _lee(office)
    assert [user.name for user in store.users.all()] == ["Lee Park", "Ana Ruiz", "Bill Ortiz"]
    access.remove_user(store, "ana", NOW)
    store.close()


def test_the_recovery_key_opens_and_gives_a_new_passphrase(office: Path) -> None:
    secret = b"0123456789abcdef"
    store = _lee(office)
    access.set_recovery_key(store, secret, NOW)
    store.close()
    moment = vault.moment_of(NOW)
    store = access.recover(office, secret, lambda users: users[1], "anas new passphrase", moment)
    assert (store.user, store.audit.entries(1)[0].action) == ("Ana Ruiz", "change_passphrase")
    store.close()
    assert _opens(office, "anas own passphrase", "Ana Ruiz") is None
    again = _opens(office, "anas new passphrase", "Ana Ruiz")
    assert again is not None
    again.close()


def test_a_recovery_key_that_was_made_anew_opens_no_more_even_with_the_old_header(office: Path) -> None:
    old, new = b"0123456789abcdef", b"fedcba9876543210"
    moment = vault.moment_of(NOW)
    store = _lee(office)
    access.set_recovery_key(store, old, NOW)
    before = (office / "vault.json").read_bytes()
    access.set_recovery_key(store, new, NOW)
    store.close()
    with pytest.raises(WrongPassphrase):
        access.recover(office, old, lambda users: users[0], "lees new passphrase", moment)
    (office / "vault.json").write_bytes(before)
    with pytest.raises(HeaderIsOld):
        access.recover(office, old, lambda users: users[0], "lees new passphrase", moment)


def test_a_vault_without_a_recovery_key_says_no_more_than_a_wrong_one(office: Path) -> None:
    with pytest.raises(WrongPassphrase):
        access.recover(office, b"0" * 16, lambda users: users[0], "lees new passphrase", vault.moment_of(NOW))


def test_a_header_of_the_first_format_opens_and_is_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "old"
    with monkeypatch.context() as patched:
        patched.setattr(vault, "new_data_key", lambda: old_headers.DATA_KEY)
        vault.create(folder, "x", old_headers.USER, CHEAP).close()
    (folder / "vault.json").write_text(old_headers.FORMAT_1)
    store = vault.unlock(folder, old_headers.PASSPHRASE)
    assert (store.user, store.signed_in.role) == ("Lee Park", "owner")
    store.close()
    assert b'"format": 2' in (folder / "vault.json").read_bytes()
    assert b"Lee" not in (folder / "vault.json").read_bytes()
    vault.unlock(folder, old_headers.PASSPHRASE).close()
    (folder / "vault.json").write_text(old_headers.FORMAT_1)
    with pytest.raises(HeaderIsOld):
        vault.unlock(folder, old_headers.PASSPHRASE)


def test_a_key_that_is_made_too_quickly_here_becomes_dearer_at_the_next_unlock(
    vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dearer = KeyCost(128, 2, 1)
    monkeypatch.setattr(vault, "calibrated", lambda: CHEAP)
    vault.create(vault_folder, PASSPHRASE, "Lee Park").close()
    monkeypatch.setattr(vault, "calibrated", lambda: dearer)
    before = (vault_folder / "vault.json").read_bytes()
    vault.unlock(vault_folder, PASSPHRASE).close()
    assert _header(vault_folder).slots[0].cost == dearer
    vault.unlock(vault_folder, PASSPHRASE).close()
    assert _header(vault_folder).generation == 1, "no dearer cost is known, so nothing is rewritten"
    (vault_folder / "vault.json").write_bytes(before)
    with pytest.raises(HeaderIsOld):
        vault.unlock(vault_folder, PASSPHRASE)


def test_a_cost_that_was_chosen_on_purpose_stays(office: Path) -> None:
    _lee(office).close()
    assert {slot.cost for slot in _header(office).slots} == {CHEAP}


def test_a_header_that_is_exchanged_while_the_vault_is_open_is_seen_before_it_is_changed(office: Path) -> None:
    store = _lee(office)
    text = (office / "vault.json").read_text()
    (office / "vault.json").write_text(text.replace('"generation": 2', '"generation": 3'))
    with pytest.raises(VaultDamaged):
        access.remove_user(store, "ana", NOW)
    store.close()


def test_the_key_is_wiped_when_the_vault_is_closed(office: Path) -> None:
    store = _lee(office)
    kept = store._data_key
    assert len(store.data_key) == 32
    store.close()
    assert store.data_key == b""
    assert not any(kept)
