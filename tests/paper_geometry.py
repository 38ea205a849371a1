"""Where the words of a paper stand: what overlaps, what leaves the page's margins. Watermarks lie behind and are not
asked about."""

from itertools import combinations
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as raw

MARGIN = 39.0  # points; our own margin is a little wider
_TOUCH = 0.6  # points by which neighbors may touch
_SLANTED = 0.01


class Box(NamedTuple):
    """A stretch of text on a page and where its ink is, in points from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def boxes(pdf: bytes) -> list[list[Box]]:
    """The stretches of each page, without those that are turned, as watermarks are."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_of_page(page) for page in document]
    finally:
        document.close()


def _of_page(page: pypdfium2.PdfPage) -> list[Box]:
    found = []
    words = page.get_textpage()
    for drawn in page.get_objects(filter=(raw.FPDF_PAGEOBJ_TEXT,)):
        if abs(drawn.get_matrix().b) > _SLANTED:
            continue
        left, bottom, right, top = drawn.get_bounds()
        if right - left > 0.1:
            found.append(Box(words.get_text_bounded(left, bottom, right, top).strip(), left, bottom, right, top))
    return found


def overlaps(pdf: bytes) -> list[tuple[str, str]]:
    """Pairs of stretches whose ink lies over each other, on any page."""
    return [
        (one.text, other.text)
        for page in boxes(pdf)
        for one, other in combinations(page, 2)
        if min(one.right, other.right) - max(one.left, other.left) > _TOUCH
        and min(one.top, other.top) - max(one.bottom, other.bottom) > _TOUCH
    ]


def outside(pdf: bytes) -> list[str]:
    """Stretches that leave the margins of their page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        sizes = [page.get_size() for page in document]
    finally:
        document.close()
    return [
        box.text
        for (width, height), page in zip(sizes, boxes(pdf), strict=True)
        for box in page
        if box.left < MARGIN or box.right > width - MARGIN or box.bottom < MARGIN or box.top > height - MARGIN
    ]
