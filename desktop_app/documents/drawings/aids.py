"""What helps a person get about: walker, wheelchair, lift and stairs with a rail. They face right."""

from desktop_app.documents.drawings.composing import (
    Shapes,
    mirrored,
    moved,
    scene,
    stroke,
    tube,
)
from desktop_app.documents.drawings.shapes import Area, Disc, Line, Point
from desktop_app.documents.drawings.things import FLOOR, FOOT, wheelchair, wheelchair_arm


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


def rolling_chair(x: float) -> Shapes:
    """A wheelchair that faces right, without its near arm, its front wheels at x."""
    return mirrored(wheelchair(0.0), x / 2)


def rolling_arm(x: float) -> Shapes:
    """The near arm of that wheelchair."""
    return mirrored(wheelchair_arm(0.0), x / 2)


def footrest(x: float) -> Shapes:
    """The footrest of a wheelchair that faces right."""
    return moved(scene(stroke("0,80 7,90", 2.4), stroke("4,91.4 15,91.4", 3.0)), x)
