"""An assistant's note stands on Today until it is co-signed, and its superbill waits as long."""

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.patients.open_chart import open_chart
from desktop_app.workflows.practice.plan_the_day import plan_the_day
from desktop_app.workflows.training.cosign_session import cosign_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.waiting_for_cosignature import let_superbills_wait
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.training.test_after_signing import trained_by, with_an_assistant

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@pytest.fixture
def signed(office: "Store", clock: FakeClock) -> str:
    """A session that the assistant has signed."""
    with_an_assistant(office, clock)
    session_id = trained_by(office, clock, "tess")
    sign_session(office, clock, session_id)
    return session_id


def kinds(store: "Store", clock: FakeClock) -> list[tuple[str, str]]:
    return [(due.kind, due.urgency) for due in plan_the_day(store, clock).due if due.session_id]


def test_it_stands_on_today_and_in_the_chart_until_it_is_co_signed(
    office: "Store", clock: FakeClock, signed: str
) -> None:
    assert kinds(office, clock) == [("cosign", "this_week")]
    assert open_chart(office, clock, "harold").sessions[0].waits_for_cosignature
    cosign_session(office, clock, signed, PASSPHRASE)
    assert kinds(office, clock) == [("superbill", "this_week")]
    assert not open_chart(office, clock, "harold").sessions[0].waits_for_cosignature


def test_after_a_week_it_is_late(office: "Store", clock: FakeClock, signed: str) -> None:
    clock.advance(seconds=8 * 24 * 3600)
    assert ("cosign", "overdue") in kinds(office, clock)


def test_the_superbill_waits_and_then_goes_out(office: "Store", clock: FakeClock, signed: str) -> None:
    with pytest.raises(Refused, match="not co-signed yet"):
        issue_superbill(office, clock, signed)
    cosign_session(office, clock, signed, PASSPHRASE)
    assert issue_superbill(office, clock, signed).number == "2026-00001"


def test_a_practice_may_let_superbills_go_out_before(office: "Store", clock: FakeClock, signed: str) -> None:
    let_superbills_wait(office, clock, False)
    assert issue_superbill(office, clock, signed).number == "2026-00001"


def test_a_note_that_was_changed_from_outside_shows_in_the_chart(
    office: "Store", clock: FakeClock, signed: str
) -> None:
    assert not open_chart(office, clock, "harold").sessions[0].is_changed
    office.db.execute("DROP TRIGGER training_session_is_signed_update")
    office.db.execute("UPDATE training_session SET progress = 'x' WHERE id = ?", [signed])
    assert open_chart(office, clock, "harold").sessions[0].is_changed
