"""Shapes drawn on a sheet of paper. A picture is written as drawing commands once, and then only copied."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from desktop_app.documents.drawings.pictures import PICTURES
from desktop_app.documents.drawings.shapes import HEIGHT, WIDTH, Area, Disc, Line, Point, Shape
from desktop_app.documents.sheet import Sheet

_GREY = {"ink": "0", "paper": "1"}
_BEND = 0.5523  # how far a Bezier curve is pulled to follow a quarter of a circle
_ROUND_ENDS = "1 J 1 j"


def draw(sheet: Sheet, name: str, x: float, top: float, height: float) -> None:
    """The picture with its top left corner at x and top; 1.3 times as wide as high; an unknown name draws nothing."""
    if name not in PICTURES:
        return
    canvas, scale = sheet.canvas, height / HEIGHT
    canvas.saveState()
    canvas.translate(sheet.across(x, WIDTH * scale), sheet.area.height - top)
    canvas.scale(scale, -scale)
    canvas.addLiteral(light_commands(name) if sheet.saves_ink else commands(name))
    canvas.restoreState()


@cache
def commands(name: str) -> str:
    """The picture in the drawing commands of a PDF, cut at its box; y grows downward."""
    frame = f"0 0 {WIDTH:g} {HEIGHT:g} re W n"
    return "\n".join((frame, _ROUND_ENDS, *_all(PICTURES[name]())))


@cache
def light_commands(name: str) -> str:
    """The picture with its black areas as outlines, which takes a fifth of the ink."""
    frame = f"0 0 {WIDTH:g} {HEIGHT:g} re W n"
    return "\n".join((frame, _ROUND_ENDS, *_all(map(_light, PICTURES[name]()))))


def _light(shape: Shape) -> Shape:
    if isinstance(shape, Area) and shape.fill == "ink":
        return replace(shape, fill="paper", edge="ink", weight=1.2)
    if isinstance(shape, Disc) and shape.fill == "ink":
        return replace(shape, fill="paper", weight=1.2)
    return shape


def _all(shapes: Iterable[Shape]) -> list[str]:
    return [_one(shape) for shape in shapes]


def _one(shape: Shape) -> str:
    if isinstance(shape, Line):
        dash = f"[0.1 {shape.weight * 2.4:.2f}]" if shape.dotted else "[]"
        return f"{_GREY[shape.tone]} G {shape.weight:.2f} w {dash} 0 d {_path(shape.points)} S"
    if isinstance(shape, Area):
        edge = f"{_GREY[shape.edge]} G {shape.weight:.2f} w [] 0 d " if shape.edge else ""
        return f"{edge}{_GREY[shape.fill]} g {_path(shape.points)} h {'B' if shape.edge else 'f'}"
    if isinstance(shape, Disc):
        edge = f"0 G {shape.weight:.2f} w [] 0 d " if shape.weight else ""
        return f"{edge}{_GREY[shape.fill]} g {_circle(shape.center, shape.radius)} {'B' if shape.weight else 'f'}"
    circle = _circle(shape.center, shape.radius)
    inside = "\n".join(_all(shape.inside))
    return f"1 g {circle} f\nq {circle} W n\n{inside}\nQ\n0 G 1.7 w [] 0 d {circle} S"


def _path(points: tuple[Point, ...]) -> str:
    (x, y), *others = points
    return " ".join((f"{x:.2f} {y:.2f} m", *(f"{x:.2f} {y:.2f} l" for x, y in others)))


def _circle(center: Point, radius: float) -> str:
    (x, y), pull = center, radius * _BEND
    quarters = ((0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0))
    turns = []
    across, down = 1.0, 0.0
    for next_across, next_down in quarters:
        first = (x + across * radius + next_across * pull, y + down * radius + next_down * pull)
        second = (x + next_across * radius + across * pull, y + next_down * radius + down * pull)
        end = (x + next_across * radius, y + next_down * radius)
        turns.append(" ".join(f"{px:.2f} {py:.2f}" for px, py in (first, second, end)) + " c")
        across, down = next_across, next_down
    return f"{x + radius:.2f} {y:.2f} m {' '.join(turns)} h"
