"""Large slanted letters across a page, in outline: behind what stands there, or over it so that it stays readable."""

import math

from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.fonts import printable
from desktop_app.documents.text import Type, width_of, wrap

_GREY = 0.93
_OUTLINE_GREY = 0.45  # dark enough that a printer of black dots alone still draws it
_LARGEST = 96.0
_FILLED, _OUTLINED = 2, 1


def watermark(canvas: Canvas, size: tuple[float, float], text: str, font: str) -> None:
    """Light letters with an outline. Draw them first: what stands on the page stays readable over them."""
    _across(canvas, size, text, font, min(_LARGEST, _fitting(size, text, font)), _FILLED)


def overprint(canvas: Canvas, size: tuple[float, float], text: str, font: str) -> None:
    """The outline alone, as large as the page allows, to lay over a finished page: it covers no word."""
    _across(canvas, size, text, font, _fitting(size, text, font), _OUTLINED)


def _slant(text: str) -> float:
    return math.radians(32 if len(text) < 12 else 45)


def _fitting(size: tuple[float, float], text: str, font: str) -> float:
    """The size of type in points at which the text reaches from edge to edge, with some air."""
    slant, (width, height) = _slant(text), size
    reach = min(width / math.cos(slant), height / math.sin(slant)) * 0.78
    return reach / (width_of(wrap(text, Type(font, font, 1, 1), 1e6)[0], 1.0))


def _across(canvas: Canvas, size: tuple[float, float], text: str, font: str, type_size: float, mode: int) -> None:
    width, height = size
    canvas.saveState()
    canvas.setFillGray(_GREY)
    canvas.setStrokeGray(_OUTLINE_GREY)
    canvas.setLineWidth(0.6 if mode == _FILLED else 1.4)
    canvas.translate(width / 2, height / 2)
    canvas.rotate(math.degrees(_slant(text)))
    canvas.setFont(font, type_size)
    canvas.drawCentredString(0, -type_size * 0.36, printable(text, font), mode=mode)
    canvas.restoreState()
