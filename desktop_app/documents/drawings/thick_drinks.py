"""The six pictures of making and giving a thickened drink."""

from desktop_app.documents.drawings.figure import Pose, arm, figure
from desktop_app.documents.drawings.shapes import Area, Disc, Line, Point, Shape, arc, arrow, box, curve
from desktop_app.documents.drawings.things import chair, chair_arm, clock, floor

_FOOT = 91.0


def measure() -> tuple[Shape, ...]:
    """A can of thickener and a spoon that is leveled off with a knife."""
    can = (Area(box(12.0, 50.0, 34.0, 45.0, 3), "paper", "ink"), Area(box(10.0, 44.0, 38.0, 9.0, 2), "ink"))
    label = (Area(box(12.0, 62.0, 34.0, 20.0), "ink"), Line(((19.0, 72.0), (39.0, 72.0)), 2.4, "paper"))
    spoon = (
        Line(((88.0, 58.0), (120.0, 58.0)), 4.4),
        Area((*arc((74.0, 54.0), 16.0, 0, 180), (58.0, 54.0)), "paper", "ink", 1.7),
        Line(((58.0, 54.0), (90.0, 54.0)), 1.7),
    )
    knife = (Line(((62.0, 48.0), (100.0, 34.0)), 4.2), *arrow(((62.0, 36.0), (80.0, 28.0))))
    return (*_table(), *can, *label, *spoon, *knife)


def stir() -> tuple[Shape, ...]:
    """A spoon goes round in the cup."""
    around = (
        *arrow(curve((78.0, 30.0), (92.0, 22.0), (96.0, 36.0))),
        *arrow(curve((52.0, 38.0), (38.0, 46.0), (34.0, 30.0))),
    )
    return (*_table(), Line(((66.0, 84.0), (82.0, 12.0)), 4.4), *_cup((65.0, 94.5)), *around)


def wait() -> tuple[Shape, ...]:
    """The cup stands; a clock says that it takes time."""
    return (*_table(), *_cup((42.0, 94.5)), *clock((96.0, 40.0), 22.0))


def check() -> tuple[Shape, ...]:
    """The drink on a tilted spoon, seen against the cup."""
    drop = (Line(((52.0, 42.0), (52.0, 55.0)), 4.6), Disc((52.0, 57.0), 3.4, "ink", 0.0))
    spoon = (
        Line(((68.0, 33.0), (106.0, 14.0)), 4.4),
        Area((*arc((60.0, 36.0), 11.0, -30, 150), (50.5, 41.5)), "paper", "ink", 1.7),
        Line(((50.5, 41.5), (69.5, 30.5)), 1.7),
    )
    return (*_table(), *_cup((52.0, 94.5)), *drop, *spoon)


def upright() -> tuple[Shape, ...]:
    """Sitting straight up with the chin level, the cup at the lips."""
    seated = Pose("patient", 1, (26.0, 71.6), 0.0, (45.5, _FOOT), hand=(43.0, 41.0), nod=4)
    mug = (Area(((39.5, 33.0), (46.5, 34.5), (45.0, 44.5), (38.8, 43.0)), "paper", "ink"),)
    hand = arm(seated, seated.hand)
    up = arrow(((62.0, 62.0), (62.0, 32.0)))
    return (*floor(), *chair(), *figure(seated), *chair_arm(), *mug, *hand, *up)


def stay() -> tuple[Shape, ...]:
    """Still sitting up afterward; a clock."""
    seated = Pose("patient", 1, (26.0, 71.6), 0.0, (45.5, _FOOT), hand=(39.0, 66.5))
    return (*floor(), *chair(), *figure(seated), *chair_arm(), *arm(seated, seated.hand), *clock((94.0, 40.0), 22.0))


def _table() -> tuple[Shape, ...]:
    return (Line(((3.0, 95.6), (127.0, 95.6)), 1.4),)


def _cup(foot: Point) -> tuple[Shape, ...]:
    """A clear cup, two thirds full, standing at `foot`."""
    x, y = foot
    drink = ((x - 18.4, y - 27.0), (x + 18.4, y - 27.0), (x + 15.0, y), (x - 15.0, y))
    glass = ((x - 20.5, y - 42.0), (x - 15.0, y), (x + 15.0, y), (x + 20.5, y - 42.0))
    return (Area(drink, "paper", "ink", 1.0), *_dots(x, y), Line(glass, 2.0))


def _dots(x: float, y: float) -> tuple[Shape, ...]:
    """Specks that make the drink look thick."""
    places = ((-10, -20), (0, -22), (10, -19), (-6, -12), (5, -13), (-9, -5), (1, -6), (9, -6))
    return tuple(Disc((x + dx, y + dy), 0.9, "ink", 0.0) for dx, dy in places)


PICTURES = {
    "thick-drinks-measure": measure,
    "thick-drinks-stir": stir,
    "thick-drinks-wait": wait,
    "thick-drinks-check": check,
    "thick-drinks-upright": upright,
    "thick-drinks-stay": stay,
}
