"""Lines broken to a width: nothing is lost, nothing is too wide, and the short way says what the long one says."""

import string

from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.documents.fonts import speaking
from desktop_app.documents.text import Type, width_of, wrap
from tests.paper_builders import FONTS

FACES = speaking(FONTS, "en")
FACE = Type(FACES.reading, FACES.reading_bold, 10, 13)
WORDS = st.text(string.ascii_letters + string.digits + "-./()&%$", max_size=12)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", " ", " ", "  ", "\n"])), max_size=60).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
WIDTHS = st.floats(30, 400)
LONG_WAY = "****"  # begins and ends a bold stretch with nothing in it


@given(TEXTS, WIDTHS)
@example("", 100.0)
@example("two  blanks ", 100.0)
@example("a-word-of-many-parts wider-than-a-line-of-this-width", 40.0)
@example("Incomprehensibilities", 31.0)
def test_plain_text_breaks_as_marked_text_does(text: str, width: float) -> None:
    marked = "\n".join(LONG_WAY + part for part in text.split("\n"))
    assert said(text, width) == said(marked, width)


@given(TEXTS, WIDTHS)
def test_no_letter_is_lost_and_no_line_is_wider(text: str, width: float) -> None:
    lines = wrap(text, FACE, width)
    assert "".join("".join(said(text, width)).split()) == "".join(text.split())
    assert all(width_of(line, FACE.size) <= width + 1e-6 for line in lines)


def said(text: str, width: float) -> list[str]:
    return ["".join(run.text for run in line) for line in wrap(text, FACE, width)]
