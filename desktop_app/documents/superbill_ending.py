"""The lower blocks of a superbill: statement and totals, whom to reimburse, signatures, square code."""

from desktop_app.documents.flow import Block, gap
from desktop_app.documents.form.look import Style, label
from desktop_app.documents.form.parts import SignatureLine, paragraph, signatures
from desktop_app.documents.form.square_code import square_code
from desktop_app.documents.form.table import sums
from desktop_app.documents.sheet import Area, Sheet
from desktop_app.documents.text import Line, wrap
from desktop_app.documents.words import amount, balance, short_date
from desktop_app.domain.papers.superbill import Superbill

_SIGNING_HEIGHT = 84.0
_TOTALS_WIDTH = 172.0
_CODE_SIZE = 58.0
_BESIDE = 14
"""So many lines of a statement stand beside the totals; a longer one stands above them, as wide as the page."""


def long_statement(bill: Superbill, look: Style, page: Area) -> list[Block]:
    """The statement of visits that were not alike, line by line above the totals; nothing where it fits beside them."""
    if len(_beside(bill, look, page)) <= _BESIDE:
        return []
    lines = [block for part in bill.statement.split("\n") for block in paragraph(part, look.small, page, after=0)]
    return [gap(8), *lines]


def _beside(bill: Superbill, look: Style, page: Area) -> tuple[Line, ...]:
    return wrap(bill.statement, look.small, page.inner - _TOTALS_WIDTH - 26)


def totals(bill: Superbill, look: Style, page: Area) -> Block:
    """The statement on the left, if it fits; charge, payments, adjustments and the balance on the right."""
    beside = _beside(bill, look, page)
    statement = beside if len(beside) <= _BESIDE else ()
    rows = [("Total charge", amount(bill.total))]
    rows += [(f"Paid {short_date(paid.paid_on)}, {paid.method}", amount(-paid.amount)) for paid in bill.payments]
    rows += [("Adjustments", amount(-bill.adjustments))] if bill.adjustments else []
    right = sums(rows, ("Balance", balance(bill.balance)), look, page, _TOTALS_WIDTH)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.lines(page.left, top + 8, statement, look.small)
        right.draw(sheet, top)

    return Block(max(8 + 10.2 * len(statement) + 6, right.height), draw)


def settlement(bill: Superbill, look: Style, page: Area) -> Block:
    """Whom the plan should pay, and the prior authorization."""
    half = page.inner / 2
    parts = (("Reimburse", bill.reimburse), ("Prior authorization", bill.prior_authorization or "none on file"))
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
    clinician = SignatureLine("Clinician, date")
    if bill.signed_by and bill.signed_at:
        clinician = SignatureLine("", bill.signed_by, "Signed electronically", bill.signed_at)
    lines = signatures((clinician, SignatureLine("Patient or representative, date")), look, page, reach=_CODE_SIZE + 24)

    def draw(sheet: Sheet, top: float) -> None:
        lines.draw(sheet, top)
        square_code(sheet, page.right - _CODE_SIZE, top + 66 - _CODE_SIZE, _CODE_SIZE, bill.square_code)

    return Block(max(_SIGNING_HEIGHT, lines.height), draw)
