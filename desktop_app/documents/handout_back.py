"""The back of a handout: what is needed, do and do not, what was shown, teach-back, practice, whom to call."""

from collections.abc import Callable, Sequence
from functools import partial

from desktop_app.documents.bidi import inserted
from desktop_app.documents.flow import Block, gap, stacked
from desktop_app.documents.handout_look import Look, cross, dot, mark, octagon, tick
from desktop_app.documents.handout_photo import Column, photo
from desktop_app.documents.languages.phrases import Phrases
from desktop_app.documents.phrases import phrases
from desktop_app.documents.sheet import Area, Sheet
from desktop_app.documents.text import Line, Type, wrap
from desktop_app.domain.papers.handout import Handout, HandoutTopic, ShownSkill, unbroken

_BULLET_WIDTH = 1.4  # of the letter size
_GUTTER = 26.0
_BOX_HEIGHT = 42.0
_BETWEEN_BOXES = 7.0

Bullet = Callable[[Sheet, float, float], None]


def sections(handout: Handout, topic: HandoutTopic, say: Phrases, look: Look, page: Area) -> list[Block]:
    """All sections in reading order; side by side where they are short, below each other in large print."""
    whole = Column(page.left, page.inner)
    first, second = (whole, whole) if look.is_large else halves(page)
    rows = (
        (_prose(say.why, topic.why, look, first), _need(topic, say, look, second)),
        (_do(topic, say, look, first), _do_not(topic, say, look, second)),
        (_shown(handout, say, look, first), _cue_words(handout, say, look, second)),
        (_own_words(handout, say, look, first), _red_flags(handout, say, look, second)),
        (photo(handout, say, look, whole),),
        (_questions(topic, say, look, whole),),
        (practice(handout, say, look, whole),),
        (_calling(handout, topic, say, look, first), _next_visit(handout, say, look, second)),
        (_numbers(handout, say, look, whole),),
        (review(topic, say, look, whole),),
    )
    return [block for row in rows for block in _row([part for part in row if part], look, page)]


def halves(page: Area) -> tuple[Column, Column]:
    """The two columns of a page."""
    half = (page.inner - _GUTTER) / 2
    return Column(page.left, half), Column(page.right - half, half)


def in_one_language(
    handout: Handout, topic: HandoutTopic, say: Phrases, look: Look, column: Column
) -> list[list[Block]]:
    """The sections that are said again in each language of a sheet, one below the other."""
    return [
        _prose(say.why, topic.why, look, column),
        _need(topic, say, look, column),
        _do(topic, say, look, column),
        _do_not(topic, say, look, column),
        _shown(handout, say, look, column),
        _cue_words(handout, say, look, column),
        _questions(topic, say, look, column),
        _calling(handout, topic, say, look, column),
        _next_visit(handout, say, look, column),
        review(topic, say, look, column),
    ]


def once(handout: Handout, say: Phrases, look: Look, page: Area) -> list[list[Block]]:
    """The sections that stand once on a sheet in two languages: what this family's therapist wrote, and the boxes."""
    whole = Column(page.left, page.inner)
    return [
        _own_words(handout, say, look, whole),
        _red_flags(handout, say, look, whole),
        photo(handout, say, look, whole),
        practice(handout, say, look, whole),
        _numbers(handout, say, look, whole),
    ]


def _own_words(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    name = inserted(handout.clinician.split(",")[0], say.is_rtl)
    return _prose(say.own_words.format(clinician=name), handout.own_words, look, column)


def _red_flags(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    return _bullets(say.red_flags, handout.red_flags, look, column, partial(octagon, radius=look.body.size * 0.36))


def _numbers(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    return _prose(say.whom_to_call, unbroken(handout.whom_to_call) if handout.whom_to_call else "", look, column)


def _row(parts: Sequence[list[Block]], look: Look, page: Area) -> list[Block]:
    """Sections side by side under one rule; alone, or in large print, one below the other."""
    if not parts:
        return []
    if look.is_large or len(parts) == 1:
        return [block for part in parts for block in (ruled(page), *part, gap(5))]
    return [ruled(page), beside([stacked(part) for part in parts])]


def beside(columns: Sequence[Block]) -> Block:
    """Blocks next to each other as one that is never split."""

    def draw(sheet: Sheet, top: float) -> None:
        for column in columns:
            column.draw(sheet, top)

    return Block(max(column.height for column in columns) + 5, draw)


def ruled(page: Area) -> Block:
    """The line above a section; it stays with it."""
    return Block(5, lambda sheet, top: sheet.rule(top, 0.8), keep=True)


def _lines(lines: Sequence[Line], face: Type, column: Column, keep: bool = False) -> Block:
    return Block(
        len(lines) * face.leading, lambda sheet, top: _ignore(sheet.lines(column.left, top, lines, face)), keep
    )


def _ignore(_: float) -> None:
    """Drawing gives the y below; a block knows it from its height."""


def _heading(words: str, look: Look, column: Column) -> Block:
    return _lines(wrap(words, look.heading, column.width), look.heading, column, keep=True)


def _prose(heading: str, text: str, look: Look, column: Column) -> list[Block]:
    if not text:
        return []
    return [_heading(heading, look, column), _lines(wrap(text, look.body, column.width), look.body, column)]


def _bullets(heading: str, texts: Sequence[str], look: Look, column: Column, bullet: Bullet) -> list[Block]:
    """A heading and its points, each with the same small mark before it."""
    if not texts:
        return []
    return [_heading(heading, look, column), *(_bullet(text, look, column, bullet) for text in texts)]


def _bullet(text: str, look: Look, column: Column, bullet: Bullet) -> Block:
    lines = wrap(text, look.body, column.width - _BULLET_WIDTH * look.body.size)

    def draw(sheet: Sheet, top: float) -> None:
        bullet(sheet, column.left + look.body.size * 0.5, top + look.body.leading / 2)
        sheet.lines(column.left + _BULLET_WIDTH * look.body.size, top, lines, look.body)

    return Block(len(lines) * look.body.leading + 2, draw)


def _need(topic: HandoutTopic, say: Phrases, look: Look, column: Column) -> list[Block]:
    return _bullets(say.what_you_need, topic.what_you_need, look, column, dot)


def _do(topic: HandoutTopic, say: Phrases, look: Look, column: Column) -> list[Block]:
    return _bullets(say.do, topic.do, look, column, partial(tick, size=look.body.size * 0.32))


def _do_not(topic: HandoutTopic, say: Phrases, look: Look, column: Column) -> list[Block]:
    return _bullets(say.do_not, topic.do_not, look, column, partial(cross, size=look.body.size * 0.26))


def _shown(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    heading = _heading(say.shown.format(caregiver=handout.caregiver_name), look, column)
    if not handout.shown:
        return [heading, _lines(wrap(say.nothing_shown, look.body, column.width), look.body, column)]
    return [heading, *(_shown_skill(skill, say, look, column) for skill in handout.shown)]


def _shown_skill(skill: ShownSkill, say: Phrases, look: Look, column: Column) -> Block:
    draw_mark = partial(mark, skill.mark, radius=look.body.size * 0.4)
    return _bullet(f"{inserted(skill.skill, say.is_rtl)}: **{say.marks[skill.mark]}**", look, column, draw_mark)


def _cue_words(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    return _prose(
        say.cue_words, f"**{inserted(handout.cue_words, say.is_rtl)}**" if handout.cue_words else "", look, column
    )


def _questions(topic: HandoutTopic, say: Phrases, look: Look, column: Column) -> list[Block]:
    if not topic.questions:
        return []
    hint = _lines(wrap(say.questions_hint, look.body, column.width), look.body, column, keep=True)
    points = _bullets(say.questions, topic.questions, look, column, dot)
    return [points[0], hint, *points[1:]]


def practice(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    """A heading with its hint, and a box for each day of each week."""
    if not handout.practice_weeks:
        return []
    width = (column.width + _BETWEEN_BOXES) / len(say.days)
    words = wrap(f"**{say.practice}.** {say.practice_hint}", look.body, column.width)

    def draw(sheet: Sheet, top: float) -> None:
        for place, day in enumerate(say.days):
            left = column.left + place * width
            sheet.text(left, top + look.small.size + 1, day, look.small.bold, look.small.size)
            sheet.box(left + 0.6, top + look.small.leading + 2, width - _BETWEEN_BOXES - 1.2, _BOX_HEIGHT - 18, 1.2, 3)

    log = Block(_BOX_HEIGHT + look.small.leading - 12, draw)
    return [_lines(words, look.body, column, keep=True), *[log] * handout.practice_weeks]


def _calling(handout: Handout, topic: HandoutTopic, say: Phrases, look: Look, column: Column) -> list[Block]:
    name = handout.clinician.split(",")[0]
    number = unbroken(handout.phone)
    call = say.call.format(clinician=inserted(name, say.is_rtl), phone=number) if handout.phone else ""
    return _prose(say.call_when, "\n".join(filter(None, (topic.call_when, call))), look, column)


def _next_visit(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    return _prose(say.next_visit, handout.next_visit or say.next_visit_open, look, column)


def review(topic: HandoutTopic, say: Phrases, look: Look, column: Column) -> list[Block]:
    """Who checked the wording of the topic, and of the headings."""
    of_topic = say if topic.language == say.language else phrases(topic.language)
    words = "\n".join(filter(None, (of_topic.reviewed(topic.review), say.headings_review)))
    return [_lines(wrap(words, look.small, column.width), look.small, column)]
