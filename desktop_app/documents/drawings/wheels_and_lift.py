"""Pictures of the wheelchair on its way and of the lift."""

from desktop_app.documents.drawings.aids import footrest, lift, rolling_arm, rolling_chair
from desktop_app.documents.drawings.composing import Part, Shapes, go, rolled, scene, sheet, solid, stroke
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.furniture import bed_from_above, long_bed, pillow
from desktop_app.documents.drawings.poses import lying, seated, sleeve, standing
from desktop_app.documents.drawings.shapes import OUTLINE, Area, Disc, Lens, Line, Point, curve
from desktop_app.documents.drawings.signs import no, yes
from desktop_app.documents.drawings.things import floor


def _rider(x: float, reach: str = "") -> Shapes:
    """A person in a wheelchair that faces right, the feet on the footrests; front wheels at x."""
    who = seated("patient", x - 19, 1, reach or f"{x - 6},67", foot=24, floor=84.5)
    return scene(rolling_chair(x), footrest(x - 2), who, rolling_arm(x))


def _hung(x: float, y: float, bar: Point, foot: tuple[float, float] = (26.0, 22.0)) -> Shapes:
    """A person in a sling, the hip at x and y, its straps on a bar."""
    body = figure(Pose("patient", 1, (x, y), -16, (x + foot[0], y + foot[1]), hand=(x + 8, y - 12)))
    seat = curve((x - 13, y - 22), (x - 14, y + 12), (x + 17, y + 2))
    straps = (Line((seat[0], (bar[0] - 12, bar[1])), 1.6), Line((seat[-1], (bar[0] + 12, bar[1])), 1.6))
    return scene(straps, body, Line(seat, 8.2), Line(seat, 5.2, "paper"), Line(seat, 0.9, "ink", True))


def _lifted(*parts: Part) -> Shapes:
    return scene(floor(), *parts)


def _sling() -> Shapes:
    """A sling spread out, with four straps that end in loops."""
    outline = "40,22 90,22 98,58 90,66 84,84 74,84 70,64 60,64 56,84 46,84 40,66 32,58"
    loops = (
        ("40,22 24,12", (21, 10)),
        ("90,22 106,12", (109, 10)),
        ("50,84 40,92", (37, 93)),
        ("80,84 90,92", (93, 93)),
    )
    return scene(
        *(scene(stroke(line, 2.4), Disc(end, 3.2, "paper", 1.7)) for line, end in loops),
        sheet(outline, 1.9),
        stroke("46,28 84,28", 0.9),
        stroke("44,58 86,58", 0.9),
    )


PICTURES = {
    "wheelchair-feet": lambda: scene(floor(), _rider(76), go("92,44 74,44"), yes((110, 24))),
    "wheelchair-curb": lambda: scene(
        floor(),
        solid("86,95 86,84 127,84 127,95"),
        rolled(_rider(76), (56, 81.6), -20),
        standing("helper", 16, 1, "38,58", lean=10, step=7),
        go("92,52 110,52"),
    ),
    "wheelchair-ramp": lambda: scene(
        Area(((3, 95.6), (127, 95.6), (127, 74)), "paper", "ink", 1.6),
        rolled(scene(_rider(84)), (64, 95.6), -9.9),
        standing("helper", 26, 1, "50,52", lean=10, step=7, floor=86.5),
        go("110,40 90,44"),
    ),
    "lift-check": lambda: scene(_sling(), Lens((108.0, 62.0), 19.0, scene(_tear())), no((118, 84), 6)),
    "lift-roll": lambda: scene(
        bed_from_above(),
        sheet("38,20 92,20 92,80 38,80", 1.6),
        stroke("44,20 44,80", 0.9),
        lying(68, 42, "60,56", face="down", knees=12),
        sleeve("42,98 46,92 48,78"),
        sleeve("80,98 82,92 82,78"),
        go("110,26 124,46 110,66"),
    ),
    "lift-hook": lambda: _lifted(
        lift(112, (60, 14)),
        long_bed(),
        pillow(26, 66, 22, 8),
        stroke("47,24 42,58", 1.6),
        stroke("73,24 78,60", 1.6),
        lying(62, 63.5, "70,62"),
        Line(curve((36, 60), (60, 82), (84, 64)), 4.4),
        Line(curve((36, 60), (60, 82), (84, 64)), 2.0, "paper"),
        sleeve("6,10 24,20 45,26"),
    ),
    "lift-raise": lambda: _lifted(
        lift(114, (58, 6)), long_bed(76), _hung(56, 53, (58, 14), (34, 11)), go("24,50 24,28")
    ),
    "lift-move": lambda: _lifted(
        lift(96, (50, 8)),
        _hung(48, 62, (50, 16)),
        standing("helper", 118, -1, "107,47", lean=6, step=3),
        go("26,84 10,84"),
    ),
    "lift-lower": lambda: _lifted(
        lift(114, (58, 6)),
        rolling_chair(70),
        _hung(52, 66, (58, 14)),
        rolling_arm(70),
        standing("helper", 20, 1, "42,52", lean=12, step=5),
        go("90,30 90,50"),
    ),
}


def _tear() -> Shapes:
    """A strap that is torn."""
    return scene(
        Area(((96, 40), (108, 40), (108, 60), (104, 56), (102, 62), (99, 57), (96, 61)), "paper", "ink", OUTLINE),
        Area(((96, 84), (108, 84), (108, 66), (104, 63), (102, 69), (99, 64), (96, 68)), "paper", "ink", OUTLINE),
        stroke("102,42 102,56", 0.9),
        stroke("102,72 102,82", 0.9),
    )
