"""The CMS-1500 on paper: data alone for the pre-printed form, a page to find the printer's offset, and a proof.

The data are set in one face and one size, ten letters to the inch, since the payers' machines read them. The proof is
a plain grid of our own drawing; the pre-printed form itself is nowhere in this program.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from desktop_app.documents.flow import Block, draw_all, gap, pages
from desktop_app.documents.fonts import register
from desktop_app.documents.form.look import Style, style
from desktop_app.documents.form.paper import LANGUAGE
from desktop_app.documents.form.parts import heading, paragraph
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Sheet
from desktop_app.documents.text import wrap
from desktop_app.domain.papers.claim_boxes import Place, all_items, place_of
from desktop_app.domain.papers.claim_form import Box, ClaimForm, ClaimForms

Offset = tuple[int, int]
"""Tenths of a millimeter to the right and down."""

_COLUMN, _LINE = 7.2, 12.0  # ten letters and six lines to the inch
_LEFT, _TOP = 20.0, 24.0
_SIZE = 12.0  # of a face whose letters are six tenths of their size wide: ten to the inch
_TENTH = 72 / 254
_MARKS = (
    ("line 1, column 1", 1, 1),
    ("line 1, column 79", 1, 79),
    ("line 62, column 1", 62, 1),
    ("line 62, column 79", 62, 79),
)


def render_data(claim: ClaimForms, offset: Offset = (0, 0), *, fonts: Path) -> bytes:
    """Nothing but the values, a page for each form, to be printed on the red form."""
    face = register(fonts).typed
    sheet = _sheet("Claim form, data", face)
    for index, form in enumerate(claim.forms):
        if index:
            sheet.next_page()
        _values(sheet, form, offset, face)
    return sheet.finish()


def render_test(offset: Offset = (0, 0), *, fonts: Path) -> bytes:
    """A page to lay over the form: an X in boxes whose place is easy to see, and crosses in the corners."""
    faces = register(fonts)
    look, face = style(faces), faces.typed
    sheet = _sheet("Claim form, test page", face)
    for item in ("1.medicare", "1.other", "3.M", "6.self", "10a.no", "11d.no", "20.no", "25.ein", "27.yes"):
        _value(sheet, Box(item, "X", ""), offset, face)
    for item in ("24A.from.month/1", "24A.from.month/6", "24D/1", "24D/6", "24J/1", "24J/6", "33a", "2", "1a"):
        _value(sheet, Box(item, "0" * place_of(item).letters, ""), offset, face)
    for words, line, column in _MARKS:
        _cross(sheet, words, line, column, offset, look)
    text = (
        f"Test page for the CMS-1500. Offset now: {offset[0] / 10:.1f} mm to the right, {offset[1] / 10:.1f} mm down. "
        "Print it in actual size on plain paper and hold it with a form against the light. Measure by how much the "
        "marks stand beside their boxes, and enter that in tenths of a millimeter."
    )
    sheet.lines(150, 375, wrap(text, look.small, 320), look.small)
    return sheet.finish()


def render_proof(claim: ClaimForms, *, fonts: Path) -> bytes:
    """The values in a grid of boxes with their item numbers, then each box with where its value comes from."""
    faces = register(fonts)
    look = style(faces)
    sheet = _sheet("Claim form, proof", look.body.plain)
    for index, form in enumerate(claim.forms):
        if index:
            sheet.next_page()
        _grid(sheet, look, f"PROOF, form {index + 1} of {len(claim.forms)}. Not the CMS-1500 itself: do not send it.")
        _values(sheet, form, (0, 0), faces.typed)
    for form_number, form in enumerate(claim.forms, 1):
        _sources(sheet, form, form_number, claim, look)
    return sheet.finish()


def _sheet(title: str, face: str) -> Sheet:
    return Sheet("letter", title, "", LANGUAGE, face)


def _values(sheet: Sheet, form: ClaimForm, offset: Offset, face: str) -> None:
    for box in form.boxes:
        _value(sheet, box, offset, face)


def _value(sheet: Sheet, box: Box, offset: Offset, face: str) -> None:
    """A value on its baseline, a column for each letter."""
    place = place_of(box.item)
    free = place.letters - len(box.words) if place.side == "right" else 0
    x, baseline = _at(place, offset)
    sheet.text(x + free * _COLUMN, baseline, box.words, face, _SIZE)


def _at(place: Place, offset: Offset) -> tuple[float, float]:
    x = _LEFT + (place.column - 1) * _COLUMN + offset[0] * _TENTH
    return x, _TOP + place.line * _LINE - 3 + offset[1] * _TENTH


def _cross(sheet: Sheet, words: str, line: int, column: int, offset: Offset, look: Style) -> None:
    x, baseline = _at(Place(line, column, 1), offset)
    sheet.rule(baseline, 0.5, left=x - 6, right=x + 6)
    sheet.canvas.line(x, sheet.area.height - baseline - 6, x, sheet.area.height - baseline + 6)
    beside = baseline + (14 if line == 1 else -10)  # what stands below the lowest line would leave the page
    sheet.text(x if column < 40 else x + 6, beside, words, look.small.plain, 6, "left" if column < 40 else "right")


def _grid(sheet: Sheet, look: Style, words: str) -> None:
    """A frame around each box with its item number, drawn by us."""
    sheet.text(_LEFT, 22, words, look.strong.bold, 8)
    sheet.canvas.setStrokeGray(0.45)
    named: set[tuple[int, str]] = set()
    for item in all_items():
        place, number = place_of(item), _number(item)
        x, baseline = _at(place, (0, 0))
        sheet.box(x - 1, baseline - 7.8, place.letters * _COLUMN, 9.4, 0.3)
        above = _above(place)
        if (place.line, number) in named or item.partition("/")[2] not in ("", "1") or number in above:
            continue
        named.add((place.line, number))
        if above:  # a number over this box would lie on what stands in that one
            sheet.text(x + place.letters * _COLUMN, baseline, number, look.small.plain, 4.6)
        else:
            sheet.text(x - 1, baseline - 8.5, number, look.small.plain, 4.6)
    sheet.canvas.setStrokeGray(0)


def _above(place: Place) -> set[str]:
    """The numbers of the boxes that touch this one from above."""
    found = set()
    for item in all_items():
        other = place_of(item)
        left, right = max(place.column, other.column), min(place.column + place.letters, other.column + other.letters)
        if other.line == place.line - 1 and left < right:
            found.add(_number(item))
    return found


def _number(item: str) -> str:
    return item.split(".")[0].split("/")[0]


def _grouped(form: ClaimForm) -> Iterator[tuple[str, str, str]]:
    """The parts of a box that come from one place, such as month, day and year, in one row."""
    for (item, source), boxes in groupby(form.boxes, key=lambda box: (_base(box.item), box.source)):
        parts = tuple(boxes)
        cut = " (cut to what the box holds)" if any(box.cut for box in parts) else ""
        yield item, f"{' '.join(_told(box) for box in parts)}{cut}", source


def _told(box: Box) -> str:
    """The value; a cross with the name of the square that it stands in."""
    square = box.item.split("/")[0].partition(".")[2]
    return f"X in the square for {square}" if box.words == "X" and square else box.words


def _base(item: str) -> str:
    name, _, line = item.partition("/")
    return f"{name.split('.')[0]}, line {line}" if line else name.split(".")[0]


def _sources(sheet: Sheet, form: ClaimForm, number: int, claim: ClaimForms, look: Style) -> None:
    page = sheet.area
    plan = (Column("Box", 90), Column("Value", 0), Column("Where it comes from", 0))
    rows = list(_grouped(form))
    blocks = [heading(f"Form {number}: each box and where its value comes from", look, page)]
    blocks += table(plan, rows, look, page)
    if number == len(claim.forms):
        blocks += _listed("Left blank, and why", claim.blank, look, page)
        blocks += _listed("To be filled in by hand", claim.by_hand, look, page)
    room = page.bottom - page.top - 20
    leaves = pages(blocks, room, room)
    for leaf, filled in enumerate(leaves, 1):
        sheet.next_page()
        words = f"Proof, form {number}, sources, page {leaf} of {len(leaves)}"
        sheet.text(page.right, page.bottom - 4, words, look.small.plain, look.small.size, "right")
        draw_all(sheet, page.top, filled)


def _listed(title: str, items: Iterable[tuple[str, str]], look: Style, page: Area) -> list[Block]:
    """Boxes with a sentence each, under a heading; nothing where there are none."""
    blocks = [block for item, why in items for block in paragraph(f"**{item}** {why}", look.body, page)]
    return [gap(8), heading(title, look, page), *blocks] if blocks else []
