"""The caregiver's handout on paper: complete data in, the bytes of a PDF out. The same data gives the same bytes."""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from pathlib import Path

from desktop_app.documents.bidi import inserted
from desktop_app.documents.flow import Block, draw_all, gap, pages, stacked
from desktop_app.documents.fonts import Fonts, speaking
from desktop_app.documents.handout_back import beside, halves, in_one_language, once, ruled, sections
from desktop_app.documents.handout_front import header_marks, heading, pair, step, stop_box
from desktop_app.documents.handout_look import Look, look
from desktop_app.documents.handout_photo import Column
from desktop_app.documents.languages.phrases import Phrases
from desktop_app.documents.phrases import phrases
from desktop_app.documents.sheet import Area, Page, Sheet, area, baseline_of
from desktop_app.documents.text import one_line, width_of, wrap
from desktop_app.domain.papers.handout import Handout, HandoutTopic, Ink, personal_topic

Pages = tuple[tuple[Block, ...], ...]

_FOOTER_HEIGHT = 24.0
_PAIR_SIZE = 13.0  # the size of the text where two languages share a page
_HEAVIER: dict[Ink, float] = {"normal": 1.0, "high": 1.7, "low": 0.7}
_PICTURE_HEIGHTS = (112.0, 101.0, 90.0, 80.0, 70.0)  # the largest that keeps the front on one page
_LARGE_PICTURE_HEIGHTS = (124.0, 112.0, 100.0, 90.0)  # the largest with which the stop box stays in front
_BACK_SIZES = (14.0, 13.0, 12.5)  # the largest that keeps the back on one page


def render(handout: Handout, page: Page = "letter", *, fonts: Path) -> bytes:
    """The handout as a PDF: the steps in front, the rest on the back. `fonts` is the folder of our typefaces.

    In large print, or with long words, it takes as many pages as it needs; nothing is made smaller than 12.5 points.
    """
    say = phrases(handout.language or handout.topic.language)
    faces, paper, topic = speaking(fonts, say.language), area(page), personal_topic(handout)
    if handout.ink == "high":
        faces = replace(faces, reading=faces.reading_bold)
    fill = _two_sides if handout.size == "standard" else _large
    if handout.beside is not None:
        fill = partial(_side_by_side, fonts)
    filled = fill(handout, topic, say, faces, paper)
    sheet = Sheet(page, topic.title, handout.practice_name, say.language, faces.reading)
    sheet.heavier, sheet.saves_ink = _HEAVIER[handout.ink], handout.ink == "low"
    face = look(faces, handout.size, say.is_rtl)
    for index, blocks in enumerate(filled):
        if index:
            sheet.next_page()
        with sheet.mirrored(paper.left, paper.right) if say.is_rtl and handout.beside is None else nullcontext():
            if index:
                _page_head(sheet, handout, topic, say, face)
            draw_all(sheet, paper.top + (_head_height(face) if index else 0.0), blocks)
            _footer(sheet, handout, say, face, index + 1, len(filled))
    return sheet.finish()


def _two_sides(handout: Handout, topic: HandoutTopic, say: Phrases, faces: Fonts, paper: Area) -> Pages:
    """Front and back, each with the largest pictures and words that keep it on one page; on several if none do."""
    face = look(faces, "standard", say.is_rtl)
    fronts = (
        pages(_front(handout, topic, say, face, paper, height), *_rooms(face, paper)) for height in _PICTURE_HEIGHTS
    )
    backs = (
        pages(sections(handout, topic, say, smaller, paper), *_rooms(smaller, paper)[1:] * 2)
        for smaller in (look(faces, "standard", say.is_rtl, size) for size in _BACK_SIZES)
    )
    return (*_shortest(fronts), *_shortest(backs))


def _large(handout: Handout, topic: HandoutTopic, say: Phrases, faces: Fonts, paper: Area) -> Pages:
    """Everything in one stream of large text."""
    face = look(faces, handout.size, say.is_rtl)
    fronts = [_front(handout, topic, say, face, paper, height) for height in _LARGE_PICTURE_HEIGHTS]
    front = next((blocks for blocks in fronts if len(pages(blocks, *_rooms(face, paper))) == 1), fronts[1])
    return pages((*front, gap(14), *sections(handout, topic, say, face, paper)), *_rooms(face, paper))


def _side_by_side(fonts: Path, handout: Handout, topic: HandoutTopic, say: Phrases, faces: Fonts, paper: Area) -> Pages:
    """Two languages beside each other: the steps in one row each, then each section with its other half."""
    if handout.beside is None:
        raise ValueError("no second language")
    other, theirs = personal_topic(handout, handout.beside), phrases(handout.beside.language)
    says, known = (say, theirs), (topic, other)
    other_faces = speaking(fonts, theirs.language)
    looks = (
        look(faces, "standard", say.is_rtl, _PAIR_SIZE),
        look(other_faces, "standard", theirs.is_rtl, _PAIR_SIZE),
    )
    rows = zip_longest(topic.steps, other.steps)
    blocks = [
        heading(handout, topic, say, looks[0], paper),
        *(pair(place, steps, says, looks, paper) for place, steps in enumerate(rows, 1)),
        *(_facing(stop_box(one, its, paper), words, paper) for one, words, its in zip(known, says, looks, strict=True)),
        gap(10),
    ]
    each = zip(known, says, looks, halves(paper), strict=True)
    for row in zip(*(_halves(handout, *one, paper) for one in each), strict=True):
        if any(part.height for part in row):
            blocks += [ruled(paper), beside(row)]
    whole = [part for part in once(handout, say, looks[0], paper) if part]
    blocks += [block for part in whole for block in (ruled(paper), *part, gap(4))]
    return pages(blocks, *_rooms(looks[0], paper))


def _halves(
    handout: Handout, topic: HandoutTopic, say: Phrases, face: Look, column: Column, paper: Area
) -> list[Block]:
    parts = in_one_language(handout, topic, say, face, column)
    return [_facing(stacked(part), say, paper, column) for part in parts]


def _facing(block: Block, say: Phrases, paper: Area, column: Column | None = None) -> Block:
    """The block, turned around within its column (or the page) where its language runs from right to left."""
    if not say.is_rtl:
        return block
    edges = (column.left, column.left + column.width) if column else (paper.left, paper.right)

    def draw(sheet: Sheet, top: float) -> None:
        with sheet.mirrored(*edges):
            block.draw(sheet, top)

    return Block(block.height, draw)


def _front(handout: Handout, topic: HandoutTopic, say: Phrases, face: Look, paper: Area, picture: float) -> list[Block]:
    """Heading, steps with pictures of this height in points, and the stop box."""
    steps = [step(place, what, say, face, paper, picture) for place, what in enumerate(topic.steps, 1)]
    return [heading(handout, topic, say, face, paper), *steps, stop_box(topic, face, paper)]


def _shortest(tries: Iterable[Pages]) -> Pages:
    """The first that takes one page, else the one with the fewest pages."""
    tried: list[Pages] = []
    for filled in tries:
        if len(filled) == 1:
            return filled
        tried.append(filled)
    return min(tried, key=len)


def _rooms(face: Look, paper: Area) -> tuple[float, float]:
    """The height for blocks on the first page and on later ones, which have a line of head."""
    room = paper.bottom - paper.top - _FOOTER_HEIGHT
    return room, room - _head_height(face)


def _head_height(face: Look) -> float:
    return face.small.leading + 6


def _page_head(sheet: Sheet, handout: Handout, topic: HandoutTopic, say: Phrases, face: Look) -> None:
    """The title again, so that loose sheets find each other, and what must be known before reading."""
    page, marks = sheet.area, " · ".join(header_marks(handout, topic, say))
    room = page.inner - (width_of(one_line(marks, face.small.plain), face.small.size) + 20 if marks else 0)
    sheet.lines(page.left, page.top, wrap(topic.title, face.small.strong(), room)[:1], face.small)
    sheet.text(page.right, page.top + baseline_of(face.small), marks, face.small.plain, face.small.size, "right")


def _footer(sheet: Sheet, handout: Handout, say: Phrases, face: Look, number: int, count: int) -> None:
    """Who gave it and when on the left; which page, and how hard it reads, on the right."""
    page = sheet.area
    place = say.page.format(page=number, pages=count)
    if handout.reading_grade is not None:
        place = f"{place}. {say.reading_grade.format(grade=f'{handout.reading_grade:.1f}')}"
    top = page.bottom - _FOOTER_HEIGHT + 4
    small = replace(face.small, size=10, leading=11.5)
    room = page.inner - width_of(one_line(place, small.plain), small.size) - 20
    who = ", ".join(filter(None, (handout.practice_name, handout.clinician)))
    day = say.date(handout.given_on)
    words = f"{inserted(who, say.is_rtl)}{say.comma}{day}" if who else day
    sheet.rule(top, 0.5)
    sheet.lines(page.left, top + 3, wrap(words, small, room)[:2], small)
    sheet.text(page.right, top + 3 + baseline_of(small), place, small.plain, small.size, "right")
