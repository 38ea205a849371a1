"""A report tells where it happened and nothing about whom."""

import sys
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
    assert "ValueError: no plan for '…', born ##/##/####, member W#########" in text
    for secret in ("Harold", "Whitcomb", "1949", "204881377", str(Path.home()), str(tmp_path)):
        assert secret not in text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("no patient 'Ann O' here", "no patient '…' here"),
        ('key "a1b2" unknown', 'key "…" unknown'),
        ("saw “Ann” on 3/14", "saw “…” on #/##"),
        ("", ""),
    ],
)
def test_quotes_and_digits_are_taken_out(text: str, clean: str) -> None:
    assert crash.redacted(text) == clean


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
    monkeypatch.setattr(crash, "_watch_faults", lambda folder: None)
    seen = list[Path | None]()
    crash.install(tmp_path, seen.append)
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(seen) == 1
    assert seen[0] is not None
    assert seen[0].is_file()
