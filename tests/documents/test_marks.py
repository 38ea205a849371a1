"""COPY and VOID over a finished paper: seen on every page, over no word, and after bytes that stay as they were."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from pypdf import PdfReader

from desktop_app.documents.marks import marked
from desktop_app.documents.sheet import Page
from desktop_app.documents.superbill_pdf import render
from tests.paper_builders import FONTS, line, superbill
from tests.paper_geometry import boxes, overlaps

Words = Callable[[bytes], list[str]]
LINES = tuple(replace(line(), date_of_service=date(2026, 6, day)) for day in range(1, 25))
SINCE = "Superbill 2026-00187 was voided on 06/12/2026. Do not send it to a plan. It is replaced by 2026-00188."
EDGE = 12
"""Points that no printer reaches."""
SHORT = "Reason: wrong member ID"
LONG = f"Reason: {'the place of service was the clinic and not the home of the daughter, ' * 4}"


def void(pdf: bytes, reason: str = SHORT) -> bytes:
    return marked(pdf, "VOID", (SINCE, reason), fonts=FONTS, across=True)


def dark(pdf: bytes) -> list[int]:
    """How many dots of each page, below its upper margin, are not white."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pictures = [page.render(scale=1, grayscale=True).to_pil() for page in document]
        return [sum(each.crop((0, 40, *each.size)).histogram()[:250]) for each in pictures]
    finally:
        document.close()


@pytest.mark.parametrize("page", ["letter", "a4"])
def test_void_stands_large_across_every_page_and_beside_the_reason(words: Words, page: Page) -> None:
    pdf = render(superbill(lines=LINES), page, fonts=FONTS)
    made = void(pdf)
    assert made.startswith(pdf)
    before, after = words(pdf), words(made)
    assert len(after) == 3
    for text in after:
        assert text.count("VOID") == 2
        assert SINCE in text
        assert SHORT in text
    assert all(now > then + 1000 for then, now in zip(dark(pdf), dark(made), strict=True))
    assert all(text in marked_text for text, marked_text in zip(before, after, strict=True))


@pytest.mark.parametrize("size", ["letter", "a4"])
@pytest.mark.parametrize("reason", [SHORT, LONG, "Reason: 秀英 Nguyễn Thị Ánh"])
def test_the_lines_of_a_mark_run_into_no_other_words(size: Page, reason: str) -> None:
    made = marked(render(superbill(), size, fonts=FONTS), "VOID", (SINCE, reason), fonts=FONTS)
    assert overlaps(made) == []
    assert all(box.left > EDGE and box.right < 595 - EDGE for page in boxes(made) for box in page)
    assert all(box.top < (842 if size == "a4" else 792) - EDGE for page in boxes(made) for box in page)


def test_the_word_across_the_page_hides_nothing() -> None:
    """It is stroked and not filled, so that every letter under it keeps its own ink."""
    pdf = render(superbill(), fonts=FONTS)
    pictures = []
    for each in (pdf, void(pdf)):
        document = pypdfium2.PdfDocument(each)
        pictures.append(document[0].render(scale=2, grayscale=True).to_pil())
        document.close()
    below = (0, 80, *pictures[0].size)
    plain, over = (picture.crop(below).tobytes() for picture in pictures)
    assert all(now < 128 for then, now in zip(plain, over, strict=True) if then < 64)


def test_a_reason_longer_than_the_margin_says_that_there_is_more(words: Words) -> None:
    (text,) = words(void(render(superbill(), fonts=FONTS), LONG))
    assert "Reason: the place of service was the clinic and not the home of the daughter, the place of" in text
    assert text.endswith("not the home of …")


def test_a_reason_in_any_letters_is_written_in_them(words: Words) -> None:
    assert (
        "Reason: 秀英 Nguyễn Thị Ánh" in words(void(render(superbill(), fonts=FONTS), "Reason: 秀英 Nguyễn Thị Ánh"))[0]
    )


def test_a_copy_is_marked_in_the_margin_alone(words: Words) -> None:
    pdf = render(superbill(), fonts=FONTS)
    made = marked(pdf, "COPY", ("Printed again.",), fonts=FONTS)
    assert made.startswith(pdf)
    assert dark(made) == dark(pdf)
    assert words(made)[0].count("COPY Printed again.") == 1


def test_the_same_mark_gives_the_same_bytes() -> None:
    pdf = render(superbill(), fonts=FONTS)
    assert void(pdf) == void(pdf)
    assert len(PdfReader(io.BytesIO(void(pdf))).pages) == 1
