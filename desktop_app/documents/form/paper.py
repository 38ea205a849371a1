"""Blocks laid out as the pages of one form: head, foot and watermark on each, the ending at the foot of the last."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop_app.documents.flow import Block, draw_all, pages
from desktop_app.documents.fonts import register
from desktop_app.documents.form.head import FOOTER_HEIGHT, Head, first_head, footer, further_head
from desktop_app.documents.form.look import Style, style
from desktop_app.documents.sheet import Area, Page, Sheet, area

LANGUAGE = "en-US"
_NOTHING = Block(0.0, lambda sheet, top: None)
_AIR = 8.0
"""What stays free above the foot, so that the line under a table does not run along the line of the foot."""


def form_of(page: Page, fonts: Path) -> tuple[Style, Area]:
    """The faces and the area that a form is made with."""
    return style(register(fonts)), area(page)


def rooms(head: Head, look: Style, paper: Area) -> tuple[float, float]:
    """The height that the first page and each further one leave for blocks, in points."""
    whole = paper.bottom - FOOTER_HEIGHT - paper.top
    of = "page 10 of 10"
    return whole - first_head(head, look, paper, of).height, whole - further_head(head, look, paper, of).height


def lay_out(head: Head, blocks: Iterable[Block], page: Page, fonts: Path, ending: Block = _NOTHING) -> bytes:
    """The form as a PDF. The ending stays with the last blocks, or gets a page of its own."""
    look, paper = form_of(page, fonts)
    room = rooms(head, look, paper)
    filled = [list(blocks) for blocks in pages(blocks, room[0] - _AIR, room[1] - _AIR)]
    used = sum(block.height for block in filled[-1])
    if used + ending.height > room[min(len(filled) - 1, 1)] and filled[-1]:
        moved = _last_group(filled)
        filled.append(moved)
    return draw_pages(head, filled, page, fonts, ending)


def draw_pages(head: Head, filled: Sequence[Sequence[Block]], page: Page, fonts: Path, ending: Block) -> bytes:
    """Pages that are filled already, drawn. The document's properties name the paper and tell nothing of a patient."""
    look, paper = form_of(page, fonts)
    number = head.number.removeprefix("No. ") if head.number.startswith("No. ") else ""
    sheet = Sheet(page, f"{head.title} {number}".strip(), head.practice, LANGUAGE, look.body.plain)
    sheet.canvas.setKeywords(head.keywords)
    for index, blocks in enumerate(filled):
        of = f"page {index + 1} of {len(filled)}"
        if index:
            sheet.next_page()
        sheet.watermark(head.watermark, look.strong.bold)
        top = further_head(head, look, paper, of) if index else first_head(head, look, paper, of)
        draw_all(sheet, paper.top, (top, *blocks))
        if index == len(filled) - 1:
            ending.draw(sheet, paper.bottom - FOOTER_HEIGHT - ending.height)
        footer(sheet, head, look, of)
    return sheet.finish()


def _last_group(filled: list[list[Block]]) -> list[Block]:
    """The last block of the last page, taken off it with what must stand above it, unless it is alone there."""
    last = filled[-1]
    start = len(last) - 1
    while start > 0 and last[start - 1].keep:
        start -= 1
    if start == 0:
        return []
    moved = last[start:]
    del last[start:]
    return [moved[0].under, *moved] if moved[0].under else moved
