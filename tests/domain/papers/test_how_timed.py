"""What a letter may say of the times of a visit: as strong as the record, and no stronger."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.papers.how_timed import how_timed
from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.timekeeping import replay
from desktop_app.domain.training.written_clock import WrittenClock
from tests.builders import START, clock_event, clock_events, moment, training_session

NEW_YORK = ZoneInfo("America/New_York")


def told(*events: ClockEvent) -> str:
    writers = dict.fromkeys((event.number for event in events), "Dana Ruiz")
    return how_timed(WrittenClock(TimedSession(training_session(), replay(events)), events, writers), NEW_YORK)


def test_what_was_pressed_cannot_be_changed() -> None:
    assert told(*clock_events(("start", 0), ("stop", 42))) == (
        "The clock times were written down at their moment by the program that the practice keeps its records in, and "
        "what it wrote down cannot be changed afterwards."
    )


def test_a_session_on_paper_says_when_and_by_whom_it_was_entered() -> None:
    stop = START + timedelta(minutes=40)
    words = told(
        clock_event(1, "start", 480, said=START, entered_by_hand=True),
        clock_event(2, "stop", 480, said=stop, entered_by_hand=True),
    )
    assert words == (
        "The clock times were written on paper at the visit and entered on June 10, 2026 at 6:02 PM by Dana Ruiz; the "
        "record marks each of them as entered by hand."
    )


def test_what_was_corrected_and_taken_back_is_counted() -> None:
    words = told(
        *clock_events(("start", 0), ("patient_in", 5), ("pause", 20), ("resume", 24), ("stop", 42)),
        clock_event(6, "correct", 50, answers=3, said=START + timedelta(minutes=15), entered_by_hand=True),
        clock_event(7, "correct", 50, answers=4, said=START + timedelta(minutes=16), entered_by_hand=True),
        clock_event(8, "strike", 50, answers=2, entered_by_hand=True),
    )
    assert "two times were entered or corrected and one time was taken back." in words
    assert "cannot be changed" not in words


def test_a_gap_says_what_the_therapist_answered() -> None:
    gap = clock_event(2, "gap", 20, since=moment(15))
    counted = told(clock_event(1), gap, clock_event(3, "stop", 42), clock_event(4, "count_gap", 43, answers=2))
    assert counted.endswith(
        "From 10:17 AM to 10:22 AM the computer slept; training went on, as the therapist answered, and it is counted."
    )
    left = told(clock_event(1), gap, clock_event(3, "stop", 42), clock_event(4, "leave_gap_out", 43, answers=2))
    assert left.endswith("the computer slept; it is left out, as the therapist answered.")
    assert told(clock_event(1), gap, clock_event(3, "stop", 42)).endswith(
        "nobody has said what happened, and it is left out."
    )
