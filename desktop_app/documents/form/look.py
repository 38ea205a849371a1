"""How forms look: their faces, and labels in small spaced capitals."""

from dataclasses import dataclass

from desktop_app.documents.fonts import Fonts
from desktop_app.documents.sheet import Sheet
from desktop_app.documents.text import Type

ABSENT = "not on file"
_LABEL_SIZE = 6.8
_SPACED = 0.45


@dataclass(frozen=True, slots=True)
class Style:
    """The faces of a form. Figures have one width, so that amounts and numbers stand below each other."""

    head: Type
    body: Type
    strong: Type
    small: Type
    label: Type


def style(fonts: Fonts) -> Style:
    """Text 9 on 12, labels 6.8, heads 12 on 16, small print 7.6 on 10."""
    plain, bold = fonts.figures, fonts.figures_bold
    return Style(
        head=Type(bold, bold, 12.5, 16),
        body=Type(plain, bold, 9, 12),
        strong=Type(bold, bold, 9, 12),
        small=Type(plain, bold, 7.6, 10.2),
        label=Type(plain, bold, _LABEL_SIZE, 9.6),
    )


def label(sheet: Sheet, x: float, top: float, words: str, face: Type) -> None:
    """A label in small spaced capitals."""
    sheet.text(x, top + 7.4, words.upper(), face.plain, face.size, spaced=_SPACED)


def label_right(sheet: Sheet, right: float, top: float, words: str, face: Type) -> None:
    """A label that ends at `right`: its spacing is part of its width, except after the last letter."""
    shown = words.upper()
    width = float(sheet.canvas.stringWidth(shown, face.plain, face.size)) + _SPACED * (len(shown) - 1)
    label(sheet, right - width, top, words, face)
