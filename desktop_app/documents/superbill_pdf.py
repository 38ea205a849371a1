"""The superbill on paper: complete data in, the bytes of a PDF out. The same data gives the same bytes."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from desktop_app.documents.flow import Block, pages, stacked
from desktop_app.documents.form.head import Head
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.paper import draw_pages, form_of, rooms
from desktop_app.documents.sheet import Area, Page
from desktop_app.documents.superbill_blocks import diagnoses, people
from desktop_app.documents.superbill_ending import long_statement, settlement, signing, totals
from desktop_app.documents.superbill_table import CARRIED_HEIGHT, Row, carried, no_lines, row, table_head
from desktop_app.documents.words import short_date
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.superbill import Superbill


def render(superbill: Superbill, page: Page = "letter", *, fonts: Path) -> bytes:
    """The superbill as a PDF on Letter or A4; `fonts` is the folder of our typefaces.

    Lines that do not fit go to further pages with the sum carried along. The document's properties name the
    paper by its number and seal and hold nothing about the patient.
    """
    look, paper = form_of(page, fonts)
    head = _head(superbill)
    filled = _pages(superbill, look, paper, rooms(head, look, paper))
    return draw_pages(head, filled, page, fonts, signing(superbill, look, paper))


def _head(bill: Superbill) -> Head:
    code = f", check code {bill.check_code}" if bill.check_code else ""
    beside = [f"{'As of' if bill.is_draft else 'Issued'} {day_words(bill.issued_on)}"]
    beside += [f"Replaces superbill {bill.replaces}"] if bill.replaces else []
    beside += [f"Corrected: {bill.correction}"] if bill.correction else []
    return Head(
        title="Superbill",
        number="Not issued" if bill.is_draft else f"No. {bill.number}",
        practice=bill.practice_name,
        contact=(bill.practice_address.one_line, bill.practice_phone),
        beside=tuple(beside),
        banner=bill.banner,
        whose=f"{bill.patient_name}, born {short_date(bill.patient_date_of_birth)}",
        mark="DRAFT" if bill.is_draft else "",
        foot=f"superbill {bill.number}{code}",
        watermark=bill.watermark,
        logo=bill.logo,
        keywords=bill.square_code,
    )


def _pages(bill: Superbill, look: Style, paper: Area, room: tuple[float, float]) -> list[list[Block]]:
    """All blocks on their pages: the fields first, then the table with carried sums, then the ending."""
    upper = [*people(bill, look, paper), *diagnoses(bill.diagnoses, look, paper)]
    filled = [list(blocks) for blocks in pages(upper, *room)]
    statement = long_statement(bill, look, paper)
    ending = stacked((*statement[-2:], totals(bill, look, paper), settlement(bill, look, paper)))
    lines = [row(line, look, paper) for line in bill.lines] or [no_lines(look, paper)]
    ending_height = ending.height + signing(bill, look, paper).height
    _add_table(filled, lines, room, 0 if statement else ending_height, (look, paper))
    for block in statement[:-2]:
        _add(filled, block, room, block.height)
    _add(filled, ending, room, ending_height)
    return filled


def _add(filled: list[list[Block]], block: Block, room: Sequence[float], need: float) -> None:
    """Put a block on the last page, or on a further one where that page has less room than this needs."""
    if filled[-1] and _height(filled[-1]) + need > room[min(len(filled) - 1, 1)] + 0.01:
        filled.append([])
    filled[-1].append(block)


def _add_table(
    filled: list[list[Block]], lines: Sequence[Row], room: Sequence[float], ending: float, form: tuple[Style, Area]
) -> None:
    """Put the lines on the last page and on as many more as it takes. The last line stays with the ending."""
    head, so_far, started = table_head(*form), Decimal("0.00"), False
    for index, line in enumerate(lines):
        is_last = index == len(lines) - 1
        need = line.block.height + (ending if is_last else CARRIED_HEIGHT) + (0 if started else head.height)
        if _height(filled[-1]) + need > room[min(len(filled) - 1, 1)] and (filled[-1] or started):
            if index and started:
                filled[-1].append(carried("Carried forward", so_far, *form))
            filled.append([])
            started = False
        if not started:
            filled[-1].append(head)
            if index:
                filled[-1].append(carried("Brought forward", so_far, *form))
            started = True
        filled[-1].append(line.block)
        so_far += line.charge


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)
