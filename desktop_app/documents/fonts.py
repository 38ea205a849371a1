"""The typefaces of our papers: registered once per folder, always embedded, never the reader's own."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_FILES = {
    "form": "Inter-400.ttf",
    "form_bold": "Inter-600.ttf",
    "figures": "Inter-Tabular-400.ttf",
    "figures_bold": "Inter-Tabular-600.ttf",
    "reading": "AtkinsonHyperlegibleNext-400.ttf",
    "reading_bold": "AtkinsonHyperlegibleNext-700.ttf",
}


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names of registered faces: `form` for forms, `figures` with figures of one width, `reading` for handouts."""

    form: str
    form_bold: str
    figures: str
    figures_bold: str
    reading: str
    reading_bold: str


@cache
def register(folder: Path) -> Fonts:
    """Register the faces of a folder. A face that is missing there is replaced by one that reportlab brings along."""
    return Fonts(**{role: _face(folder, role, file) for role, file in _FILES.items()})


def _face(folder: Path, role: str, file: str) -> str:
    """Register one file under a name of its own and give that name back."""
    path = folder / file
    if not path.is_file():
        spare = "VeraBd.ttf" if role.endswith("bold") else "Vera.ttf"
        path = Path(reportlab.__file__).parent / "fonts" / spare
    name = path.stem if path.parent == folder else f"{role}-{path.stem}"
    pdfmetrics.registerFont(TTFont(name, str(path)))
    return name


def printable(text: str, font: str) -> str:
    """The text with every letter that the face lacks replaced by its plain letter, or by its number in brackets."""
    glyphs = pdfmetrics.getFont(font).face.charToGlyph
    if text.isascii() and text.isprintable():
        return text
    whole = unicodedata.normalize("NFC", text)
    return "".join(letter if ord(letter) in glyphs else _plain(letter, glyphs) for letter in whole)


def lacking(texts: Iterable[str], fonts: Fonts) -> str:
    """The letters of these texts for which our faces have neither the letter nor its plain form, each once."""
    glyphs = pdfmetrics.getFont(fonts.figures).face.charToGlyph
    letters = dict.fromkeys(letter for text in texts for letter in unicodedata.normalize("NFC", text))
    return "".join(letter for letter in letters if ord(letter) not in glyphs and len(_plain(letter, glyphs)) > 1)


def _plain(letter: str, glyphs: dict[int, int]) -> str:
    """The nearest letter that the face has, with as many of its accents as the face can show."""
    if letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf"):
        return " " if letter.isspace() else ""
    base = letter
    while len(apart := unicodedata.normalize("NFD", base)) > 1:
        base = unicodedata.normalize("NFC", apart[:-1])
        if all(ord(part) in glyphs for part in base):
            return base
    return {"ư": "u", "Ư": "U", "ơ": "o", "Ơ": "O"}.get(base, f"[U+{ord(letter):04X}]")
