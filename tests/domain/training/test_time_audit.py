"""What the record says of its own times."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.time_audit import TimeAudit, time_audit
from desktop_app.domain.training.timekeeping import replay
from tests.builders import START, clock_event, clock_events, moment

NEW_YORK = ZoneInfo("America/New_York")


def audit(*events: ClockEvent) -> TimeAudit:
    found = time_audit(events, replay(events), NEW_YORK)
    assert found is not None
    return found


def test_a_plain_session_says_its_times_and_that_the_clock_holds() -> None:
    told = audit(*clock_events(("start", 0), ("pause", 10), ("resume", 14), ("stop", 42)))
    assert told.sentence == "10:02 AM to 10:44 AM, one interruption of 4 min, clock verified."
    assert (told.notes, told.is_verified) == ((), True)


def test_seconds_are_told_where_the_minutes_hang_on_them() -> None:
    """38 min 57 s are counted; from 10:02 to 10:44 less 4 min 2 s would be 37."""
    paused = ("pause", 12 + 59 / 60), ("resume", 15), ("pause", 27 + 59 / 60), ("resume", 30)
    told = audit(*clock_events(("start", 0), *paused, ("stop", 42 + 59 / 60)))
    assert told.sentence == "10:02:00 AM to 10:44:59 AM, two interruptions of 4 min 2 s, clock verified."


def test_an_interruption_is_as_long_as_the_times_beside_it_say() -> None:
    told = audit(*clock_events(("start", 0.2), ("pause", 10.3), ("resume", 14.4), ("stop", 42.5)))
    assert told.sentence == "10:02 AM to 10:44 AM, one interruption of 4 min, clock verified."


def test_presence_and_the_pause_it_touches_are_one_interruption() -> None:
    told = audit(
        *clock_events(
            ("start", 0), ("patient_in", 10), ("pause", 12), ("patient_out", 13), ("resume", 14), ("stop", 42)
        )
    )
    assert "one interruption of 4 min" in told.sentence


def test_a_gap_says_what_it_was_and_what_was_answered() -> None:
    gap = clock_event(2, "gap", 20, since=moment(15))
    open_one = audit(clock_event(1), gap, clock_event(3, "stop", 42))
    assert open_one.sentence.endswith("one stretch not answered for.")
    answered = audit(clock_event(1), gap, clock_event(3, "stop", 42), clock_event(4, "count_gap", 43, answers=2))
    assert answered.sentence == ("10:02 AM to 10:44 AM, no interruption, one stretch unseen and answered for.")
    assert answered.notes == ("10:17 AM to 10:22 AM: the computer slept. Training went on, so it is counted.",)


def test_a_set_clock_says_how_far_it_was_set() -> None:
    ahead = moment(20, utc=START + timedelta(minutes=80))
    told = audit(clock_event(1), ClockEvent(2, "clock_moved", ahead, since=moment(20)), clock_event(3, "stop", 42))
    assert told.notes[0].startswith("10:22 AM: the computer's clock was set ahead by 60 min.")
    assert not told.is_verified


def test_a_correction_keeps_what_was_pressed_beside_it() -> None:
    told = audit(
        *clock_events(("start", 0), ("pause", 20), ("resume", 24), ("stop", 42)),
        clock_event(5, "correct", 50, answers=2, said=START + timedelta(minutes=15)),
    )
    assert told.sentence.endswith("times corrected by hand.")
    assert told.notes == ("Pause was pressed at 10:22 AM and corrected to 10:17 AM.",)


def test_a_start_that_was_pressed_and_corrected_is_none_from_paper() -> None:
    told = audit(
        *clock_events(("start", 0), ("stop", 42)),
        clock_event(3, "correct", 50, answers=1, said=START - timedelta(minutes=2)),
    )
    assert told.sentence == "10:00 AM to 10:44 AM, no interruption, times corrected by hand."
    assert told.notes == ("Start was pressed at 10:02 AM and corrected to 10:00 AM.",)


def test_what_was_taken_back_is_told() -> None:
    told = audit(*clock_events(("start", 0), ("patient_in", 20), ("stop", 42)), clock_event(4, "strike", 50, answers=2))
    assert told.notes == ("Patient's coming in at 10:22 AM was taken back.",)


def test_a_session_on_paper_says_when_it_was_entered() -> None:
    told = audit(
        clock_event(1, "start", 300, said=START, entered_by_hand=True),
        clock_event(2, "stop", 300, said=START + timedelta(minutes=40), entered_by_hand=True),
    )
    assert told.sentence == "10:02 AM to 10:42 AM, no interruption, times entered from paper."
    assert told.notes == ("The times were written on paper and entered on June 10, 2026 at 3:02 PM.",)


def test_the_pause_after_the_end_is_no_interruption_however_long_it_goes_on() -> None:
    events = clock_events(("start", 0), ("pause", 10), ("resume", 14), ("pause", 42))
    for later in (42, 52.5, 90):
        told = time_audit(events, replay(events, moment(later)), NEW_YORK)
        assert told is not None
        assert told.sentence == "10:02 AM to 10:44 AM, one interruption of 4 min, clock verified."
