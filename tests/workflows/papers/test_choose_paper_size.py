"""Papers laid out for the sheets that the printer holds: every kind that is ours to lay out, nothing issued before."""

import io
from decimal import Decimal

import pytest
from pypdf import PdfReader

from desktop_app.domain.errors import Refused
from desktop_app.store.store import Store
from desktop_app.workflows.activity.make_review import make_review
from desktop_app.workflows.activity.review_activity import Asked
from desktop_app.workflows.money.receipt_of_payment import receipt_of_payment
from desktop_app.workflows.money.take_payment import NewPayment, take_payment
from desktop_app.workflows.papers.choose_paper_size import choose_paper_size
from desktop_app.workflows.papers.issue_superbill import issue_superbill, preview_superbill
from desktop_app.workflows.papers.kinds import PAPER_KINDS, PaperKind
from desktop_app.workflows.papers.make_day_sheet import make_day_sheet
from desktop_app.workflows.topics import PAPERS
from tests.fake_clock import FakeClock
from tests.paper_geometry import outside, overlaps
from tests.workflows.papers.test_issue_superbills import a_session

LETTER, A4 = (612, 792), (595, 842)
OUR_LAYOUT = [pytest.param(kind, id=kind.id) for kind in PAPER_KINDS if not kind.id.startswith("claim-")]
OF_THE_FORM = [pytest.param(kind, id=kind.id) for kind in PAPER_KINDS if kind.id.startswith("claim-")]


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages}


@pytest.mark.parametrize("kind", OUR_LAYOUT)
def test_every_kind_fits_the_sheet(kind: PaperKind, office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    assert sizes(kind.make(office, clock, session_id, "harold")) == {LETTER}
    choose_paper_size(office, clock, "a4")
    pdf = kind.make(office, clock, session_id, "harold")
    assert sizes(pdf) == {A4}
    assert overlaps(pdf) == []
    assert outside(pdf) == []


@pytest.mark.parametrize("kind", OF_THE_FORM)
def test_the_printed_claim_form_is_letter_wherever_it_is(kind: PaperKind, office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    choose_paper_size(office, clock, "a4")
    assert sizes(kind.make(office, clock, session_id, "harold")) == {LETTER}


def test_what_is_issued_is_issued_on_that_sheet_and_stays_on_it(office: Store, clock: FakeClock) -> None:
    first, second = (a_session(office, clock, is_signed=True) for _ in range(2))
    before = issue_superbill(office, clock, first)
    choose_paper_size(office, clock, "a4")
    assert preview_superbill(office, clock, first).pdf == before.pdf
    assert sizes(before.pdf) == {LETTER}
    assert sizes(issue_superbill(office, clock, second).pdf) == {A4}


def test_receipts_day_sheet_and_review_fit_it_too(office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    choose_paper_size(office, clock, "a4")
    posted = take_payment(office, clock, NewPayment("harold", Decimal(20), "cash", session_id))
    assert sizes(receipt_of_payment(office, clock, posted.line.receipt)) == {A4}
    assert sizes(make_day_sheet(office, clock).pdf) == {A4}
    assert sizes(make_review(office, clock, Asked())) == {A4}


def test_screens_look_again_only_where_it_is_another_sheet(office: Store, clock: FakeClock) -> None:
    assert choose_paper_size(office, clock, "letter").changed == frozenset()
    assert choose_paper_size(office, clock, "a4").changed == {PAPERS}
    assert choose_paper_size(office, clock, "a4").changed == frozenset()


def test_a_sheet_that_we_do_not_know_is_refused(office: Store, clock: FakeClock) -> None:
    with pytest.raises(Refused, match="napkin"):
        choose_paper_size(office, clock, "napkin")
    assert office.paper_size == "letter"
