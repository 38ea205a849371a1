"""What an assistant's visit goes out as: all of the supervisor's, with a line that says who gave it."""

import io

import pytest
from pypdf import PdfReader

from desktop_app.domain.errors import Refused
from desktop_app.store.store import Store
from desktop_app.workflows.papers.issue_superbill import issue_superbill, preview_superbill
from desktop_app.workflows.papers.make_claim_form import make_claim_form
from desktop_app.workflows.papers.make_note import make_note
from desktop_app.workflows.papers.superbill_draft import draft_superbill
from desktop_app.workflows.training.cosign_session import cosign_session
from desktop_app.workflows.training.waiting_for_cosignature import let_superbills_wait
from tests import builders
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.papers.test_issue_superbills import a_session


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def keep_terry(store: Store, clock: FakeClock, supervisor: str | None) -> None:
    terry = builders.clinician(
        id="terry",
        name="Terry Hale",
        profession="PTA",
        credentials="PTA",
        npi=None,
        license_number="PTA-000991",
        taxonomy="225200000X",
        supervisor_id=supervisor,
    )
    with store.act("change", "clinician", "terry", clock.now().utc):
        store.clinicians.save(terry)


def visit_of_assistant(store: Store, clock: FakeClock) -> str:
    keep_terry(store, clock, "lee")
    return a_session(store, clock, is_signed=True, clinician="terry")


def test_name_number_license_and_taxonomy_are_those_of_the_supervisor(office: Store, clock: FakeClock) -> None:
    visit = visit_of_assistant(office, clock)
    cosign_session(office, clock, visit, PASSPHRASE)
    text = text_of(issue_superbill(office, clock, visit).pdf)
    assert "RENDERING CLINICIAN Lee Park, PT, DPT NPI (RENDERING) 1245319599" in text
    assert "LICENSE CT PT-004711 TAXONOMY 225100000X" in text
    assert "SERVICE GIVEN BY Terry Hale, PTA, supervised by Lee Park, PT, DPT" in text
    assert "Signed electronically by Lee Park, PT, DPT June 11, 2026" in text
    assert "225200000X" not in text
    assert "PTA-000991" not in text
    assert "CQ" in text


def test_the_claim_form_has_one_clinician_in_all_its_boxes(office: Store, clock: FakeClock) -> None:
    visit = visit_of_assistant(office, clock)
    cosign_session(office, clock, visit, PASSPHRASE)
    text = text_of(make_claim_form(office, clock, (visit,)))
    assert "225100000X" in text
    assert "1245319599" in text
    assert "LEE PARK" in text
    assert "TERRY HALE" not in text
    assert "225200000X" not in text


def test_no_signature_of_the_supervisor_is_made_up(office: Store, clock: FakeClock) -> None:
    visit = visit_of_assistant(office, clock)
    let_superbills_wait(office, clock, wait=False)
    bill = draft_superbill(office, clock, (visit,)).superbill
    assert (bill.clinician, bill.signed_by, bill.signed_at) == ("Lee Park, PT, DPT", "", None)
    assert "Signed electronically" not in text_of(issue_superbill(office, clock, visit).pdf)


def test_the_note_keeps_who_gave_the_training(office: Store, clock: FakeClock) -> None:
    visit = visit_of_assistant(office, clock)
    cosign_session(office, clock, visit, PASSPHRASE)
    assert "Signed electronically by Terry Hale, PTA" in text_of(make_note(office, clock, visit))


def test_without_a_known_supervisor_nothing_goes_out(office: Store, clock: FakeClock) -> None:
    visit = visit_of_assistant(office, clock)
    keep_terry(office, clock, supervisor=None)
    with pytest.raises(Refused):
        issue_superbill(office, clock, visit)
    assert "NPI (RENDERING) not on file" in text_of(preview_superbill(office, clock, visit).pdf)
    assert "PROVIDER_TYPE" in {finding.id for finding in draft_superbill(office, clock, (visit,)).blocking}
