"""The superbill on paper: complete data in, the bytes of a PDF out. The same data gives the same bytes."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from desktop_app.documents.flow import Block, draw_all, pages, stacked
from desktop_app.documents.fonts import register
from desktop_app.documents.sheet import Area, Page, Sheet, area
from desktop_app.documents.superbill_blocks import Style, diagnoses, fields, letterhead, short_head, style
from desktop_app.documents.superbill_ending import FOOTER_HEIGHT, footer, settlement, signing, totals
from desktop_app.documents.superbill_table import CARRIED_HEIGHT, Row, carried, no_lines, row, table_head
from desktop_app.documents.words import short_date
from desktop_app.domain.papers.superbill import Superbill


def render(superbill: Superbill, page: Page = "letter", *, fonts: Path) -> bytes:
    """The superbill as a PDF on Letter or A4; `fonts` is the folder of our typefaces.

    Lines that do not fit go to further pages with the sum carried along. The document's properties name the
    paper by its number and hold nothing about the patient.
    """
    look, paper = style(register(fonts)), area(page)
    filled = _pages(superbill, look, paper)
    end = signing(superbill, look, paper)
    sheet = Sheet(page, f"Superbill {superbill.number}", superbill.practice_name, "en-US", look.body.plain)
    for index, blocks in enumerate(filled):
        of = f"page {index + 1} of {len(filled)}"
        if index:
            sheet.next_page()
        sheet.watermark(superbill.watermark, look.strong.bold)
        head = _head(superbill, look, paper, index, of)
        draw_all(sheet, paper.top, (head, *blocks))
        if index == len(filled) - 1:
            end.draw(sheet, paper.bottom - FOOTER_HEIGHT - end.height)
        footer(sheet, superbill, look, of)
    return sheet.finish()


def _head(bill: Superbill, look: Style, paper: Area, index: int, of: str) -> Block:
    return short_head(bill, look, paper, of) if index else letterhead(bill, look, paper, of)


def _pages(bill: Superbill, look: Style, paper: Area) -> list[list[Block]]:
    """All blocks on their pages: the fields first, then the table with carried sums, then the ending."""
    rooms = [
        paper.bottom - FOOTER_HEIGHT - paper.top - _head(bill, look, paper, index, "page 10 of 10").height
        for index in (0, 1)
    ]
    upper = [*_fields(bill, look, paper), *diagnoses(bill, look, paper)]
    filled = [list(blocks) for blocks in pages(upper, rooms[0], rooms[1])]
    ending = stacked((totals(bill, look, paper), settlement(bill, look, paper)))
    lines = [row(line, look, paper) for line in bill.lines] or [no_lines(look, paper)]
    ending_height = ending.height + signing(bill, look, paper).height
    _add_table(filled, lines, rooms, ending_height, (look, paper))
    filled[-1].append(ending)
    return filled


def _add_table(
    filled: list[list[Block]], lines: Sequence[Row], rooms: Sequence[float], ending: float, form: tuple[Style, Area]
) -> None:
    """Put the lines on the last page and on as many more as it takes. The last line stays with the ending."""
    head, so_far, started = table_head(*form), Decimal("0.00"), False
    for index, line in enumerate(lines):
        is_last = index == len(lines) - 1
        need = line.block.height + (ending if is_last else CARRIED_HEIGHT) + (0 if started else head.height)
        room = rooms[0] if len(filled) == 1 else rooms[1]
        if _height(filled[-1]) + need > room and (filled[-1] or started):
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


def _fields(bill: Superbill, look: Style, paper: Area) -> list[Block]:
    """Who trained and bills; who the patient is and how insured."""
    plan = ", ".join(filter(None, (bill.payer_name, bill.plan_name)))
    member = ", ".join(filter(None, (bill.member_id, bill.group_number)))
    born = f"{short_date(bill.patient_date_of_birth)}, {bill.patient_sex}"
    provider = (
        (
            ("Rendering clinician", bill.clinician),
            ("NPI (rendering)", bill.clinician_npi),
            ("NPI (billing)", bill.billing_npi),
            ("Tax ID (EIN)", bill.tax_id),
        ),
        (
            ("License", bill.license),
            ("Taxonomy", bill.taxonomy),
            ("Referring", bill.referring_name),
            ("NPI (referring)", bill.referring_npi),
        ),
    )
    patient = (
        (
            ("Patient", bill.patient_name),
            ("Date of birth, sex", born),
            ("Account", bill.patient_account),
            ("Phone", bill.patient_phone),
        ),
        (
            ("Address", bill.patient_address.one_line),
            ("Plan", plan),
            ("Member ID, group", member),
            ("Insured", bill.insured),
        ),
    )
    return [fields(provider, look, paper), fields(patient, look, paper)]
