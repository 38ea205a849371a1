"""The parts of a form between head and foot: fields, headings, paragraphs, lists, and lines to sign on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop_app.documents.flow import Block, stacked
from desktop_app.documents.form.look import ABSENT, Style, label
from desktop_app.documents.sheet import Area, Sheet
from desktop_app.documents.text import Line, Type, one_line, width_of, wrap
from desktop_app.documents.words import moment

COLUMNS = (0.298, 0.245, 0.245, 0.212)
_SIGNING_TOP = 46.0
_SLANT = 12.0  # degrees, for the name above the signature line
_LEGIBLE = 9.0  # a longer name stands in the caption only
_HEAVY = 0.9


def fields(rows: Sequence[Sequence[tuple[str, str]]], look: Style, page: Area, leads: bool = True) -> Block:
    """Rows of labelled values under a rule. The first value is bold; a value that is not known says so."""
    blocks = [_field_row(row, look, page, leads and index == 0) for index, row in enumerate(rows)]
    inside = stacked(blocks)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.rule(top, _HEAVY)
        inside.draw(sheet, top + 8)

    return Block(inside.height + 10, draw)


def _field_row(row: Sequence[tuple[str, str]], look: Style, page: Area, leads: bool) -> Block:
    shares = COLUMNS if len(row) > 2 else (1 / len(row),) * len(row)
    lefts = [page.left + page.inner * sum(shares[:column]) for column in range(len(row))]
    values = [
        wrap(value or ABSENT, look.strong if leads and column == 0 else look.body, page.inner * shares[column] - 10)
        for column, (_, value) in enumerate(row)
    ]

    def draw(sheet: Sheet, top: float) -> None:
        for x, (words, _), lines in zip(lefts, row, values, strict=True):
            label(sheet, x, top, words, look.label)
            sheet.lines(x, top + 9.6, lines, look.body)

    return Block(9.6 + 12.0 * max(len(lines) for lines in values) + 5, draw)


def heading(words: str, look: Style, page: Area) -> Block:
    """A heavy rule and a label under it, kept with what follows."""

    def draw(sheet: Sheet, top: float) -> None:
        sheet.rule(top + 4, _HEAVY)
        label(sheet, page.left, top + 12, words, look.label)

    return Block(24, draw, keep=True)


def paragraph(text: str, face: Type, page: Area, indent: float = 0.0, after: float = 5.0) -> list[Block]:
    """Text as lines that may run on to the next page, never with a single line left behind."""
    lines = wrap(text, face, page.inner - indent)
    last = len(lines) - 1

    def one(index: int) -> Block:
        def draw(sheet: Sheet, top: float) -> None:
            sheet.lines(page.left + indent, top, (lines[index],), face)

        lonely = last > 0 and index in (0, last - 1)
        return Block(face.leading + (after if index == last else 0.0), draw, keep=lonely)

    return [one(index) for index in range(len(lines))]


def section(words: str, texts: Iterable[str], look: Style, page: Area) -> list[Block]:
    """A heading and its paragraphs; a paragraph that is empty says that nothing was written."""
    blocks = [heading(words, look, page)]
    for text in texts:
        for part in (text or "Nothing was written.").split("\n"):
            blocks += paragraph(part, look.body, page)
    return blocks


def side_by_side(words: str, texts: Sequence[str], look: Style, page: Area) -> list[Block]:
    """A heading, then short texts two by two, each wrapped in its half."""
    half = page.inner / 2
    wrapped = [wrap(text, look.body, half - 14) for text in texts]
    rows = [wrapped[place : place + 2] for place in range(0, len(wrapped), 2)]
    return [heading(words, look, page), *(_pair(row, half, look, page) for row in rows)]


def _pair(texts: Sequence[tuple[Line, ...]], half: float, look: Style, page: Area) -> Block:
    def draw(sheet: Sheet, top: float) -> None:
        for column, lines in enumerate(texts):
            sheet.lines(page.left + column * half, top, lines, look.body)

    return Block(look.body.leading * max(len(lines) for lines in texts) + 2.5, draw)


def bullets(texts: Iterable[str], look: Style, page: Area, mark: str = "•") -> list[Block]:
    """A list, each entry indented under its mark."""
    blocks: list[Block] = []
    for text in texts:
        lines = paragraph(text, look.body, page, indent=14, after=3)
        blocks += [_marked(lines[0], mark, look, page), *lines[1:]]
    return blocks


def _marked(line: Block, mark: str, look: Style, page: Area) -> Block:
    def draw(sheet: Sheet, top: float) -> None:
        sheet.lines(page.left + 2, top, wrap(mark, look.body, 12), look.body)
        line.draw(sheet, top)

    return Block(line.height, draw, line.keep)


def numbered(texts: Iterable[str], look: Style, page: Area) -> list[Block]:
    """A numbered list."""
    blocks: list[Block] = []
    for number, text in enumerate(texts, 1):
        blocks += bullets((text,), look, page, mark=f"{number}.")
    return blocks


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """A line to sign on: its caption while empty, else who signed (`name`), how ("Signed electronically"), and when.

    `at` is local to the practice. `note` stands below that.
    """

    caption: str
    name: str = ""
    how: str = ""
    at: datetime | None = None
    note: str = ""


def signatures(lines: Sequence[SignatureLine], look: Style, page: Area, reach: float = 0.0) -> Block:
    """One or two lines beside each other, in the width that `reach` leaves on the right (all of it by default)."""
    width = (page.inner - reach - 20) / 2
    captions = [wrap(_caption(line), look.small, width) for line in lines]

    def draw(sheet: Sheet, top: float) -> None:
        y = top + _SIGNING_TOP
        for column, (line, caption) in enumerate(zip(lines, captions, strict=True)):
            x = page.left + column * (width + 20)
            if line.name:
                _sign(sheet, x + 2, y - 7, line.name, look, width - 8)
            sheet.rule(y, 0.7, left=x, right=x + width)
            sheet.lines(x, y + 3, caption, look.small)

    return Block(58 + 10.2 * max(len(lines) for lines in captions), draw)


def _caption(line: SignatureLine) -> str:
    if not line.name:
        return line.caption
    signed = f"{line.how} by {line.name}" if line.how else line.name
    return "\n".join(filter(None, (signed, moment(line.at) if line.at else "", line.note)))


def _sign(sheet: Sheet, x: float, baseline: float, name: str, look: Style, room: float) -> None:
    """The name as signed, slanted, as large as the line allows; a very long one stands in the caption alone."""
    line = one_line(name.split(",")[0], look.body.plain)
    size = min(16.0, 16.0 * room / max(1.0, width_of(line, 16)))
    if size < _LEGIBLE:
        return
    canvas, height = sheet.canvas, sheet.area.height
    canvas.saveState()
    canvas.translate(x, height - baseline)
    canvas.skew(0, _SLANT)
    sheet.line(0, height, line, size)
    canvas.restoreState()
