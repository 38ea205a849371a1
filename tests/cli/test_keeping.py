"""`teachback verify`, `backup` and `restore`, as somebody types them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.store import vault
from desktop_app.store.store import Store
from tests import builders
from tests.conftest import PASSPHRASE

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)


@pytest.fixture
def records(store: Store, vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A closed vault with Harold in it, whose passphrase is in the environment."""
    monkeypatch.setenv("TEACHBACK_PASSPHRASE", PASSPHRASE)
    with store.act("create", "patient", "harold", NOW):
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
    store.close()
    return str(vault_folder)


def test_whole_records_verify(records: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify", "--vault", records, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {verdict["check"] for verdict in told["checks"]} >= {"pages", "audit trail", "anchor", "disclosures"}
    assert told["ok"]
    assert all(verdict["ok"] for verdict in told["checks"])


def test_a_line_of_the_trail_that_was_changed_is_named(records: str, capsys: pytest.CaptureFixture[str]) -> None:
    opened = vault.unlock(Path(records), PASSPHRASE)
    opened.db.execute("DROP TRIGGER audit_is_kept_update")
    opened.db.execute("UPDATE audit SET user = 'nobody' WHERE number = 1")
    opened.close()
    capsys.readouterr()
    assert cli.main(["verify", "--vault", records]) == 1
    assert "BROKEN  audit trail: line 1 is missing or not what it was" in capsys.readouterr().out


def test_a_backup_is_made_drilled_and_put_back(
    records: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert cli.main(["backup", "--vault", records, "--copy-to", str(stick)]) == 0
    made = json.loads(capsys.readouterr().out)
    assert (made["patients"], Path(made["copy"]).parent) == (1, stick)
    assert cli.main(["restore", "--drill", "--vault", records]) == 0
    drilled = json.loads(capsys.readouterr().out)
    assert (drilled["file"], drilled["backup"]["patient"], drilled["records"]["patient"]) == (made["file"], 1, 1)
    assert cli.main(["restore", made["copy"], "--vault", str(tmp_path / "new")]) == 0
    assert json.loads(capsys.readouterr().out)["replaced"] is None
    assert cli.main(["verify", "--vault", str(tmp_path / "new")]) == 0


def test_a_stick_that_is_not_there_is_told_by_the_status(records: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["backup", "--vault", records, "--copy-to", "/not/plugged/in"]) == 1
    assert json.loads(capsys.readouterr().out)["copy"] is None


def test_a_wrong_passphrase_opens_no_backup(
    records: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["backup", "--vault", records])
    monkeypatch.setenv("TEACHBACK_PASSPHRASE", "not that one")
    assert cli.main(["restore", "--drill", "--vault", records]) == 2
    assert "did not open the records" in capsys.readouterr().err


def test_without_any_backup_a_file_has_to_be_named(records: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["restore", "--drill", "--vault", records])
    assert "name a FILE" in capsys.readouterr().err


def test_records_that_are_not_there_are_no_error_of_the_backup(
    records: str, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["backup", "--vault", records])
    capsys.readouterr()
    (Path(records) / "vault.db").unlink()
    assert cli.main(["restore", "--drill", "--vault", records]) == 1
    assert json.loads(capsys.readouterr().out)["records"] is None
