"""The things around a person: floor, chair, bed, wheelchair, clock, and the belt seen close."""

from desktop_app.documents.drawings.shapes import OUTLINE, Area, Disc, Lens, Line, Point, Shape, arc, arrow, box, curve

FLOOR = 95.6
SEAT = 78.2
FOOT = 91.0  # where an ankle is when the foot is flat


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
    return (
        Disc(center, radius, "paper", 1.5),
        *marks,
        Line(((x, y - radius * 0.6), (x, y), (x + radius * 0.42, y + radius * 0.24)), 1.7),
    )


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
        Line(((3.4, SEAT - 18), (3.4, FLOOR - 1)), 3.4),
        Area(box(5.0, SEAT - 7.5, 15, 7.5, 3.6), "paper", "ink"),
        Line(((right - 5, SEAT + 8), (right - 5, FLOOR - 1)), 2.3),
        Area(box(1.5, SEAT + 5, right - 3, 4.6, 1), "ink"),
        Area(box(1.5, SEAT - 1, right - 1, 7, 3), "paper", "ink", OUTLINE),
    )


def wheelchair(left: float) -> tuple[Shape, ...]:
    """A wheelchair that faces left, its front wheels at `left`, its footrests swung away."""
    hub = (left + 20.0, FLOOR - 14.0)
    back = ((left + 27.0, SEAT + 1), (left + 29.5, SEAT - 24), (left + 34.0, SEAT - 26))
    return (
        Line(back, 2.6),
        Disc((left + 3.5, FLOOR - 4.6), 3.6, "paper", 1.6),
        Line(((left + 3.5, FLOOR - 8.2), (left + 3.5, SEAT + 4)), 2.3),
        Area(box(left, SEAT, 28, 4.6, 2), "paper", "ink"),
        Disc(hub, 13.0, "paper", 1.8),
        Disc(hub, 10.8, "paper", 0.9),
        *(Line((arc(hub, 2.4, at, at, 1)[0], arc(hub, 10.4, at, at, 1)[0]), 0.8) for at in range(0, 360, 45)),
        Disc(hub, 2.4, "ink", 0.0),
    )


def wheelchair_arm(left: float) -> tuple[Shape, ...]:
    """The near arm of the wheelchair, in front of who sits there."""
    points = ((left + 27.5, SEAT - 11), (left + 6.0, SEAT - 11), (left + 6.0, SEAT))
    return (Line(points, 3.4), Line(points, 1.0, "paper"))


def brake_seen_close(center: Point, radius: float) -> tuple[Shape, ...]:
    """The brake: a lever pushed onto the tire."""
    x, y = center
    tire = Disc((x + 8.0, y + 40.0), 36.0, "paper", 6.0)
    frame = ((x - 34.0, y - 9.0), (x + 34.0, y - 9.0))
    tube = (Line(frame, 7.0), Line(frame, 4.4, "paper"))
    lever = Line(((x + 4.0, y - 1.5), (x - 9.0, y - 18.0)), 3.8)
    pad = Area(box(x - 3.0, y - 2.6, 16.0, 5.2, 2.0), "ink", "paper", 1.0)
    knob = Disc((x - 9.5, y - 18.5), 4.2, "paper", 1.8)
    push = arrow(((x + 16.0, y - 18.5), (x + 2.0, y - 18.5)))
    return (Lens(center, radius, (tire, *tube, lever, pad, knob, *push)),)
