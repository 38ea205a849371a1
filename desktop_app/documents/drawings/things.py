"""The things around a person: floor, chair, bed, wheelchair, clock, cup, and the belt seen close."""

from desktop_app.documents.drawings.shapes import OUTLINE, Area, Disc, Lens, Line, Point, Shape, arc, box, curve

FLOOR = 95.6
SEAT = 78.2


def floor() -> tuple[Shape, ...]:
    """The ground that everything stands on."""
    return (Line(((3.0, FLOOR), (127.0, FLOOR)), 1.4),)


def chair(left: float = 12.0) -> tuple[Shape, ...]:
    """A firm chair that faces right, without its near arm."""
    back = ((left + 1, SEAT + 2), (left - 3, SEAT - 34))
    return (
        Line(back, 4.2),
        Line(back, 1.6, "paper"),
        Line(((left + 3, SEAT + 6), (left + 0.5, FLOOR - 1)), 2.3),
        Line(((left + 26, SEAT + 6), (left + 27, FLOOR - 1)), 2.3),
        Area(box(left - 1, SEAT, 30, 5.6, 2), "paper", "ink"),
    )


def chair_arm(left: float = 12.0) -> tuple[Shape, ...]:
    """The near arm of the chair, in front of who sits there."""
    points = ((left, SEAT - 12), (left + 25, SEAT - 12), (left + 25, SEAT - 0.6))
    return (Line(points, 3.6), Line(points, 1.2, "paper"))


def clock(center: Point = (24.0, 17.0), radius: float = 11.0) -> tuple[Shape, ...]:
    """A clock face: take your time."""
    x, y = center
    marks = tuple(
        Line((arc(center, radius - 2.6, angle, angle, 1)[0], arc(center, radius - 1.0, angle, angle, 1)[0]), 1.1)
        for angle in (0, 90, 180, 270)
    )
    return (Disc(center, radius, "paper", 1.5), *marks, Line(((x, y - 6.6), (x, y), (x + 4.6, y + 2.6)), 1.6))


def belt_seen_close(center: Point, radius: float) -> tuple[Shape, ...]:
    """The belt with its buckle, and two fingers that fit under it."""
    x, y = center
    shirt = (
        Line(curve((x - 14, y - 28), (x - 10, y - 16), (x - 14, y - 7)), 1.0),
        Line(curve((x + 10, y + 8), (x + 6, y + 18), (x + 11, y + 28)), 1.0),
    )
    fingers = (*_finger(x + 6, y), *_finger(x + 14.5, y))
    stitches = tuple(Line(((x - 30, y + rise), (x + 30, y + rise)), 0.7, "paper", True) for rise in (-4.4, 4.4))
    buckle = (
        Area(box(x - 20, y - 9.5, 15, 19, 2.5), "paper", "ink", 1.6),
        Area(box(x - 16, y - 5.5, 7, 11, 1), "ink"),
    )
    band: tuple[Shape, ...] = (Area(box(x - 31, y - 7, 62, 14), "ink"), *stitches, *buckle)
    return (Lens(center, radius, (*shirt, *fingers, *band)),)


def _finger(x: float, y: float) -> tuple[Shape, ...]:
    """A finger that points down behind the belt, with its nail below it."""
    return (
        Area(box(x - 4, y - 27, 8, 41, 4), "paper", "ink"),
        Line(((x - 2, y + 8.5), (x + 2, y + 8.5)), 0.9),
    )


def dotted(*points: Point) -> tuple[Shape, ...]:
    """A dotted line: watch this."""
    return (Line(points, 1.1, "ink", True),)


def bed(right: float = 46.0) -> tuple[Shape, ...]:
    """A made bed seen from its foot end's side, with its edge at `right`."""
    return (
        Line(((6.0, SEAT + 8), (6.0, FLOOR - 1)), 2.3),
        Line(((right - 5, SEAT + 8), (right - 5, FLOOR - 1)), 2.3),
        Area(box(1.5, SEAT + 5, right - 3, 4.6, 1), "ink"),
        Area(box(1.5, SEAT - 1, right - 1, 7, 3), "paper", "ink", OUTLINE),
    )
