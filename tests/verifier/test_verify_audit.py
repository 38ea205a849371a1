"""The exported trail and the small program that checks it alone, as an auditor runs it."""

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from desktop_app import paths
from desktop_app.workflows.activity.export_trail import export_trail
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store

VERIFIER = paths.resources() / "verifier" / "verify_audit.py"


def act(store: "Store", clock: FakeClock, number: int) -> None:
    with store.act("set", "setting", str(number), clock.now().utc, f"día {number}"):
        store.settings.set(str(number), "x")


@pytest.fixture
def trail(store: "Store", clock: FakeClock, tmp_path: Path) -> Path:
    """An export of five lines."""
    store.resources = paths.resources()
    for number in range(4):
        act(store, clock, number)
    exported = export_trail(store, clock)
    assert exported.count == 5
    (tmp_path / "trail.zip").write_bytes(exported.content)
    return tmp_path / "trail.zip"


def run(*arguments: object) -> tuple[int, str]:
    """With an interpreter that knows no package but its own."""
    command = [sys.executable, "-I", "-S", str(VERIFIER), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stderr == ""
    return done.returncode, done.stdout


def rewritten(trail: Path, change: Any, fix_digest: bool = True) -> Path:
    """The export with its lines changed by somebody, who also puts the new digest into the manifest."""
    with zipfile.ZipFile(trail) as file:
        manifest, lines = json.loads(file.read("manifest.json")), file.read("audit.jsonl").decode().splitlines()
    rows = [json.loads(line) for line in lines]
    made = change(rows)
    rows = rows if made is None else made
    content = "".join(f"{json.dumps(row, ensure_ascii=False, sort_keys=True)}\n" for row in rows).encode()
    if fix_digest:
        manifest |= {"sha256": hashlib.sha256(content).hexdigest(), "count": len(rows)}
    changed = trail.with_name("changed.zip")
    with zipfile.ZipFile(changed, "w") as file:
        file.writestr("manifest.json", json.dumps(manifest))
        file.writestr("audit.jsonl", content)
    return changed


def test_a_whole_trail_is_whole_and_its_last_hash_is_told(trail: Path, store: "Store") -> None:
    status, told = run(trail)
    assert (status, told.startswith("WHOLE: 5 lines")) == (0, True)
    assert store.audit.head().hash in told
    assert run(trail, "--head", store.audit.head().hash[:16])[0] == 0


def test_the_program_is_in_the_export_itself(trail: Path) -> None:
    with zipfile.ZipFile(trail) as file:
        assert file.read("verify_audit.py").decode() == VERIFIER.read_text()


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows[1].update(detail="nothing to see"),
        lambda rows: rows[:2] + rows[3:],
        lambda rows: rows[:-1],
        lambda rows: [rows[1], rows[0], *rows[2:]],
        lambda rows: [*rows, dict(rows[-1])],
        lambda rows: rows[2].pop("user") and None,
        lambda rows: [],
    ],
)
def test_a_line_changed_taken_out_cut_off_or_moved_is_found(trail: Path, change: Any) -> None:
    assert run(rewritten(trail, change))[0] == 1


def test_lines_that_do_not_fit_their_manifest_are_found(trail: Path) -> None:
    assert run(rewritten(trail, lambda rows: rows[0].update(user="X"), fix_digest=False))[0] == 1


def test_another_head_than_the_one_written_down_is_found(trail: Path) -> None:
    assert run(trail, "--head", "0" * 16)[0] == 1


def test_a_newer_export_has_to_go_on_from_the_older(trail: Path, store: "Store", clock: FakeClock) -> None:
    act(store, clock, 9)
    newer = trail.with_name("newer.zip")
    newer.write_bytes(export_trail(store, clock).content)
    assert run(trail, newer)[0] == 0
    assert run(newer, trail)[0] == 1


def test_what_is_no_export_is_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "cat.zip").write_bytes(b"\x89PNG" * 50)
    assert run(tmp_path / "cat.zip")[0] == 2
    assert run(tmp_path / "nothing.zip")[0] == 2


def test_random_bytes_in_an_export_are_never_accepted(trail: Path) -> None:
    """In this process, because it is done often."""
    scope: dict[str, Any] = {"__name__": "verifier"}
    exec(compile(VERIFIER.read_text(), str(VERIFIER), "exec"), scope)
    lot, content = Random(5), trail.read_bytes()
    with zipfile.ZipFile(trail) as file:
        truth = file.read("audit.jsonl")
    for _ in range(300):
        changed = bytearray(content)
        changed[lot.randrange(len(changed))] ^= 1 << lot.randrange(8)
        try:
            _, lines = scope["check_bundle"](io.BytesIO(bytes(changed)))
        except Exception:
            continue
        assert [json.loads(line) for line in truth.decode().splitlines()] == lines
