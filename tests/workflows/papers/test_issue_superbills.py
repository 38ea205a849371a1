"""Several superbills at once: each is kept by itself, and what is refused keeps nothing else back."""

from desktop_app.domain.billing.facts import Modality
from desktop_app.store.store import Store
from desktop_app.workflows.papers.issue_superbills import issue_superbills
from desktop_app.workflows.training.mark_clock import keep_alive, mark_clock
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note


def a_session(
    store: Store, clock: FakeClock, is_signed: bool, clinician: str = "lee", modality: Modality = "in_person"
) -> str:
    plan = SessionPlan("harold", ("marian",), clinician, modality=modality)
    session_id = start_session(store, clock, plan).session_id
    for _ in range(120):
        clock.advance(seconds=20)
        keep_alive(store, clock, session_id)
    mark_clock(store, clock, session_id, "stop")
    if is_signed:
        write_whole_note(store, clock, session_id)
        sign_session(store, clock, session_id)
    clock.advance(minutes=24 * 60)
    return session_id


def test_what_is_refused_keeps_nothing_else_back(office: Store, clock: FakeClock) -> None:
    sessions = [a_session(office, clock, is_signed) for is_signed in (True, False, True)]
    done = issue_superbills(office, clock, [(session_id, "harold") for session_id in sessions])
    assert (done.numbers, done.refused) == (("2026-00001", "2026-00002"), 1)
    assert office.superbills.get("2026-00002").session_ids == (sessions[2],)


def test_issuing_again_gives_the_same_numbers(office: Store, clock: FakeClock) -> None:
    visit = (a_session(office, clock, is_signed=True), "harold")
    first, again = (issue_superbills(office, clock, [visit]) for _ in range(2))
    assert first.numbers == again.numbers == ("2026-00001",)
