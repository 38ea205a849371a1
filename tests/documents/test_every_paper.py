"""What holds of every paper, in its usual form and in its extremes, on Letter and on A4."""

import io
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from desktop_app.documents.fonts import register
from desktop_app.documents.sheet import Sheet
from tests.paper_builders import FONTS
from tests.paper_geometry import boxes, outside, overlaps
from tests.paper_samples import CLAIM_SHEETS, EXTREMES, SAMPLES, Page, Render

GOLDEN = Path(__file__).parent / "golden"
UPDATE = "TEACHBACK_UPDATE_GOLDEN"
PAPERS = [pytest.param(render, id=name) for name, render in SAMPLES.items()]
HARD = [pytest.param(render, id=name) for name, render in EXTREMES.items()]
READ: dict[str, Callable[[], bytes]] = {
    **{name: partial(render, "letter") for name, render in SAMPLES.items()},
    **{name: make for name, make in CLAIM_SHEETS.items() if not name.endswith("-many")},
}
"""The papers whose words were read."""
SIZES: dict[Page, tuple[int, int]] = {"letter": (612, 792), "a4": (595, 842)}
PRIVATE = ("Harold", "Whitcomb", "I69", "1949", "Marian", "W-1042")
THERMAL_DPI = 203
VOLATILE = ("seal of a superbill", "printed on")
"""What a golden text does not hold to: the seal is a hash over the rest, and the day is the day of printing."""


def text_of(pdf: bytes) -> str:
    """The words of all pages, with the lines that change from one print to the next named and not shown."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    lines = [line.strip() for number, page in enumerate(pages, 1) for line in (f"--- page {number}", *page.split("\n"))]
    return "\n".join(_steady(line) for line in lines if line) + "\n"


def _steady(line: str) -> str:
    if "check code " in line:
        return line.split("check code ")[0] + "check code {seal of a superbill}"
    if line.startswith("Printed "):
        return "Printed {printed on}" + line[line.index(", page") :]
    return line


@pytest.mark.parametrize("name", READ)
def test_the_words_of_a_paper_are_those_that_were_read_and_found_good(name: str) -> None:
    """Run with TEACHBACK_UPDATE_GOLDEN=1 to write them anew, then read what changed."""
    golden, text = GOLDEN / f"{name}.txt", text_of(READ[name]())
    if os.environ.get(UPDATE):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_text_is_left_over() -> None:
    assert {file.stem for file in GOLDEN.glob("*.txt")} == set(READ)


@pytest.mark.parametrize("render", [*PAPERS, *HARD])
def test_the_same_data_give_the_same_bytes(render: Render) -> None:
    assert render("letter") == render("letter")


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("render", [*PAPERS, *HARD])
def test_no_words_overlap_and_none_leave_the_page(render: Render, page: Page) -> None:
    pdf = render(page)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("render", PAPERS)
def test_every_page_has_the_size_that_was_asked_for(render: Render, page: Page) -> None:
    for sheet in PdfReader(io.BytesIO(render(page))).pages:
        assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) == SIZES[page]


@pytest.mark.parametrize("render", [*PAPERS, *HARD])
def test_nothing_is_printed_in_the_margins(render: Render, ink_in_the_margin: Callable[[bytes], int]) -> None:
    assert ink_in_the_margin(render("letter")) == 0


@pytest.mark.parametrize("render", [*PAPERS, *HARD])
def test_every_font_is_carried_along(render: Render, loose_fonts: Callable[[bytes], set[str]]) -> None:
    assert loose_fonts(render("a4")) == set()


@pytest.mark.parametrize("render", PAPERS)
def test_the_properties_name_the_paper_and_nothing_of_the_patient(render: Render) -> None:
    reader = PdfReader(io.BytesIO(render("letter")))
    assert reader.metadata is not None
    assert reader.metadata.title
    assert reader.trailer["/Root"]["/Lang"] == "en-US"
    properties = " ".join(map(str, reader.metadata.values()))
    assert [word for word in PRIVATE if word in properties] == []


@pytest.mark.parametrize("render", [*PAPERS, *HARD])
def test_every_page_says_whose_it_is_and_its_place(render: Render) -> None:
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(render("letter"))).pages]
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page


@pytest.mark.parametrize("render", PAPERS)
def test_black_dots_alone_lose_no_word(render: Render) -> None:
    """On a thermal printer a dot is black or white: every stretch of text keeps about as much ink as it had."""
    pdf = render("letter")
    document = pypdfium2.PdfDocument(pdf)
    try:
        for sheet, page in zip(document, boxes(pdf), strict=True):
            picture = sheet.render(scale=THERMAL_DPI / 72, grayscale=True).to_pil()
            dots = picture.point(lambda tone: 255 if tone >= 128 else 0)
            for box in page:
                part = dots.crop([round(edge * THERMAL_DPI / 72) for edge in _from_top(box, picture.height)])
                assert part.histogram()[0], f"{box.text!r} is white"
    finally:
        document.close()


def _from_top(box: tuple[str, float, float, float, float], height: int) -> tuple[float, float, float, float]:
    _, left, bottom, right, top = box
    whole = height * 72 / THERMAL_DPI
    return left, whole - top, right, whole - bottom


def test_words_that_overlap_and_words_that_leave_the_page_are_found() -> None:
    face = register(FONTS).figures
    sheet = Sheet("letter", "Trial", "Nobody", "en-US", face)
    sheet.text(100, 100, "Under the other", face, 12)
    sheet.text(120, 104, "Over it", face, 12)
    sheet.text(600, 300, "Away", face, 12)
    pdf = sheet.finish()
    assert len(overlaps(pdf)) == 1
    assert len(outside(pdf)) == 1


def test_amounts_of_a_column_end_at_one_line() -> None:
    pages = boxes(SAMPLES["statement"]("letter"))
    ends = {round(box.right, 0) for box in pages[0] if box.text.endswith("0.00") and box.right > 560}
    assert len(ends) == 1
