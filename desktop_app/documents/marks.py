"""COPY or VOID put over a kept paper. The kept bytes stay as they are; what marks them is added after their end."""

import io
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.fonts import register
from desktop_app.documents.form.look import style
from desktop_app.documents.text import width_of, wrap

_TOP = 27.0
_BOX_HEIGHT = 13.0


def marked(pdf: bytes, mark: str, words: str, *, fonts: Path) -> bytes:
    """The paper with a boxed mark and a sentence in its upper margin, on every page.

    What is given back begins with the very bytes of `pdf`: the marks are an incremental update of the file.
    """
    writer = PdfWriter(io.BytesIO(pdf), incremental=True)
    for page in writer.pages:
        over = _over(float(page.mediabox.width), float(page.mediabox.height), mark, words, fonts)
        page.merge_page(PdfReader(io.BytesIO(over)).pages[0])
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def _over(width: float, height: float, mark: str, words: str, fonts: Path) -> bytes:
    """A page that holds nothing but the mark."""
    look = style(register(fonts))
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(width, height), invariant=1, initialFontName=look.body.plain)
    line = wrap(words, look.small, 1e6)[0]
    box = float(canvas.stringWidth(mark, look.strong.bold, 9)) + 12
    left = (width - box - 6 - width_of(line, look.small.size)) / 2
    canvas.setLineWidth(1)
    canvas.rect(left, height - _TOP - 3.4, box, _BOX_HEIGHT)
    canvas.setFont(look.strong.bold, 9)
    canvas.drawString(left + 6, height - _TOP, mark)
    canvas.setFont(look.small.plain, look.small.size)
    canvas.drawString(left + box + 6, height - _TOP, line[0].text)
    canvas.showPage()
    canvas.save()
    return made.getvalue()
