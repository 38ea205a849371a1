"""A family under Medicaid gets no superbill to be reimbursed with: the practice files the claim, as for Medicare."""

import io

import pytest
from pypdf import PdfReader

from desktop_app.domain.billing.facts import PayerKind
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.medicaid import MEDICAID_SELF_SUBMIT
from desktop_app.store.store import Store
from desktop_app.workflows.papers.issue_superbill import issue_superbill, preview_superbill
from desktop_app.workflows.papers.make_claim_form import make_claim_form
from desktop_app.workflows.papers.superbill_draft import claim_draft, draft_superbill
from desktop_app.workflows.practice.bill_the_visits import bill_the_visits
from desktop_app.workflows.training.review_session import review_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.write_for_bill import write_for_bill
from tests import builders
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note
from tests.workflows.papers.test_issue_superbills import a_session


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def visit(store: Store, clock: FakeClock, kind: PayerKind = "medicaid") -> str:
    with store.act("change", "payer", "aetna", clock.now().utc):
        store.payers.save(builders.payer(kind=kind))
    return a_session(store, clock, is_signed=True)


def test_a_superbill_is_refused_with_what_to_do_instead(office: Store, clock: FakeClock) -> None:
    session_id = visit(office, clock)
    with pytest.raises(Refused, match=r"Harold Whitcomb has Medicaid, which pays the practice") as caught:
        issue_superbill(office, clock, session_id)
    assert caught.value.next_step.startswith("File a claim with the state's program")
    assert office.superbills.next_number(2026) == "2026-00001"
    assert [each.id for each in draft_superbill(office, clock, (session_id,)).blocking] == [MEDICAID_SELF_SUBMIT]


def test_its_draft_says_that_it_files_no_claim_and_asks_for_no_payment(office: Store, clock: FakeClock) -> None:
    text = text_of(preview_superbill(office, clock, visit(office, clock)).pdf)
    assert "INCOMPLETE - NOT FOR REIMBURSEMENT" in text
    assert "Statement of services for your records. It does not file a claim with Medicaid." in text
    assert "REIMBURSE Nobody: Medicaid pays the practice and not the family." in text
    assert "out-of-network" not in text


def test_the_claim_goes_out_as_before(office: Store, clock: FakeClock) -> None:
    session_id = visit(office, clock)
    assert claim_draft(office, clock, (session_id,)).blocking == ()
    assert "97550" in text_of(make_claim_form(office, clock, (session_id,)))
    assert MEDICAID_SELF_SUBMIT not in {each.id for each in review_session(office, clock, session_id).findings}


@pytest.mark.parametrize(
    ("kind", "state"),
    [("medicare", "claim"), ("medicaid", "claim"), ("commercial", "ready"), ("self_pay", "ready")],
)
def test_the_list_of_visits_says_who_is_billed_by_claim(
    office: Store, clock: FakeClock, kind: PayerKind, state: str
) -> None:
    visit(office, clock, kind)
    assert [each.state for each in bill_the_visits(office, clock)] == [state]


def test_a_reason_that_was_written_before_signing_lets_it_go_out_for_the_records(
    office: Store, clock: FakeClock
) -> None:
    visit(office, clock)
    session_id = a_session(office, clock, is_signed=False)
    write_whole_note(office, clock, session_id)
    write_for_bill(office, clock, session_id, "document_reason", "The family pays and asked to keep it private.")
    sign_session(office, clock, session_id)
    text = text_of(issue_superbill(office, clock, session_id).pdf)
    assert "Statement of services for your records. It does not file a claim with Medicaid." in text


@pytest.mark.parametrize("kind", ["commercial", "self_pay"])
def test_every_other_payer_is_asked_with_a_superbill_as_before(
    office: Store, clock: FakeClock, kind: PayerKind
) -> None:
    assert issue_superbill(office, clock, visit(office, clock, kind)).number == "2026-00001"
