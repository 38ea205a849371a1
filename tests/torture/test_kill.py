"""No acknowledged act is lost to a kill, and no vault stays shut: a short form always, five hundred when asked for."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.torture.writing import KINDS

ROOT = Path(__file__).parents[2]


def killed(kills: int, seed: int) -> dict[str, Any]:
    """In a process of its own, because it forks."""
    command = [sys.executable, "-m", "tests.torture.kill", str(kills), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT)})
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no SIGKILL")
def test_a_kill_in_every_kind_of_write_loses_nothing() -> None:
    found = killed(len(KINDS), seed=7)
    assert (found["lost"], found["broken"]) == ([], [])
    assert set(found["by_kind"]) == {kind.__name__ for kind in KINDS}
    assert found["acknowledged"] >= len(KINDS)


@pytest.mark.torture
@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork and no SIGKILL")
def test_five_hundred_kills_lose_nothing() -> None:
    found = killed(500, seed=2026)
    assert (found["lost"], found["broken"]) == ([], [])
    assert found["kills"] == 500
