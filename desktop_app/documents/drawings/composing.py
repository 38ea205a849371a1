"""A picture put together from parts: drawn from a few numbers, moved, turned, mirrored, scaled, laid on each other."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from desktop_app.documents.drawings.shapes import (
    OUTLINE,
    Area,
    Disc,
    Lens,
    Line,
    Point,
    Shape,
    Tone,
    arrow,
    curve,
    turned,
)

Shapes: TypeAlias = tuple[Shape, ...]
Part: TypeAlias = "Shape | Iterable[Part]"


def scene(*parts: Part) -> Shapes:
    """All parts in order, the first one farthest away."""
    shapes: list[Shape] = []
    for part in parts:
        if isinstance(part, Line | Area | Disc | Lens):
            shapes.append(part)
        else:
            shapes.extend(scene(*part))
    return tuple(shapes)


@lru_cache(maxsize=4096)
def at(text: str) -> tuple[Point, ...]:
    """Points written as "x,y x,y"."""
    pairs = (pair.split(",") for pair in text.split())
    return tuple((float(x), float(y)) for x, y in pairs)


def stroke(text: str, weight: float = OUTLINE, tone: Tone = "ink") -> Line:
    """A line through the points."""
    return Line(at(text), weight, tone)


def tube(text: str, outer: float = 3.6, inner: float = 1.2) -> Shapes:
    """A hollow bar through the points."""
    return (Line(at(text), outer), Line(at(text), inner, "paper"))


def sheet(text: str, weight: float = OUTLINE) -> Area:
    """A white area with a black edge."""
    return Area(at(text), "paper", "ink", weight)


def solid(text: str) -> Area:
    """A black area."""
    return Area(at(text), "ink")


def go(text: str, weight: float = 1.7) -> Shapes:
    """An arrow along the points; three points make a bow that is drawn toward the middle one."""
    points = at(text)
    return arrow(curve(points[0], points[1], points[2]) if len(points) == 3 else points, weight)


def bow(text: str, weight: float = OUTLINE, tone: Tone = "ink") -> Line:
    """A bow from the first to the third point, drawn toward the second."""
    start, pull, end = at(text)
    return Line(curve(start, pull, end), weight, tone)


def moved(shapes: Iterable[Shape], dx: float, dy: float = 0.0) -> Shapes:
    """The shapes somewhere else."""
    return _placed(shapes, lambda point: (point[0] + dx, point[1] + dy))


def mirrored(shapes: Iterable[Shape], x: float = 65.0) -> Shapes:
    """The shapes as in a mirror that stands upright at `x`."""
    return _placed(shapes, lambda point: (2 * x - point[0], point[1]))


def rolled(shapes: Iterable[Shape], around: Point, degrees: float) -> Shapes:
    """The shapes turned clockwise around a point."""
    return _placed(shapes, lambda point: turned((point,), around, degrees)[0])


def scaled(shapes: Iterable[Shape], size: float, around: Point = (65.0, 95.6)) -> Shapes:
    """The shapes larger or smaller, seen from a point that stays."""

    def place(point: Point) -> Point:
        return (around[0] + (point[0] - around[0]) * size, around[1] + (point[1] - around[1]) * size)

    return _placed(shapes, place, size)


def _placed(shapes: Iterable[Shape], place: Callable[[Point], Point], size: float = 1.0) -> Shapes:
    return tuple(_place(shape, place, size) for shape in shapes)


def _place(shape: Shape, place: Callable[[Point], Point], size: float) -> Shape:
    if isinstance(shape, Line | Area):
        return replace(shape, points=tuple(place(point) for point in shape.points), weight=shape.weight * size)
    if isinstance(shape, Disc):
        return replace(shape, center=place(shape.center), radius=shape.radius * size, weight=shape.weight * size)
    return Lens(place(shape.center), shape.radius * size, _placed(shape.inside, place, size))
