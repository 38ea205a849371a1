"""The papers of one visit tell the same times, and the minutes beside them are those that the times give."""

import io
import re

import pytest
from pypdf import PdfReader

from desktop_app.store.store import Store
from desktop_app.workflows.papers.kinds import kind_called
from desktop_app.workflows.training.look_over import look_over
from desktop_app.workflows.training.mark_clock import keep_alive, mark_clock
from desktop_app.workflows.training.sign_session import sign_session
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note

STRETCHES = (("10:02:00", "10:14:59"), ("10:17:00", "10:29:59"), ("10:32:00", "10:44:59"))
PAUSED = {"start": 12 * 60 + 59, "pause": 2 * 60 + 1, "resume": 12 * 60 + 59}


def pass_by(store: Store, clock: FakeClock, session_id: str, seconds: int) -> None:
    """Time passes, with pulses as the program writes them."""
    for passed in range(0, seconds, 20):
        clock.advance(seconds=min(20, seconds - passed))
        keep_alive(store, clock, session_id)


@pytest.fixture
def visit(office: Store, clock: FakeClock, running: str) -> str:
    """A signed visit of three stretches of 12:59."""
    for kind in ("pause", "resume", "pause", "resume", "stop"):
        pass_by(office, clock, running, PAUSED["pause"] if kind == "resume" else PAUSED["start"])
        mark_clock(office, clock, running, kind)
    write_whole_note(office, clock, running)
    sign_session(office, clock, running)
    return running


def text_of(kind: str, office: Store, clock: FakeClock, visit: str) -> str:
    pages = PdfReader(io.BytesIO(kind_called(kind).make(office, clock, visit, "harold"))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("kind", ["superbill", "note", "time-audit", "appeal-time"])
def test_every_paper_tells_the_seconds_that_the_minutes_hang_on(
    kind: str, office: Store, clock: FakeClock, visit: str
) -> None:
    text = text_of(kind, office, clock, visit)
    for start, end in STRETCHES:
        assert re.search(rf"{start}( AM)?(–| | to )(\d\d/\d\d/\d{{4}} )?{end} AM", text.replace(" 06/10/2026 ", " "))
    assert "38" in text


def test_the_rows_of_the_note_add_up(office: Store, clock: FakeClock, visit: str) -> None:
    text = text_of("note", office, clock, visit)
    assert text.count("12:59 Counted") == 3
    assert text.count("2:01 Pause, not counted") == 2
    assert "38:57 Counted in all" in text
    assert "38 minutes counted. Seconds are cut off. 10:02:00 AM to 10:44:59 AM, two interruptions of 4 min 2 s" in text


def test_what_is_signed_is_still_whole(office: Store, clock: FakeClock, visit: str) -> None:
    assert look_over(office, clock, visit).whole.seal_status == "whole"
