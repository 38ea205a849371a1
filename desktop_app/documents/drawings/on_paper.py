"""Shapes drawn on a sheet of paper."""

from collections.abc import Iterable

from desktop_app.documents.drawings.pictures import PICTURES
from desktop_app.documents.drawings.shapes import HEIGHT, WIDTH, Area, Disc, Lens, Line, Point, Shape
from desktop_app.documents.sheet import Sheet

_GREY = {"ink": 0.0, "paper": 1.0}


def draw(sheet: Sheet, name: str, x: float, top: float, height: float) -> None:
    """The picture with its top left corner at x and top; 1.3 times as wide as high; an unknown name draws nothing."""
    if name not in PICTURES:
        return
    canvas, scale = sheet.canvas, height / HEIGHT
    canvas.saveState()
    canvas.translate(x, sheet.area.height - top)
    canvas.scale(scale, -scale)
    frame = canvas.beginPath()
    frame.rect(0, 0, WIDTH, HEIGHT)
    canvas.clipPath(frame, stroke=0, fill=0)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    _draw_all(sheet, PICTURES[name]())
    canvas.restoreState()


def _draw_all(sheet: Sheet, shapes: Iterable[Shape]) -> None:
    for shape in shapes:
        if isinstance(shape, Line):
            _draw_line(sheet, shape)
        elif isinstance(shape, Area):
            _draw_area(sheet, shape)
        elif isinstance(shape, Disc):
            _draw_disc(sheet, shape)
        else:
            _draw_lens(sheet, shape)


def _draw_line(sheet: Sheet, line: Line) -> None:
    canvas = sheet.canvas
    canvas.setStrokeGray(_GREY[line.tone])
    canvas.setLineWidth(line.weight)
    canvas.setDash([0.1, line.weight * 2.4] if line.dotted else [])
    canvas.drawPath(_path(sheet, line.points, closed=False), stroke=1, fill=0)


def _draw_area(sheet: Sheet, area: Area) -> None:
    canvas = sheet.canvas
    canvas.setDash([])
    canvas.setFillGray(_GREY[area.fill])
    canvas.setStrokeGray(_GREY[area.edge or "ink"])
    canvas.setLineWidth(area.weight)
    canvas.drawPath(_path(sheet, area.points, closed=True), stroke=int(area.edge is not None), fill=1)


def _draw_disc(sheet: Sheet, disc: Disc) -> None:
    canvas = sheet.canvas
    canvas.setDash([])
    canvas.setFillGray(_GREY[disc.fill])
    canvas.setStrokeGray(0.0)
    canvas.setLineWidth(disc.weight)
    canvas.circle(*disc.center, disc.radius, stroke=int(disc.weight > 0), fill=1)


def _draw_lens(sheet: Sheet, lens: Lens) -> None:
    canvas = sheet.canvas
    canvas.setDash([])
    _draw_disc(sheet, Disc(lens.center, lens.radius))
    canvas.saveState()
    round_glass = canvas.beginPath()
    round_glass.circle(*lens.center, lens.radius)
    canvas.clipPath(round_glass, stroke=0, fill=0)
    _draw_all(sheet, lens.inside)
    canvas.restoreState()
    canvas.setStrokeGray(0.0)
    canvas.setLineWidth(1.7)
    canvas.circle(*lens.center, lens.radius, stroke=1, fill=0)


def _path(sheet: Sheet, points: tuple[Point, ...], *, closed: bool) -> object:
    path = sheet.canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.close()
    return path
