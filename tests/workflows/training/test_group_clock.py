"""A group has one clock and a whole record for each patient: who is in the room gets every press, and nobody else."""

from datetime import timedelta

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.timekeeping import replay
from desktop_app.store.store import Store
from desktop_app.workflows.training.attend_group import come, join, leave
from desktop_app.workflows.training.end_group import record_as_individual
from desktop_app.workflows.training.live_session import running_now
from desktop_app.workflows.training.mark_clock import answer_gap, carry_over, keep_alive, mark_clock
from desktop_app.workflows.training.recover_session import find_unfinished, stop_at, stop_at_last_pulse
from desktop_app.workflows.training.start_group import GroupPlan, MemberPlan, start_group
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests import group_builders
from tests.fake_clock import FakeClock
from tests.group_builders import plan_of, start


@pytest.fixture
def families(office: Store, clock: FakeClock) -> Store:
    group_builders.add_rosa_and_sam(office, clock)
    return office


def let_pass(store: Store, clock: FakeClock, session_id: str, minutes: int) -> None:
    """Time passes with pulses, as the program writes them."""
    for _ in range(minutes * 3):
        clock.advance(seconds=20)
        keep_alive(store, clock, session_id)


def minutes(store: Store, clock: FakeClock, records: dict[str, str]) -> dict[str, int]:
    return {
        person: replay(store.clock_events.of(record), clock.now()).counted_minutes for person, record in records.items()
    }


def test_every_press_is_in_every_record_at_the_same_instant(families: Store, clock: FakeClock) -> None:
    records = start(families, clock)
    let_pass(families, clock, records["harold"], 10)
    mark_clock(families, clock, records["rosa"], "pause")
    clock.advance(seconds=15)
    mark_clock(families, clock, records["sam"], "resume")
    let_pass(families, clock, records["sam"], 20)
    mark_clock(families, clock, records["harold"], "stop")
    tapes = [families.clock_events.of(record) for record in records.values()]
    assert [event.kind for event in tapes[0]] == ["start", "pause", "resume", "stop"]
    assert tapes[0] == tapes[1] == tapes[2]
    assert {families.sessions.get(record).state for record in records.values()} == {"unsigned"}
    assert minutes(families, clock, records) == {"harold": 30, "rosa": 30, "sam": 30}


def test_each_record_is_whole_by_itself(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, service="behavior", place_of_service="11")
    for person, record in records.items():
        session = families.sessions.get(record)
        assert session.patient_ids == (person,)
        assert session.caregiver_ids == (group_builders.HELPER[person],)
        assert session.is_group
        assert session.group is not None
        assert session.group.size == 3
        goals = {goal.id for plan in families.plans.of_patient(person) for goal in plan.goals}
        assert session.skills
        assert all(set(skill.goal_ids) <= goals and skill.goal_ids for skill in session.skills)
    trail = [e.record_id for e in families.audit.entries() if e.action == "create" and e.record == "training_session"]
    assert sorted(trail) == sorted(records.values())


def test_whose_patient_came_in_is_one_patients_matter(families: Store, clock: FakeClock) -> None:
    records = start(families, clock)
    let_pass(families, clock, records["harold"], 10)
    mark_clock(families, clock, records["rosa"], "patient_in")
    let_pass(families, clock, records["harold"], 5)
    mark_clock(families, clock, records["rosa"], "patient_out")
    let_pass(families, clock, records["harold"], 5)
    assert minutes(families, clock, records) == {"harold": 20, "rosa": 15, "sam": 20}


def test_who_comes_late_and_who_leaves_early_have_their_own_time(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, absent=("sam",))
    let_pass(families, clock, records["harold"], 10)
    come(families, clock, records["sam"])
    let_pass(families, clock, records["harold"], 10)
    leave(families, clock, records["rosa"])
    let_pass(families, clock, records["harold"], 10)
    mark_clock(families, clock, records["harold"], "stop")
    assert minutes(families, clock, records) == {"harold": 30, "rosa": 20, "sam": 20}
    gone = replay(families.clock_events.of(records["rosa"]))
    assert gone.stopped_at == clock.utc - timedelta(minutes=10), "the record ends where the family left"


def test_a_pause_of_the_room_is_no_matter_of_who_has_left(families: Store, clock: FakeClock) -> None:
    records = start(families, clock)
    let_pass(families, clock, records["harold"], 10)
    leave(families, clock, records["rosa"])
    mark_clock(families, clock, records["harold"], "pause")
    clock.advance(seconds=10)
    mark_clock(families, clock, records["rosa"], "resume")
    assert [e.kind for e in families.clock_events.of(records["rosa"])] == ["start", "pause"]
    assert [e.kind for e in families.clock_events.of(records["sam"])] == ["start", "pause", "resume"]
    let_pass(families, clock, records["harold"], 5)
    come(families, clock, records["rosa"])
    let_pass(families, clock, records["harold"], 5)
    assert minutes(families, clock, records) == {"harold": 20, "rosa": 15, "sam": 20}


def test_who_comes_in_a_pause_waits_with_the_others(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, absent=("sam",))
    let_pass(families, clock, records["harold"], 10)
    mark_clock(families, clock, records["harold"], "assistant_on")
    mark_clock(families, clock, records["harold"], "pause")
    come(families, clock, records["sam"])
    let_pass(families, clock, records["harold"], 5)
    mark_clock(families, clock, records["harold"], "resume")
    let_pass(families, clock, records["harold"], 10)
    assert minutes(families, clock, records) == {"harold": 20, "rosa": 20, "sam": 10}
    assert all(replay(families.clock_events.of(r), clock.now()).assistant_alone for r in records.values())


def test_a_family_that_nobody_expected_joins_with_the_same_skills(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, "harold", "rosa")
    let_pass(families, clock, records["harold"], 10)
    records["sam"] = join(families, clock, records["harold"], MemberPlan("sam", ("theo",))).session_id
    let_pass(families, clock, records["harold"], 10)
    assert minutes(families, clock, records) == {"harold": 20, "rosa": 20, "sam": 10}
    harold, sam = (families.sessions.get(records[person]) for person in ("harold", "sam"))
    assert [skill.text for skill in sam.skills] == [skill.text for skill in harold.skills]
    with pytest.raises(Refused):
        join(families, clock, records["harold"], MemberPlan("sam", ("theo",)))


def test_who_never_came_leaves_no_record(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, absent=("sam",))
    let_pass(families, clock, records["harold"], 20)
    mark_clock(families, clock, records["harold"], "stop")
    assert families.sessions.of_patient("sam") == ()
    harold = families.sessions.get(records["harold"])
    assert harold.group is not None
    assert harold.group.size == 2


def test_when_only_one_family_came_it_is_recorded_as_individual(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, absent=("sam", "rosa"))
    let_pass(families, clock, records["harold"], 30)
    record_as_individual(families, clock, records["harold"])
    alone = families.sessions.get(records["harold"])
    assert (alone.is_group, alone.group, alone.state) == (False, None, "running")
    mark_clock(families, clock, records["harold"], "stop")
    assert families.sessions.of_patient("sam") == families.sessions.of_patient("rosa") == ()


def test_a_group_that_others_came_to_is_not_recorded_as_individual(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, absent=("sam",))
    with pytest.raises(Refused):
        record_as_individual(families, clock, records["harold"])
    with pytest.raises(Refused):
        record_as_individual(families, clock, records["sam"])


def test_sleep_is_one_question_for_all_and_one_answer(families: Store, clock: FakeClock) -> None:
    records = start(families, clock)
    let_pass(families, clock, records["harold"], 10)
    mark_clock(families, clock, records["rosa"], "patient_in")
    mark_clock(families, clock, records["rosa"], "patient_out")
    clock.sleep_for(minutes=7)
    keep_alive(families, clock, records["sam"])
    assert minutes(families, clock, records) == {"harold": 10, "rosa": 10, "sam": 10}
    gap = replay(families.clock_events.of(records["rosa"])).gaps[0]
    answer_gap(families, clock, records["rosa"], gap.number, count=True)
    assert minutes(families, clock, records) == {"harold": 17, "rosa": 17, "sam": 17}
    answer_gap(families, clock, records["sam"], replay(families.clock_events.of(records["sam"])).gaps[0].number, False)
    assert minutes(families, clock, records) == {"harold": 10, "rosa": 10, "sam": 10}


def test_a_lock_makes_no_gap_in_any_record(families: Store, clock: FakeClock) -> None:
    records = start(families, clock)
    let_pass(families, clock, records["harold"], 5)
    witnessed = tuple(clock.advance(seconds=10) for _ in range(60))
    carry_over(families, clock, records["harold"], witnessed)
    assert minutes(families, clock, records) == {"harold": 15, "rosa": 15, "sam": 15}


@pytest.mark.parametrize("by_hand", [True, False])
def test_a_group_that_was_lost_is_found_once_and_ended_for_all(
    families: Store, clock: FakeClock, by_hand: bool
) -> None:
    records = start(families, clock, absent=("sam",))
    let_pass(families, clock, records["harold"], 12)
    clock.reboot(minutes=90)
    lost = find_unfinished(families, clock)
    assert [(each.patient_name, each.group_size, each.counted_minutes) for each in lost] == [("", 2, 12)]
    assert set(lost[0].session_ids) == set(records.values())
    if by_hand:
        stop_at(families, clock, lost[0].session_id, lost[0].last_seen + timedelta(minutes=3))
    else:
        stop_at_last_pulse(families, clock, lost[0].session_id)
    came = {person: records[person] for person in ("harold", "rosa")}
    assert set(minutes(families, clock, came).values()) == {15 if by_hand else 12}
    assert {families.sessions.get(record).state for record in came.values()} == {"unsigned"}
    assert families.sessions.of_patient("sam") == ()
    assert find_unfinished(families, clock) == ()


def test_a_running_group_is_shown_by_number(families: Store, clock: FakeClock) -> None:
    records = start(families, clock)
    leave(families, clock, records["harold"])
    running = running_now(families, clock)
    assert running is not None
    assert (running.patient_name, running.caregivers, running.group_size) == ("", "", 3)
    assert running.session_id == records["rosa"], "its clock is that of somebody who is in the room"


def test_a_group_runs_alone(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, "rosa", "sam")
    with pytest.raises(Refused):
        start_session(families, clock, SessionPlan("harold", ("marian",), "lee"))
    mark_clock(families, clock, records["rosa"], "stop")
    start_session(families, clock, SessionPlan("harold", ("marian",), "lee"))
    with pytest.raises(Refused):
        start_group(families, clock, plan_of("rosa", "sam"))


def bad_plans() -> list[GroupPlan]:
    harold, rosa = MemberPlan("harold", ("marian",)), MemberPlan("rosa", ("luz",))
    return [
        GroupPlan((harold,), "lee"),
        GroupPlan((harold, harold), "lee"),
        GroupPlan((harold, MemberPlan("rosa", ())), "lee"),
        GroupPlan((harold, MemberPlan("rosa", ("marian",))), "lee"),
        GroupPlan((MemberPlan("harold", ("marian",), False), MemberPlan("rosa", ("luz",), False)), "lee"),
        GroupPlan((harold, rosa, harold), "lee"),
    ]


@pytest.mark.parametrize("plan", bad_plans())
def test_what_is_no_group_is_refused_and_nothing_is_written(families: Store, clock: FakeClock, plan: GroupPlan) -> None:
    before = families.sessions.count()
    with pytest.raises(Refused):
        start_group(families, clock, plan)
    assert families.sessions.count() == before


def test_nobody_comes_or_leaves_after_the_end(families: Store, clock: FakeClock) -> None:
    records = start(families, clock)
    with pytest.raises(Refused):
        come(families, clock, records["rosa"])
    leave(families, clock, records["rosa"])
    with pytest.raises(Refused):
        leave(families, clock, records["rosa"])
    mark_clock(families, clock, records["harold"], "stop")
    with pytest.raises(Refused):
        come(families, clock, records["rosa"])
    with pytest.raises(Refused):
        mark_clock(families, clock, records["harold"], "pause")


def test_an_empty_room_has_no_clock_until_somebody_comes_back(families: Store, clock: FakeClock) -> None:
    records = start(families, clock, "harold", "rosa")
    let_pass(families, clock, records["harold"], 5)
    for person in ("harold", "rosa"):
        leave(families, clock, records[person])
    with pytest.raises(Refused):
        mark_clock(families, clock, records["harold"], "resume")
    come(families, clock, records["rosa"])
    let_pass(families, clock, records["harold"], 5)
    mark_clock(families, clock, records["rosa"], "stop")
    assert minutes(families, clock, records) == {"harold": 5, "rosa": 10}
