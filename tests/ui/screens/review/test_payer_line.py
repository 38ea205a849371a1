"""Who is asked for a visit, on which paper, and by which reading of the minutes."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.domain.billing.facts import Service
from desktop_app.domain.people.practice import Payer
from desktop_app.store.store import Store
from desktop_app.ui.screens.review.claim_rows import payer_line
from desktop_app.ui.wording import review as words
from desktop_app.workflows.training.look_over import LookedOver
from tests import builders
from tests.training_bench import TrainingBench
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.review.test_review_screen import NOTE, sign, train, write


@pytest.fixture
def looked(bench: TrainingBench) -> LookedOver:
    """Harold's visit as it stands in the review."""
    train(bench, minutes=1)
    found: LookedOver = bench.screen.presenter.looked
    return found


def of(looked: LookedOver, payer: Payer, **session: Any) -> str:
    review = looked.review
    timed = replace(review.timed, session=replace(review.timed.session, **session))
    return payer_line(replace(looked, review=replace(review, timed=timed, chart=replace(review.chart, payer=payer))))


def under_medicare(store: Store, bench: TrainingBench) -> None:
    harold = store.patients.get("harold")
    with store.act("change", "patient", harold.id, bench.clock.utc):
        store.payers.save(builders.payer(kind="medicare", name="Medicare Part B"))
        store.patients.save(replace(harold, coverage=replace(harold.coverage, member_id="1EG4-TE5-MK73")))


@pytest.mark.parametrize(
    ("service", "rule"), [("functional", "one unit, whatever the minutes"), ("behavior", "full 60, then full 15")]
)
def test_a_group_follows_the_rule_of_its_service(looked: LookedOver, service: Service, rule: str) -> None:
    told = of(looked, builders.payer(), service=service, is_group=True)
    assert told == f"Superbill for {builders.payer().name}, rule: {rule}"


def test_medicare_and_medicaid_get_a_claim_form(looked: LookedOver) -> None:
    rule = "rule: full 30, then\N{NO-BREAK SPACE}8"
    assert of(looked, builders.payer(kind="medicare", name="Medicare")) == f"Claim form for Medicare, {rule}"
    assert of(looked, builders.payer(kind="medicaid", name="HUSKY")) == f"Claim form for HUSKY, {rule}"
    private = of(looked, builders.payer(kind="medicare", name="Medicare"), document_reason="Kept private.")
    assert private == f"Superbill for Medicare, {rule}"


def test_the_signed_visit_under_medicare_leads_to_its_claim_form(bench: TrainingBench) -> None:
    bench.ask(lambda store: under_medicare(store, bench))
    train(bench, minutes=40)
    assert bench.screen.foot.preview.text() == words.PREVIEW_CLAIM
    write(bench, necessity="He falls when Marian lifts him by the arm.", **NOTE)
    sign(bench)
    foot = bench.screen.foot
    assert foot.issue.text() == words.CLAIM_FORM
    assert bench.focus is foot.issue
    assert taken_twice(bench.window) == []
