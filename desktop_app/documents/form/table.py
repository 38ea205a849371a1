"""Tables of a form: columns with their heads, rows whose cells wrap, sums under them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.documents.flow import Block
from desktop_app.documents.form.look import Style, label, label_right
from desktop_app.documents.sheet import Align, Area, Sheet, baseline_of
from desktop_app.documents.text import Line, wrap

HEAD_HEIGHT = 22.0
_PAD = 4.0
_GUTTER = 8.0


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, its width in points (0 takes what the others leave), on which side its values stand."""

    head: str
    width: float
    align: Align = "left"
    left: float = 0.0

    @property
    def anchor(self) -> float:
        """Where values are aligned."""
        return self.left + self.width if self.align == "right" else self.left


def placed(plan: Sequence[Column], page: Area) -> tuple[Column, ...]:
    """The columns between the margins, from left to right; those without a width share what is left."""
    open_columns = sum(1 for column in plan if not column.width)
    spare = (page.inner - sum(column.width for column in plan)) / max(1, open_columns)
    made, left = [], page.left
    for column in plan:
        width = column.width or spare
        made.append(Column(column.head, width, column.align, left))
        left += width
    return tuple(made)


def heads(columns: Sequence[Column], look: Style) -> Block:
    """The heads of the columns over a rule."""

    def draw(sheet: Sheet, top: float) -> None:
        for column in columns:
            if column.align == "left":
                label(sheet, column.left, top + 8, column.head, look.label)
            else:
                label_right(sheet, column.anchor, top + 8, column.head, look.label)
        sheet.rule(top + HEAD_HEIGHT, 0.9)

    return Block(HEAD_HEIGHT, draw, keep=True)


def row(columns: Sequence[Column], values: Sequence[str], look: Style, under: Block | None = None) -> Block:
    """One row over a hairline; each cell wraps in its column."""
    cells = [
        wrap(value, look.body, column.width - (_GUTTER if column.align == "left" else 0))
        for value, column in zip(values, columns, strict=True)
    ]

    def draw(sheet: Sheet, top: float) -> None:
        for column, cell in zip(columns, cells, strict=True):
            draw_cell(sheet, column, top + _PAD, cell, look)
        sheet.rule(top + height, 0.5)

    height = 12.0 * max(len(cell) for cell in cells) + 2 * _PAD
    return Block(height, draw, under=under)


def draw_cell(sheet: Sheet, column: Column, top: float, cell: Sequence[Line], look: Style) -> None:
    """The lines of one cell, on its column's side."""
    for place, line in enumerate(cell):
        baseline = top + baseline_of(look.body) + 12.0 * place
        if column.align == "left":
            sheet.line(column.left, baseline, line, look.body.size)
        else:
            sheet.line_ending(column.anchor, baseline, line, look.body.size)


def table(
    plan: Sequence[Column], rows: Iterable[Sequence[str]], look: Style, page: Area, empty: str = "Nothing on record."
) -> list[Block]:
    """Heads and rows; the heads come again on each further page."""
    columns = placed(plan, page)
    head = heads(columns, look)
    again = Block(head.height, head.draw)
    blocks = [row(columns, values, look, again) for values in rows]
    if not blocks:
        blocks = [row(placed((Column("", 0),), page), (empty,), look)]
    return [head, *blocks]


def sums(rows: Sequence[tuple[str, str]], total: tuple[str, str], look: Style, page: Area, width: float) -> Block:
    """Amounts on the right side, then a rule and the one large figure."""
    left = page.right - width
    wrapped = [(wrap(words, look.body, width - 62), value) for words, value in rows]
    height = sum(12.0 * len(words) + 3 for words, _ in wrapped)

    def draw(sheet: Sheet, top: float) -> None:
        y = top + 8
        for words, value in wrapped:
            sheet.lines(left, y, words, look.body)
            sheet.text(page.right, y + baseline_of(look.body), value, look.body.plain, 9, "right")
            y += 12.0 * len(words) + 3
        sheet.rule(y + 1, 0.9, left=left)
        sheet.text(left, y + 15.5, total[0], look.strong.bold, 9)
        sheet.text(page.right, y + 16.5, total[1], look.strong.bold, 12.5, "right")

    return Block(8 + height + 20 + 10, draw)
