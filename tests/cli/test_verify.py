"""`teachback verify`: 0 where everything signed is whole, 1 with the first break, 2 where nothing can be opened."""

import json
from pathlib import Path

import pytest

from desktop_app.cli import main
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create, unlock
from desktop_app.workflows.training.sign_session import sign_session
from tests import training_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.training.test_after_signing import trained_by
from tests.workflows.training.test_verify_notes import unlocked_by_force


@pytest.fixture
def vault(tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault on the disk with one signed note, and its passphrase in the environment."""
    folder = tmp_path / "records"
    store = create(folder, PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    training_vault.fill(store, clock)
    sign_session(store, clock, trained_by(store, clock, "lee"))
    store.close()
    monkeypatch.setenv("TEACHBACK_PASSPHRASE", PASSPHRASE)
    return folder


def tampered(folder: Path, crime: str) -> None:
    store: Store = unlock(folder, PASSPHRASE)
    unlocked_by_force(store)
    store.db.execute(crime)
    store.close()


def test_a_whole_vault_says_so_with_its_code(vault: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["verify", "--vault", str(vault)]) == 0
    told = capsysbinary.readouterr().out.decode()
    assert told.startswith("ok      1 signed note, 0 addenda, 0 co-signatures: all as they were signed. Code 1-")
    assert "audit trail: whole" in told


def test_a_changed_note_is_named_by_seal_session_and_day(
    vault: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    tampered(vault, "UPDATE training_session SET necessity = 'rewritten'")
    assert main(["verify", "--vault", str(vault)]) == 1
    told = capsysbinary.readouterr().out.decode()
    assert told.startswith("BROKEN  Seal 1: the note of session ")
    assert " on 06/10/2026 is not what was signed." in told


def test_json_says_the_same(vault: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    tampered(vault, "DELETE FROM seal_link")
    assert main(["verify", "--json", "--vault", str(vault)]) == 1
    told = json.loads(capsysbinary.readouterr().out)
    assert (told["ok"], told["first_break"]["fault"], told["audit_first_broken"]) == (False, "cut_off", None)


def test_a_code_that_the_chain_never_had_is_a_break(vault: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["verify", "--vault", str(vault), "--expect", "1-AAAA-BBBB-CCCC-DDDD"]) == 1
    assert b"cut off or written anew" in capsysbinary.readouterr().out


def test_a_changed_line_of_the_audit_trail_is_found(vault: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    tampered(vault, "UPDATE audit SET user = 'nobody' WHERE number = 2")
    assert main(["verify", "--vault", str(vault)]) == 1
    assert b"BROKEN  audit trail: line 2" in capsysbinary.readouterr().out


def test_a_wrong_passphrase_ends_with_a_sentence(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TEACHBACK_PASSPHRASE", "not this one")
    assert main(["verify", "--vault", str(vault)]) == 2
    assert "did not open" in capsys.readouterr().err
