"""Sizes and marks of a handout: read at arm's length, clear on a third photocopy."""

import math
from dataclasses import dataclass

from desktop_app.documents.fonts import Fonts
from desktop_app.documents.sheet import Sheet
from desktop_app.documents.text import Type
from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.papers.handout import PrintSize


@dataclass(frozen=True, slots=True)
class Look:
    """The faces of a handout; `is_large` says that it is in large print, which never uses two columns."""

    body: Type
    heading: Type
    title: Type
    small: Type
    number: float
    is_large: bool

    def strong(self) -> Type:
        """Body text, all bold."""
        return self.body.strong()


_SIZES: dict[PrintSize, tuple[float, float, float, float]] = {
    "standard": (14.0, 10.5, 28.0, 30.0),
    "large": (18.0, 13.0, 32.0, 34.0),
    "extra": (24.0, 16.0, 38.0, 40.0),
}
"""Points of the text, of small print, of the title and of the numbers."""


def look(fonts: Fonts, print_size: PrintSize, is_rtl: bool = False, size: float | None = None) -> Look:
    """The faces of a print size, or of another size of the text; Arabic letters need higher lines."""
    plain, bold = fonts.reading, fonts.reading_bold
    body, small, title, number = _SIZES[print_size]
    body = size or body
    height = 1.45 if is_rtl else 1.3
    return Look(
        body=Type(plain, bold, body, body * height, is_rtl),
        heading=Type(bold, bold, body + 1, (body + 1) * (height + 0.1), is_rtl),
        title=Type(bold, bold, title, title * (height - 0.15), is_rtl),
        small=Type(plain, bold, small, small * height, is_rtl),
        number=number,
        is_large=print_size != "standard",
    )


def octagon(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A solid octagon with an exclamation mark, its middle at x and y: stop."""
    canvas, middle, x = sheet.canvas, sheet.area.height - y, sheet.across(x)
    path = canvas.beginPath()
    corners = [math.radians(22.5 + 45 * corner) for corner in range(8)]
    path.moveTo(x + radius * math.cos(corners[0]), middle + radius * math.sin(corners[0]))
    for angle in corners[1:]:
        path.lineTo(x + radius * math.cos(angle), middle + radius * math.sin(angle))
    path.close()
    canvas.setLineWidth(1.2)
    canvas.setFillGray(0)
    outline, filled = (1, 0) if sheet.saves_ink else (0, 1)
    canvas.drawPath(path, stroke=outline, fill=filled)
    canvas.setFillGray(filled)
    canvas.roundRect(x - radius * 0.13, middle - radius * 0.12, radius * 0.26, radius * 0.72, radius * 0.1, 0, 1)
    canvas.circle(x, middle - radius * 0.42, radius * 0.16, stroke=0, fill=1)
    canvas.setFillGray(0)


def mark(kind: Demonstration, sheet: Sheet, x: float, y: float, radius: float) -> None:
    """The mark of what was shown, its middle at x and y; each has a shape of its own, the word stands beside it."""
    if kind == "unsafe":
        octagon(sheet, x, y, radius * 1.08)
        return
    canvas, middle, center = sheet.canvas, sheet.area.height - y, x
    x = sheet.across(x)
    canvas.setLineWidth(1.4)
    canvas.circle(x, middle, radius, stroke=1, fill=int(kind == "independent" and not sheet.saves_ink))
    if kind == "with_cues":
        canvas.wedge(x - radius, middle - radius, x + radius, middle + radius, 90, 180, stroke=0, fill=1)
    if kind == "independent":
        tick(sheet, center, y, radius * 0.62, 0.0 if sheet.saves_ink else 1.0)


def dot(sheet: Sheet, x: float, y: float) -> None:
    """A plain bullet."""
    sheet.canvas.circle(sheet.across(x), sheet.area.height - y, 2.4, stroke=0, fill=1)


def tick(sheet: Sheet, x: float, y: float, size: float, grey: float = 0.0) -> None:
    """A check mark: this one do."""
    x = sheet.across(x)
    points = ((-size, 0.05 * size), (-0.25 * size, -0.7 * size), (size, 0.75 * size))
    _stroke(sheet, [(x + dx, sheet.area.height - y + dy) for dx, dy in points], grey)


def cross(sheet: Sheet, x: float, y: float, size: float) -> None:
    """A cross: this one leave."""
    middle, x = sheet.area.height - y, sheet.across(x)
    for slope in (1, -1):
        _stroke(sheet, [(x - size, middle - slope * size), (x + size, middle + slope * size)], 0.0)


def _stroke(sheet: Sheet, points: list[tuple[float, float]], grey: float) -> None:
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(1.9)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
