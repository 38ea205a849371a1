"""The bathtub with its bench, and the car, seen so that a step inside is clear."""

from desktop_app.documents.drawings.composing import (
    Shapes,
    at,
    scene,
    sheet,
    tube,
)
from desktop_app.documents.drawings.shapes import Area, Disc, Line, Shape, box, curve
from desktop_app.documents.drawings.things import FLOOR, SEAT


def tub(left: float = 70.0, rim: float = 76.0) -> Shapes:
    """A bathtub cut across, its near wall at `left`."""
    return (
        Line(
            ((left, FLOOR - 1), (left, rim), (left + 3, rim), (left + 5, FLOOR - 5), (121, FLOOR - 5), (124, rim - 20)),
            2.6,
        ),
        Line(((125.5, 10), (125.5, FLOOR - 1)), 1.4),
    )


def bath_bench(left: float = 46.0, right: float = 108.0) -> Shapes:
    """A bench that stands across the rim of a tub."""
    y = SEAT - 6
    return scene(
        *(tube(f"{foot},{y + 4} {foot + lean},{bottom}", 3.2, 1.0) for foot, lean, bottom in _bench_legs(left, right)),
        Area(box(left, y, right - left, 5, 2), "paper", "ink", 1.5),
    )


def _bench_legs(left: float, right: float) -> tuple[tuple[float, float, float], ...]:
    return ((left + 4, -2, FLOOR - 1), (left + 20, 0, FLOOR - 1), (right - 6, 1, FLOOR - 6))


def car_across() -> Shapes:
    """A car seen from its front, cut at the open door: seat at the left under the roof, its side at the right."""
    roof = curve((3, 14), (26, 6), (42, 13))
    return scene(
        Line(roof, 4.6),
        Line(roof, 1.8, "paper"),
        Area(box(3, 83, 53, 7.6, 2), "paper", "ink", 1.6),
        Area(box(16, 26, 18, 12, 4), "paper", "ink", 1.5),
        Area(box(9, 38, 32, 40, 6), "paper", "ink", 1.5),
        Area(box(7, 74, 44, 9, 4), "paper", "ink", 1.5),
        Area(box(34, 86, 14, 9.4, 3), "ink"),
    )


def car_beside() -> Shapes:
    """A car from its side without the near door, facing right."""
    body: tuple[Shape, ...] = (
        Line(
            (
                *curve((4, 40), (10, 16), (40, 14)),
                *curve((62, 14), (84, 16), (97, 44)),
                *curve((110, 45), (126, 48), (127, 62)),
            ),
            3.0,
        ),
        Line(at("4,40 4,84 14,84"), 3.0),
        Line(at("127,62 127,84 122,84"), 3.0),
        Area(box(28, 82, 62, 6, 2), "paper", "ink", 1.8),
        Line(at("92,46 92,84"), 2.0),
        Line(at("97,44 84,50"), 3.4),
        Disc((108, 86), 9.4, "ink", 0.0),
        Disc((108, 86), 4.0, "paper", 1.0),
        Disc((18, 86), 9.4, "ink", 0.0),
        Disc((18, 86), 4.0, "paper", 1.0),
    )
    seat = (sheet("32,74 26,36 33,34 42,70 62,70 64,80 34,80", 1.6), Area(box(24, 24, 8, 10, 3), "paper", "ink", 1.5))
    return (*body, *seat)
