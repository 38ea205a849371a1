"""The time audit: when each event was, when it was written down, and who typed what nobody pressed."""

from datetime import date, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.clock_extract import AS_PRESSED, EVENTS, time_audit
from desktop_app.domain.papers.extract import Extract
from desktop_app.domain.papers.sender import Sender
from desktop_app.domain.training.clock import ClockEvent, EventKind
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.timekeeping import replay
from desktop_app.domain.training.written_clock import WrittenClock
from tests.builders import HOME, START, clock_event, clock_events, moment, patient, training_session

NEW_YORK = ZoneInfo("America/New_York")
AT_NIGHT = 480  # minutes after the start: 6:02 PM


def audit(*events: ClockEvent, writer: str = "Lee Park") -> Extract:
    clock = WrittenClock(
        TimedSession(training_session(), replay(events)), events, {each.number: writer for each in events}
    )
    return time_audit(
        Sender("Riverside", HOME, "", "", ""), ChartRecord(patient()), (clock,), (), NEW_YORK, date(2026, 6, 11)
    )


def rows(found: Extract) -> tuple[tuple[str, ...], ...]:
    table = found.sections[0].table
    assert table is not None
    return table.rows


def from_paper() -> tuple[ClockEvent, ...]:
    times: tuple[tuple[EventKind, int], ...] = (("start", 0), ("pause", 10), ("resume", 15), ("stop", 45))
    return tuple(
        clock_event(number, kind, AT_NIGHT, said=START + timedelta(minutes=minute), entered_by_hand=True)
        for number, (kind, minute) in enumerate(times, 1)
    )


def test_what_was_pressed_was_written_at_its_moment() -> None:
    found = audit(*clock_events(("start", 0), ("stop", 40)))
    assert found.about == AS_PRESSED
    assert rows(found)[0] == ("1", "06/10/2026 10:02:00 AM", "Training started", "06/10/2026 10:02:00 AM", "")
    assert found.sections[0].texts == ()


def test_a_session_on_paper_shows_its_own_times_and_when_they_were_typed() -> None:
    found = audit(*from_paper())
    assert found.sections[0].title == "Session of 06/10/2026: times entered from paper"
    assert found.sections[0].texts == (
        "The times were written on paper at the visit and entered on June 10, 2026 at 6:02 PM by Lee Park.",
    )
    assert [row[1] for row in rows(found)] == [f"06/10/2026 10:{minute}:00 AM" for minute in ("02", "12", "17", "47")]
    assert {(row[3], row[4]) for row in rows(found)} == {("06/10/2026 06:02:00 PM", "By hand, Lee Park")}
    assert "at their moment" not in found.about
    assert found.sections[1].texts == ("40 whole minutes counted.",)


def test_who_typed_it_is_left_out_where_nobody_knows() -> None:
    found = audit(*from_paper(), writer="")
    assert found.sections[0].texts == (
        "The times were written on paper at the visit and entered on June 10, 2026 at 6:02 PM.",
    )
    assert rows(found)[0][4] == "By hand"


def test_a_correction_stands_beside_what_was_pressed() -> None:
    found = audit(
        *clock_events(("start", 0), ("pause", 20), ("resume", 24), ("stop", 42)),
        clock_event(5, "correct", 50, answers=2, said=START + timedelta(minutes=15), entered_by_hand=True),
    )
    assert "at their moment" not in found.about
    assert rows(found)[1] == (
        "2",
        "06/10/2026 10:22:00 AM",
        "Paused",
        "06/10/2026 10:22:00 AM",
        "Corrected, see no. 5",
    )
    assert rows(found)[4] == (
        "5",
        "06/10/2026 10:17:00 AM",
        "Correction of no. 2",
        "06/10/2026 10:52:00 AM",
        "By hand, Lee Park",
    )


def test_what_was_taken_back_stays_and_says_so() -> None:
    found = audit(
        *clock_events(("start", 0), ("patient_in", 20), ("stop", 42)),
        clock_event(4, "strike", 50, answers=2, entered_by_hand=True),
    )
    assert rows(found)[1][4] == "Taken back, see no. 4"
    assert rows(found)[3][1:3] == ("", "No. 2 is taken back")


def test_a_correction_that_was_taken_back_leaves_no_mark_on_the_press() -> None:
    found = audit(
        *clock_events(("start", 0), ("stop", 42)),
        clock_event(3, "correct", 50, answers=1, said=START - timedelta(minutes=5), entered_by_hand=True),
        clock_event(4, "strike", 51, answers=3, entered_by_hand=True),
    )
    assert rows(found)[0][4] == ""
    assert "at their moment" not in found.about


def test_a_gap_that_training_ended_in_is_told_as_answered() -> None:
    found = audit(
        clock_event(1),
        clock_event(2, "gap", 40, since=moment(30)),
        clock_event(3, "stop", 41, answers=2, said=START + timedelta(minutes=34), entered_by_hand=True),
    )
    assert found.sections[0].texts[0].endswith("training ended then, as the therapist answered.")
    assert rows(found)[2][1] == "06/10/2026 10:36:00 AM"


@pytest.mark.parametrize("kind", get_args(EventKind))
def test_every_kind_of_event_has_words(kind: EventKind) -> None:
    about = None if kind in ("start", "stop") else 1
    extra = () if kind in ("start", "stop") else (clock_event(3, kind, 50, answers=about, since=moment(48)),)
    found = audit(*clock_events(("start", 0), ("stop", 42)), *extra)
    assert all(row[2] for row in rows(found))
    assert "None" not in EVENTS[kind].format(about=about)
