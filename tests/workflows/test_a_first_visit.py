"""From the first minute to a paper in hand, without a window."""

from decimal import Decimal

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.store.errors import RecordIsSigned
from desktop_app.store.store import Store
from desktop_app.workflows.papers.issue_superbill import issue_superbill, preview_superbill, void_superbill
from desktop_app.workflows.training.mark_clock import keep_alive, mark_clock
from desktop_app.workflows.training.review_session import review_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.teach_back import add_skill, restore_session
from desktop_app.workflows.training.write_note import write_note
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note


def keep_pulsing(store: Store, clock: FakeClock, session_id: str, minutes: int) -> None:
    for _ in range(minutes * 3):
        clock.advance(seconds=20)
        keep_alive(store, clock, session_id)


def a_session_of(store: Store, clock: FakeClock, session_id: str, minutes: int) -> None:
    keep_pulsing(store, clock, session_id, 20)
    mark_clock(store, clock, session_id, "pause")
    keep_pulsing(store, clock, session_id, 6)
    mark_clock(store, clock, session_id, "resume")
    keep_pulsing(store, clock, session_id, minutes - 20)
    mark_clock(store, clock, session_id, "stop")
    write_whole_note(store, clock, session_id)


def test_forty_seven_minutes_with_an_interruption_are_two_units(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 47)
    reviewed = review_session(office, clock, running)
    assert reviewed.blocking == ()
    assert reviewed.claim is not None
    assert reviewed.claim.minutes == 47
    assert [(line.code, line.modifiers, line.units, line.charge) for line in reviewed.claim.lines] == [
        ("97550", ("GP",), 1, Decimal("60.00")),
        ("97551", ("GP",), 1, Decimal("30.00")),
    ]


def test_a_session_with_something_missing_cannot_be_signed(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 47)
    write_note(office, clock, running, "necessity", "")
    with pytest.raises(Refused):
        sign_session(office, clock, running)
    assert office.sessions.get(running).state == "unsigned"


def test_training_too_short_to_bill_is_still_signed_as_a_record(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 22)
    with pytest.raises(Refused, match="22"):
        sign_session(office, clock, running)
    sign_session(office, clock, running, "Too short to bill; the family asked for the record.")
    assert office.sessions.get(running).state == "signed"
    with pytest.raises(Refused):
        issue_superbill(office, clock, running)


def test_a_running_session_cannot_be_signed(office: Store, clock: FakeClock, running: str) -> None:
    write_whole_note(office, clock, running)
    with pytest.raises(Refused, match="running"):
        sign_session(office, clock, running)


def test_a_signed_session_changes_no_more(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 47)
    sign_session(office, clock, running)
    signed = office.sessions.get(running)
    with pytest.raises(RecordIsSigned):
        write_note(office, clock, running, "progress", "Something else")
    with pytest.raises(Refused):
        mark_clock(office, clock, running, "resume")
    assert office.sessions.get(running) == signed


def test_a_superbill_is_the_same_paper_every_time(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 47)
    sign_session(office, clock, running)
    first = issue_superbill(office, clock, running)
    clock.advance(minutes=60 * 24)
    again = issue_superbill(office, clock, running)
    assert first.number == "2026-00001"
    assert (again.number, again.pdf) == (first.number, first.pdf)


def test_a_superbill_before_the_signature_is_only_a_draft(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 47)
    assert preview_superbill(office, clock, running).number == "draft"
    with pytest.raises(Refused):
        issue_superbill(office, clock, running)
    assert office.superbills.of_session(running) == ()


def test_a_void_superbill_keeps_its_number(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 47)
    sign_session(office, clock, running)
    first = issue_superbill(office, clock, running)
    void_superbill(office, clock, first.number, "Wrong member ID")
    second = issue_superbill(office, clock, running)
    assert (first.number, second.number) == ("2026-00001", "2026-00002")
    assert office.superbills.get(first.number).void_reason == "Wrong member ID"


def test_undo_puts_the_grid_back_but_never_the_clock(office: Store, clock: FakeClock, running: str) -> None:
    step = add_skill(office, clock, running, "Car transfer with swivel cushion")
    keep_pulsing(office, clock, running, 30)
    mark_clock(office, clock, running, "stop")
    restore_session(office, clock, step.before)
    restored = office.sessions.get(running)
    assert "Car transfer with swivel cushion" not in [skill.text for skill in restored.skills]
    assert restored.state == "unsigned"


def test_every_act_of_the_visit_is_in_the_audit_log(office: Store, clock: FakeClock, running: str) -> None:
    a_session_of(office, clock, running, 47)
    sign_session(office, clock, running)
    issue_superbill(office, clock, running)
    actions = {entry.action for entry in office.audit.entries(1000)}
    assert {"create", "clock", "change", "sign", "issue"} <= actions
