"""Sizes and marks of a handout: read at arm's length, clear on a third photocopy."""

import math
from dataclasses import dataclass

from desktop_app.documents.fonts import Fonts
from desktop_app.documents.sheet import Sheet
from desktop_app.documents.text import Type
from desktop_app.domain.billing.facts import Demonstration


@dataclass(frozen=True, slots=True)
class Look:
    """The faces of a handout; `is_large` is the 18 point variant, which never uses two columns."""

    body: Type
    heading: Type
    title: Type
    small: Type
    number: float
    is_large: bool

    def strong(self) -> Type:
        """Body text, all bold."""
        return self.body.strong()


def look(fonts: Fonts, is_large: bool, size: float = 14.0) -> Look:
    """Body text of the given size, or of 18 points in the large variant; everything else follows from it."""
    plain, bold = fonts.reading, fonts.reading_bold
    size = 18.0 if is_large else size
    small = 13.0 if is_large else 10.5
    return Look(
        body=Type(plain, bold, size, size * 1.3),
        heading=Type(bold, bold, size + 1, (size + 1) * 1.4),
        title=Type(bold, bold, 32 if is_large else 28, 36 if is_large else 32),
        small=Type(plain, bold, small, small * 1.3),
        number=34 if is_large else 30,
        is_large=is_large,
    )


def octagon(sheet: Sheet, x: float, y: float, radius: float) -> None:
    """A solid octagon with an exclamation mark, its middle at x and y: stop."""
    canvas, middle = sheet.canvas, sheet.area.height - y
    path = canvas.beginPath()
    corners = [math.radians(22.5 + 45 * corner) for corner in range(8)]
    path.moveTo(x + radius * math.cos(corners[0]), middle + radius * math.sin(corners[0]))
    for angle in corners[1:]:
        path.lineTo(x + radius * math.cos(angle), middle + radius * math.sin(angle))
    path.close()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillGray(1)
    canvas.roundRect(x - radius * 0.13, middle - radius * 0.12, radius * 0.26, radius * 0.72, radius * 0.1, 0, 1)
    canvas.circle(x, middle - radius * 0.42, radius * 0.16, stroke=0, fill=1)
    canvas.setFillGray(0)


def mark(kind: Demonstration, sheet: Sheet, x: float, y: float, radius: float) -> None:
    """The mark of what was shown, its middle at x and y; each has a shape of its own, the word stands beside it."""
    if kind == "unsafe":
        octagon(sheet, x, y, radius * 1.08)
        return
    canvas, middle = sheet.canvas, sheet.area.height - y
    canvas.setLineWidth(1.4)
    canvas.circle(x, middle, radius, stroke=1, fill=int(kind == "independent"))
    if kind == "with_cues":
        canvas.wedge(x - radius, middle - radius, x + radius, middle + radius, 90, 180, stroke=0, fill=1)
    if kind == "independent":
        tick(sheet, x, y, radius * 0.62, 1.0)


def dot(sheet: Sheet, x: float, y: float) -> None:
    """A plain bullet."""
    sheet.canvas.circle(x, sheet.area.height - y, 2.4, stroke=0, fill=1)


def tick(sheet: Sheet, x: float, y: float, size: float, grey: float = 0.0) -> None:
    """A check mark: this one do."""
    points = ((-size, 0.05 * size), (-0.25 * size, -0.7 * size), (size, 0.75 * size))
    _stroke(sheet, [(x + dx, sheet.area.height - y + dy) for dx, dy in points], grey)


def cross(sheet: Sheet, x: float, y: float, size: float) -> None:
    """A cross: this one leave."""
    middle = sheet.area.height - y
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
