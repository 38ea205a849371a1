"""The timer's record: no minute lost, none invented."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.timekeeping import has_clock_moved, is_gap, replay

TEN = datetime(2026, 6, 10, 14, 0, tzinfo=UTC)


def at(seconds: float, wall_shift: float = 0, boot: str = "b1", boot_ticks: int = 0) -> Moment:
    """`seconds` after ten; the wall may have been set by `wall_shift` seconds."""
    wall = TEN + timedelta(seconds=seconds + wall_shift)
    return Moment(wall, "America/New_York", int(seconds * 1000) - boot_ticks, boot)


def tape(*pairs: tuple[EventKind, Moment]) -> list[ClockEvent]:
    return [ClockEvent(number, kind, moment) for number, (kind, moment) in enumerate(pairs, start=1)]


def test_nothing_has_begun_without_events() -> None:
    face = replay([])
    assert (face.state, face.counted_minutes, face.segments) == ("not_started", 0, ())


def test_a_running_timer_counts_to_now() -> None:
    face = replay(tape(("start", at(0))), at(41 * 60 + 26))
    assert face.state == "running"
    assert face.counted == timedelta(minutes=41, seconds=26)
    assert face.counted_minutes == 41


def test_a_second_short_of_thirty_minutes_is_twenty_nine() -> None:
    assert replay(tape(("start", at(0)), ("stop", at(1799)))).counted_minutes == 29
    assert replay(tape(("start", at(0)), ("stop", at(1800)))).counted_minutes == 30


def test_a_pause_is_not_counted() -> None:
    face = replay(tape(("start", at(0)), ("pause", at(600)), ("resume", at(900)), ("stop", at(1800))))
    assert face.counted == timedelta(seconds=1500)
    assert [s.kind for s in face.segments] == ["counted", "paused", "counted"]


def test_the_patient_in_the_room_is_not_counted() -> None:
    face = replay(tape(("start", at(0)), ("patient_in", at(600)), ("patient_out", at(960)), ("stop", at(1800))))
    assert face.counted == timedelta(seconds=1440)
    assert face.spans("patient_present")[0].end - face.spans("patient_present")[0].start == timedelta(minutes=6)


def test_a_pause_with_the_patient_in_the_room_is_taken_out_once() -> None:
    face = replay(
        tape(
            ("start", at(0)),
            ("patient_in", at(600)),
            ("pause", at(700)),
            ("patient_out", at(800)),
            ("resume", at(900)),
            ("stop", at(1800)),
        )
    )
    assert face.counted == timedelta(seconds=600 + 900)


def test_a_stopped_timer_does_not_go_on() -> None:
    events = tape(("start", at(0)), ("stop", at(1800)))
    assert replay(events, at(9999)) == replay(events)


def test_setting_the_wall_clock_neither_adds_nor_takes_a_minute() -> None:
    forward = replay(tape(("start", at(0)), ("stop", at(1800, wall_shift=3600))))
    back = replay(tape(("start", at(0)), ("stop", at(1800, wall_shift=-3600))))
    assert forward.counted == back.counted == timedelta(minutes=30)
    assert forward.stopped_at == TEN + timedelta(minutes=30)


def sleep(answer: EventKind | None = None) -> list[ClockEvent]:
    events = [
        ClockEvent(1, "start", at(0)),
        ClockEvent(2, "gap", at(810), since=at(600)),
        ClockEvent(3, "stop", at(1800)),
    ]
    return [*events, ClockEvent(4, answer, at(1800), answers=2)] if answer else events


def test_sleep_is_left_out_until_somebody_answers() -> None:
    face = replay(sleep())
    assert face.counted == timedelta(seconds=1800 - 210)
    assert [(g.number, g.cause, g.answer) for g in face.gaps] == [(2, "slept", None)]


def test_sleep_is_counted_when_training_went_on() -> None:
    assert replay(sleep("count_gap")).counted == timedelta(seconds=1800)


def test_sleep_stays_out_when_it_was_no_training() -> None:
    face = replay(sleep("leave_gap_out"))
    assert face.counted == timedelta(seconds=1590)
    assert face.gaps[0].answer == "leave_out"


def test_the_last_answer_to_a_gap_holds() -> None:
    changed_mind = [*sleep("count_gap"), ClockEvent(5, "leave_gap_out", at(1800), answers=2)]
    assert replay(changed_mind).counted == timedelta(seconds=1590)


def test_a_crash_and_another_boot_leave_only_the_unseen_time_out() -> None:
    after = at(1200, boot="b2", boot_ticks=1_190_000)
    events = [ClockEvent(1, "start", at(0)), ClockEvent(2, "gap", after, since=at(590))]
    face = replay(events, at(1500, boot="b2", boot_ticks=1_190_000))
    assert face.counted == timedelta(seconds=590 + 300)
    assert face.gaps[0].cause == "restarted"


def test_a_wall_clock_behind_after_a_reboot_invents_nothing() -> None:
    """The battery died and the clock came back an hour early: time never runs backward."""
    after = at(1200, wall_shift=-3600, boot="b2", boot_ticks=1_190_000)
    events = [ClockEvent(1, "start", at(0)), ClockEvent(2, "gap", after, since=at(590))]
    face = replay(events, at(1500, wall_shift=-3600, boot="b2", boot_ticks=1_190_000))
    assert face.counted == timedelta(seconds=590 + 300)


def test_sleep_in_a_pause_asks_nothing() -> None:
    events = [
        ClockEvent(1, "start", at(0)),
        ClockEvent(2, "pause", at(500)),
        ClockEvent(3, "gap", at(810), since=at(600)),
    ]
    face = replay(events, at(900))
    assert face.gaps == ()
    assert face.counted == timedelta(seconds=500)


def test_an_end_typed_by_hand_closes_the_session_at_that_time() -> None:
    typed = Moment(TEN + timedelta(minutes=40), "America/New_York", 0, "entered by hand")
    face = replay([ClockEvent(1, "start", at(0)), ClockEvent(2, "stop", typed, entered_by_hand=True)])
    assert face.counted_minutes == 40


def test_an_assistant_alone_is_a_span_of_its_own() -> None:
    face = replay(tape(("start", at(0)), ("assistant_on", at(600)), ("assistant_off", at(780)), ("stop", at(1800))))
    assert [(s.end - s.start) for s in face.assistant_spans] == [timedelta(minutes=3)]
    assert face.counted_minutes == 30


@pytest.mark.parametrize(("seconds", "boot", "expected"), [(25, "b1", False), (25.001, "b1", True), (1, "b2", True)])
def test_two_missed_pulses_or_another_boot_are_a_gap(seconds: float, boot: str, expected: bool) -> None:
    assert is_gap(at(0), at(seconds, boot=boot)) is expected


@pytest.mark.parametrize(("shift", "expected"), [(0, False), (2, False), (2.5, True), (-2.5, True)])
def test_a_set_clock_is_noticed_beyond_two_seconds(shift: float, expected: bool) -> None:
    assert has_clock_moved(at(0), at(10, wall_shift=shift)) is expected


def test_a_session_stopped_in_a_pause_ended_where_the_pause_began() -> None:
    events = tape(("start", at(0)), ("pause", at(600)), ("resume", at(700)), ("pause", at(1800)), ("stop", at(4000)))
    face = replay(events)
    assert face.stopped_at == TEN + timedelta(minutes=30)
    assert [s.kind for s in face.segments] == ["counted", "paused", "counted"]


def test_a_pause_that_goes_on_is_not_part_of_the_session_yet() -> None:
    events = tape(("start", at(0)), ("pause", at(1800)))
    assert replay(events, at(4000)).ends_at == TEN + timedelta(minutes=30)
    assert replay(tape(("start", at(0))), at(4000)).ends_at == TEN + timedelta(seconds=4000)


def test_an_assistant_alone_counts_only_until_the_session_ended() -> None:
    face = replay(tape(("start", at(0)), ("assistant_on", at(600)), ("pause", at(900)), ("stop", at(1500))))
    assert [(s.end - s.start) for s in face.assistant_spans] == [timedelta(minutes=5)]


steps = st.lists(
    st.tuples(
        st.sampled_from(["pause", "resume", "patient_in", "patient_out", "assistant_on", "assistant_off"]),
        st.integers(0, 900),
    ),
    max_size=12,
)


@given(steps, st.integers(0, 900))
def test_every_second_is_in_exactly_one_segment(moves: list[tuple[EventKind, int]], rest: int) -> None:
    pairs: list[tuple[EventKind, Moment]] = [("start", at(0))]
    seconds = 0
    for kind, wait in moves:
        seconds += wait
        pairs.append((kind, at(seconds)))
    face = replay(tape(*pairs, ("stop", at(seconds + rest))))
    assert face.stopped_at is not None
    assert sum((s.end - s.start for s in face.segments), timedelta()) == face.stopped_at - TEN
    assert face.stopped_at == replay(tape(*pairs), at(seconds + rest)).ends_at
    assert all(a.end == b.start for a, b in zip(face.segments, face.segments[1:], strict=False))


@given(steps, st.integers(0, 900), st.integers(0, 900))
def test_a_pulse_in_between_changes_nothing(moves: list[tuple[EventKind, int]], rest: int, early: int) -> None:
    """Replaying at any moment and again later gives the same past."""
    pairs: list[tuple[EventKind, Moment]] = [("start", at(0))]
    seconds = 0
    for kind, wait in moves:
        seconds += wait
        pairs.append((kind, at(seconds)))
    first = replay(tape(*pairs), at(seconds + min(early, rest)))
    later = replay(tape(*pairs), at(seconds + rest))
    assert first.counted <= later.counted
    assert later.segments[: max(0, len(first.segments) - 1)] == first.segments[:-1]
