"""The front of a handout: for whom, the goal, the steps with their pictures, and what stops the task."""

from contextlib import nullcontext

from desktop_app.documents.bidi import inserted
from desktop_app.documents.drawings import on_paper
from desktop_app.documents.flow import Block
from desktop_app.documents.handout_look import Look, octagon
from desktop_app.documents.languages.phrases import Phrases
from desktop_app.documents.phrases import phrases
from desktop_app.documents.sheet import Area, Sheet
from desktop_app.documents.text import Line, width_of, wrap
from desktop_app.domain.papers.handout import TO_BE_WRITTEN, Handout, HandoutStep, HandoutTopic

_NUMBER_WIDTH = 44.0
_PAIR_NUMBER = 32.0
_BAR = 5.0
_PICTURE_SHAPE = 1.3  # width to height


def heading(handout: Handout, topic: HandoutTopic, say: Phrases, look: Look, page: Area) -> Block:
    """For whom, the title, and the goal beside a heavy bar."""
    marks = header_marks(handout, topic, say)
    side = 150.0 if marks else 0.0
    whom = wrap(for_whom(handout, say), look.small, page.inner - side)
    title = wrap(topic.title, look.title, page.inner - side * 0.7)
    note = () if handout.is_translated else wrap(say.untranslated, look.body.strong(), page.inner)
    goal: tuple[Line, ...] = ()
    if handout.goal:
        words = f"**{say.goal.format(patient=handout.patient_name)}** {inserted(handout.goal, say.is_rtl)}"
        goal = wrap(words, look.body, page.inner - 18)
    below_title = len(whom) * look.small.leading + len(title) * look.title.leading + 2
    above = below_title + len(note) * look.body.leading + 3
    goal_height = len(goal) * look.body.leading + (8 if goal else 0)

    def draw(sheet: Sheet, top: float) -> None:
        for place, words in enumerate(marks):
            baseline = top + look.small.size + place * look.small.leading
            sheet.text(page.right, baseline, words, look.small.plain, look.small.size, "right")
        below = sheet.lines(page.left, top, whom, look.small)
        sheet.lines(page.left, below, title, look.title)
        sheet.lines(page.left, top + below_title, note, look.body)
        if goal:
            sheet.fill(page.left, top + above, _BAR, goal_height)
            sheet.lines(page.left + 16, top + above + 4, goal, look.body)
        sheet.rule(top + above + goal_height + 8, 1.2)

    return Block(above + goal_height + 8, draw)


def for_whom(handout: Handout, say: Phrases) -> str:
    """For which caregiver of which patient the sheet is."""
    relationship = say.relationship(handout.relationship).lower()
    sentence = say.for_whom_with_relationship if relationship else say.for_whom
    caregiver, patient = (name or TO_BE_WRITTEN for name in (handout.caregiver_name, handout.patient_name))
    return sentence.format(caregiver=caregiver, relationship=relationship, patient=patient)


def header_marks(handout: Handout, topic: HandoutTopic, say: Phrases) -> tuple[str, ...]:
    """What must be known before reading: that it is a sample, that nobody qualified has read the translation."""
    watermark = say.sample if handout.watermark == "SAMPLE" else handout.watermark
    if not handout.is_translated:
        return tuple(filter(None, (watermark, say.untranslated_mark)))
    shown = (topic, handout.beside) if handout.beside else (topic,)
    unread = [known for known in shown if known.language != "en" and known.review.lower().startswith("draft")]
    return tuple(filter(None, (watermark, *(phrases(known.language).draft for known in unread))))


def step(number: int, what: HandoutStep, say: Phrases, look: Look, page: Area, picture: float) -> Block:
    """One step: its number, what to do, what to say in a pill, and its picture `picture` points high."""
    picture_width = picture * _PICTURE_SHAPE if what.picture else 0.0
    width = page.inner - _NUMBER_WIDTH - picture_width - (12 if picture_width else 0)
    text = wrap(what.text, look.body, width)
    cue = wrap(f"{say.say} {inserted(say.quoted(what.cue), say.is_rtl)}", look.strong(), width - 24) if what.cue else ()
    cue_height = len(cue) * look.body.leading + 6 if cue else 0.0
    text_height = len(text) * look.body.leading + (cue_height + 3 if cue else 0.0)
    height = max(picture + 4 if what.picture else 0.0, text_height + 12, look.number + 10)

    def draw(sheet: Sheet, top: float) -> None:
        middle = top + height / 2
        baseline = middle + look.number * 0.36
        sheet.text(page.left + 18, baseline, str(number), look.title.bold, look.number, "center")
        below = sheet.lines(page.left + _NUMBER_WIDTH, middle - text_height / 2, text, look.body)
        if cue:
            _pill(sheet, page.left + _NUMBER_WIDTH, below + 3, cue, cue_height, look)
        if what.picture:
            x, y = page.right - picture_width, top + (height - picture) / 2
            on_paper.draw(sheet, what.picture, x, y, picture)
            sheet.unseen(x, y, what.picture_description, look.small.plain, picture_width)
        sheet.rule(top + height, 1.2)

    return Block(height, draw)


def _pill(sheet: Sheet, x: float, top: float, lines: tuple[Line, ...], height: float, look: Look) -> None:
    """Words to say, in a round frame as wide as they are."""
    width = max(width_of(line, look.body.size) for line in lines) + 24
    sheet.box(x, top, width, height, 1.5, min(height / 2, 14))
    sheet.lines(x + 12, top + 3, lines, look.body)


def pair(
    number: int, steps: tuple[HandoutStep | None, ...], says: tuple[Phrases, ...], looks: tuple[Look, ...], page: Area
) -> Block:
    """One step in two languages, with its picture between them."""
    picture = next((what.picture for what in steps if what and what.picture), "")
    described = next((what.picture_description for what in steps if what and what.picture), "")
    picture_height = 76.0 if picture else 0.0
    middle = picture_height * _PICTURE_SHAPE
    width = (page.inner - _PAIR_NUMBER - middle - 24) / 2
    lefts = (page.left + _PAIR_NUMBER, page.right - width)
    texts = [_said(what, say, look, width) for what, say, look in zip(steps, says, looks, strict=True)]
    needed = [len(lines) * look.body.leading + 14 for lines, look in zip(texts, looks, strict=True)]
    height = max(picture_height + 8, *needed)

    def draw(sheet: Sheet, top: float) -> None:
        baseline = top + height / 2 + looks[0].number * 0.36
        sheet.text(page.left + 12, baseline, str(number), looks[0].title.bold, looks[0].number, "center")
        for lines, look, say, left in zip(texts, looks, says, lefts, strict=True):
            y = top + (height - len(lines) * look.body.leading) / 2
            with sheet.mirrored(left, left + width) if say.is_rtl else nullcontext():
                sheet.lines(left, y, lines, look.body)
        if picture:
            x = lefts[0] + width + 12
            on_paper.draw(sheet, picture, x, top + (height - picture_height) / 2, picture_height)
            sheet.unseen(x, top + 4, described, looks[0].small.plain, middle)
        sheet.rule(top + height, 1.2)

    return Block(height, draw)


def _said(what: HandoutStep | None, say: Phrases, look: Look, width: float) -> tuple[Line, ...]:
    if what is None:
        return ()
    cue = f"\n**{say.say} {inserted(say.quoted(what.cue), say.is_rtl)}**" if what.cue else ""
    return wrap(f"{what.text}{cue}", look.body, width)


def stop_box(topic: HandoutTopic, look: Look, page: Area) -> Block:
    """What stops the task, in the heaviest frame of the page."""
    lines = wrap(topic.stop_when, look.body, page.inner - 70)
    inside = len(lines) * look.body.leading + 18

    def draw(sheet: Sheet, top: float) -> None:
        sheet.box(page.left + 1.5, top + 10, page.inner - 3, inside, 3, 7)
        octagon(sheet, page.left + 29, top + 10 + inside / 2, 13)
        sheet.lines(page.left + 54, top + 19, lines, look.body)

    return Block(inside + 14, draw)
