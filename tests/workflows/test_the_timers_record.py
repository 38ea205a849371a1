"""Sleep, crash, lock and set clocks: nothing is lost, nothing invented, everything is asked."""

from datetime import timedelta

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Moment
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.store.store import Store
from desktop_app.workflows.training.mark_clock import answer_gap, carry_over, keep_alive, mark_clock
from desktop_app.workflows.training.recover_session import find_unfinished, stop_at, stop_at_last_pulse
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests.fake_clock import FakeClock


def face(store: Store, clock: FakeClock, session_id: str) -> TimerFace:
    return replay(store.clock_events.of(session_id), clock.now())


def pulse_for(store: Store, clock: FakeClock, session_id: str, minutes: float) -> None:
    for _ in range(round(minutes * 3)):
        clock.advance(seconds=20)
        keep_alive(store, clock, session_id)


def test_a_sleeping_laptop_leaves_a_gap_that_is_asked_about(office: Store, clock: FakeClock, running: str) -> None:
    pulse_for(office, clock, running, 10)
    clock.sleep_for(minutes=3, seconds=30)
    keep_alive(office, clock, running)
    pulse_for(office, clock, running, 5)
    asleep = face(office, clock, running)
    assert asleep.counted == timedelta(minutes=15)
    assert [gap.end - gap.start for gap in asleep.gaps] == [timedelta(minutes=3, seconds=30)]
    answer_gap(office, clock, running, asleep.gaps[0].number, count=True)
    assert face(office, clock, running).counted == timedelta(minutes=18, seconds=30)


def test_a_button_pressed_right_after_waking_hides_no_gap(office: Store, clock: FakeClock, running: str) -> None:
    pulse_for(office, clock, running, 10)
    clock.sleep_for(minutes=7)
    mark_clock(office, clock, running, "pause")
    paused = face(office, clock, running)
    assert paused.counted == timedelta(minutes=10)
    assert len(paused.gaps) == 1


def test_a_set_clock_is_noted_and_counts_nothing(office: Store, clock: FakeClock, running: str) -> None:
    pulse_for(office, clock, running, 10)
    clock.jump(minutes=60)
    keep_alive(office, clock, running)
    pulse_for(office, clock, running, 10)
    moved = face(office, clock, running)
    assert moved.counted == timedelta(minutes=20)
    assert len(moved.clock_moved) == 1


def test_a_crashed_session_is_offered_back_and_stops_at_its_last_pulse(
    office: Store, clock: FakeClock, running: str
) -> None:
    pulse_for(office, clock, running, 31)
    clock.reboot(minutes=40)
    offered = find_unfinished(office, clock)
    assert [(o.session_id, o.counted_minutes) for o in offered] == [(running, 31)]
    stop_at_last_pulse(office, clock, running)
    assert face(office, clock, running).counted == timedelta(minutes=31)
    assert office.sessions.get(running).state == "unsigned"
    assert find_unfinished(office, clock) == ()


def test_a_crashed_session_that_goes_on_counts_only_what_was_seen(
    office: Store, clock: FakeClock, running: str
) -> None:
    pulse_for(office, clock, running, 20)
    clock.reboot(minutes=2)
    keep_alive(office, clock, running)
    pulse_for(office, clock, running, 15)
    assert face(office, clock, running).counted == timedelta(minutes=35)


def test_a_typed_end_is_taken_as_it_is_said(office: Store, clock: FakeClock, running: str) -> None:
    start = clock.now().utc
    pulse_for(office, clock, running, 20)
    clock.reboot(minutes=60)
    stop_at(office, clock, running, start + timedelta(minutes=45))
    stopped = face(office, clock, running)
    assert stopped.counted == timedelta(minutes=45)
    assert office.clock_events.of(running)[-1].entered_by_hand


def test_a_typed_end_before_the_record_or_in_the_future_is_refused(
    office: Store, clock: FakeClock, running: str
) -> None:
    start = clock.now().utc
    pulse_for(office, clock, running, 20)
    mark_clock(office, clock, running, "patient_in")
    for ended in (start + timedelta(minutes=19), clock.now().utc + timedelta(minutes=1)):
        with pytest.raises(Refused):
            stop_at(office, clock, running, ended)
    assert office.sessions.get(running).state == "running"


def test_locking_makes_no_gap_while_the_program_is_awake(office: Store, clock: FakeClock, running: str) -> None:
    pulse_for(office, clock, running, 10)
    witnessed: list[Moment] = [clock.advance(seconds=10) for _ in range(60)]
    carry_over(office, clock, running, tuple(witnessed))
    assert face(office, clock, running).counted == timedelta(minutes=20)
    assert face(office, clock, running).gaps == ()


def test_a_sleep_while_locked_is_still_a_gap(office: Store, clock: FakeClock, running: str) -> None:
    pulse_for(office, clock, running, 10)
    witnessed = [clock.advance(seconds=10) for _ in range(6)]
    clock.sleep_for(minutes=30)
    carry_over(office, clock, running, (*witnessed, clock.now()))
    asleep = face(office, clock, running)
    assert asleep.counted == timedelta(minutes=11)
    assert [gap.end - gap.start for gap in asleep.gaps] == [timedelta(minutes=30)]


def test_one_clinician_runs_one_session(office: Store, clock: FakeClock, running: str) -> None:
    with pytest.raises(Refused, match="still running"):
        start_session(office, clock, SessionPlan("harold", ("marian",), "lee"))
    assert len(office.sessions.running()) == 1


def test_a_pause_of_a_paused_timer_is_refused(office: Store, clock: FakeClock, running: str) -> None:
    mark_clock(office, clock, running, "pause")
    with pytest.raises(Refused, match="paused already"):
        mark_clock(office, clock, running, "pause")
    assert [event.kind for event in office.clock_events.of(running)] == ["start", "pause"]
