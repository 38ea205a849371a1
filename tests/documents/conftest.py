"""How a test reads a paper back: its words, its fonts, and where its ink is."""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from pypdf import PdfReader

Words = Callable[[bytes], list[str]]
_MARGIN = 36.0  # half an inch: our own margin is a little wider


@pytest.fixture
def words() -> Words:
    """The text of each page with single spaces, as somebody who copies it would get it."""

    def read(pdf: bytes) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]

    return read


@pytest.fixture
def ink_in_the_margin() -> Callable[[bytes], int]:
    """How many dots are not white within half an inch of an edge of any page, at 72 dots per inch."""

    def count(pdf: bytes) -> int:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return sum(_outside(page.render(scale=1, grayscale=True).to_pil()) for page in document)
        finally:
            document.close()

    return count


def _outside(picture: object) -> int:
    width, height = picture.size
    edge = int(_MARGIN)
    frames = (
        (0, 0, width, edge),
        (0, height - edge, width, height),
        (0, 0, edge, height),
        (width - edge, 0, width, height),
    )
    return sum(sum(picture.crop(frame).histogram()[:250]) for frame in frames)


@pytest.fixture
def loose_fonts() -> Callable[[bytes], set[str]]:
    """The names of fonts that a paper uses without carrying them."""

    def names(pdf: bytes) -> set[str]:
        found: set[str] = set()
        for page in PdfReader(io.BytesIO(pdf)).pages:
            for font in page["/Resources"]["/Font"].values():
                described = font.get_object().get("/FontDescriptor")
                if described is None or "/FontFile2" not in described.get_object():
                    found.add(str(font.get_object()["/BaseFont"]))
        return found

    return names
