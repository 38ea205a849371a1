"""A group that was run on paper: one time for all, what was different for one, and nothing kept of what is refused."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.store.store import Store
from desktop_app.workflows.training.enter_group import OwnTimes, PaperGroup, enter_group
from desktop_app.workflows.training.enter_session import PaperTimes, enter_session
from desktop_app.workflows.training.review_session import review_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_group import GroupPlan, MemberPlan
from desktop_app.workflows.training.start_session import SessionPlan
from tests import builders, group_builders
from tests.builders import START
from tests.fake_clock import FakeClock
from tests.group_builders import plan_of, write_whole_part

PLAN = plan_of("harold", "rosa")


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


TIMES = PaperTimes(START, after(60), breaks=(Span(after(20), after(30)),))


@pytest.fixture
def evening(office: Store, clock: FakeClock) -> Store:
    """The office with two more families, at the end of the day."""
    group_builders.add_rosa_and_sam(office, clock)
    clock.advance(minutes=8 * 60)
    return office


def faces(store: Store, clock: FakeClock) -> dict[str, TimerFace]:
    found = {}
    for patient_id in ("harold", "rosa"):
        for session in store.sessions.of_patient(patient_id):
            found[patient_id] = replay(store.clock_events.of(session.id), clock.now())
    return found


def test_each_has_a_whole_record_of_the_same_time(evening: Store, clock: FakeClock) -> None:
    first = enter_group(evening, clock, PaperGroup(PLAN, TIMES)).session_id
    seen = faces(evening, clock)
    assert {name: face.counted_minutes for name, face in seen.items()} == {"harold": 50, "rosa": 50}
    assert all(face.from_paper for face in seen.values())
    group = evening.groups.of_session(first)
    assert group is not None
    assert [member.patient_id for member in group.members] == ["harold", "rosa"]
    assert len(group.here) == 2
    sessions = [evening.sessions.get(member.session_id) for member in group.members]
    assert [(session.is_group, session.state) for session in sessions] == [(True, "unsigned")] * 2
    trail = [line["record_id"] for line in evening.audit.lines() if line["detail"] == "from paper"]
    assert sorted(trail) == sorted(session.id for session in sessions)


def test_it_is_billed_as_a_group(evening: Store, clock: FakeClock) -> None:
    session_id = enter_group(evening, clock, PaperGroup(PLAN, TIMES)).session_id
    write_whole_part(evening, clock, session_id)
    sign_session(evening, clock, session_id)
    review = review_session(evening, clock, session_id)
    assert review.claim is not None
    assert [(line.code, line.units) for line in review.claim.lines] == [("97552", 1)]
    assert "DOUBLE_BOOKED" not in {finding.id for finding in review.findings}


def test_who_came_late_or_left_early_has_the_time_they_were_there(evening: Store, clock: FakeClock) -> None:
    own = {"harold": OwnTimes(came=after(25)), "rosa": OwnTimes(left=after(25), present=(Span(after(5), after(8)),))}
    first = enter_group(evening, clock, PaperGroup(PLAN, TIMES, own)).session_id
    seen = faces(evening, clock)
    assert seen["harold"].counted_minutes == 30  # from the end of the break on
    assert seen["rosa"].counted_minutes == 17  # 20 before the break, without 3 of her own presence
    assert (seen["rosa"].started_at, seen["rosa"].ends_at) == (START, after(25))
    group = evening.groups.of_session(first)
    assert group is not None
    assert [member.attendance for member in group.members] == ["here", "left"]


@pytest.mark.parametrize(
    ("own", "field"),
    [
        (OwnTimes(came=after(-5)), "came rosa"),
        (OwnTimes(came=after(60)), "came rosa"),
        (OwnTimes(left=after(61)), "left rosa"),
        (OwnTimes(came=after(40), left=after(35)), "left rosa"),
        (OwnTimes(left=after(15), present=(Span(after(14), after(16)),)), "present rosa"),
        (OwnTimes(present=(Span(after(5), after(9)), Span(after(7), after(11)))), "present rosa"),
    ],
)
def test_what_cannot_be_of_one_is_said_at_that_one(evening: Store, clock: FakeClock, own: OwnTimes, field: str) -> None:
    with pytest.raises(Refused) as refused:
        enter_group(evening, clock, PaperGroup(PLAN, TIMES, {"rosa": own}))
    assert refused.value.field == field
    assert faces(evening, clock) == {}


@pytest.mark.parametrize(
    ("plan", "times", "field"),
    [
        (replace(PLAN, members=PLAN.members[:1]), TIMES, "group"),
        (replace(PLAN, members=PLAN.members[:1] * 2), TIMES, "group"),
        (replace(PLAN, members=(PLAN.members[0], MemberPlan("rosa", ()))), TIMES, "caregivers"),
        (replace(PLAN, members=(PLAN.members[0], MemberPlan("rosa", ("marian",)))), TIMES, "caregivers"),
        (PLAN, replace(TIMES, stop=START), "stop"),
        (PLAN, replace(TIMES, stop=after(15)), "breaks"),
    ],
)
def test_what_cannot_be_of_all_is_said_like_that_of_one_session(
    evening: Store, clock: FakeClock, plan: GroupPlan, times: PaperTimes, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        enter_group(evening, clock, PaperGroup(plan, times))
    assert refused.value.field == field
    assert faces(evening, clock) == {}


def test_another_session_of_any_of_them_in_that_time_is_named(evening: Store, clock: FakeClock) -> None:
    with evening.act("create", "clinician", "ana", START):
        evening.clinicians.save(builders.clinician(id="ana", name="Ana Ruiz"))
    alone = PaperTimes(after(50), after(90))
    enter_session(evening, clock, SessionPlan("rosa", ("luz",), "ana"), alone)
    with pytest.raises(Refused) as refused:
        enter_group(evening, clock, PaperGroup(PLAN, TIMES))
    assert refused.value.field == "overlap"
    assert "Rosa Ibarra" in refused.value.sentence
    assert "harold" not in faces(evening, clock)
    enter_group(evening, clock, PaperGroup(PLAN, TIMES), despite_overlap=True)
    assert "harold" in faces(evening, clock)


def test_what_was_taught_to_the_last_group_is_offered_again(evening: Store, clock: FakeClock) -> None:
    enter_group(evening, clock, PaperGroup(PLAN, TIMES))
    later = PaperTimes(after(120), after(180))
    enter_group(evening, clock, PaperGroup(PLAN, later))
    taught = [[s.text for s in session.skills] for session in evening.sessions.of_patient("rosa")]
    assert taught[0] == taught[1] != []
