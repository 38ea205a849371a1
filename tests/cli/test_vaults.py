"""Opening a vault without a window: whose passphrase, and what counts when it is wrong."""

import json
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.domain.people.users import User
from desktop_app.store import access, vault
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.tries import TRIES_FILE
from tests import builders
from tests.conftest import PASSPHRASE
from tests.fake_clock import WEDNESDAY_MORNING

ANAS = "anas own passphrase"


@pytest.fixture
def folder(vault_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault to which two people have a key."""
    monkeypatch.setenv("TEACHBACK_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("desktop_app.crash.leave_no_dump", lambda: None)
    store: Store = vault.create(vault_folder, PASSPHRASE, "Lee Park", KeyCost(64, 1, 1))
    with store.act("set_up", "practice", "practice", WEDNESDAY_MORNING):
        store.practice.save(builders.practice())
    access.add_user(store, User("ana", "Ana Ruiz", "biller"), ANAS, WEDNESDAY_MORNING)
    store.close()
    return vault_folder


def _list(folder: Path, passphrase: str, monkeypatch: pytest.MonkeyPatch, *more: str) -> int:
    monkeypatch.setenv("TEACHBACK_PASSPHRASE", passphrase)
    return cli.main(["superbill", "--vault", str(folder), *more])


def test_where_several_people_have_a_passphrase_the_command_is_told_whose_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _list(folder, ANAS, monkeypatch, "--user", "ana ruiz") == 0
    assert _list(folder, ANAS, monkeypatch) == 2
    assert "did not open" in capsys.readouterr().err


def test_wrong_tries_at_the_command_line_count_with_those_at_the_door(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(4):
        assert _list(folder, "wrong", monkeypatch, "--user", "Lee Park") == 2
    counted = [folder / TRIES_FILE, *(tmp_path / "home" / "state").glob("*.tries")]
    assert [json.loads(place.read_bytes())["wrong"] for place in counted] == [4, 4]
    assert _list(folder, PASSPHRASE, monkeypatch, "--user", "Lee Park") == 2, "the wait runs"
