"""The day's superbills on the printer: one job each, stopped in between, and gone on with later."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrinter

from desktop_app.ui import printing
from desktop_app.ui.screens.billing.view import BillingScreen
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from tests.fake_clock import FakeClock
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import do, family, signed_visit


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """One printer, "Desk"; each job becomes a file."""
    sent: list[Path] = []

    def called(name: str, copies: int, paper: str) -> QPrinter:
        sent.append(tmp_path / f"job-{len(sent)}.pdf")
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(sent[-1]))
        return printing.set_up(made, copies, paper)

    monkeypatch.setattr(printing, "printer_names", lambda: ["Desk"])
    monkeypatch.setattr(printing, "printer_called", called)
    return sent


def billing(room: PracticeRoom, clock: FakeClock, visits: int) -> BillingScreen:
    room.write(family)
    for _ in range(visits):
        do(room, issue_superbill, signed_visit(room, clock, 32))
        clock.advance(minutes=5)
    screen = BillingScreen(room.runner)
    room.show(screen)
    return screen


def finish(room: PracticeRoom, screen: BillingScreen) -> None:
    for _ in range(200):
        room.settle()
        if not screen.day.is_printing:
            return
    raise AssertionError("it never ends")


def printed(room: PracticeRoom) -> list[str]:
    entries = room.read(lambda store: store.audit.entries(50))
    return sorted(entry.record_id for entry in entries if entry.action == "print")


def test_every_superbill_is_a_job_and_is_not_printed_twice(
    room: PracticeRoom, clock: FakeClock, jobs: list[Path]
) -> None:
    screen = billing(room, clock, 2)
    screen.day.button.click()
    finish(room, screen)
    assert [printing.page_count(job.read_bytes()) for job in jobs] == [1, 1]
    assert room.told[-1] == "2 superbills sent to the printer, each with its receipts."
    assert printed(room) == ["2026-00001", "2026-00002"]
    screen.day.button.click()
    room.settle()
    assert room.told[-1].startswith("Every superbill of today is printed.")
    assert len(jobs) == 2


def test_stopping_leaves_the_rest_for_the_next_time(
    room: PracticeRoom, clock: FakeClock, jobs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = billing(room, clock, 2)
    print_papers, seen = printing.print_papers, list[str]()

    def print_and_stop(papers: list[bytes], printer: QPrinter) -> bool:
        seen.append(screen.day.progress.text())
        QTimer.singleShot(0, screen.back)
        return print_papers(papers, printer)

    monkeypatch.setattr(printing, "print_papers", print_and_stop)
    screen.day.button.click()
    finish(room, screen)
    assert "1 still to print. Press the button again to go on." in room.told[-1]
    assert printed(room) == ["2026-00001"]
    screen.day.button.click()
    finish(room, screen)
    assert printed(room) == ["2026-00001", "2026-00002"]
    assert seen == ["Printing 1 of 2…", "Printing 1 of 1…"]


def test_a_printer_that_goes_away_or_is_not_there_is_said(
    room: PracticeRoom, clock: FakeClock, jobs: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = billing(room, clock, 1)
    monkeypatch.setattr(printing, "is_there", lambda name: False)
    screen.day.button.click()
    finish(room, screen)
    assert room.told[-1].startswith("The printer did not take the paper.")
    assert printed(room) == []
    monkeypatch.setattr(printing, "printer_names", list)
    screen.day.button.click()
    assert room.told[-1].startswith("No printer is set up on this computer.")
    assert "Look again" not in room.told[-1], "there is no such button here"
    assert "press Print the day's papers again" in room.told[-1]
    assert screen.day.button.text().replace("&", "") == "Print the day's papers"
