"""A workflow that looks at many sessions reads each record once, and sees what it would see one by one."""

from datetime import date

from desktop_app.store.store import Store
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.mark_clock import mark_clock
from desktop_app.workflows.training.review_session import review, review_in
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests import builders
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note

WEDNESDAY = date(2026, 6, 10)


def a_session(store: Store, clock: FakeClock, minutes: int) -> str:
    session_id = start_session(store, clock, SessionPlan("harold", ("marian",), "lee")).session_id
    clock.advance(minutes=minutes)
    mark_clock(store, clock, session_id, "stop")
    write_whole_note(store, clock, session_id)
    return session_id


def test_reviews_of_one_moment_equal_those_made_one_by_one(office: Store, clock: FakeClock) -> None:
    day_before = a_session(office, clock, 33)
    clock.advance(minutes=24 * 60)
    ids = (day_before, a_session(office, clock, 31), a_session(office, clock, 45))
    records = Records(office, clock.now())
    records.between(WEDNESDAY, date(2026, 6, 11))
    together = [review_in(records, session_id) for session_id in ids]
    assert together == [review(office, session_id, "", clock.now()) for session_id in ids]
    assert [len(each.evidence.day) for each in together] == [1, 2, 2]


def test_a_session_belongs_to_the_day_on_the_practices_clock(office: Store, clock: FakeClock) -> None:
    clock.advance(minutes=13 * 60)  # 11:02 PM in New York, the next day in UTC
    session_id = a_session(office, clock, 30)
    records = Records(office, clock.now())
    assert [timed.session.id for timed in records.of_day(WEDNESDAY)] == [session_id]
    assert records.of_day(date(2026, 6, 11)) == ()


def test_what_is_written_later_is_seen_by_the_next_workflow_only(office: Store, clock: FakeClock) -> None:
    records = Records(office, clock.now())
    before = records.chart("harold")
    with office.act("change", "patient", "harold", clock.now().utc):
        office.patients.save(builders.patient(phone="(203) 555-0199"))
    assert records.chart("harold") == before
    assert Records(office, clock.now()).chart("harold").patient.phone == "(203) 555-0199"
