"""The upper blocks of a superbill: letterhead, labelled fields, diagnoses."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.documents.flow import Block, stacked
from desktop_app.documents.fonts import Fonts
from desktop_app.documents.sheet import Area, Sheet, baseline_of
from desktop_app.documents.text import Type, width_of, wrap
from desktop_app.documents.words import long_date, short_date
from desktop_app.domain.papers.superbill import Superbill, SuperbillDiagnosis

ABSENT = "not on file"
_RIGHT_SIDE = 178.0
_COLUMNS = (0.298, 0.245, 0.245, 0.212)
_LABEL_SIZE = 6.8


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
    sheet.text(x, top + 7.4, words.upper(), face.plain, face.size, spaced=0.45)


def letterhead(bill: Superbill, look: Style, page: Area, of: str) -> Block:
    """Who bills on the left; what this is, its number and its day on the right; the banner under both."""
    room = page.inner - _RIGHT_SIDE
    name = wrap(bill.practice_name, look.head, room)
    contact = wrap("\n".join(filter(None, (bill.practice_address.one_line, bill.practice_phone))), look.body, room)
    right = [f"Issued {long_date(bill.issued_on)}, {of}"]
    right += [f"Replaces superbill {bill.replaces}"] if bill.replaces else []
    left_height = len(name) * 16 + len(contact) * 12
    banner_top = max(left_height, 37 + 12.0 * len(right)) + 7
    banner = wrap(bill.banner, look.small, page.inner)

    def draw(sheet: Sheet, top: float) -> None:
        below = sheet.lines(page.left, top, name, look.head)
        sheet.lines(page.left, below, contact, look.body)
        sheet.text(page.right, top + 14.5, "Superbill", look.head.bold, 17, "right")
        sheet.text(page.right, top + 30, f"No. {bill.number}", look.strong.bold, 9, "right")
        _copy_mark(sheet, bill, look, page.right, top + 30)
        for place, words in enumerate(right):
            sheet.text(page.right, top + 42 + 12 * place, words, look.body.plain, 9, "right")
        sheet.lines(page.left, top + banner_top, banner, look.small)

    return Block(banner_top + 10.2 * len(banner) + 6, draw)


def _copy_mark(sheet: Sheet, bill: Superbill, look: Style, right: float, baseline: float) -> None:
    if not bill.copy_mark:
        return
    number = width_of(wrap(f"No. {bill.number}", look.strong, 1000)[0], 9)
    width = width_of(wrap(bill.copy_mark, look.strong, 1000)[0], 7.6) + 9
    left = right - number - width - 7
    sheet.box(left, baseline - 8.6, width, 11.2, 0.8, 2)
    sheet.text(left + 4.5, baseline - 0.4, bill.copy_mark, look.strong.bold, 7.6)


def short_head(bill: Superbill, look: Style, page: Area, of: str) -> Block:
    """The head of a further page: enough to find it again when the pages fall apart."""
    who = f"{bill.patient_name}, born {short_date(bill.patient_date_of_birth)}"
    left = wrap(f"**{bill.practice_name}**\n{who}", look.body, page.inner - _RIGHT_SIDE)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.lines(page.left, top, left, look.body)
        sheet.text(page.right, top + 9.2, f"Superbill No. {bill.number}", look.strong.bold, 9, "right")
        sheet.text(page.right, top + 21.2, f"Continued, {of}", look.body.plain, 9, "right")

    return Block(max(24.0, 12.0 * len(left)) + 10, draw)


def fields(rows: Sequence[Sequence[tuple[str, str]]], look: Style, page: Area) -> Block:
    """Rows of labelled values under a rule. The first value is bold; a value that is not known says so."""
    blocks = [_field_row(row, look, page, index == 0) for index, row in enumerate(rows)]
    inside = stacked(blocks)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.rule(top, 0.9)
        inside.draw(sheet, top + 8)

    return Block(inside.height + 10, draw)


def _field_row(row: Sequence[tuple[str, str]], look: Style, page: Area, leads: bool) -> Block:
    lefts = [page.left + page.inner * sum(_COLUMNS[:column]) for column in range(len(row))]
    values = [
        wrap(
            value or ABSENT,
            look.strong if leads and column == 0 else look.body,
            page.inner * _COLUMNS[column] - 10,
        )
        for column, (_, value) in enumerate(row)
    ]

    def draw(sheet: Sheet, top: float) -> None:
        for x, (words, _), lines in zip(lefts, row, values, strict=True):
            label(sheet, x, top, words, look.label)
            sheet.lines(x, top + 9.6, lines, look.body)

    return Block(9.6 + 12.0 * max(len(lines) for lines in values) + 5, draw)


def diagnoses(bill: Superbill, look: Style, page: Area) -> list[Block]:
    """The heading, then the diagnoses two by two with their pointer letters."""

    def head(sheet: Sheet, top: float) -> None:
        sheet.rule(top, 0.9)
        label(sheet, page.left, top + 8, "Diagnoses (ICD-10-CM)", look.label)

    rows = [bill.diagnoses[place : place + 2] for place in range(0, len(bill.diagnoses), 2)]
    return [Block(20, head, keep=True)] + [_diagnosis_row(row, look, page) for row in rows]


def _diagnosis_row(row: Sequence[SuperbillDiagnosis], look: Style, page: Area) -> Block:
    half = page.inner / 2
    texts = [wrap(diagnosis.text, look.body, half - 82) for diagnosis in row]

    def draw(sheet: Sheet, top: float) -> None:
        for column, diagnosis in enumerate(row):
            x = page.left + column * half
            baseline = top + baseline_of(look.body)
            sheet.text(x, baseline, diagnosis.letter, look.strong.bold, 9)
            sheet.text(x + 20, baseline, diagnosis.code, look.strong.bold, 9)
            sheet.lines(x + 72, top, texts[column], look.body)

    return Block(12.0 * max(len(lines) for lines in texts) + 2.5, draw)
