"""Every paper of a visit, made from the records: each is a PDF, names nobody else, and is the same a second time."""

import io

import pytest
from pypdf import PdfReader

from desktop_app.domain.errors import Refused
from desktop_app.store.errors import NotFound
from desktop_app.store.store import Store
from desktop_app.workflows.papers.kinds import PAPER_KINDS, PaperKind, kind_called
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.paper_geometry import outside, overlaps
from tests.workflows.papers.test_issue_superbills import a_session

KINDS = [pytest.param(kind, id=kind.id) for kind in PAPER_KINDS]
OWN_MARGINS = ("claim-form", "claim-proof", "claim-test")


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def of_kind(office: Store, clock: FakeClock, name: str, session_id: str) -> str:
    kind = kind_called(name)
    assert kind is not None
    return text_of(kind.make(office, clock, session_id, ""))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_made_and_is_the_same_a_second_time(kind: PaperKind, office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    pdf = kind.make(office, clock, session_id, "harold")
    assert pdf.startswith(b"%PDF-")
    assert kind.make(office, clock, session_id, "") == pdf
    if kind.id not in OWN_MARGINS:
        assert overlaps(pdf) == []
        assert outside(pdf) == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_says_nothing_about_the_patient_in_its_properties(kind: PaperKind, office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    reader = PdfReader(io.BytesIO(kind.make(office, clock, session_id, "")))
    assert reader.metadata is not None
    assert reader.metadata.title
    assert reader.trailer["/Root"]["/Lang"] == "en-US"
    properties = " ".join(map(str, reader.metadata.values()))
    assert [word for word in ("Harold", "Whitcomb", "I69", "1949", "Marian", "A-1001") if word in properties] == []


def test_the_names_are_each_given_once() -> None:
    assert len({kind.id for kind in PAPER_KINDS}) == len(PAPER_KINDS)
    assert kind_called("no such paper") is None


def test_a_visit_that_is_not_in_the_records_is_not_found(office: Store, clock: FakeClock) -> None:
    with pytest.raises(NotFound):
        PAPER_KINDS[0].make(office, clock, "nowhere", "")


def test_the_note_says_what_was_written_and_that_it_is_whole(office: Store, clock: FakeClock) -> None:
    text = of_kind(office, clock, "note", a_session(office, clock, is_signed=True))
    for words in (
        "Marian lifts Harold by the arm",
        "Stand-pivot with gait belt low on the hips",
        "Marian Whitcomb: with cues",
        "Signed electronically by Lee Park, PT, DPT",
        "Whole: the record and its clock are exactly what was signed.",
    ):
        assert words in text
    assert "NOT SIGNED" not in text


def test_a_note_before_the_signature_says_so_across_the_page(office: Store, clock: FakeClock) -> None:
    text = of_kind(office, clock, "note", a_session(office, clock, is_signed=False))
    assert "NOT SIGNED" in text
    assert "Nothing in this note is locked yet." in text


def test_an_addendum_stands_below_the_note_with_both_its_times(office: Store, clock: FakeClock) -> None:
    from desktop_app.workflows.training.add_addendum import add_addendum

    session_id = a_session(office, clock, is_signed=True)
    add_addendum(office, clock, session_id, "The belt was the 54 inch one.", clock.utc, PASSPHRASE)
    text = of_kind(office, clock, "note", session_id)
    assert "The belt was the 54 inch one." in text
    assert "Added after the signature".upper() in text
    assert "written June" in text


def test_the_claim_form_waits_for_what_blocks_and_the_proof_does_not(office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=False)
    with pytest.raises(Refused):
        of_kind(office, clock, "claim-form", session_id)
    assert "PROOF" in of_kind(office, clock, "claim-proof", session_id)


def test_a_statement_carries_the_charge_of_each_signed_visit(office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    a_session(office, clock, is_signed=False)
    text = of_kind(office, clock, "statement", session_id)
    assert "Amount due $90.00" in text
    assert text.count("Caregiver training, 97550") == 1


def test_an_appeal_binds_its_papers_under_bookmarks_with_their_checksums(office: Store, clock: FakeClock) -> None:
    from desktop_app.workflows.papers.issue_superbill import issue_superbill
    from desktop_app.workflows.papers.make_appeal import Denial, make_appeal

    session_id = a_session(office, clock, is_signed=True)
    superbill = issue_superbill(office, clock, session_id)
    packet = make_appeal(office, clock, Denial((session_id,), "time", "77-1"))
    reader = PdfReader(io.BytesIO(packet.pdf))
    assert tuple(str(item["/Title"]) for item in reader.outline) == packet.titles
    assert packet.titles == (
        "Letter",
        "List of enclosures with checksums",
        "Session note of 06/10/2026",
        "Time audit",
        "Consent",
        "Plan of care: dates and goals",
        "Teach-back history",
        "Rules and their sources",
        f"Superbill {superbill.number}",
    )
    import hashlib

    text = text_of(packet.pdf)
    checksum = hashlib.sha256(superbill.pdf).hexdigest()
    assert f"{checksum[:32]} {checksum[32:]}" in text
    assert "10:02 AM" in text
    assert packet.missing == ()


def test_an_appeal_says_what_the_record_does_not_hold(office: Store, clock: FakeClock) -> None:
    from desktop_app.workflows.papers.make_appeal import Denial, make_appeal
    from desktop_app.workflows.training.sign_session import sign_session

    session_id = a_session(office, clock, is_signed=False)
    with pytest.raises(Refused, match="not signed"):
        make_appeal(office, clock, Denial((session_id,), "necessity"))
    sign_session(office, clock, session_id, "kept as a record")
    packet = make_appeal(office, clock, Denial((session_id,), "necessity"))
    assert "Why the training was needed" in packet.missing
