"""The start: what is asked for, what is loaded before the first paint, and a window that a person can type into."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.app import read_wishes

LOADED = """
import sys
from desktop_app import app
application, window = app.show_window(app.read_wishes(["--vault", sys.argv[1]]))
print(*sorted(sys.modules))
app.furnish(application, window, app.read_wishes(["--vault", sys.argv[1]])).stop()
print(type(window.house.currentWidget()).__name__)
"""


def test_without_options_the_users_own_records_are_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TEACHBACK_HOME", str(tmp_path))
    wishes = read_wishes([])
    assert wishes.vault == tmp_path
    assert not wishes.demo
    assert wishes.offscreen is None


def test_options_are_read() -> None:
    wishes = read_wishes(["--vault", "/records", "--demo", "--offscreen", "/pictures"])
    assert (wishes.vault, wishes.demo, wishes.offscreen) == (Path("/records"), True, Path("/pictures"))


def test_a_wrong_option_ends_with_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read_wishes(["--what"])
    assert ended.value.code == 2
    assert "unrecognized" in capsys.readouterr().err


@pytest.fixture
def started(tmp_path: Path) -> list[str]:
    """What a start with an empty folder said: the modules at the first paint, then the page that is shown."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TEACHBACK_HOME": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, str(tmp_path / "vault")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return ran.stdout.splitlines()


def test_nothing_heavy_is_loaded_before_the_first_paint(started: list[str]) -> None:
    loaded = set(started[0].split())
    heavy = {"sqlite_utils", "sqlcipher3", "cryptography", "reportlab", "textstat", "segno", "tomllib", "asyncio"}
    assert loaded & heavy == set()
    assert not [name for name in loaded if name.startswith(("desktop_app.store", "desktop_app.documents"))]


def test_a_first_start_shows_the_setup(started: list[str]) -> None:
    assert started[1] == "FirstRun"
