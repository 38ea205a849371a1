"""A photo from the family's home on their handout: the picture, arrows over it, and what each points at."""

from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.utils import ImageReader

from desktop_app.documents.flow import Block
from desktop_app.documents.handout_look import Look
from desktop_app.documents.languages.phrases import Phrases
from desktop_app.documents.sheet import Sheet
from desktop_app.documents.text import width_of, wrap
from desktop_app.domain.papers.handout import Handout, Photo, PhotoMark

_HIGHEST = 250.0
_ARROW, _HEAD = 46.0, 9.0


@dataclass(frozen=True, slots=True)
class Column:
    """Where a section stands: its left edge and its width in points."""

    left: float
    width: float


def photo(handout: Handout, say: Phrases, look: Look, column: Column) -> list[Block]:
    """The photo as wide as the column allows, with its words below; nothing where there is none."""
    shown = handout.photo
    if shown is None:
        return []
    across, down = ImageReader(BytesIO(shown.jpeg)).getSize()
    width = min(column.width, _HIGHEST * across / down)
    height = width * down / across
    title = wrap(say.photo, look.heading, column.width)
    words = wrap(shown.words, look.body, column.width) if shown.words else ()

    def draw(sheet: Sheet, top: float) -> None:
        below = sheet.lines(column.left, top, title, look.heading)
        sheet.picture(column.left, below, width, height, shown.jpeg)
        sheet.box(column.left, below, width, height, 0.8)
        left = sheet.across(column.left, width)
        for mark in shown.marks:
            _arrow(sheet, mark, look, (left, below, width, height))
        sheet.lines(column.left, below + height + 4, words, look.body)

    return [Block(len(title) * look.heading.leading + height + 8 + len(words) * look.body.leading, draw)]


def _arrow(sheet: Sheet, mark: PhotoMark, look: Look, box: tuple[float, float, float, float]) -> None:
    """A black arrow with a white edge, so that it is seen on any ground, and its label in a white plate."""
    left, top, width, height = box
    x, y = left + mark.x * width, sheet.area.height - top - mark.y * height
    away = -1 if mark.comes_from == "left" else 1
    if mark.x * width < _HEAD or (1 - mark.x) * width < _HEAD:  # at an edge it can only come from inside
        away = 1 if mark.x < 0.5 else -1
    start = min(max(x + away * _ARROW, left + 4), left + width - 4)
    canvas = sheet.canvas
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(left, sheet.area.height - top - height, width, height)
    canvas.clipPath(frame, stroke=0, fill=0)
    canvas.setLineCap(1)
    for grey, weight in ((1, 6.5), (0, 3.0)):
        canvas.setStrokeGray(grey)
        canvas.setLineWidth(weight)
        path = canvas.beginPath()
        path.moveTo(start, y)
        path.lineTo(x, y)
        path.moveTo(x + away * _HEAD, y + _HEAD * 0.7)
        path.lineTo(x, y)
        path.lineTo(x + away * _HEAD, y - _HEAD * 0.7)
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
    if mark.label:
        _plate(sheet, mark.label, look, (start, y), box)


def _plate(
    sheet: Sheet, label: str, look: Look, at: tuple[float, float], box: tuple[float, float, float, float]
) -> None:
    left, top, width, height = box
    line = wrap(label, look.small.strong(), width - 12)[0]
    across, down = width_of(line, look.small.size) + 10, look.small.leading + 4
    x = min(max(at[0] - across / 2, left + 2), left + width - across - 2)
    base = min(max(at[1] + 8, sheet.area.height - top - height + 2), sheet.area.height - top - down - 2)
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setFillGray(1)
    canvas.setLineWidth(0.8)
    canvas.roundRect(x, base, across, down, 3, stroke=1, fill=1)
    canvas.restoreState()
    text = canvas.beginText(x + 5, base + 2 + look.small.leading * 0.28)
    for run in line:
        text.setFont(run.font, look.small.size)
        text.textOut(run.text)
    canvas.drawText(text)


def described(photo: Photo, say: Phrases) -> str:
    """The photo in words, for who does not see it."""
    labels = "; ".join(mark.label for mark in photo.marks if mark.label)
    return f"{photo.words} ({labels})" if labels and photo.words else photo.words or labels or say.photo
