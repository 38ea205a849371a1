"""Words broken into lines for paper: pure, with **bold** marks inside a sentence, in every script that we print.

No drawing here. A line comes out as it stands from left to right.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby

from reportlab.pdfbase.pdfmetrics import stringWidth

from desktop_app.documents.bidi import DIRECTION_MARKS, levels, reordered, runs_right_to_left, turned
from desktop_app.documents.fonts import face_for, printable
from desktop_app.documents.shaping import is_shaped, width_of_shaped

_CLOSING = "，。、；：？！）」』”’》〉】…—％～"
_OPENING = "（「『“‘《〈【"


@dataclass(frozen=True, slots=True)
class Type:
    """A face for text: the names of its plain and bold fonts, its size and its line height in points.

    `is_rtl` says that the page runs from right to left.
    """

    plain: str
    bold: str
    size: float
    leading: float
    is_rtl: bool = False

    def strong(self) -> "Type":
        """The same, with everything bold."""
        return replace(self, plain=self.bold)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one font within a line.

    The first run of a line that was put into another order `says` the whole line as it is read.
    """

    text: str
    font: str
    says: str = ""


Line = tuple[Run, ...]


def width_of(line: Line, size: float) -> float:
    """The width of a line in points."""
    if len(line) == 1:
        return float(_width(line[0], size))
    return float(sum(_width(run, size) for run in line))


def _width(run: Run, size: float) -> float:
    if is_shaped(run.font):
        return width_of_shaped(run.text, run.font, size)
    return size * sum(map(_widths(run.font).__getitem__, run.text))


class _Widths(dict[str, float]):
    """How wide each letter of a face is at a size of one point, asked once."""

    def __init__(self, font: str) -> None:
        super().__init__(dict.fromkeys(DIRECTION_MARKS, 0.0))
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
    if _is_plain(text) and "  " not in text and text == text.strip():
        line = (Run(text, face.plain),)  # nothing to take apart, which is what most cells of a form are
        if width_of(line, face.size) <= width:
            return (line,)
    lines = [line for part in text.split("\n") for line in _wrap_part(part, face, width)]
    return tuple(lines) or ((Run("", face.plain),),)


def one_line(text: str, font: str, is_rtl: bool = False) -> Line:
    """The text in one line however wide it is, in the faces that have its letters."""
    return wrap(text, Type(font, font, 1, 1, is_rtl), 1e9)[0]


def _is_plain(text: str) -> bool:
    """Whether there is nothing in it but Latin letters of a single face."""
    return text.isascii() and text.isprintable() and "**" not in text


def _wrap_part(text: str, face: Type, width: float) -> list[Line]:
    if _is_plain(text) and not is_shaped(face.plain):
        words = [(word, width_of((Run(word, face.plain),), face.size)) for word in text.split()]
        if all(needs <= width for _, needs in words):
            return [(Run(line, face.plain),) if line else () for line in _filled(words, face, width)]
    lines: list[Line] = []
    line: Line = ()
    used = 0.0
    blank = Run(" ", face.plain)
    space = width_of((blank,), face.size)
    turns = runs_right_to_left(text)
    for piece, is_spaced in _broken(text, face, width):
        needs, before = width_of(piece, face.size), space if is_spaced else 0.0
        if line and used + before + needs > width:
            lines.append(_finished(line, face.is_rtl, turns))
            line, used = (), 0.0
        used += needs + (before if line else 0.0)
        line = (*line, *((blank,) if is_spaced else ()), *piece) if line else piece
    lines.append(_finished(line, face.is_rtl, turns))
    return lines


def _filled(words: list[tuple[str, float]], face: Type, width: float) -> list[str]:
    """Words and how wide they are, as many in each line as fit: what most text on paper comes down to."""
    space = width_of((Run(" ", face.plain),), face.size)
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for word, needs in words:
        if line and used + space + needs > width:
            lines.append(" ".join(line))
            line, used = [], 0.0
        used += needs + (space if line else 0.0)
        line.append(word)
    return [*lines, " ".join(line)]


def _broken(text: str, face: Type, width: float) -> Iterator[tuple[Line, bool]]:
    """The pieces between which a line may break, and whether a blank stands before each."""
    for word in _words(text, face):
        for number, atom in enumerate(_atoms(word)):
            for part, piece in enumerate(_pieces(atom, face.size, width)):
                yield piece, number == 0 and part == 0


def _finished(line: Line, is_rtl: bool, turns: bool) -> Line:
    return _visual(line, is_rtl) if turns else _joined(line)


def _visual(line: Line, is_rtl: bool) -> Line:
    """The line as it stands from left to right, Arabic letters joined."""
    letters = [(letter, run.font) for run in line for letter in run.text]
    order = levels("".join(letter for letter, _ in letters), is_rtl)
    each = [one for one in zip(letters, order, strict=True) if one[0][0] not in DIRECTION_MARKS]
    says = "".join(letter for (letter, _), _ in each)
    parts = [
        (level, Run("".join(letter for (letter, _), _ in group), font))
        for (level, font), group in groupby(each, key=lambda one: (one[1], one[0][1]))
    ]
    runs = reordered([_facing(run, level) for level, run in parts], [level for level, _ in parts])
    return (replace(runs[0], says=says), *runs[1:]) if runs else ()


def _facing(run: Run, level: int) -> Run:
    if is_shaped(run.font):
        return Run(run.text, run.font)
    return Run(turned(run.text), run.font) if level % 2 else run


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
            words[-1].extend(_runs(part, font))
            fresh = False
    return [tuple(word) for word in words]


def _runs(word: str, font: str) -> list[Run]:
    """A word in the faces that have its letters; one of Latin letters stays in a single face."""
    if word.isascii():
        return [Run(printable(word, font), font)]
    whole = unicodedata.normalize("NFC", word)
    faces = [face_for(letter, font) for letter in whole]
    spare = next((other for other in faces if other != font and not is_shaped(other)), font)
    if all(face_for(letter, spare) == spare for letter in whole):
        return [Run(printable(whole, spare), spare)]
    return [
        Run(printable("".join(letter for letter, _ in group), other), other)
        for other, group in groupby(zip(whole, faces, strict=True), key=lambda one: one[1])
    ]


def _atoms(word: Line) -> list[Line]:
    """A word apart where a line may break inside it: before and after each Chinese letter, but for its marks."""
    if not any(not run.text.isascii() and any(map(_is_chinese, run.text)) for run in word):
        return [word]
    letters = [Run(letter, run.font) for run in word for letter in run.text]
    atoms: list[Line] = []
    for place, letter in enumerate(letters):
        if place and not _may_break(letters[place - 1].text, letter.text):
            atoms[-1] = (*atoms[-1], letter)
        else:
            atoms.append((letter,))
    return [_joined(atom) for atom in atoms]


def _may_break(before: str, after: str) -> bool:
    if after in _CLOSING or before in _OPENING:
        return False
    return _is_chinese(before) or _is_chinese(after)


def _is_chinese(letter: str) -> bool:
    return "\u2e80" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"


def _pieces(word: Line, size: float, width: float) -> list[Line]:
    """The word in one piece, or in as many as it takes to fit the width: after a hyphen where it has one."""
    if width_of(word, size) <= width:
        return [word]
    parts = _after_hyphens(word)
    if len(parts) > 1:
        return [piece for part in _packed(parts, size, width) for piece in _pieces(part, size, width)]
    pieces: list[Line] = []
    piece: Line = ()
    for letter in (Run(letter, run.font) for run in word for letter in run.text):
        if piece and width_of((*piece, letter), size) > width:
            pieces.append(_joined(piece))
            piece = ()
        piece = _joined((*piece, letter))
    return [*pieces, piece]


def _after_hyphens(word: Line) -> list[Line]:
    """The word apart after each hyphen that stands between two letters."""
    parts: list[list[Run]] = [[]]
    for run in word:
        for part in re.findall(r"[^-]*-+|[^-]+", run.text):
            parts[-1].append(Run(part, run.font))
            if part.endswith("-"):
                parts.append([])
    return [_joined(tuple(part)) for part in parts if part]


def _packed(parts: list[Line], size: float, width: float) -> list[Line]:
    """As many parts together as fit the width."""
    packed: list[Line] = []
    for part in parts:
        if packed and width_of((*packed[-1], *part), size) <= width:
            packed[-1] = _joined((*packed[-1], *part))
        else:
            packed.append(part)
    return packed


def _joined(line: Line) -> Line:
    """Neighbors of one font made one run."""
    runs: list[Run] = []
    for run in line:
        if runs and runs[-1].font == run.font:
            runs[-1] = Run(runs[-1].text + run.text, run.font)
        else:
            runs.append(run)
    return tuple(runs)
