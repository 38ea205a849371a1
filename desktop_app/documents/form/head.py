"""The head and the foot of a form: who sends it, what it is, its number, and its place among its pages."""

import io
from dataclasses import dataclass

from desktop_app.documents.flow import Block
from desktop_app.documents.form.look import Style
from desktop_app.documents.sheet import Area, Sheet, baseline_of
from desktop_app.documents.text import width_of, wrap

FOOTER_HEIGHT = 24.0
RIGHT_SIDE = 178.0
_TITLE_SIZE = 17.0
_LOGO_HEIGHT, _LOGO_WIDTH = 44.0, 110.0


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the top and the foot of each page.

    `number` is the whole phrase ("No. 2026-00187"); `beside` stands below it; `banner` runs under both sides; `whose`
    heads a further page; `mark` is boxed before the number; `foot` begins the foot; `logo` is a picture or empty;
    `keywords` stand in the document's properties.
    """

    title: str
    number: str
    practice: str
    contact: tuple[str, ...]
    beside: tuple[str, ...] = ()
    banner: str = ""
    whose: str = ""
    mark: str = ""
    foot: str = ""
    watermark: str = ""
    logo: bytes = b""
    keywords: str = ""


def first_head(head: Head, look: Style, page: Area, of: str) -> Block:
    """Who sends it on the left; what this is, its number and its day on the right; the banner under both."""
    logo = _logo_size(head.logo)
    left = page.left + (logo[0] + 10 if logo else 0)
    room = page.right - RIGHT_SIDE - left
    name = wrap(head.practice, look.head, room)
    contact = wrap("\n".join(filter(None, head.contact)), look.body, room)
    title = wrap(head.title, look.head, RIGHT_SIDE)[0]
    title_size = min(_TITLE_SIZE, _TITLE_SIZE * RIGHT_SIDE / max(1.0, width_of(title, _TITLE_SIZE)))
    beside = [f"{head.beside[0]}, {of}" if head.beside else of.capitalize(), *head.beside[1:]]
    lines = [line for words in beside for line in wrap(words, look.body, RIGHT_SIDE)]
    right_top = 32.0 if head.number else 20.0
    left_height = max(len(name) * 16 + len(contact) * 12, logo[1] if logo else 0)
    banner_top = max(left_height, right_top + 5 + 12.0 * len(lines)) + 7
    banner = wrap(head.banner, look.small, page.inner) if head.banner else ()

    def draw(sheet: Sheet, top: float) -> None:
        if logo:
            sheet.picture(page.left, top, *logo, head.logo)
        below = sheet.lines(left, top, name, look.head)
        sheet.lines(left, below, contact, look.body)
        sheet.text(page.right, top + 14.5, title[0].text, look.head.bold, title_size, "right")
        sheet.text(page.right, top + 30, head.number, look.strong.bold, 9, "right")
        _mark(sheet, head, look, page.right, top + 30)
        for place, line in enumerate(lines):
            sheet.line_ending(page.right, top + right_top + 10 + 12 * place, line, 9)
        sheet.lines(page.left, top + banner_top, banner, look.small)

    return Block(banner_top + 10.2 * len(banner) + 6, draw)


def further_head(head: Head, look: Style, page: Area, of: str) -> Block:
    """The head of a further page: enough to find it again when the pages fall apart."""
    title = f"{head.title} {head.number}".strip()
    side = max(RIGHT_SIDE, width_of(wrap(title, look.strong, 1e6)[0], look.strong.size) + 16)
    left = wrap(f"**{head.practice}**\n{head.whose}", look.body, page.inner - side)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.lines(page.left, top, left, look.body)
        sheet.text(page.right, top + 9.2, title, look.strong.bold, 9, "right")
        sheet.text(page.right, top + 21.2, f"Continued, {of}", look.body.plain, 9, "right")

    return Block(max(24.0, 12.0 * len(left)) + 10, draw)


def footer(sheet: Sheet, head: Head, look: Style, of: str) -> None:
    """What this page is and its place, at the foot of every page."""
    page = sheet.area
    top = page.bottom - FOOTER_HEIGHT
    words = ", ".join(filter(None, (head.practice, head.foot)))
    sheet.rule(top + 2, 0.5)
    sheet.lines(page.left, top + 5, wrap(words, look.small, page.inner - 70)[:2], look.small)
    sheet.text(page.right, top + 5 + baseline_of(look.small), of.capitalize(), look.small.plain, 7.6, "right")


def _mark(sheet: Sheet, head: Head, look: Style, right: float, baseline: float) -> None:
    if not head.mark:
        return
    number = width_of(wrap(head.number, look.strong, 1000)[0], 9)
    width = width_of(wrap(head.mark, look.strong, 1000)[0], 7.6) + 9
    left = right - number - width - 7
    sheet.box(left, baseline - 8.6, width, 11.2, 0.8, 2)
    sheet.text(left + 4.5, baseline - 0.4, head.mark, look.strong.bold, 7.6)


def _logo_size(logo: bytes) -> tuple[float, float] | None:
    """Width and height in points, as large as the head allows."""
    if not logo:
        return None
    from PIL import Image

    with Image.open(io.BytesIO(logo)) as picture:
        width, height = picture.size
    scale = min(_LOGO_HEIGHT / height, _LOGO_WIDTH / width)
    return width * scale, height * scale
