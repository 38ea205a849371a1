"""The lines of a superbill: columns, rows, and the sums that are carried from page to page."""

from dataclasses import dataclass
from decimal import Decimal

from desktop_app.documents.flow import Block
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.table import Column, draw_cell, heads, placed
from desktop_app.documents.sheet import Area, Sheet
from desktop_app.documents.text import Line, wrap
from desktop_app.documents.words import amount, clock_span, short_date
from desktop_app.domain.papers.superbill import SuperbillLine

CARRIED_HEIGHT = 19.0
_PAD = 5.0


@dataclass(frozen=True, slots=True)
class Row:
    """A line ready to be drawn, with its charge in dollars for the carried sums."""

    block: Block
    charge: Decimal


def columns(page: Area) -> tuple[Column, ...]:
    """The columns between the margins; the service takes what the others leave."""
    plan = (
        Column("Date", 62),
        Column("Place", 36),
        Column("Code", 42),
        Column("Service", 0),
        Column("Modifiers", 66),
        Column("Dx", 44),
        Column("Minutes", 46, "right"),
        Column("Units", 34, "right"),
        Column("Charge", 57, "right"),
    )
    return placed(plan, page)


def table_head(look: Style, page: Area) -> Block:
    """The heads of the columns over a rule; repeated on every page that has lines."""
    return heads(columns(page), look)


def row(line: SuperbillLine, look: Style, page: Area) -> Row:
    """One line: date, place, code, service with its clock times, modifiers, pointers, minutes, units, charge."""
    made = columns(page)
    times = _times(line, look, made[6].left - made[3].left - 4)
    values = (
        short_date(line.date_of_service),
        line.place_of_service,
        f"**{line.code}**",
        line.label,
        " ".join(line.modifiers),
        " ".join(line.pointers),
        f"in the {line.minutes}" if line.shares_minutes else str(line.minutes),
        str(line.units),
        amount(line.charge),
    )
    cells = [
        wrap(value, look.body, column.width - (8 if column.align == "left" else 0))
        for value, column in zip(values, made, strict=True)
    ]
    words_height = 12.0 * max(len(cell) for cell in cells)
    height = words_height + 10.2 * len(times) + 2 * _PAD

    def draw(sheet: Sheet, top: float) -> None:
        for column, cell in zip(made, cells, strict=True):
            draw_cell(sheet, column, top + _PAD, cell, look)
            if column.head == "Service":
                sheet.lines(column.left, top + _PAD + words_height, times, look.small)
        sheet.rule(top + height, 0.5)

    return Row(Block(height, draw), line.charge)


def _times(line: SuperbillLine, look: Style, width: float) -> tuple[Line, ...]:
    """The counted clock times under the service: they may run on under modifiers and pointers."""
    if not line.intervals:
        return ()
    return wrap(", ".join(clock_span(*span, line.grain) for span in line.intervals), look.small, width)


def carried(words: str, so_far: Decimal, look: Style, page: Area) -> Block:
    """ "Carried forward" or "Brought forward", with the sum of the charges so far."""

    def draw(sheet: Sheet, top: float) -> None:
        baseline = top + 12.5
        sheet.text(columns(page)[3].left, baseline, words, look.strong.bold, 9)
        sheet.text(page.right, baseline, amount(so_far), look.strong.bold, 9, "right")
        sheet.rule(top + CARRIED_HEIGHT, 0.5)

    return Block(CARRIED_HEIGHT, draw)


def no_lines(look: Style, page: Area) -> Row:
    """What stands in the table of a superbill without a line."""

    def draw(sheet: Sheet, top: float) -> None:
        sheet.text(page.left, top + 14, "No billable service on this superbill.", look.body.plain, 9)
        sheet.rule(top + 22, 0.5)

    return Row(Block(22, draw), Decimal("0.00"))
