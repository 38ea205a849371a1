"""`teachback paper` and `teachback verify --superbill`: any paper of a visit, and the check of one that comes back."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.cli import main
from desktop_app.store.keys import KeyCost
from desktop_app.store.vault import create
from desktop_app.workflows.papers.kinds import PAPER_KINDS
from desktop_app.workflows.training.sign_session import sign_session
from tests import training_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.training.test_after_signing import trained_by

Out = pytest.CaptureFixture[bytes]


def said(capsysbinary: Out) -> str:
    return capsysbinary.readouterr().out.decode()


@pytest.fixture
def vault(tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """The folder of a vault with one signed visit, and the visit's id; the passphrase is in the environment."""
    store = create(tmp_path / "records", PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    training_vault.fill(store, clock)
    session_id = trained_by(store, clock, "lee")
    sign_session(store, clock, session_id)
    store.close()
    monkeypatch.setenv("TEACHBACK_PASSPHRASE", PASSPHRASE)
    return str(tmp_path / "records"), session_id


def test_without_a_kind_the_kinds_are_listed(capsysbinary: Out) -> None:
    assert main(["paper"]) == 0
    assert [line.split("\t")[0] for line in said(capsysbinary).splitlines()] == [kind.id for kind in PAPER_KINDS]


def test_the_list_needs_no_vault_and_a_wrong_kind_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["paper", "napkin", "session-1", "--out", str(tmp_path / "x.pdf")])
    assert ended.value.code == 2


def test_an_unknown_session_ends_with_2(vault: tuple[str, str], tmp_path: Path) -> None:
    assert main(["paper", "note", "nowhere", "--out", str(tmp_path / "x.pdf"), "--vault", vault[0]]) == 2
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize("kind", ["note", "time-audit", "cost-notice", "claim-proof"])
def test_a_paper_is_written_to_the_file(kind: str, vault: tuple[str, str], tmp_path: Path, capsysbinary: Out) -> None:
    out = tmp_path / "paper.pdf"
    assert main(["paper", kind, vault[1], "--out", str(out), "--vault", vault[0]]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert json.loads(said(capsysbinary))["kind"] == kind


def test_a_file_that_is_no_superbill_is_unknown(vault: tuple[str, str], tmp_path: Path, capsysbinary: Out) -> None:
    paper = tmp_path / "letter.txt"
    paper.write_text("Dear plan", encoding="utf-8")
    assert main(["verify", "--superbill", str(paper), "--vault", vault[0]]) == 1
    assert said(capsysbinary).startswith("unknown ")


def test_an_issued_superbill_is_valid_and_a_changed_one_is_altered(
    vault: tuple[str, str],
    tmp_path: Path,
    capsysbinary: Out,
) -> None:
    out = tmp_path / "superbill.pdf"
    command = ["superbill", vault[1], "--out", str(out), "--vault", vault[0]]
    if main(command) != 0:
        pytest.fail(said(capsysbinary))
    said(capsysbinary)
    assert main(["verify", "--superbill", str(out), "--vault", vault[0], "--json"]) == 0
    assert json.loads(said(capsysbinary))["verdict"] == "valid"
    assert main([*command, "--copy"]) == 0
    said(capsysbinary)
    assert main(["verify", "--superbill", str(out), "--vault", vault[0]]) == 0
    out.write_bytes(out.read_bytes() + b"%")
    assert main(["verify", "--superbill", str(out), "--vault", vault[0]]) == 1


def test_a_range_needs_a_patient(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["superbill", "--from", "2026-06-01", "--to", "2026-06-30", "--out", str(tmp_path / "x.pdf")])


def test_papers_are_laid_out_for_the_sheet_that_is_asked_for(vault: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "x.pdf"
    for command in (["paper", "note", vault[1]], ["superbill", vault[1]]):
        assert main([*command, "--paper-size", "a4", "--out", str(out), "--vault", vault[0]]) == 0
        assert round(PdfReader(out).pages[0].mediabox.height) == 842
