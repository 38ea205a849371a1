"""Pictures of eating, drinking and swallowing."""

from desktop_app.documents.drawings.composing import Part, Shapes, go, moved, scaled, scene, stroke
from desktop_app.documents.drawings.front import bust
from desktop_app.documents.drawings.furniture import table
from desktop_app.documents.drawings.poses import seated, sleeve
from desktop_app.documents.drawings.shapes import Area, Lens, Line, Point, box, curve
from desktop_app.documents.drawings.signs import no, yes
from desktop_app.documents.drawings.small_things import cup, plate, spoon, television
from desktop_app.documents.drawings.things import chair, chair_arm, clock, dotted, floor


def at_table(*parts: Part, reach: str = "46,62", nod: float = 0.0) -> Shapes:
    """The patient upright on a chair at a table with a plate and a cup."""
    who = seated("patient", 28, 1, reach, nod=nod)
    return scene(floor(), chair(), who, chair_arm(), table(50, 92, 66), plate(66, 63, 11), cup(84, 64, 0.7), *parts)


def head_close(*parts: Part, nod: float = 0.0, middle: Point = (52.0, 50.0)) -> Shapes:
    """Head and neck of the patient from the side, in a lens; what is laid over them is drawn in it, too."""
    who = scaled(seated("patient", 28, 1, nod=nod), 3.2, (31.0, 36.0))
    x, y = middle[0] - 31.0, middle[1] - 36.0
    return (Lens(middle, 45.0, scene(moved(who, x - 6, y - 8), *parts)),)


def _toothbrush() -> Shapes:
    bristles = tuple(Line(((x, 48), (x, 54)), 1.6) for x in (44, 47, 50, 53))
    return scene(
        Area(box(42, 45.6, 13, 9), "paper"),
        bristles,
        Line(((42, 56), (96, 62)), 5.6, "paper"),
        Line(((42, 56), (96, 62)), 3.6),
    )


PICTURES = {
    "feed-upright": lambda: at_table(go("108,60 108,30"), yes((108, 78), 6)),
    "feed-level": lambda: at_table(
        Area(box(100, 79, 26, 15, 2), "paper", "ink", 1.6),
        seated("helper", 112, -1, "58,44", foot=12),
        dotted((46.0, 34.0), (98.0, 34.0)),
        spoon(52, 44, 6, 0.5, full=True),
    ),
    "feed-small": lambda: scene(
        spoon(40, 32, 0, 1.7, full=True),
        yes((112, 22), 8),
        spoon(40, 80, 0, 1.7),
        Area(curve((29, 79), (40, 48), (51, 79)), "ink"),
        no((112, 74), 8),
    ),
    "feed-wait": lambda: scene(head_close(go("43,72 43,86", 2.4)), clock((113.0, 24.0), 13.0)),
    "swallow-quiet": lambda: at_table(television(86, 14), no((104, 27), 11, 3.4)),
    "swallow-head": lambda: scene(head_close(dotted((20.0, 44.0), (98.0, 44.0))), yes((113, 24), 8)),
    "swallow-check": lambda: scene(
        bust("patient", 48, 40, 2.6, "open"),
        stroke("92,50 116,50", 6.0),
        dotted((88.0, 47.0), (58.0, 44.0)),
        dotted((88.0, 53.0), (58.0, 57.0)),
        sleeve("128,96 124,76 112,52", 8),
    ),
    "swallow-brush": lambda: scene(
        bust("patient", 44, 40, 2.6, "open"), _toothbrush(), sleeve("126,98 116,82 94,62", 8)
    ),
}
