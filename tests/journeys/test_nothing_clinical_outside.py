"""After a full day with a power cut, bugs, a crash, printing and saving: nothing clinical lies outside the vault.

The program runs in real processes with folders of its own for everything that a system knows: home, data, settings,
cache, temporary files. What the user asked for by hand (papers saved or printed to a file) goes to a stick beside them.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.test_a_first_day import NOTE, PASSPHRASE

ROOT = Path(__file__).parents[2]
PARTS = ("morning", "noon", "evening")
CANARIES = (
    "Whitcomb",
    "Harold",
    "Marian",
    "1949-02-19",
    "2/19/1949",
    "02/19/1949",
    "W204 881 377",
    "W204881377",
    "555-0177",
    "77 Orchard Lane",
    "I69.351",
    "Stand up from the chair with one helper",
    PASSPHRASE,
    *(sentence for text in NOTE.values() for sentence in (text, *text.split(". "))),
)


@dataclass(frozen=True)
class Day:
    """What the day left: the machine's folders, the stick, and all that the processes wrote to their consoles."""

    machine: Path
    stick: Path
    output: bytes

    def seen(self) -> list[str]:
        """What the watch in the processes wrote down."""
        return [line for part in PARTS for line in (self.stick / f"seen-{part}.txt").read_text().splitlines()]


@pytest.fixture
def day(tmp_path: Path) -> Day:
    machine, stick = tmp_path / "machine", tmp_path / "stick"
    stick.mkdir()
    places = {
        "HOME": "home",
        "XDG_DATA_HOME": "home/data",
        "XDG_CONFIG_HOME": "home/config",
        "XDG_CACHE_HOME": "home/cache",
        "XDG_STATE_HOME": "home/state",
        "XDG_RUNTIME_DIR": "run",
        "TMPDIR": "tmp",
    }
    for place in places.values():
        (machine / place).mkdir(parents=True, exist_ok=True)
    (machine / "run").chmod(0o700)
    environment = {**os.environ, **{name: str(machine / place) for name, place in places.items()}}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT)}
    for name in ("TEACHBACK_HOME", "DBUS_SESSION_BUS_ADDRESS", "PYTEST_CURRENT_TEST", "CI"):
        environment.pop(name, None)
    output, ended = b"", []
    for part in PARTS:
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.a_watched_process", part, str(stick)],
            cwd=machine / "home",
            env=environment,
            capture_output=True,
            timeout=240,
            check=False,
        )
        output += done.stdout + done.stderr
        ended.append(done.returncode)
    told = output.decode(errors="replace")[-3000:]
    assert ended == [-9, 0, -11], told
    return Day(machine, stick, output)


def written(text: str) -> list[bytes]:
    """The ways in which a text may lie in a file, in small letters."""
    small = text.casefold()
    return [small.encode("utf-8"), small.encode("utf-16-le"), small.encode("utf-16-be")]


def found_in(content: bytes) -> list[str]:
    small = content.lower()
    return [canary for canary in CANARIES if any(way in small for way in written(canary))]


def no_byte_on_the_disk_shows_a_name_a_date_or_a_note(day: Day) -> None:
    files = [path for path in day.machine.rglob("*") if path.is_file()]
    assert {"vault.db", "vault.json"} <= {path.name for path in files}
    assert sum(path.stat().st_size for path in files) > 100_000, "there is a vault, and a backup of it"
    shown = {str(path): found_in(path.read_bytes()) for path in files}
    shown = {path: found for path, found in shown.items() if found}
    assert shown == {}
    called = [path.name for path in day.machine.rglob("*") if found_in(path.name.encode())]
    assert called == []


def no_paper_and_no_open_database_lies_about(day: Day) -> None:
    marks = (b"%PDF-", b"SQLite format 3")
    lying = [path for path in day.machine.rglob("*") if path.is_file() and any(m in path.read_bytes() for m in marks)]
    assert lying == []


def the_canaries_would_be_seen_where_the_user_put_them(day: Day) -> None:
    papers = {path.name for path in day.stick.glob("*.pdf")}
    assert "printed.pdf" in papers
    assert len(papers) == 2
    assert found_in(b"... H\0a\0r\0o\0l\0d\0 ...") == ["Harold"]
    assert found_in("… Stand up from the chair with one helper, no lifting".encode()) != []


def the_names_of_saved_papers_tell_nobodys_name(day: Day) -> None:
    assert [path.name for path in day.stick.iterdir() if found_in(path.name.encode())] == []


def the_consoles_of_the_processes_show_nothing(day: Day) -> None:
    assert found_in(day.output) == []


def the_bugs_and_the_crash_left_reports_that_name_nobody(day: Day) -> None:
    logs = day.machine / "home" / "state" / "teachback" / "logs"
    reports = [path.read_text() for path in logs.glob("report-*.txt")]
    assert len(reports) == 2
    assert all("RuntimeError" in report for report in reports)
    assert "Segmentation fault" in (logs / "fault.txt").read_text()
    assert not [path for path in day.machine.rglob("core*") if path.is_file()]


def every_file_that_python_opened_to_write_is_the_vaults_or_the_programs_own(day: Day) -> None:
    own = (day.machine / "home" / "data" / "teachback", day.machine / "home" / "state" / "teachback", day.stick)
    opened = {line.removeprefix("write ") for line in day.seen() if line.startswith("write ")}
    assert opened, "the watch sees what is opened"
    assert [path for path in opened if not path.startswith((*map(str, own), "/dev/"))] == []


def a_full_day_opens_no_socket(day: Day) -> None:
    assert [line for line in day.seen() if line.startswith("socket ")] == []


def test_nothing_clinical_lies_outside_the_vault_after_a_full_day(day: Day) -> None:
    """One test for all of it: the day takes a quarter of a minute, and each worker would live it again."""
    no_byte_on_the_disk_shows_a_name_a_date_or_a_note(day)
    no_paper_and_no_open_database_lies_about(day)
    the_canaries_would_be_seen_where_the_user_put_them(day)
    the_names_of_saved_papers_tell_nobodys_name(day)
    the_consoles_of_the_processes_show_nothing(day)
    the_bugs_and_the_crash_left_reports_that_name_nobody(day)
    every_file_that_python_opened_to_write_is_the_vaults_or_the_programs_own(day)
    a_full_day_opens_no_socket(day)


def test_the_watch_would_see_a_socket(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.journeys.a_watched_process", "trial", str(tmp_path)]
    subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=True, timeout=60)
    seen = (tmp_path / "seen-trial.txt").read_text()
    assert "socket socket.__new__" in seen
    assert "socket socket.connect" in seen
    assert "socket open as socket:" in seen
