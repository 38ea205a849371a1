"""A report tells where it happened and nothing about whom."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop_app import crash


def fail(patient: str) -> None:
    """Fails with a name in its message and in a variable."""
    message = f"no plan for '{patient}', born 02/19/1949, member W204881377"
    raise ValueError(message)


def caught(patient: str = "Harold Whitcomb") -> ValueError:
    try:
        fail(patient)
    except ValueError as error:
        return error
    raise AssertionError("it did not fail")


def test_a_report_names_the_line_but_no_person_and_no_number(tmp_path: Path) -> None:
    error = caught()
    path = crash.write_report(tmp_path / "logs", type(error), error, error.__traceback__)
    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert "test_crash.py" in text
    assert "fail" in text
    assert "ValueError: no … for '…', … ##/##/####, … …#########" in text
    for secret in ("Harold", "Whitcomb", "1949", "204881377", str(Path.home()), str(tmp_path)):
        assert secret not in text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("no 'Ann O' found", "no '…' found"),
        ('key "a1b2" unknown', 'key "…" unknown'),
        ("got “Ann” on 3/14", "got “…” on #/##"),
        ("cannot save Harold Whitcomb", "cannot … … …"),
        ("cannot mark Mark May", "cannot … … …"),
        ("list index out of range", "list index out of range"),
        ("'NoneType' object has no attribute 'name'", "'…' object has no attribute '…'"),
        ("", ""),
    ],
)
def test_quotes_digits_and_words_that_are_not_ours_are_taken_out(text: str, clean: str) -> None:
    assert crash.redacted(text) == clean


def test_a_word_of_our_own_code_stays() -> None:
    assert crash.redacted("cannot save Harold", "def save(self): raise Broken('cannot save')") == "cannot save …"


def test_an_error_in_a_thread_or_while_something_is_thrown_away_prints_nothing_and_leaves_a_report(
    tmp_path: Path,
) -> None:
    script = """
import sys, threading
from pathlib import Path
from desktop_app import crash
crash.install(Path(sys.argv[1]), lambda report: None)
class Throws:
    def __del__(self):
        raise ValueError("Harold Whitcomb was thrown away")
def fail():
    raise ValueError("Harold Whitcomb in a thread")
thrown = Throws(); del thrown
thread = threading.Thread(target=fail); thread.start(); thread.join()
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=Path(__file__).parents[1], capture_output=True, check=True
    )
    assert done.stdout + done.stderr == b""
    reports = [path.read_text() for path in tmp_path.glob("report-*.txt")]
    assert len(reports) == 2
    assert not any("Harold" in report for report in reports)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such switch")
def test_no_picture_of_the_memory_is_ever_written() -> None:
    script = """
import ctypes, resource
from desktop_app import crash
crash.leave_no_dump()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "(0, 0) 0"


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    error = caught()
    for _ in range(crash.MOST_REPORTS + 3):
        crash.write_report(tmp_path, type(error), error, None)
    assert len(list(tmp_path.glob("report-*.txt"))) == crash.MOST_REPORTS


def test_where_nothing_can_be_written_there_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file", encoding="utf-8")
    error = caught()
    assert crash.write_report(tmp_path / "logs", type(error), error, None) is None


def test_the_hook_writes_and_tells_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(crash, "leave_no_dump", lambda: None)
    monkeypatch.setattr(crash, "_watch_faults", lambda folder: None)
    seen = list[Path | None]()
    crash.install(tmp_path, seen.append)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(seen) == 1
    assert seen[0] is not None
    assert seen[0].is_file()
