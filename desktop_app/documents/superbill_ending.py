"""The lower blocks of a superbill: statement and totals, whom to reimburse, signatures, square code, footer."""

import segno

from desktop_app.documents.flow import Block
from desktop_app.documents.sheet import Area, Sheet, baseline_of
from desktop_app.documents.superbill_blocks import Style, label
from desktop_app.documents.text import wrap
from desktop_app.documents.words import amount, balance, clock, long_date, short_date
from desktop_app.domain.papers.superbill import Superbill

_SIGNING_HEIGHT = 84.0
FOOTER_HEIGHT = 24.0
_TOTALS_WIDTH = 172.0
_CODE_SIZE = 52.0
_SLANT = 12.0  # degrees, for the name above the signature line
_LEGIBLE = 9.0  # a longer name stands in the caption only


def totals(bill: Superbill, look: Style, page: Area) -> Block:
    """The statement on the left; charge, payments, adjustments and the balance on the right."""
    left_edge = page.right - _TOTALS_WIDTH
    statement = wrap(bill.statement, look.small, left_edge - page.left - 26)
    sums = [("Total charge", amount(bill.total))]
    sums += [(f"Paid {short_date(paid.paid_on)}, {paid.method}", amount(-paid.amount)) for paid in bill.payments]
    sums += [("Adjustments", amount(-bill.adjustments))] if bill.adjustments else []
    rows = [(wrap(words, look.body, _TOTALS_WIDTH - 62), value) for words, value in sums]
    rows_height = sum(12.0 * len(words) + 3 for words, _ in rows)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.lines(page.left, top + 8, statement, look.small)
        y = top + 8
        for words, value in rows:
            sheet.lines(left_edge, y, words, look.body)
            sheet.text(page.right, y + baseline_of(look.body), value, look.body.plain, 9, "right")
            y += 12.0 * len(words) + 3
        sheet.rule(y + 1, 0.9, left=left_edge)
        sheet.text(left_edge, y + 15.5, "Balance", look.strong.bold, 9)
        sheet.text(page.right, y + 16.5, balance(bill.balance), look.strong.bold, 12.5, "right")

    return Block(8 + max(10.2 * len(statement), rows_height + 20) + 10, draw)


def settlement(bill: Superbill, look: Style, page: Area) -> Block:
    """Whom the plan should pay, and the prior authorization."""
    half = page.inner / 2
    parts = (
        ("Reimburse", f"**{bill.reimburse}**"),
        ("Prior authorization", bill.prior_authorization or "none on file"),
    )
    values = [wrap(value, look.body, half - 14) for _, value in parts]

    def draw(sheet: Sheet, top: float) -> None:
        sheet.rule(top, 0.9)
        for column, (words, _) in enumerate(parts):
            x = page.left + column * half
            label(sheet, x, top + 8, words, look.label)
            sheet.lines(x, top + 17.6, values[column], look.body)

    return Block(17.6 + 12.0 * max(len(lines) for lines in values) + 8, draw)


def signing(bill: Superbill, look: Style, page: Area) -> Block:
    """Two lines to sign on and the square code. An electronic signature says that it is one, and when."""
    reach = page.inner - _CODE_SIZE - 24
    width = reach / 2 - 10
    caption = "Clinician, date"
    if bill.signed_by and bill.signed_at:
        day = long_date(bill.signed_at.date())
        caption = f"Signed electronically by {bill.signed_by}\n{day}, {clock(bill.signed_at)}"
    captions = (wrap(caption, look.small, width), wrap("Patient or representative, date", look.small, width))

    def draw(sheet: Sheet, top: float) -> None:
        line = top + 46
        if bill.signed_by:
            _signature(sheet, page.left + 2, line - 7, bill.signed_by, look, width - 8)
        for column, lines in enumerate(captions):
            x = page.left + column * (width + 20)
            sheet.rule(line, 0.7, left=x, right=x + width)
            sheet.lines(x, line + 3, lines, look.small)
        _square_code(sheet, page.right - _CODE_SIZE, line + 14 - _CODE_SIZE, bill)

    return Block(max(_SIGNING_HEIGHT, 58 + 10.2 * max(len(lines) for lines in captions)), draw)


def _signature(sheet: Sheet, x: float, baseline: float, name: str, look: Style, room: float) -> None:
    """The name as signed, slanted, as large as the line allows; a very long one stands in the caption alone."""
    canvas, shown = sheet.canvas, name.split(",")[0]
    size = min(16.0, 16.0 * room / max(1.0, float(canvas.stringWidth(shown, look.body.plain, 16))))
    if size < _LEGIBLE:
        return
    canvas.saveState()
    canvas.translate(x, sheet.area.height - baseline)
    canvas.skew(0, _SLANT)
    canvas.setFont(look.body.plain, size)
    canvas.drawString(0, 0, wrap(shown, look.body, 1e6)[0][0].text)
    canvas.restoreState()


def _square_code(sheet: Sheet, x: float, top: float, bill: Superbill) -> None:
    """The number and the check code for a camera: nothing about the patient."""
    content = f"Superbill {bill.number} {bill.check_code}".strip()
    rows = segno.make(content, error="m", micro=False, mask=3).matrix
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(x, sheet.area.height - top)
    canvas.scale(_CODE_SIZE / len(rows), -_CODE_SIZE / len(rows))
    path = canvas.beginPath()
    for row, cells in enumerate(rows):
        for start, length in _stretches(cells):
            path.rect(start, row, length, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _stretches(cells: bytes | bytearray) -> list[tuple[int, int]]:
    """Where dark cells start in a row and how many follow each other."""
    found: list[tuple[int, int]] = []
    for place, cell in enumerate(cells):
        if not cell:
            continue
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found


def footer(sheet: Sheet, bill: Superbill, look: Style, of: str) -> None:
    """What this page is, its check code and its place, at the foot of every page."""
    page = sheet.area
    top = page.bottom - FOOTER_HEIGHT
    code = f", check code {bill.check_code}" if bill.check_code else ""
    copy = f", {bill.copy_mark.lower()}" if bill.copy_mark else ""
    words = f"{bill.practice_name}, superbill {bill.number}{code}{copy}"
    sheet.rule(top + 2, 0.5)
    sheet.lines(page.left, top + 5, wrap(words, look.small, page.inner - 70)[:2], look.small)
    sheet.text(page.right, top + 5 + baseline_of(look.small), of.capitalize(), look.small.plain, 7.6, "right")
