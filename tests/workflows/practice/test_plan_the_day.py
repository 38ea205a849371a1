"""The day's visits and what their minutes earn, also while the note is still missing."""

import pytest

from desktop_app.store.store import Store
from desktop_app.workflows.practice.payer_questions import note_answer, payer_questions
from desktop_app.workflows.practice.plan_the_day import plan_the_day
from desktop_app.workflows.training.mark_clock import keep_alive
from tests.fake_clock import FakeClock


def let_pass(store: Store, clock: FakeClock, session_id: str, minutes: int) -> None:
    for _ in range(minutes * 3):
        clock.advance(seconds=20)
        keep_alive(store, clock, session_id)


@pytest.mark.parametrize(("minutes", "units"), [(0, 0), (29, 0), (30, 1), (37, 1), (38, 2), (41, 2)])
def test_a_running_session_shows_what_its_minutes_earn(
    office: Store, clock: FakeClock, running: str, minutes: int, units: int
) -> None:
    let_pass(office, clock, running, minutes)
    assert [(visit.session_id, visit.units) for visit in plan_the_day(office, clock).visits] == [(running, units)]


def test_the_day_reminds_once_of_all_payers_that_are_to_be_asked(office: Store, clock: FakeClock) -> None:
    still = [question for question in payer_questions(office, clock) if question.is_open]
    due = [one for one in plan_the_day(office, clock).due if one.kind == "payer"]
    assert [(one.patient_name, one.detail, one.count) for one in due] == [
        (still[0].payer_name, still[0].payer_id, len(still) - 1)
    ]
    for question in still:
        note_answer(office, clock, question.payer_id, "Asked on the provider line.")
    assert [one for one in plan_the_day(office, clock).due if one.kind == "payer"] == []
