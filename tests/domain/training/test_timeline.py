"""What was typed, corrected and struck out later, and what nobody saw, on one line of time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.timekeeping import replay, unseen_between

TEN = datetime(2026, 6, 10, 14, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def clock(minutes: float) -> datetime:
    return TEN + timedelta(minutes=minutes)


def at(minutes: float, **changes: object) -> Moment:
    return replace(Moment(clock(minutes), "America/New_York", round(minutes * 60_000), "b1"), **changes)


def event(number: int, kind: EventKind, minutes: float, **changes: object) -> ClockEvent:
    return replace(ClockEvent(number, kind, at(minutes)), **changes)


PAUSED_LATE = [event(1, "start", 0), event(2, "pause", 20), event(3, "resume", 25), event(4, "stop", 45)]


def test_a_corrected_time_stands_for_the_pressed_one() -> None:
    corrected = [*PAUSED_LATE, event(5, "correct", 50, answers=2, said=clock(15))]
    face = replay(corrected)
    assert face.counted_minutes == 35
    assert face.typed == (2,)


def test_the_last_correction_holds() -> None:
    twice = [
        *PAUSED_LATE,
        event(5, "correct", 50, answers=2, said=clock(15)),
        event(6, "correct", 51, answers=2, said=clock(18)),
    ]
    assert replay(twice).counted_minutes == 38


def test_what_was_struck_out_did_not_happen() -> None:
    struck = [*PAUSED_LATE, event(5, "strike", 50, answers=2), event(6, "strike", 50, answers=3)]
    assert replay(struck).counted_minutes == 45


def test_a_strike_that_is_struck_out_brings_the_event_back() -> None:
    back = [*PAUSED_LATE, event(5, "strike", 50, answers=2), event(6, "strike", 51, answers=5)]
    assert replay(back) == replace(replay(PAUSED_LATE))


def test_a_forgotten_presence_is_put_in_where_it_was() -> None:
    late = [
        event(1, "start", 0),
        event(2, "stop", 45),
        event(3, "patient_in", 60, said=clock(10), entered_by_hand=True),
        event(4, "patient_out", 60, said=clock(16), entered_by_hand=True),
    ]
    face = replay(late)
    assert face.counted_minutes == 39
    assert face.stopped_at == clock(45)


def test_a_session_on_paper_is_what_was_typed_and_says_so() -> None:
    typed = [
        event(1, "start", 300, said=clock(5), entered_by_hand=True),
        event(2, "pause", 300, said=clock(20), entered_by_hand=True),
        event(3, "resume", 300, said=clock(24), entered_by_hand=True),
        event(4, "stop", 300, said=clock(47), entered_by_hand=True),
    ]
    face = replay(typed, at(301))
    assert (face.state, face.counted_minutes, face.from_paper) == ("stopped", 38, True)
    assert (face.started_at, face.stopped_at) == (clock(5), clock(47))


def test_training_that_ended_in_a_gap_counts_to_the_time_that_was_said() -> None:
    slept = [
        event(1, "start", 0),
        ClockEvent(2, "gap", at(40), since=at(30)),
        event(3, "stop", 41, answers=2, said=clock(34), entered_by_hand=True),
    ]
    face = replay(slept, at(50))
    assert (face.state, face.counted_minutes, face.stopped_at) == ("stopped", 34, clock(34))
    assert [gap.answer for gap in face.gaps] == ["ended"]


def test_a_closed_program_is_told_from_a_machine_that_slept() -> None:
    closed = [event(1, "start", 0), ClockEvent(2, "gap", at(40, run="r2"), since=at(30, run="r1"))]
    slept = [event(1, "start", 0), ClockEvent(2, "gap", at(40, run="r1"), since=at(30, run="r1"))]
    assert [replay(each).gaps[0].cause for each in (closed, slept)] == ["closed", "slept"]


def test_a_set_clock_is_asked_about_and_says_how_far() -> None:
    ahead = at(30, utc=clock(30) + HOUR)
    face = replay([event(1, "start", 0), ClockEvent(2, "clock_moved", ahead, since=at(29.9))], at(40))
    assert [(gap.cause, gap.shift) for gap in face.gaps] == [("clock_moved", HOUR)]
    assert face.counted_minutes == 39


def test_a_battery_that_died_may_bring_back_a_clock_that_is_behind() -> None:
    behind = Moment(clock(30) - HOUR, "America/New_York", 5_000, "b2")
    face = replay([event(1, "start", 0), ClockEvent(2, "gap", behind, since=at(30))])
    assert [(gap.cause, gap.shift, gap.end - gap.start) for gap in face.gaps] == [("restarted", -HOUR, timedelta())]


def test_another_zone_is_asked_about_and_moves_no_minute() -> None:
    assert unseen_between(at(10), at(10.1, zone="America/Chicago")) == "zone_changed"
    moved = ClockEvent(2, "zone_changed", at(10.1, zone="America/Chicago"), since=at(10))
    face = replay([event(1, "start", 0), moved, event(3, "count_gap", 11, answers=2)], at(30))
    assert face.counted_minutes == 30


def test_two_assistants_are_told_apart() -> None:
    face = replay(
        [
            event(1, "start", 0),
            event(2, "assistant_on", 10, who="kim"),
            event(3, "assistant_on", 15, who="ray"),
            event(4, "assistant_off", 18),
            event(5, "stop", 30),
        ]
    )
    assert [(a.who, a.end - a.start) for a in face.assistants] == [
        ("kim", timedelta(minutes=5)),
        ("ray", timedelta(minutes=3)),
    ]


minutes = st.integers(0, 60)


@given(st.lists(st.tuples(st.sampled_from(["correct", "strike", "count_gap"]), st.integers(2, 3), minutes), max_size=8))
def test_whatever_is_said_later_no_second_is_in_two_stretches(sayings: list[tuple[EventKind, int, int]]) -> None:
    said = [
        ClockEvent(number, kind, at(70), answers=about, said=clock(minute) if kind == "correct" else None)
        for number, (kind, about, minute) in enumerate(sayings, start=5)
    ]
    face = replay([*PAUSED_LATE, *said])
    assert all(a.end <= b.start for a, b in zip(face.segments, face.segments[1:], strict=False))
    assert all(segment.start < segment.end for segment in face.segments)
    assert face.counted <= timedelta(minutes=45)
