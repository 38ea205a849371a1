"""The square code for a camera, drawn as few rectangles."""

import re

import segno

from desktop_app.documents.sheet import Sheet

_STRETCH = re.compile(rb"\x01+")
"""Dark cells of a row that follow each other."""


def square_code(sheet: Sheet, x: float, top: float, size: float, content: str) -> None:
    """The content as a QR code of `size` points."""
    rows = segno.make(content, error="m", micro=False, mask=3).matrix
    cells = "".join(
        f"{found.start()} {row} {found.end() - found.start()} 1 re "
        for row, dark in enumerate(rows)
        for found in _STRETCH.finditer(dark)
    )
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(x, sheet.area.height - top)
    canvas.scale(size / len(rows), -size / len(rows))
    canvas.addLiteral(f"{cells}f")
    canvas.restoreState()
