"""The published readings side by side, and a dated choice between them."""

from decimal import Decimal

from desktop_app.store.store import Store
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.practice.readings import choose_group_reading, choose_reading, compare_readings
from desktop_app.workflows.reading_history import payer_on
from desktop_app.workflows.training.mark_clock import keep_alive, mark_clock
from desktop_app.workflows.training.review_session import review_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note


def a_signed_session(store: Store, clock: FakeClock, minutes: int, because: str = "") -> str:
    session_id = start_session(store, clock, SessionPlan("harold", ("marian",), "lee")).session_id
    for _ in range(minutes * 3):
        clock.advance(seconds=20)
        keep_alive(store, clock, session_id)
    mark_clock(store, clock, session_id, "stop")
    write_whole_note(store, clock, session_id)
    sign_session(store, clock, session_id, because)
    return session_id


def test_forty_minutes_come_out_differently_under_full_blocks(office: Store, clock: FakeClock) -> None:
    a_signed_session(office, clock, 40)
    comparison = compare_readings(office, clock, "aetna")
    assert [(r.rule, r.units, r.charges, r.is_current) for r in comparison.readings] == [
        ("strict_30_8", 2, Decimal("90.00"), True),
        ("cpt_midpoint", 2, Decimal("90.00"), False),
        ("full_increments", 1, Decimal("60.00"), False),
    ]
    assert [(d.patient_name, d.minutes, d.units) for d in comparison.differing] == [("Harold Whitcomb", 40, (2, 2, 1))]


def test_nothing_differs_where_the_readings_agree(office: Store, clock: FakeClock) -> None:
    a_signed_session(office, clock, 47)
    assert compare_readings(office, clock, "aetna").differing == ()


def test_a_choice_of_today_leaves_yesterday_as_it_was(office: Store, clock: FakeClock) -> None:
    before = a_signed_session(office, clock, 40)
    clock.advance(minutes=24 * 60)
    choose_reading(office, clock, "aetna", "full_increments")
    after = a_signed_session(office, clock, 40)
    units = [
        sum(line.units for line in claim.lines)
        for session in (before, after)
        if (claim := review_session(office, clock, session).claim)
    ]
    assert units == [2, 1]


def test_a_choice_is_in_the_audit_log(office: Store, clock: FakeClock) -> None:
    choose_reading(office, clock, "aetna", "cpt_midpoint")
    entry = next(e for e in office.audit.entries(10) if e.record == "payer")
    assert entry.detail == "strict_30_8 to cpt_midpoint"


def test_a_choice_can_be_taken_back_on_the_same_day(office: Store, clock: FakeClock) -> None:
    session = a_signed_session(office, clock, 40)
    choose_reading(office, clock, "aetna", "full_increments")
    choose_reading(office, clock, "aetna", "strict_30_8")
    claim = review_session(office, clock, session).claim
    assert claim is not None
    assert sum(line.units for line in claim.lines) == 2


def test_a_choice_for_groups_is_dated_and_audited_too(office: Store, clock: FakeClock) -> None:
    first = local_day(office, clock)
    clock.advance(minutes=24 * 60)
    choose_group_reading(office, clock, "aetna", "cpt_midpoint")
    choose_reading(office, clock, "aetna", "full_increments")
    payer, today = office.payers.get("aetna"), local_day(office, clock)
    held = [payer_on(office, payer, day) for day in (first, today)]
    assert [(p.behavior_group_rule, p.individual_rule) for p in held] == [
        ("full", "strict_30_8"),
        ("cpt_midpoint", "full_increments"),
    ]
    details = [entry.detail for entry in office.audit.entries(10) if entry.record == "payer"]
    assert "groups: full to cpt_midpoint" in details
