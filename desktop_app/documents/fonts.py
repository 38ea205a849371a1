"""The typefaces of our papers: registered once per folder, always embedded, never the reader's own."""

import unicodedata
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desktop_app.documents.bidi import DIRECTION_MARKS
from desktop_app.documents.kept_font import KeptFont
from desktop_app.documents.shaping import number_forms

_FILES = {
    "form": "Inter-400.ttf",
    "form_bold": "Inter-600.ttf",
    "figures": "Inter-Tabular-400.ttf",
    "figures_bold": "Inter-Tabular-600.ttf",
    "reading": "AtkinsonHyperlegibleNext-400.ttf",
    "reading_bold": "AtkinsonHyperlegibleNext-700.ttf",
    "typed": "CourierPrime-400.ttf",
}


_FIRST_FACE = {"vi": "NotoSans", "ru": "NotoSans", "zh": "NotoSansSC", "ko": "NotoSansKR"}
"""Languages in which a handout is set in one face throughout; the others begin with Atkinson Hyperlegible Next."""

_SPARE_FACES = (
    ("NotoSansArabic", ((0x600, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE))),
    ("NotoSansKR", ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7AF))),
    ("NotoSansSC", ((0x2E80, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF))),
)
"""Which face draws the letters that the one of the page lacks; Noto Sans where none of these ranges holds them."""

_LETTERS = 16384  # how many answers of `face_for` are remembered

_folders: dict[str, Path] = {}
"""For each face of a page its folder, so that a spare one is read only when a letter asks for it."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names of registered faces: `form` for forms, `figures` with figures of one width, `reading` for handouts.

    `typed` has Basic Latin alone, in letters of one width, for what machines read.
    """

    form: str
    form_bold: str
    figures: str
    figures_bold: str
    reading: str
    reading_bold: str
    typed: str


@cache
def register(folder: Path) -> Fonts:
    """Register the faces of a folder. A face that is missing there is replaced by one that reportlab brings along."""
    made = Fonts(**{role: _face(folder, role, file) for role, file in _FILES.items()})
    _folders.update(dict.fromkeys(astuple(made), folder))
    return made


@cache
def speaking(folder: Path, language: str) -> Fonts:
    """The faces of a folder, with those for reading that this language is set in."""
    faces, name = register(folder), _FIRST_FACE.get(language.split("-")[0], "")
    plain, bold = (_spare(folder, name, weight) for weight in ("400", "700"))
    return replace(faces, reading=plain or faces.reading, reading_bold=bold or faces.reading_bold)


@cache
def _spare(folder: Path, name: str, weight: str) -> str:
    """A face of the Noto family, registered when first asked for; empty where the folder has none."""
    path = folder / f"{name}-{weight}.ttf"
    if not path.is_file():
        return ""
    font = _registered(path.stem, path)
    _folders[path.stem] = folder
    if name == "NotoSansArabic":
        number_forms(font)
    return path.stem


@lru_cache(maxsize=_LETTERS)
def face_for(letter: str, font: str) -> str:
    """The face that draws this letter on a page of `font`; `font` itself where no other has it either."""
    code = ord(letter)
    folder = _folders.get(font)
    if folder is None or code in pdfmetrics.getFont(font).face.charToGlyph:
        return font
    ranges = ((name, part) for name, parts in _SPARE_FACES for part in parts)
    name = next((name for name, (first, last) in ranges if first <= code <= last), "NotoSans")
    other = _spare(folder, name, "700" if _is_bold(font) else "400")
    return other if other and code in pdfmetrics.getFont(other).face.charToGlyph else font


def _is_bold(font: str) -> bool:
    return font.endswith(("600", "700")) or "bold" in font


def unprintable(texts: Iterable[str], fonts: Fonts) -> str:
    """The letters of these texts that no paper of ours can show in any face, each once."""
    letters = dict.fromkeys(letter for text in texts for letter in unicodedata.normalize("NFC", text))
    return "".join(letter for letter in letters if printable(letter, face_for(letter, fonts.reading)).startswith("[U+"))


def _face(folder: Path, role: str, file: str) -> str:
    """Register one file under a name of its own and give that name back."""
    path = folder / file
    if not path.is_file():
        spare = "VeraBd.ttf" if role.endswith("bold") else "Vera.ttf"
        path = Path(reportlab.__file__).parent / "fonts" / spare
    name = path.stem if path.parent == folder else f"{role}-{path.stem}"
    _registered(name, path)
    return name


def _registered(name: str, path: Path) -> TTFont:
    """A face under its name."""
    font = KeptFont(name, path)
    pdfmetrics.registerFont(font)
    return font


def printable(text: str, font: str) -> str:
    """The text with every letter that the face lacks replaced by its plain letter, or by its number in brackets."""
    glyphs = pdfmetrics.getFont(font).face.charToGlyph
    if text.isascii() and text.isprintable():
        return text
    whole = unicodedata.normalize("NFC", text)
    return "".join(letter if ord(letter) in glyphs else _plain(letter, glyphs) for letter in whole)


def _plain(letter: str, glyphs: dict[int, int]) -> str:
    """The nearest letter that the face has, with as many of its accents as the face can show."""
    if letter in DIRECTION_MARKS:
        return letter
    if letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf"):
        return " " if letter.isspace() else ""
    base = letter
    while len(apart := unicodedata.normalize("NFD", base)) > 1:
        base = unicodedata.normalize("NFC", apart[:-1])
        if all(ord(part) in glyphs for part in base):
            return base
    return {"ư": "u", "Ư": "U", "ơ": "o", "Ơ": "O"}.get(base, f"[U+{ord(letter):04X}]")
