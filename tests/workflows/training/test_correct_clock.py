"""A wrongly pressed time is corrected before signing, and what was pressed stays in the record."""

from datetime import timedelta

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.timekeeping import replay
from desktop_app.store.errors import RecordIsSigned
from desktop_app.store.store import Store
from desktop_app.workflows.training.correct_clock import add_forgotten, bring_back, correct_time, strike_out
from desktop_app.workflows.training.mark_clock import answer_gap, end_in_gap, keep_alive, mark_clock
from desktop_app.workflows.training.recover_session import stop_at
from desktop_app.workflows.training.sign_session import sign_session
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note


def train(store: Store, clock: FakeClock, session_id: str, minutes: float) -> None:
    for _ in range(round(minutes * 3)):
        clock.advance(seconds=20)
        keep_alive(store, clock, session_id)


def minutes_of(store: Store, clock: FakeClock, session_id: str) -> int:
    return replay(store.clock_events.of(session_id), clock.now()).counted_minutes


@pytest.fixture
def ended(office: Store, clock: FakeClock, running: str) -> str:
    """45 minutes with a pause from 20 to 25."""
    train(office, clock, running, 20)
    mark_clock(office, clock, running, "pause")
    train(office, clock, running, 5)
    mark_clock(office, clock, running, "resume")
    train(office, clock, running, 20)
    mark_clock(office, clock, running, "stop")
    return running


def test_a_pause_that_was_pressed_too_late_is_moved(office: Store, clock: FakeClock, ended: str) -> None:
    pressed = office.clock_events.of(ended)[1]
    correct_time(office, clock, ended, 2, pressed.at.utc - timedelta(minutes=6))
    assert minutes_of(office, clock, ended) == 34
    assert office.clock_events.of(ended)[1] == pressed
    said = office.clock_events.of(ended)[-1]
    assert (said.kind, said.answers, said.entered_by_hand) == ("correct", 2, True)
    assert said.at == clock.now()


def test_a_correction_can_be_taken_back(office: Store, clock: FakeClock, ended: str) -> None:
    pressed = office.clock_events.of(ended)[1]
    correct_time(office, clock, ended, 2, pressed.at.utc - timedelta(minutes=6))
    bring_back(office, clock, ended, 2)
    assert minutes_of(office, clock, ended) == 40
    with pytest.raises(Refused, match="Nothing was said"):
        bring_back(office, clock, ended, 2)


def test_a_corrected_start_moves_the_session_in_the_lists(office: Store, clock: FakeClock, ended: str) -> None:
    start = office.clock_events.of(ended)[0].at.utc - timedelta(minutes=7)
    correct_time(office, clock, ended, 1, start)
    assert [s.id for s in office.sessions.between(start, start + timedelta(seconds=1))] == [ended]


@pytest.mark.parametrize(("number", "minutes"), [(2, 200), (2, -30), (4, -50), (3, -10)])
def test_a_correction_that_cannot_be_is_refused_and_changes_nothing(
    office: Store, clock: FakeClock, ended: str, number: int, minutes: int
) -> None:
    before = office.clock_events.of(ended)
    with pytest.raises(Refused):
        correct_time(office, clock, ended, number, before[number - 1].at.utc + timedelta(minutes=minutes))
    assert office.clock_events.of(ended) == before


def test_what_never_happened_is_struck_out_as_a_pair(office: Store, clock: FakeClock, running: str) -> None:
    train(office, clock, running, 10)
    mark_clock(office, clock, running, "patient_in")
    train(office, clock, running, 10)
    strike_out(office, clock, running, 2)
    assert minutes_of(office, clock, running) == 20
    assert not replay(office.clock_events.of(running), clock.now()).patient_present
    bring_back(office, clock, running, 2)
    assert minutes_of(office, clock, running) == 10


def test_the_start_and_the_end_are_never_struck_out(office: Store, clock: FakeClock, ended: str) -> None:
    for number in (1, 4):
        with pytest.raises(Refused, match="start and its end"):
            strike_out(office, clock, ended, number)


def test_a_forgotten_visit_of_the_patient_is_put_in(office: Store, clock: FakeClock, ended: str) -> None:
    began = office.clock_events.of(ended)[0].at.utc
    spans = (began + timedelta(minutes=3), began + timedelta(minutes=9))
    add_forgotten(office, clock, ended, "patient_in", spans)
    assert minutes_of(office, clock, ended) == 34
    with pytest.raises(Refused, match="already"):
        add_forgotten(office, clock, ended, "patient_in", (began + timedelta(minutes=5), began + timedelta(minutes=7)))
    assert minutes_of(office, clock, ended) == 34


def test_nothing_is_corrected_after_the_signature(office: Store, clock: FakeClock, ended: str) -> None:
    write_whole_note(office, clock, ended)
    sign_session(office, clock, ended)
    before = office.clock_events.of(ended)
    with pytest.raises(RecordIsSigned):
        correct_time(office, clock, ended, 2, before[1].at.utc - timedelta(minutes=1))
    assert office.clock_events.of(ended) == before


def test_training_ended_while_the_computer_slept(office: Store, clock: FakeClock, running: str) -> None:
    train(office, clock, running, 30)
    clock.sleep_for(minutes=20)
    keep_alive(office, clock, running)
    train(office, clock, running, 2)
    mark_clock(office, clock, running, "pause")
    gap = replay(office.clock_events.of(running), clock.now()).gaps[0]
    end_in_gap(office, clock, running, gap.number, gap.start + timedelta(minutes=4))
    face = replay(office.clock_events.of(running), clock.now())
    assert (face.state, face.counted_minutes, [g.answer for g in face.gaps]) == ("stopped", 34, ["ended"])
    assert office.sessions.get(running).state == "unsigned"
    kept = office.clock_events.of(running)
    assert (kept[1].since, kept[1].at) == (kept[1].since, kept[1].at)
    assert kept[1].since is not None
    assert kept[1].at.ticks - kept[1].since.ticks == 20 * 60_000


def test_an_end_outside_the_gap_is_refused(office: Store, clock: FakeClock, running: str) -> None:
    train(office, clock, running, 30)
    clock.sleep_for(minutes=20)
    keep_alive(office, clock, running)
    gap = replay(office.clock_events.of(running), clock.now()).gaps[0]
    for minutes in (-2, 21):
        with pytest.raises(Refused, match="not in the time that nobody saw"):
            end_in_gap(office, clock, running, gap.number, gap.start + timedelta(minutes=minutes))
    assert office.sessions.get(running).state == "running"


def test_a_typed_end_of_a_lost_session_keeps_both_clock_readings(office: Store, clock: FakeClock, running: str) -> None:
    began = clock.now().utc
    train(office, clock, running, 20)
    clock.reboot(minutes=60)
    stop_at(office, clock, running, began + timedelta(minutes=45))
    gap, stop = office.clock_events.of(running)[1:]
    assert gap.since is not None
    assert (gap.since.boot, gap.at.boot) == ("boot-1", "boot-2")
    assert (stop.answers, stop.said, stop.at) == (gap.number, began + timedelta(minutes=45), clock.now())
    assert minutes_of(office, clock, running) == 45


def test_an_answer_after_the_end_adds_no_gap_of_its_own(office: Store, clock: FakeClock, running: str) -> None:
    train(office, clock, running, 10)
    clock.sleep_for(minutes=5)
    keep_alive(office, clock, running)
    mark_clock(office, clock, running, "stop")
    clock.advance(minutes=90)
    answer_gap(office, clock, running, 2, count=True)
    face = replay(office.clock_events.of(running), clock.now())
    assert (face.counted_minutes, len(face.gaps)) == (15, 1)


def test_an_assistant_who_takes_over_is_named_in_the_record(office: Store, clock: FakeClock, running: str) -> None:
    train(office, clock, running, 10)
    mark_clock(office, clock, running, "assistant_on", "kim")
    with pytest.raises(Refused, match="already"):
        mark_clock(office, clock, running, "assistant_on", "kim")
    train(office, clock, running, 5)
    mark_clock(office, clock, running, "assistant_off")
    face = replay(office.clock_events.of(running), clock.now())
    assert [(a.who, a.end - a.start) for a in face.assistants] == [("kim", timedelta(minutes=5))]
