"""A picture on paper: black and white only, inside its box, and really there."""

import io
import re

import pypdfium2
import pytest

from desktop_app.documents.drawings.on_paper import commands, draw
from desktop_app.documents.drawings.pictures import PICTURES
from desktop_app.documents.sheet import Sheet

LEFT, TOP, HEIGHT = 100.0, 200.0, 150.0
WIDTH = HEIGHT * 1.3


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_has_no_grey(name: str) -> None:
    assert set(re.findall(r"(\S+) [gG](?:\s|$)", commands(name))) == {"0", "1"}


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_a_picture_is_drawn_within_its_box(name: str) -> None:
    sheet = Sheet("letter", "", "", "en", "Helvetica")
    draw(sheet, name, LEFT, TOP, HEIGHT)
    document = pypdfium2.PdfDocument(io.BytesIO(sheet.finish()))
    dots = document[0].render(scale=1, grayscale=True).to_pil().point(lambda tone: 255 * (tone < 200))
    document.close()
    left, top, right, bottom = dots.getbbox()
    assert LEFT - 1 <= left < right <= LEFT + WIDTH + 1
    assert TOP - 1 <= top < bottom <= TOP + HEIGHT + 1
    assert (right - left) * (bottom - top) > 0.2 * WIDTH * HEIGHT


def test_a_picture_that_we_do_not_have_draws_nothing() -> None:
    sheet, empty = (Sheet("letter", "", "", "en", "Helvetica") for _ in range(2))
    draw(sheet, "no-such-picture", LEFT, TOP, HEIGHT)
    assert sheet.finish() == empty.finish()
