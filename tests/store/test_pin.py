"""A PIN opens the records on this computer only, five wrong numbers take it away, and the passphrase works on."""

from pathlib import Path

import pytest

from desktop_app.domain.errors import KnownError, Refused
from desktop_app.domain.people.passphrases import check_pin
from desktop_app.domain.people.users import User
from desktop_app.store import access, vault
from desktop_app.store.errors import PinIsGone, WrongPassphrase
from desktop_app.store.keys import KeyCost
from desktop_app.store.pin import MOST_WRONG, PIN_FILE, has_any_pin
from desktop_app.store.store import Store
from desktop_app.workflows.vault.confirm_identity import confirm_identity
from desktop_app.workflows.vault.set_pin import forget_pin, set_pin
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

PIN = "271828"


class FakeDrawer:
    """The password store of a computer, in a dictionary; `is_broken` keeps and gives nothing."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.is_broken = False

    def is_there(self) -> bool:
        return not self.is_broken

    def read(self, name: str) -> str | None:
        return None if self.is_broken else self.kept.get(name)

    def write(self, name: str, secret: str) -> bool:
        if not self.is_broken:
            self.kept[name] = secret
        return not self.is_broken

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)


@pytest.fixture
def drawer() -> FakeDrawer:
    return FakeDrawer()


@pytest.fixture
def folder(vault_folder: Path, clock: FakeClock, drawer: FakeDrawer) -> Path:
    """A closed vault whose owner has a PIN on this computer."""
    vault.create(vault_folder, PASSPHRASE, "Lee Park", KeyCost(64, 1, 1)).close()
    store = _open(vault_folder, PASSPHRASE, clock, drawer)
    set_pin(store, clock, PASSPHRASE, PIN)
    store.close()
    return vault_folder


def _open(folder: Path, typed: str, clock: FakeClock, drawer: FakeDrawer | None, name: str = "") -> Store:
    return vault.unlock(folder, typed, clock.now(), name, drawer=drawer)


def _refusal(folder: Path, typed: str, clock: FakeClock, drawer: FakeDrawer | None) -> KnownError:
    with pytest.raises(KnownError) as refused:
        _open(folder, typed, clock, drawer)
    clock.advance(minutes=6)
    return refused.value


def test_without_being_set_there_is_no_pin_and_the_drawer_is_never_asked(
    vault_folder: Path, clock: FakeClock, drawer: FakeDrawer, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.create(vault_folder, PASSPHRASE, "Lee Park", KeyCost(64, 1, 1)).close()
    monkeypatch.setattr(drawer, "read", pytest.fail)
    assert isinstance(_refusal(vault_folder, PIN, clock, drawer), WrongPassphrase)
    _open(vault_folder, PASSPHRASE, clock, drawer).close()


def test_the_pin_and_the_passphrase_both_open(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    for typed in (PIN, PASSPHRASE):
        store = _open(folder, typed, clock, drawer)
        assert store.user == "Lee Park"
        store.close()


def test_without_its_half_in_the_drawer_the_pin_opens_nothing(
    folder: Path, clock: FakeClock, drawer: FakeDrawer
) -> None:
    assert isinstance(_refusal(folder, PIN, clock, None), WrongPassphrase)
    drawer.kept.clear()
    assert isinstance(_refusal(folder, PIN, clock, drawer), PinIsGone)
    _open(folder, PASSPHRASE, clock, drawer).close()


def test_after_five_wrong_numbers_the_pin_is_gone_and_the_passphrase_opens(
    folder: Path, clock: FakeClock, drawer: FakeDrawer
) -> None:
    kinds = [type(_refusal(folder, "314159", clock, drawer)) for _ in range(MOST_WRONG)]
    assert kinds == [WrongPassphrase] * (MOST_WRONG - 1) + [PinIsGone]
    assert drawer.kept == {}
    assert not (folder / PIN_FILE).exists()
    assert isinstance(_refusal(folder, PIN, clock, drawer), WrongPassphrase)
    _open(folder, PASSPHRASE, clock, drawer).close()


def test_putting_the_file_back_does_not_bring_the_pin_back(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    before = (folder / PIN_FILE).read_bytes()
    for _ in range(MOST_WRONG):
        _refusal(folder, "314159", clock, drawer)
    (folder / PIN_FILE).write_bytes(before)
    assert isinstance(_refusal(folder, PIN, clock, drawer), PinIsGone)


def test_a_right_number_forgives_the_wrong_ones_before(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    for _ in range(3):
        for _ in range(MOST_WRONG - 1):
            _refusal(folder, "314159", clock, drawer)
        _open(folder, PIN, clock, drawer).close()


def test_wrong_numbers_wait_as_wrong_passphrases_do(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            _open(folder, "314159", clock, drawer)
    with pytest.raises(WrongPassphrase) as refused:
        _open(folder, PIN, clock, drawer)
    assert refused.value.wait_seconds == 2


def test_another_passphrase_ends_the_pin(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    store = _open(folder, PASSPHRASE, clock, drawer)
    access.set_passphrase(store, store.user_id, "window lantern copper six", clock.utc)
    store.close()
    assert isinstance(_refusal(folder, PIN, clock, drawer), WrongPassphrase)


def test_a_removed_user_has_no_pin_either(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    store = _open(folder, PIN, clock, drawer)
    access.add_user(store, User("ana", "Ana Ruiz", "clinician"), "anas own passphrase", clock.utc)
    store.close()
    store = _open(folder, "anas own passphrase", clock, drawer, "Ana Ruiz")
    set_pin(store, clock, "anas own passphrase", "161803")
    store.close()
    _open(folder, "161803", clock, drawer, "Ana Ruiz").close()
    store = _open(folder, PIN, clock, drawer, "Lee Park")
    access.remove_user(store, "ana", clock.utc)
    store.close()
    with pytest.raises(WrongPassphrase):
        _open(folder, "161803", clock, drawer, "Ana Ruiz")


def test_taking_it_away_leaves_nothing(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    store = _open(folder, PIN, clock, drawer)
    forget_pin(store, clock)
    store.close()
    assert drawer.kept == {}
    assert not has_any_pin(folder)
    assert isinstance(_refusal(folder, PIN, clock, drawer), WrongPassphrase)


def test_setting_it_needs_the_passphrase_and_a_password_store(
    vault_folder: Path, clock: FakeClock, drawer: FakeDrawer
) -> None:
    vault.create(vault_folder, PASSPHRASE, "Lee Park", KeyCost(64, 1, 1)).close()
    store = _open(vault_folder, PASSPHRASE, clock, drawer)
    with pytest.raises(WrongPassphrase):
        set_pin(store, clock, "not the passphrase", PIN)
    drawer.is_broken = True
    with pytest.raises(Refused, match="no password store"):
        set_pin(store, clock, PASSPHRASE, PIN)
    store.close()
    assert not has_any_pin(vault_folder)


def test_who_signs_may_give_the_pin(folder: Path, clock: FakeClock, drawer: FakeDrawer) -> None:
    store = _open(folder, PASSPHRASE, clock, drawer)
    assert confirm_identity(store, clock, PIN).user.name == "Lee Park"
    with pytest.raises(WrongPassphrase):
        confirm_identity(store, clock, "314159")
    store.close()


@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b'{"x": 1}', b'{"x": {"slot": "y", "argon2id": {}}}'])
def test_a_file_that_is_none_of_ours_means_no_pin(
    folder: Path, clock: FakeClock, drawer: FakeDrawer, spoilt: bytes
) -> None:
    (folder / PIN_FILE).write_bytes(spoilt)
    assert isinstance(_refusal(folder, PIN, clock, drawer), WrongPassphrase)
    _open(folder, PASSPHRASE, clock, drawer).close()


@pytest.mark.parametrize("easy", ["12345", "1234567890123", "111111", "123456", "654321", "121212", "abcdef", ""])
def test_a_number_that_is_easy_to_guess_is_refused(easy: str) -> None:
    with pytest.raises(Refused):
        check_pin(easy)
    check_pin(PIN)


def test_the_password_store_of_this_computer_says_that_it_is_missing_and_breaks_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    from desktop_app.store.drawer import SystemDrawer

    monkeypatch.setattr(keyring, "get_keyring", Keyring)
    monkeypatch.setattr(keyring, "get_password", lambda *_: Keyring().get_password("a", "b"))
    drawer = SystemDrawer()
    assert not drawer.is_there()
    assert drawer.read("x") is None
    drawer.delete("x")
