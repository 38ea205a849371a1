"""What a drawing is made of, as plain data: lines, areas, discs and a lens, in two tones. y grows downward."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Tone = Literal["ink", "paper"]
Point: TypeAlias = tuple[float, float]
WIDTH, HEIGHT = 130.0, 100.0  # the box of every picture
OUTLINE = 1.3


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points with round ends and joints; dotted where the eye should follow it."""

    points: tuple[Point, ...]
    weight: float = OUTLINE
    tone: Tone = "ink"
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A closed area through points, filled, with an edge in ink or paper."""

    points: tuple[Point, ...]
    fill: Tone = "ink"
    edge: Tone | None = None
    weight: float = OUTLINE


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, filled, with an edge in ink."""

    center: Point
    radius: float
    fill: Tone = "paper"
    weight: float = OUTLINE


@dataclass(frozen=True, slots=True)
class Lens:
    """A round glass that shows something close: its shapes are seen inside of it only."""

    center: Point
    radius: float
    inside: tuple["Shape", ...]


Shape: TypeAlias = Line | Area | Disc | Lens


def curve(start: Point, pull: Point, end: Point, steps: int = 14) -> tuple[Point, ...]:
    """Points of a bow from start to end that is drawn toward `pull`."""
    return tuple(_bow(start, pull, end, step / steps) for step in range(steps + 1))


def _bow(start: Point, pull: Point, end: Point, at: float) -> Point:
    first, second, third = (1 - at) ** 2, 2 * at * (1 - at), at**2
    return (
        first * start[0] + second * pull[0] + third * end[0],
        first * start[1] + second * pull[1] + third * end[1],
    )


def arc(center: Point, radius: float, first: float, last: float, steps: int = 18) -> tuple[Point, ...]:
    """Points on a circle between two angles in degrees: 0 is right, 90 is down."""
    angles = (math.radians(first + (last - first) * step / steps) for step in range(steps + 1))
    return tuple((center[0] + radius * math.cos(angle), center[1] + radius * math.sin(angle)) for angle in angles)


def box(left: float, top: float, width: float, height: float, radius: float = 0.0) -> tuple[Point, ...]:
    """The corners of a rectangle, rounded if a radius is given."""
    right, bottom = left + width, top + height
    if not radius:
        return ((left, top), (right, top), (right, bottom), (left, bottom))
    inset = radius
    return (
        *arc((right - inset, top + inset), radius, -90, 0, 6),
        *arc((right - inset, bottom - inset), radius, 0, 90, 6),
        *arc((left + inset, bottom - inset), radius, 90, 180, 6),
        *arc((left + inset, top + inset), radius, 180, 270, 6),
    )


def oval(center: Point, across: float, down: float, steps: int = 24) -> tuple[Point, ...]:
    """Points around an ellipse, by its half width and half height."""
    return tuple((center[0] + x * across, center[1] + y * down) for x, y in arc((0.0, 0.0), 1.0, 0, 360, steps))


def arrow(points: Sequence[Point], weight: float = 1.7) -> tuple[Shape, ...]:
    """A line that ends in a solid head: what moves, and where to."""
    (x0, y0), (x1, y1) = points[-2], points[-1]
    length = math.hypot(x1 - x0, y1 - y0) or 1.0
    along, across = ((x1 - x0) / length, (y1 - y0) / length), ((y0 - y1) / length, (x1 - x0) / length)
    base = (x1 - along[0] * 2, y1 - along[1] * 2)
    tip = (x1 + along[0] * 4.2, y1 + along[1] * 4.2)
    wings = tuple((base[0] + side * across[0] * 3.6, base[1] + side * across[1] * 3.6) for side in (1, -1))
    return (Line((*points[:-1], base), weight), Area((tip, *wings), "ink"))


def turned(points: Iterable[Point], around: Point, degrees: float) -> tuple[Point, ...]:
    """The points turned clockwise around one of them."""
    angle = math.radians(degrees)
    sine, cosine = math.sin(angle), math.cos(angle)
    return tuple(
        (
            around[0] + (x - around[0]) * cosine - (y - around[1]) * sine,
            around[1] + (x - around[0]) * sine + (y - around[1]) * cosine,
        )
        for x, y in points
    )
