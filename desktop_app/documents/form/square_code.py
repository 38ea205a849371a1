"""The square code for a camera, drawn as few rectangles."""

import segno

from desktop_app.documents.sheet import Sheet


def square_code(sheet: Sheet, x: float, top: float, size: float, content: str) -> None:
    """The content as a QR code of `size` points."""
    rows = segno.make(content, error="m", micro=False, mask=3).matrix
    cells = "".join(
        f"{start} {row} {length} 1 re " for row, dark in enumerate(rows) for start, length in _stretches(bytes(dark))
    )
    canvas = sheet.canvas
    canvas.saveState()
    canvas.translate(x, sheet.area.height - top)
    canvas.scale(size / len(rows), -size / len(rows))
    canvas.addLiteral(f"{cells}f")
    canvas.restoreState()


def _stretches(cells: bytes) -> list[tuple[int, int]]:
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
