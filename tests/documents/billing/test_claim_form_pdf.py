"""The claim form on paper: each value lies in its box, moved by the printer's offset; the red form is not drawn."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from desktop_app.documents.billing.claim_form_pdf import render_data, render_proof, render_test
from desktop_app.documents.fonts import register
from desktop_app.domain.papers.claim_boxes import place_of
from tests.paper_builders import FONTS
from tests.paper_geometry import Box, boxes, overlaps
from tests.paper_samples import CLAIM_SHEETS, claim_forms

TENTH = 72 / 254
HEIGHT = 792


def cell(item: str, offset: tuple[int, int] = (0, 0)) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a box in points from the lower left corner."""
    place = place_of(item)
    left = 20 + (place.column - 1) * 7.2 + offset[0] * TENTH
    bottom = HEIGHT - (24 + place.line * 12 + offset[1] * TENTH)
    return left - 1, bottom, left + place.letters * 7.2 + 1, bottom + 12


def lies_in(box: Box, frame: tuple[float, float, float, float]) -> bool:
    left, bottom, right, top = frame
    return left <= box.left and box.right <= right and bottom <= box.bottom and box.top <= top


@pytest.mark.parametrize("offset", [(0, 0), (15, -20), (-35, 60)])
def test_every_value_lies_in_its_box(offset: tuple[int, int]) -> None:
    (page,) = boxes(render_data(claim_forms(), offset, fonts=FONTS))
    form = claim_forms().forms[0]
    assert len(page) == len(form.boxes)
    for box in form.boxes:
        assert any(lies_in(found, cell(box.item, offset)) for found in page), box


def test_a_tenth_of_a_millimeter_moves_every_value_by_as_much() -> None:
    here, there = (boxes(render_data(claim_forms(), offset, fonts=FONTS))[0] for offset in ((0, 0), (1, 1)))
    for one, other in zip(here, there, strict=True):
        assert other.left - one.left == pytest.approx(TENTH, abs=0.02)
        assert one.bottom - other.bottom == pytest.approx(TENTH, abs=0.02)


def test_the_data_page_holds_the_values_and_nothing_else() -> None:
    (page,) = boxes(render_data(claim_forms(), fonts=FONTS))
    assert sorted(box.text for box in page) == sorted(box.words for box in claim_forms().forms[0].boxes)


@pytest.mark.parametrize("name", CLAIM_SHEETS)
def test_no_values_overlap_and_the_bytes_are_the_same_again(name: str) -> None:
    make: Callable[[], bytes] = CLAIM_SHEETS[name]
    assert make() == make()
    assert overlaps(make()) == []


@pytest.mark.parametrize("name", ["claim-data", "claim-data-many", "claim-data-insured-many"])
def test_the_data_are_in_one_face_and_one_size_ten_letters_to_the_inch(name: str) -> None:
    seen: set[tuple[str, float]] = set()

    def see(text: str, _matrix: Any, _text_matrix: Any, font: dict[str, str], size: float) -> None:
        if text.strip():
            seen.add((font["/BaseFont"].partition("+")[2], size))

    for page in PdfReader(io.BytesIO(CLAIM_SHEETS[name]())).pages:
        page.extract_text(visitor_text=see)
    assert seen == {("CourierPrime-Regular", 12.0)}
    width = pdfmetrics.getFont(register(FONTS).typed).stringWidth
    assert {round(width(letter, 12) * 10 / 72, 2) for letter in map(chr, range(0x20, 0x7F))} == {1.0}


def test_an_amount_ends_in_the_last_column_of_its_box() -> None:
    (page,) = boxes(render_data(claim_forms(), fonts=FONTS))
    right = cell("28.dollars")[2]
    assert any(box.text == "90" and right - 4 < box.right < right for box in page)


def test_what_is_cut_is_told_and_never_printed_smaller() -> None:
    claim = claim_forms(signed_by="Maximiliana Featherstonehaugh, PT, DPT")
    reader = PdfReader(io.BytesIO(render_data(claim, fonts=FONTS)))
    assert "MAXIMILIANA FEATHERST\n" in reader.pages[0].extract_text()
    proof = PdfReader(io.BytesIO(render_proof(claim, fonts=FONTS)))
    text = " ".join(" ".join(page.extract_text().split()) for page in proof.pages)
    assert "31 The box holds 21 letters; the rest was left out." in text


def test_the_longest_values_still_lie_in_their_boxes() -> None:
    pages = boxes(CLAIM_SHEETS["claim-data-many"]())
    assert len(pages) == 5
    for page in pages:
        assert max(box.right for box in page) < 612
        assert min(box.left for box in page) > 0


def test_the_proof_says_that_it_is_none_and_where_each_value_comes_from() -> None:
    reader = PdfReader(io.BytesIO(render_proof(claim_forms(), fonts=FONTS)))
    text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert "Not the CMS-1500 itself: do not send it." in text
    for words in ("coverage, member ID", "rules, modifiers", "X in the square for self", "The patient signs here"):
        assert words in text


def test_the_test_page_says_the_offset_it_was_printed_with() -> None:
    reader = PdfReader(io.BytesIO(render_test((5, -12), fonts=FONTS)))
    text = " ".join(reader.pages[0].extract_text().split())
    assert "0.5 mm to the right, -1.2 mm down" in text
