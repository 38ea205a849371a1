"""One superbill for several visits, its corrected copy, its marked reprint, and the check of what comes back."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest
from pypdf import PdfReader

from desktop_app.documents.marks import marked
from desktop_app.domain.errors import Refused
from desktop_app.store.store import Store
from desktop_app.workflows.papers.choose_visits import choose_visits
from desktop_app.workflows.papers.issue_superbill import (
    issue_for_visits,
    issue_superbill,
    preview_for_visits,
    preview_superbill,
    void_superbill,
)
from desktop_app.workflows.papers.record_printed import record_printed
from desktop_app.workflows.papers.reprint import as_copy, superbill_to_print
from desktop_app.workflows.papers.verify_superbill import verify_superbill
from tests import builders
from tests.fake_clock import FakeClock
from tests.workflows.papers.test_issue_superbills import a_session


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def ink(pdf: bytes) -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=1, grayscale=True).to_pil()
    document.close()
    return picture.crop((0, 40, *picture.size)).tobytes()


def signed(office: Store, clock: FakeClock, count: int) -> tuple[str, ...]:
    return tuple(a_session(office, clock, is_signed=True) for _ in range(count))


def test_several_visits_stand_on_one_superbill_in_the_order_of_their_days(office: Store, clock: FakeClock) -> None:
    visits = signed(office, clock, 3)
    paper = issue_for_visits(office, clock, (visits[2], visits[0], visits[1]))
    text = text_of(paper.pdf)
    assert text.count("97550") == 3
    assert [text.index(f"06/{day}/2026 12") for day in (10, 11, 12)] == sorted(
        text.index(f"06/{day}/2026 12") for day in (10, 11, 12)
    )
    assert "Balance $270.00" in text
    assert office.superbills.get(paper.number).session_ids == visits


def test_a_visit_by_video_is_not_said_to_have_been_face_to_face(office: Store, clock: FakeClock) -> None:
    visits = (*signed(office, clock, 1), a_session(office, clock, is_signed=True, modality="video"))
    text = text_of(issue_for_visits(office, clock, visits).pdf)
    assert "On 06/10/2026, training was given face to face to Marian Whitcomb (wife) while" in text
    assert "On 06/11/2026, training was given live by video to Marian Whitcomb (wife) while" in text


def test_every_visit_of_it_then_shows_the_same_paper(office: Store, clock: FakeClock) -> None:
    visits = signed(office, clock, 2)
    paper = issue_for_visits(office, clock, visits)
    assert [preview_superbill(office, clock, visit).pdf for visit in visits] == [paper.pdf, paper.pdf]
    assert issue_for_visits(office, clock, visits).number == paper.number


def test_a_visit_cannot_stand_on_two_superbills(office: Store, clock: FakeClock) -> None:
    visits = signed(office, clock, 2)
    number = issue_superbill(office, clock, visits[0]).number
    with pytest.raises(Refused, match=number):
        issue_for_visits(office, clock, visits)
    assert office.superbills.next_number(2026).endswith("2")


def test_one_visit_that_is_blocked_keeps_the_number_from_being_taken(office: Store, clock: FakeClock) -> None:
    visits = (*signed(office, clock, 1), a_session(office, clock, is_signed=False))
    with pytest.raises(Refused):
        issue_for_visits(office, clock, visits)
    assert office.superbills.next_number(2026) == "2026-00001"
    draft = preview_for_visits(office, clock, visits)
    assert "INCOMPLETE - NOT FOR REIMBURSEMENT" in text_of(draft.pdf)


def test_visits_of_two_clinicians_are_refused(office: Store, clock: FakeClock) -> None:
    visits = signed(office, clock, 2)
    with office.act("change", "clinician", "ana", clock.now().utc):
        office.clinicians.save(builders.clinician(id="ana", name="Ana Ruiz", npi="1679576722"))
    from desktop_app.workflows.training.start_session import SessionPlan, start_session

    other = start_session(office, clock, SessionPlan("harold", ("marian",), "ana")).session_id
    with pytest.raises(Refused, match="more than one clinician"):
        preview_for_visits(office, clock, (*visits, other))


def test_a_range_takes_what_is_signed_and_says_why_the_rest_is_left_out(office: Store, clock: FakeClock) -> None:
    visits = signed(office, clock, 2)
    issue_superbill(office, clock, visits[0])
    open_visit = a_session(office, clock, is_signed=False)
    chosen = choose_visits(office, clock, "harold", date(2026, 6, 10), date(2026, 6, 12))
    assert chosen.session_ids == (visits[1],)
    assert {left.session_id: left.why for left in chosen.left_out} == {
        visits[0]: "It stands on superbill 2026-00001.",
        open_visit: "It is not signed yet.",
    }


@pytest.mark.parametrize(
    ("first", "last"), [(date(2025, 1, 1), date(2025, 1, 31)), (date(2026, 6, 12), date(2026, 6, 10))]
)
def test_a_range_without_a_visit_is_refused(office: Store, clock: FakeClock, first: date, last: date) -> None:
    signed(office, clock, 1)
    with pytest.raises(Refused):
        choose_visits(office, clock, "harold", first, last)


def test_every_draft_says_that_it_is_none(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    text = text_of(preview_superbill(office, clock, visit).pdf)
    assert "INCOMPLETE - NOT FOR REIMBURSEMENT" in text
    assert "DRAFT" in text
    assert "INCOMPLETE" not in text_of(issue_superbill(office, clock, visit).pdf)


def test_a_corrected_copy_names_what_it_replaces_and_why(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    first = issue_superbill(office, clock, visit)
    void_superbill(office, clock, first.number, "wrong member ID")
    second = issue_superbill(office, clock, visit)
    text = text_of(second.pdf)
    assert second.number == "2026-00002"
    assert f"Replaces superbill {first.number}" in text
    assert "Corrected: wrong member ID" in text


def test_a_reprint_is_marked_and_begins_with_the_very_bytes(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    paper = issue_superbill(office, clock, visit)
    assert superbill_to_print(office, paper.number) == paper.pdf
    record_printed(office, clock, "superbill", paper.number, "print")
    copy = superbill_to_print(office, paper.number)
    assert copy.startswith(paper.pdf)
    assert copy == superbill_to_print(office, paper.number)
    assert "COPY" in text_of(copy)
    assert ink(copy) == ink(paper.pdf)
    assert office.superbills.get(paper.number).pdf == paper.pdf


def test_a_void_one_says_so_and_why(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    paper = issue_superbill(office, clock, visit)
    void_superbill(office, clock, paper.number, "wrong day")
    void = superbill_to_print(office, paper.number)
    assert void.startswith(paper.pdf)
    assert text_of(void).count("VOID") == 2
    assert "was voided on 06/11/2026. Do not send it to a plan. Reason: wrong day" in text_of(void)
    assert ink(void) != ink(paper.pdf)
    assert "replaced" not in text_of(void)


def test_a_void_one_names_what_replaces_it_once_something_does(office: Store, clock: FakeClock) -> None:
    visits = signed(office, clock, 2)
    first = issue_for_visits(office, clock, visits).number
    void_superbill(office, clock, first, "one at a time, please")
    printed = [superbill_to_print(office, first)]
    for visit, by in zip(visits, ("2026-00002", "2026-00002 and 2026-00003"), strict=True):
        issue_superbill(office, clock, visit)
        printed.append(superbill_to_print(office, first))
        assert f"Do not send it to a plan. It is replaced by {by}. Reason: one" in text_of(printed[-1])
    assert [verify_superbill(office, pdf).verdict for pdf in printed] == ["valid"] * 3


def test_a_void_one_as_it_was_printed_at_first_is_still_known(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    paper = issue_superbill(office, clock, visit)
    void_superbill(office, clock, paper.number, "wrong day")
    words = f"Superbill {paper.number} was voided on 06/11/2026. Do not send it to a plan."
    at_first = marked(paper.pdf, "VOID", (words,), fonts=office.resources / "fonts")
    assert verify_superbill(office, at_first).verdict == "valid"
    other = marked(paper.pdf, "VOID", ("Superbill was never void.",), fonts=office.resources / "fonts")
    assert verify_superbill(office, other).verdict == "altered"


def test_what_was_issued_and_its_copy_are_valid(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    paper = issue_superbill(office, clock, visit)
    copy = as_copy(office, office.superbills.get(paper.number))
    assert [verify_superbill(office, pdf).verdict for pdf in (paper.pdf, copy)] == ["valid", "valid"]
    void_superbill(office, clock, paper.number, "wrong day")
    assert "voided since" in verify_superbill(office, paper.pdf).sentence
    assert verify_superbill(office, superbill_to_print(office, paper.number)).verdict == "valid"


def test_one_changed_byte_is_an_altered_superbill(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    pdf = issue_superbill(office, clock, visit).pdf
    for place in (len(pdf) // 2, len(pdf) - 2):
        altered = pdf[:place] + bytes([pdf[place] ^ 1]) + pdf[place + 1 :]
        assert verify_superbill(office, altered).verdict != "valid"
    assert verify_superbill(office, pdf + b"% one more line\n").verdict == "altered"


def test_the_square_codes_text_is_enough(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    pdf = issue_superbill(office, clock, visit).pdf
    code = str((PdfReader(io.BytesIO(pdf)).metadata or {})["/Keywords"])
    assert verify_superbill(office, code.encode()).verdict == "valid"
    other = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert verify_superbill(office, other.encode()).verdict == "altered"
    assert verify_superbill(office, code.replace("2026-00001", "2026-00009").encode()).verdict == "unknown"


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.4 and nothing", b"\xff\xfe\x00"])
def test_what_is_no_superbill_is_unknown(office: Store, content: bytes) -> None:
    assert verify_superbill(office, content).verdict == "unknown"


def test_a_name_without_letters_in_any_typeface_is_refused_and_takes_no_number(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    with office.act("change", "patient", "harold", clock.now().utc):
        office.patients.save(replace(office.patients.get("harold"), given_name="สมชาย"))
    with pytest.raises(Refused, match="None of the typefaces"):
        issue_superbill(office, clock, visit)
    assert office.superbills.next_number(2026) == "2026-00001"


def test_a_chinese_name_goes_out_in_its_own_letters(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    with office.act("change", "patient", "harold", clock.now().utc):
        office.patients.save(replace(office.patients.get("harold"), given_name="秀英"))
    assert "秀英 Whitcomb" in text_of(issue_superbill(office, clock, visit).pdf)


def test_nothing_paid_is_said_and_the_balance_is_the_whole_charge(office: Store, clock: FakeClock) -> None:
    (visit,) = signed(office, clock, 1)
    text = text_of(issue_superbill(office, clock, visit).pdf)
    assert "Harold Whitcomb, the patient. Nothing has been paid to the practice yet." in text
    assert f"Balance ${Decimal('90.00')}" in text
