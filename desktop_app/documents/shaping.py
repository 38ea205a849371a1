"""Arabic letters joined: their forms beside each other are found by HarfBuzz, drawn and measured by reportlab."""

from functools import lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, shapeStr

_REMEMBERED = 4096
_FACE = "NotoSansArabic"
_ANY_SIZE = 10  # widths come in thousandths of the size


def is_shaped(font: str) -> bool:
    """Whether the letters of this face change by what stands beside them."""
    return font.startswith(_FACE)


@lru_cache(maxsize=_REMEMBERED)
def shaped(text: str, font: str) -> str:
    """The joined forms in the order in which they stand from left to right."""
    made: str = shapeStr(text, font, _ANY_SIZE, force=True)
    return made


def width_of_shaped(text: str, font: str, size: float) -> float:
    """The width in points of a text in logical order once it is joined."""
    made = shaped(text, font)
    parts = getattr(made, "__shapeData__", None)
    if parts is None:
        return float(pdfmetrics.stringWidth(made, font, size))
    return float(sum(part.x_advance for part in parts)) * size / 1000


def number_forms(font: TTFont) -> None:
    """Give every form without a letter of its own a number, in the font's order and not in that of their use.

    Reportlab would number them as they come, and the same page would have other bytes after another one.
    """
    face, harfbuzz = font.face, font.hbFont(_ANY_SIZE)
    for form in range(face.numGlyphs):
        if form not in face.glyphToChar:
            font.hbAddPrivate(harfbuzz.glyph_to_string(form), form, harfbuzz.get_glyph_h_advance(form))
