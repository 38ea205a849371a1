"""What is not known of a payer is said, asked once, and answered with a date."""

from dataclasses import replace

import pytest

from desktop_app.domain.billing.facts import PayerKind
from desktop_app.domain.people.practice import Payer
from desktop_app.store.store import Store
from desktop_app.workflows.practice.payer_questions import PayerQuestion, note_answer, payer_questions
from tests.fake_clock import FakeClock


def question(store: Store, clock: FakeClock, payer_id: str = "aetna") -> PayerQuestion:
    return next(one for one in payer_questions(store, clock) if one.payer_id == payer_id)


def add(store: Store, clock: FakeClock, name: str, kind: PayerKind) -> None:
    with store.act("create", "payer", "new", clock.now().utc):
        store.payers.save(Payer("new", name, kind))


def test_a_payer_is_asked_what_no_source_says_of_it(office: Store, clock: FakeClock) -> None:
    asked = question(office, clock)
    assert asked.is_open
    assert "covers caregiver training" in asked.not_known
    assert asked.source == "Cautious default; no payer text was read"


def test_an_answer_is_kept_with_its_day_and_the_question_rests(office: Store, clock: FakeClock) -> None:
    note_answer(office, clock, "aetna", "  Provider line, June 9: G codes are not taken  ")
    asked = question(office, clock)
    assert not asked.is_open
    assert asked.answer == "Provider line, June 9: G codes are not taken"
    day = asked.answered_on
    clock.advance(minutes=24 * 60)
    assert question(office, clock).answered_on == day


def test_an_answer_taken_back_asks_again(office: Store, clock: FakeClock) -> None:
    note_answer(office, clock, "aetna", "yes")
    note_answer(office, clock, "aetna", " ")
    asked = question(office, clock)
    assert (asked.is_open, asked.answer, asked.answered_on) == (True, "", None)


def test_the_audit_log_says_that_it_was_answered_but_not_what(office: Store, clock: FakeClock) -> None:
    note_answer(office, clock, "aetna", "the word of Ms. Hale")
    assert [e.detail for e in office.audit.entries(10) if e.record == "payer"][:1] == ["answer noted"]


@pytest.mark.parametrize(
    ("name", "kind", "part"),
    [
        ("Aetna Better Health", "medicaid", "covers caregiver training"),
        ("Husky Health", "medicaid", "each state's own"),
        ("Medicare Part B", "medicare", "no CMS text was found"),
        ("Local Union Plan", "commercial", "covers caregiver training"),
    ],
)
def test_the_profile_goes_by_name_and_else_by_kind(
    office: Store, clock: FakeClock, name: str, kind: PayerKind, part: str
) -> None:
    add(office, clock, name, kind)
    assert part in question(office, clock, "new").not_known


def test_somebody_who_pays_for_themselves_is_not_asked(office: Store, clock: FakeClock) -> None:
    add(office, clock, "Self-pay", "self_pay")
    asked = question(office, clock, "new")
    assert not asked.is_open
    assert replace(asked, payer_id="", payer_name="") == PayerQuestion("", "", "", "")
