"""COPY or VOID put over a kept paper. The kept bytes stay as they are; what marks them is added after their end."""

import io
from collections.abc import Sequence
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.fonts import register
from desktop_app.documents.form.look import Style, style
from desktop_app.documents.sheet import drawn
from desktop_app.documents.text import Line, Run, Type, width_of, wrap
from desktop_app.documents.watermark import overprint

_TOP = 27.0
_BOX_HEIGHT = 13.0
_MARGIN = 39.6
_FURTHER = 3.0  # points higher where two lines have to stand in the margin
_CUT = "…"


def marked(pdf: bytes, mark: str, words: Sequence[str], *, fonts: Path, across: bool = False) -> bytes:
    """The paper with a boxed mark and one or two lines in its upper margin, on every page.

    `across` writes the mark over the whole page, too, in outline. What is given back begins with the very bytes of
    `pdf`: the marks are an incremental update of the file.
    """
    writer = PdfWriter(io.BytesIO(pdf), incremental=True)
    for page in writer.pages:
        size = (float(page.mediabox.width), float(page.mediabox.height))
        over = _over(size, mark, words, style(register(fonts)), across)
        page.merge_page(PdfReader(io.BytesIO(over)).pages[0])
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _over(size: tuple[float, float], mark: str, words: Sequence[str], look: Style, across: bool) -> bytes:
    """A page that holds nothing but the mark."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=size, invariant=1, initialFontName=look.body.plain)
    if across:
        overprint(canvas, size, mark, look.strong.bold)
    box = float(canvas.stringWidth(mark, look.strong.bold, 9)) + 12
    lines = [_fitting(each, look.small, size[0] - 2 * _MARGIN - box - 6) for each in words]
    left = (size[0] - box - 6 - max(width_of(line, look.small.size) for line in lines)) / 2
    baseline = size[1] - _TOP + (_FURTHER if len(lines) > 1 else 0)
    canvas.setLineWidth(1)
    canvas.rect(left, baseline - 3.4, box, _BOX_HEIGHT)
    canvas.setFont(look.strong.bold, 9)
    canvas.drawString(left + 6, baseline, mark)
    for place, line in enumerate(lines):
        _write(canvas, left + box + 6, baseline - place * look.small.leading, line, look.small)
    canvas.showPage()
    canvas.save()
    return made.getvalue()


def _fitting(words: str, face: Type, width: float) -> Line:
    """The words in one line; what is too long for the margin ends with a sign that there was more."""
    whole = wrap(words, face, 1e6)[0]
    if width_of(whole, face.size) <= width:
        return whole
    more = Run(_CUT, face.plain)
    return (*wrap(words, face, width - width_of((more,), face.size))[0], more)


def _write(canvas: Canvas, x: float, baseline: float, line: Line, face: Type) -> None:
    for run in line:
        canvas.setFont(run.font, face.size)
        canvas.drawString(x, baseline, drawn(run))
        x += width_of((run,), face.size)
