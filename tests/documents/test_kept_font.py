"""A face that keeps its cut pieces writes the very bytes that one writes which cuts them each time."""

import io
from collections.abc import Iterator

import pytest
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.kept_font import KeptFont
from tests.paper_builders import FONTS

FILE = FONTS / "Inter-400.ttf"
TEXTS = ("Superbill 2026-00187", "Niño, 10:05–10:35", "Nguyễn Thị Đỗ", "Superbill 2026-00187")


@pytest.fixture
def _as_on_paper() -> Iterator[None]:
    before = rl_config.useA85
    rl_config.useA85 = 0
    yield
    rl_config.useA85 = before


def written(text: str, pages: int = 1) -> bytes:
    into = io.BytesIO()
    canvas = Canvas(into, invariant=1, pageCompression=1, initialFontName="a face")
    for _ in range(pages):
        canvas.setFont("a face", 10)
        canvas.drawString(50, 700, text)
        canvas.showPage()
    canvas.save()
    return into.getvalue()


@pytest.mark.usefixtures("_as_on_paper")
def test_the_bytes_are_those_of_a_face_that_keeps_nothing() -> None:
    papers = []
    for font in (TTFont("a face", str(FILE)), KeptFont("a face", FILE)):
        pdfmetrics.registerFont(font)
        papers.append([written(text, pages) for text in TEXTS for pages in (1, 2)])
    plain, kept = papers
    assert plain == kept
    assert plain[0] != plain[2]
