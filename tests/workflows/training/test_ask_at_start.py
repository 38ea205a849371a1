"""What is asked before the start is kept in the record with its source and its day."""

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.training.session import StartAnswer
from desktop_app.workflows.training.ask_at_start import answer_home_health, home_health_answer
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests import builders
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def started(store: "Store", clock: FakeClock, *caregivers: str) -> tuple[StartAnswer, ...]:
    session_id = start_session(store, clock, SessionPlan("harold", caregivers, "lee")).session_id
    return store.sessions.get(session_id).answers


def test_the_three_questions_are_kept_with_source_and_day(office: "Store", clock: FakeClock) -> None:
    with office.act("create", "caregiver", "dana", clock.utc):
        office.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb", relationship="daughter"))
    answer_home_health(office, clock, "harold", False, "agency")
    clock.advance(seconds=24 * 3600)
    assert started(office, clock, "marian", "dana") == (
        StartAnswer("home_health", "no", "agency", date(2026, 6, 10)),
        StartAnswer("consent", "written, given by Harold Whitcomb", "chart", date(2026, 5, 20), "marian"),
        StartAnswer("consent", "no", "chart", date(2026, 6, 11), "dana"),
        StartAnswer("plan", "certified through 07/02/2026", "chart", date(2026, 6, 11)),
    )


def test_the_answer_goes_into_the_chart_and_one_from_before_a_change_is_not_said_again(
    office: "Store", clock: FakeClock
) -> None:
    answer_home_health(office, clock, "harold", True, "portal")
    assert office.patients.get("harold").home_health_episode is True
    with office.act("change", "patient", "harold", clock.utc):
        office.patients.save(builders.patient(home_health_episode=False))
    assert home_health_answer(office, "harold") is None
    assert started(office, clock, "marian")[0] == StartAnswer("home_health", "no", "chart", date(2026, 6, 10))


def test_what_nobody_asked_is_kept_as_not_asked(office: "Store", clock: FakeClock) -> None:
    with office.act("change", "patient", "harold", clock.utc):
        office.patients.save(builders.patient(home_health_episode=None))
    assert started(office, clock, "marian")[0].answer == "not asked"
