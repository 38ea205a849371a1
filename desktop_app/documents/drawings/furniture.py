"""Large things around a person: beds, seats, bath, car, stairs, walker, lift. They face right."""

from desktop_app.documents.drawings.composing import (
    Shapes,
    at,
    rolled,
    scene,
    stroke,
    tube,
)
from desktop_app.documents.drawings.shapes import Area, Disc, Line, box, curve
from desktop_app.documents.drawings.things import FLOOR


def long_bed(top: float = 71.0) -> Shapes:
    """A whole bed from the side, its head at the left."""
    return scene(
        Line(((7.0, top - 18), (7.0, FLOOR - 1)), 3.4),
        Line(((122.0, top - 4), (122.0, FLOOR - 1)), 3.0),
        Area(box(6.0, top + 8, 116, 4.6, 1), "ink"),
        Area(box(8.0, top, 113, 8.4, 3.4), "paper", "ink"),
    )


def pillow(x: float, y: float, width: float = 20.0, height: float = 7.0, degrees: float = 0.0) -> Shapes:
    """A pillow around its middle."""
    plump = Area(box(x - width / 2, y - height / 2, width, height, min(width, height) / 2.1), "paper", "ink", 1.5)
    return rolled((plump,), (x, y), degrees)


def bed_from_above() -> Shapes:
    """A bed seen from above, its pillow at the left."""
    return scene(
        Area(box(4, 12, 122, 72, 5), "paper", "ink", 1.6),
        Area(box(8, 22, 26, 52, 8), "paper", "ink", 1.3),
        stroke("112,13 112,83", 1.0),
    )


def toilet(left: float = 12.0) -> Shapes:
    """A toilet that faces right."""
    x = left
    bowl = (*curve((x + 33, 79), (x + 32, 90), (x + 21, 91)), (x + 22, FLOOR), (x + 8, FLOOR), (x + 9, 88), (x + 5, 79))
    return (
        Area(box(x - 6, 50, 12, 30, 2), "paper", "ink", 1.5),
        Area(box(x - 7.5, 46.5, 15, 5, 2), "paper", "ink", 1.5),
        Area(bowl, "paper", "ink", 1.5),
        Area(box(x + 3, 75.6, 32, 4.4, 2), "paper", "ink", 1.5),
    )


def bar(text: str) -> Shapes:
    """A grab bar on a wall."""
    points = at(text)
    return scene(tube(text, 4.0, 1.6), *(Disc(end, 3.0, "paper", 1.4) for end in (points[0], points[-1])))


def seat_from_above(x: float, y: float, degrees: float = 0.0) -> Shapes:
    """An armchair seen from above, its front down; its middle at x and y."""
    drawn: Shapes = (
        Area(box(x - 15, y - 14, 30, 30, 4), "paper", "ink", 1.6),
        Area(box(x - 19, y - 17, 38, 7, 3), "paper", "ink", 1.6),
        *(Area(box(x + side * 17.5 - 2.5, y - 12, 5, 25, 2), "paper", "ink", 1.6) for side in (-1, 1)),
    )
    return rolled(drawn, (x, y), degrees)


def table(left: float, right: float, top: float = 67.0) -> Shapes:
    """A table from the side."""
    return scene(
        Line(((left + 4, top), (left + 4, FLOOR - 1)), 2.6),
        Line(((right - 4, top), (right - 4, FLOOR - 1)), 2.6),
        Area(box(left, top - 2, right - left, 4.2, 1.5), "paper", "ink", 1.5),
    )
