"""A header that was changed from outside is refused or seen, whatever was done to it; nothing crashes over it.

Flipped bits, cut ends, swapped pieces, slots moved between people and vaults, and headers of before put back. Accepted
silently would be a vault that opens although one byte of its header is not what the program wrote.
"""

import json
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.people.users import User
from desktop_app.store import access, vault
from desktop_app.store.errors import StoreError
from desktop_app.store.keys import KeyCost
from tests.conftest import PASSPHRASE

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)
CHEAP = KeyCost(8, 1, 1)
PEOPLE = {"Lee Park": PASSPHRASE, "Ana Ruiz": "anas own passphrase"}
SHORT, LONG = 1_500, 10_000

Mutation = Callable[[Random, bytes, list[bytes]], bytes]


def _flip(lot: Random, content: bytes, _: list[bytes]) -> bytes:
    at = lot.randrange(len(content))
    return content[:at] + bytes([content[at] ^ (1 << lot.randrange(8))]) + content[at + 1 :]


def _cut(lot: Random, content: bytes, _: list[bytes]) -> bytes:
    at = lot.randrange(len(content))
    return content[:at] if lot.random() < 0.5 else content[:at] + content[at + lot.randrange(1, 40) :]


def _swap(lot: Random, content: bytes, _: list[bytes]) -> bytes:
    a, b = sorted(lot.sample(range(len(content) - 20), 2))
    size = lot.randrange(1, 20)
    if b < a + size:
        return content[:a] + content[b:] + content[a:b]
    return content[:a] + content[b : b + size] + content[a + size : b] + content[a : a + size] + content[b + size :]


def _double(lot: Random, content: bytes, _: list[bytes]) -> bytes:
    at = lot.randrange(len(content))
    return content[: at + lot.randrange(1, 60)] + content[at:]


def _replay(lot: Random, _: bytes, older: list[bytes]) -> bytes:
    return lot.choice(older)


def _graft(lot: Random, content: bytes, older: list[bytes]) -> bytes:
    """A part of an older header, well formed, in the newest."""
    new, old = json.loads(content), json.loads(lot.choice(older))
    part = lot.choice(["slots", "slot", "seal", "recovery", "generation", "vault_id", "no slot", "keeps_cost", "two"])
    if part == "slot":
        new["slots"][0] = old["slots"][0]
    elif part == "no slot":
        new["slots"].pop(lot.randrange(len(new["slots"])))
    elif part == "keeps_cost":
        new["keeps_cost"] = not new["keeps_cost"]
    elif part == "two":
        new["slots"] = [new["slots"][1] | {"tag": new["slots"][0]["tag"]}, new["slots"][0]]
    else:
        new[part] = old[part]
    return json.dumps(new, indent=2).encode()


def _retype(lot: Random, content: bytes, _: list[bytes]) -> bytes:
    """One value of another kind."""
    new = json.loads(content)
    place = lot.choice([new, new["slots"][0], new["slots"][0]["argon2id"], new["recovery"]])
    key = lot.choice(list(place))
    place[key] = lot.choice([None, 0, -1, True, 1e308, "", "\ud800", "é", [], {}, [[]], 10**30, "A" * 5000, 1.5])
    return json.dumps(new, indent=2).encode()


MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _swap, _double, _replay, _graft, _retype)


class Target:
    """A vault whose header went through several changes, all of them kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        store = vault.create(folder, PASSPHRASE, "Lee Park", CHEAP)
        self.older: list[bytes] = []
        changes: list[Callable[[], None]] = [
            lambda: access.add_user(store, User("ana", "Ana Ruiz", "clinician"), "anas first passphrase", NOW),
            lambda: access.set_recovery_key(store, b"0123456789abcdef", NOW),
            lambda: access.set_passphrase(store, "ana", PEOPLE["Ana Ruiz"], NOW),
            lambda: access.set_recovery_key(store, b"fedcba9876543210", NOW),
        ]
        for change in changes:
            self.older.append(self.header.read_bytes())
            change()
        store.close()
        self.newest = self.header.read_bytes()
        self.records = (folder / "vault.db").read_bytes()

    @property
    def header(self) -> Path:
        return self.folder / "vault.json"

    def put(self, content: bytes) -> None:
        """This header beside the records as they were, and no wrong tries yet."""
        self.header.write_bytes(content)
        (self.folder / "vault.db").write_bytes(self.records)
        (self.folder / "vault.tries").unlink(missing_ok=True)

    def accepts(self) -> bool:
        """Whether anybody gets in as if nothing were."""
        moment = vault.moment_of(NOW)
        ways = [
            lambda: vault.unlock(self.folder, PASSPHRASE, NOW, "Lee Park"),
            lambda: vault.unlock(self.folder, PEOPLE["Ana Ruiz"], NOW, "Ana Ruiz"),
            lambda: access.recover(self.folder, b"fedcba9876543210", lambda users: users[0], "new words", moment),
        ]
        for way in ways:
            try:
                way().close()
            except StoreError:
                continue
            return True
        return False


@pytest.fixture
def target(tmp_path: Path) -> Target:
    return Target(tmp_path / "records")


def _torment(target: Target, times: int, seed: int) -> None:
    lot = Random(seed)
    seen = 0
    for number in range(times):
        mutated = MUTATIONS[number % len(MUTATIONS)](lot, target.newest, target.older)
        if mutated == target.newest:
            continue
        target.put(mutated)
        assert not target.accepts(), f"mutation {number} of seed {seed} was accepted: {mutated!r}"
        seen += 1
    assert seen > times * 0.95
    target.put(target.newest)
    assert target.accepts(), "what was never changed still opens"


def test_no_change_of_the_header_is_accepted_silently(target: Target) -> None:
    _torment(target, SHORT, seed=20260610)


@pytest.mark.torture
def test_ten_thousand_changes_of_the_header_and_none_is_accepted_silently(target: Target) -> None:
    _torment(target, LONG, seed=20261126)


def test_a_header_of_another_vault_opens_nothing(target: Target, tmp_path: Path) -> None:
    other = tmp_path / "other"
    vault.create(other, PASSPHRASE, "Lee Park", CHEAP).close()
    shutil.copy(other / "vault.json", target.header)
    assert not target.accepts()
