"""Without a command the window opens; with one the program stays in the console."""

from pathlib import Path

import pytest

from desktop_app import __version__, cli, paths
from desktop_app.__main__ import main, opens_window


@pytest.mark.parametrize("arguments", [[], ["--demo"], ["--vault", "x"]])
def test_no_command_opens_the_window(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize("arguments", [["evaluate"], ["units", "30"], ["--help"], ["-h"], ["--version"], ["nonsense"]])
def test_a_command_or_a_question_stays_in_the_console(arguments: list[str]) -> None:
    assert not opens_window(arguments)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert (caught.value.code, capsys.readouterr().out) == (0, f"teachback {__version__}\n")


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    told = capsys.readouterr().out
    assert "evaluate" in told
    assert "units" in told


def test_an_unknown_command_is_told_with_status_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["evalute"])
    assert caught.value.code == 2
    assert "evalute" in capsys.readouterr().err


def test_the_resources_of_a_checkout_hold_the_tables() -> None:
    assert (paths.resources() / "rules" / "codes.csv").is_file()


def test_a_chosen_home_holds_data_and_logs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TEACHBACK_HOME", str(tmp_path))
    assert (paths.data_folder(), paths.log_folder()) == (tmp_path, tmp_path / "logs")


@pytest.mark.parametrize(
    ("platform", "data", "logs"),
    [
        ("linux", ".local/share/teachback", ".local/state/teachback/logs"),
        ("darwin", "Library/Application Support/Teachback", "Library/Logs/Teachback"),
        ("win32", "AppData/Local/Teachback", "AppData/Local/Teachback/logs"),
    ],
)
def test_each_platform_has_its_own_places(
    platform: str, data: str, logs: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("TEACHBACK_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert (paths.data_folder(), paths.log_folder()) == (tmp_path / data, tmp_path / logs)


def test_a_relative_place_in_the_environment_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TEACHBACK_HOME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", "here")
    assert paths.data_folder() == tmp_path / ".local/share/teachback"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "there"))
    assert paths.data_folder() == tmp_path / "there" / "teachback"


def test_a_frozen_program_finds_its_resources_beside_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
