"""Large things around a person: beds, seats, bath, car, stairs, walker, lift. They face right."""

from desktop_app.documents.drawings.composing import (
    Shapes,
    at,
    mirrored,
    moved,
    rolled,
    scene,
    sheet,
    solid,
    stroke,
    tube,
)
from desktop_app.documents.drawings.shapes import Area, Disc, Line, Point, Shape, box, curve
from desktop_app.documents.drawings.things import FLOOR, FOOT, SEAT, wheelchair, wheelchair_arm


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


def raised_bed(degrees_high: bool = True) -> Shapes:
    """A bed with its head raised, high for meals or a little for rest; the hip is near x 52."""
    back = "50,74 24,34" if degrees_high else "50,74 10,57"
    return scene(
        tube(f"{back}", 9.4, 6.8),
        Area(box(48, 70, 74, 8.4, 3.4), "paper", "ink"),
        solid("22,79 120,79 120,83 22,83"),
        stroke("28,83 28,94", 2.6),
        stroke("114,83 114,94", 2.6),
        stroke("121,62 121,83", 3.0),
    )


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


def walker(x: float, floor: float = FOOT) -> Shapes:
    """A walker for who faces right: its grips end at x - 6, its wheels are ahead."""
    return scene(
        tube(f"{x + 9},{floor - 37} {x + 12},{floor - 6}", 3.2, 1.0),
        Disc((x + 12.4, floor - 3.4), 3.0, "paper", 1.6),
        tube(f"{x - 8},{floor - 2} {x - 4},{floor - 37} {x + 9},{floor - 37}", 3.2, 1.0),
        tube(f"{x - 5.6},{floor - 22} {x + 10.5},{floor - 22}", 3.2, 1.0),
        stroke(f"{x - 7},{floor - 37.4} {x + 1},{floor - 37.4}", 4.2),
        stroke(f"{x - 8.2},{floor - 2} {x - 8},{floor - 3}", 4.0),
    )


def seat_from_above(x: float, y: float, degrees: float = 0.0) -> Shapes:
    """An armchair seen from above, its front down; its middle at x and y."""
    drawn: Shapes = (
        Area(box(x - 15, y - 14, 30, 30, 4), "paper", "ink", 1.6),
        Area(box(x - 19, y - 17, 38, 7, 3), "paper", "ink", 1.6),
        *(Area(box(x + side * 17.5 - 2.5, y - 12, 5, 25, 2), "paper", "ink", 1.6) for side in (-1, 1)),
    )
    return rolled(drawn, (x, y), degrees)


def cane(x: float, top: float = 56.0, floor: float = FLOOR) -> Shapes:
    """A cane with its grip at the top."""
    return (Line(((x, floor - 1), (x, top), (x - 6, top)), 2.8), Line(((x, floor - 1.2), (x, floor - 2)), 4.2))


def table(left: float, right: float, top: float = 67.0) -> Shapes:
    """A table from the side."""
    return scene(
        Line(((left + 4, top), (left + 4, FLOOR - 1)), 2.6),
        Line(((right - 4, top), (right - 4, FLOOR - 1)), 2.6),
        Area(box(left, top - 2, right - left, 4.2, 1.5), "paper", "ink", 1.5),
    )


def stairs(left: float = 38.0, steps: int = 3, rise: float = 13.0, tread: float = 24.0) -> Shapes:
    """Stairs that go up to the right."""
    corners: list[Point] = [(left, FLOOR)]
    for step in range(1, steps + 1):
        corners += [(left + (step - 1) * tread, FLOOR - step * rise), (left + step * tread, FLOOR - step * rise)]
    right = min(127.0, corners[-1][0])
    inside = [(min(x, right), y) for x, y in corners]
    return (Area((*inside, (right, FLOOR)), "paper", "ink", 1.6),)


def lift(x: float = 108.0, boom: Point = (60.0, 16.0)) -> Shapes:
    """A floor lift with its mast at x; from the end of its boom hangs a bar for the straps."""
    return scene(
        Line(((x + 6, 90), (x - 62, 90)), 3.4),
        *(Disc((at_x, 92.4), 2.8, "paper", 1.5) for at_x in (x + 4, x - 60)),
        tube(f"{x},89 {x},24", 5.0, 2.2),
        tube(f"{x + 9},46 {x},46", 3.6, 1.2),
        tube(f"{x},26 {boom[0]},{boom[1]}", 4.6, 2.0),
        Line(((x - 1, 58), (x - 20, 26)), 2.4),
        stroke(f"{boom[0]},{boom[1]} {boom[0]},{boom[1] + 6}", 2.4),
        Line(((boom[0] - 13, boom[1] + 8), (boom[0] + 13, boom[1] + 8)), 3.4),
    )


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


def rolling_chair(x: float) -> Shapes:
    """A wheelchair that faces right, without its near arm, its front wheels at x."""
    return mirrored(wheelchair(0.0), x / 2)


def rolling_arm(x: float) -> Shapes:
    """The near arm of that wheelchair."""
    return mirrored(wheelchair_arm(0.0), x / 2)


def footrest(x: float) -> Shapes:
    """The footrest of a wheelchair that faces right."""
    return moved(scene(stroke("0,80 7,90", 2.4), stroke("4,91.4 15,91.4", 3.0)), x)
