"""Words broken into lines for paper: pure, with **bold** marks inside a sentence. No drawing here."""

import re
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase.pdfmetrics import stringWidth

from desktop_app.documents.fonts import printable


@dataclass(frozen=True, slots=True)
class Type:
    """A face for text: the names of its plain and bold fonts, its size and its line height in points."""

    plain: str
    bold: str
    size: float
    leading: float

    def strong(self) -> "Type":
        """The same, with everything bold."""
        return Type(self.bold, self.bold, self.size, self.leading)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one font within a line."""

    text: str
    font: str


Line = tuple[Run, ...]


def width_of(line: Line, size: float) -> float:
    """The width of a line in points."""
    return size * sum(sum(map(_widths(run.font).__getitem__, run.text)) for run in line)


class _Widths(dict[str, float]):
    """How wide each letter of a face is at a size of one point, asked once."""

    def __init__(self, font: str) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> float:
        width = self[letter] = float(stringWidth(letter, self._font, 1))
        return width


@cache
def _widths(font: str) -> _Widths:
    return _Widths(font)


def wrap(text: str, face: Type, width: float) -> tuple[Line, ...]:
    """Break the text into lines no wider than `width` points. `**` starts and ends bold; a newline is kept.

    A word that is wider than a line is broken where it must be, so that nothing is ever cut off.
    """
    if text.isascii() and text.isprintable() and "**" not in text and "  " not in text and text == text.strip():
        line = (Run(text, face.plain),)  # nothing to take apart, which is what most cells of a form are
        if width_of(line, face.size) <= width:
            return (line,)
    lines = [line for part in text.split("\n") for line in _wrap_part(part, face, width)]
    return tuple(lines) or ((Run("", face.plain),),)


def _wrap_part(text: str, face: Type, width: float) -> list[Line]:
    lines: list[Line] = []
    line: Line = ()
    used = 0.0
    space = width_of((Run(" ", face.plain),), face.size)
    for piece in (piece for word in _words(text, face) for piece in _pieces(word, face.size, width)):
        needs = width_of(piece, face.size)
        if line and used + space + needs > width:
            lines.append(_joined(line))
            line, used = (), 0.0
        used += needs + (space if line else 0.0)
        line = (*line, Run(" ", face.plain), *piece) if line else piece
    lines.append(_joined(line))
    return lines


def _words(text: str, face: Type) -> list[Line]:
    """The words of the text, each as the runs it is made of: a word may be bold in part ("**911**.")."""
    words: list[list[Run]] = []
    fresh = True
    for index, stretch in enumerate(text.split("**")):
        font = face.bold if index % 2 else face.plain
        for part in re.findall(r"[ \t]+|[^ \t]+", stretch):
            if part.isspace():
                fresh = True
                continue
            if fresh:
                words.append([])
            words[-1].append(Run(printable(part, font), font))
            fresh = False
    return [tuple(word) for word in words]


def _pieces(word: Line, size: float, width: float) -> list[Line]:
    """The word in one piece, or in as many as it takes to fit the width."""
    if width_of(word, size) <= width:
        return [word]
    pieces: list[Line] = []
    piece: Line = ()
    for letter in (Run(letter, run.font) for run in word for letter in run.text):
        if piece and width_of((*piece, letter), size) > width:
            pieces.append(_joined(piece))
            piece = ()
        piece = _joined((*piece, letter))
    return [*pieces, piece]


def _joined(line: Line) -> Line:
    """Neighbors of one font made one run."""
    runs: list[Run] = []
    for run in line:
        if runs and runs[-1].font == run.font:
            runs[-1] = Run(runs[-1].text + run.text, run.font)
        else:
            runs.append(run)
    return tuple(runs)
