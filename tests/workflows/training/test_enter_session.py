"""A session that was run on paper is entered as it was, says that it was, and nothing impossible gets in."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.timekeeping import replay
from desktop_app.store.store import Store
from desktop_app.workflows.training.enter_session import PaperTimes, enter_session
from desktop_app.workflows.training.mark_clock import mark_clock
from desktop_app.workflows.training.review_session import review_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from desktop_app.workflows.training.write_note import set_circumstances
from tests import builders
from tests.builders import START
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note

PLAN = SessionPlan("harold", ("marian",), "lee")


def after(minutes: float) -> Span:
    return Span(START + timedelta(minutes=minutes), START + timedelta(minutes=minutes + 5))


TIMES = PaperTimes(START, START + timedelta(minutes=45), breaks=(after(10),), present=(after(15),))


@pytest.fixture
def evening(office: Store, clock: FakeClock) -> Store:
    clock.advance(minutes=8 * 60)
    return office


def test_a_session_on_paper_counts_like_any_other(evening: Store, clock: FakeClock) -> None:
    session_id = enter_session(evening, clock, PLAN, TIMES).session_id
    face = replay(evening.clock_events.of(session_id), clock.now())
    assert (face.counted_minutes, face.from_paper, face.state) == (35, True, "stopped")
    assert evening.sessions.get(session_id).state == "unsigned"
    assert all(event.entered_by_hand and event.at == clock.now() for event in evening.clock_events.of(session_id))
    write_whole_note(evening, clock, session_id)
    sign_session(evening, clock, session_id)
    claim = review_session(evening, clock, session_id).claim
    assert claim is not None
    assert [(line.code, line.units) for line in claim.lines] == [("97550", 1)]


@pytest.mark.parametrize(
    ("times", "field"),
    [
        (replace(TIMES, stop=START - timedelta(minutes=5)), "stop"),
        (replace(TIMES, stop=START), "stop"),
        (replace(TIMES, breaks=(Span(START + timedelta(minutes=9), START + timedelta(minutes=4)),)), "breaks"),
        (replace(TIMES, present=(after(43),)), "present"),
        (replace(TIMES, breaks=(after(10), after(12))), "times"),
        (
            replace(
                TIMES,
                start=START + timedelta(days=1),
                stop=START + timedelta(days=1, minutes=30),
                breaks=(),
                present=(),
            ),
            "times",
        ),
        (replace(TIMES, stop=START + timedelta(hours=7, minutes=59), start=START - timedelta(hours=5)), "times"),
    ],
)
def test_times_that_cannot_be_are_refused_at_their_field(
    evening: Store, clock: FakeClock, times: PaperTimes, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        enter_session(evening, clock, PLAN, times)
    assert refused.value.field == field
    assert evening.sessions.of_patient("harold") == ()


def test_an_overlap_is_named_and_can_be_kept_knowingly(evening: Store, clock: FakeClock) -> None:
    enter_session(evening, clock, PLAN, TIMES)
    late = PaperTimes(START + timedelta(minutes=40), START + timedelta(minutes=80))
    with pytest.raises(Refused, match="over the session of Harold Whitcomb from 10:02 AM to 10:47 AM"):
        enter_session(evening, clock, PLAN, late)
    touching = PaperTimes(TIMES.stop, START + timedelta(minutes=80))
    enter_session(evening, clock, PLAN, touching)
    both = enter_session(evening, clock, PLAN, late, despite_overlap=True).session_id
    assert any(finding.id == "OVERLAP" for finding in review_session(evening, clock, both).blocking)


def test_a_session_that_runs_is_overlapped_too(office: Store, clock: FakeClock, running: str) -> None:
    clock.advance(minutes=30)
    past = PaperTimes(START - timedelta(minutes=40), START + timedelta(minutes=5))
    with pytest.raises(Refused, match="over the session of Harold"):
        enter_session(office, clock, PLAN, past)


def test_a_caregiver_of_somebody_else_is_refused_everywhere(evening: Store, clock: FakeClock) -> None:
    with evening.act("create", "patient", "rosa", clock.now().utc):
        evening.patients.save(builders.patient(id="rosa", account="A-1002", given_name="Rosa"))
        evening.caregivers.save(builders.caregiver(id="luis", patient_id="rosa", name="Luis Delgado"))
    strange = replace(PLAN, caregiver_ids=("marian", "luis"))
    with pytest.raises(Refused, match="not a caregiver of this patient"):
        enter_session(evening, clock, strange, TIMES)
    with pytest.raises(Refused, match="not a caregiver of this patient"):
        start_session(evening, clock, strange)
    running = start_session(evening, clock, PLAN).session_id
    with pytest.raises(Refused, match="not a caregiver of this patient"):
        set_circumstances(evening, clock, running, ("luis",), "12", "in_person", "functional")
    assert evening.sessions.get(running).caregiver_ids == ("marian",)


def test_a_patient_without_a_plan_can_be_trained_and_the_review_says_what_is_missing(
    evening: Store, clock: FakeClock
) -> None:
    with evening.act("create", "patient", "rosa", clock.now().utc):
        evening.patients.save(builders.patient(id="rosa", account="A-1002", given_name="Rosa"))
        evening.caregivers.save(builders.caregiver(id="luis", patient_id="rosa", name="Luis Delgado"))
    session_id = start_session(evening, clock, SessionPlan("rosa", ("luis",), "lee")).session_id
    clock.advance(minutes=20)
    mark_clock(evening, clock, session_id, "stop")
    told = [finding for finding in review_session(evening, clock, session_id).blocking if finding.id == "POC_MISSING"]
    assert told
    assert all(finding.message and finding.fix for finding in told)
