"""Pictures of saving strength, and of the helper's own back and rest."""

from desktop_app.documents.drawings.composing import (
    Part,
    Shapes,
    go,
    rolled,
    scaled,
    scene,
    stroke,
)
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.front import bust
from desktop_app.documents.drawings.furniture import long_bed, pillow, table
from desktop_app.documents.drawings.poses import crouching, lying, seated, standing
from desktop_app.documents.drawings.shapes import Area, Disc, box, oval
from desktop_app.documents.drawings.signs import no, phone, yes
from desktop_app.documents.drawings.small_things import bottle, cup, list_of, plate, rays
from desktop_app.documents.drawings.things import chair, chair_arm, clock, dotted, floor


def _box(x: float, y: float) -> Area:
    return Area(box(x, y, 20, 16, 1.5), "paper", "ink", 1.6)


def _soles(x: float, y: float, turned: float) -> Shapes:
    """Two shoes seen from above."""
    pair = scene(
        *(Area(oval((x + side * 7, y), 4.6, 11), "ink") for side in (-1, 1)),
        *(stroke(f"{x + side * 7 - 5},{y + 3} {x + side * 7 + 5},{y + 3}", 1.4, "paper") for side in (-1, 1)),
    )
    return rolled(pair, (x, y), turned)


def _shelves() -> Shapes:
    """A shelf with three boards; one jar stands too high, two stand well."""
    return scene(
        stroke("70,6 70,95", 2.4),
        stroke("124,6 124,95", 2.4),
        *(stroke(f"70,{y} 124,{y}", 2.4) for y in (24, 58, 86)),
        bottle(96, 23, 0.5),
        bottle(82, 57, 0.6),
        cup(98, 57, 0.8),
    )


def _at_bed(*parts: Part, top: float = 62.0) -> Shapes:
    """A raised bed with its patient; who helps stands behind and is given first."""
    rise = top - 71.0
    return scene(
        floor(),
        *parts,
        long_bed(top),
        pillow(26, 66 + rise, 22, 8),
        lying(62, 63.5 + rise, "74,62" if not rise else "72,53"),
    )


PICTURES = {
    "energy-plan": lambda: scene(
        rays(30, 30, 1.5), Disc((30, 30), 10, "paper", 1.8), list_of(58, 10, 62, 80, 4, checked=1)
    ),
    "energy-sit": lambda: scene(
        floor(),
        chair(),
        seated("patient", 28, 1, "58,60", "66,60"),
        chair_arm(),
        table(50, 106, 66),
        plate(70, 63, 12),
        cup(94, 64, 0.8),
        yes((112, 30), 8),
    ),
    "energy-near": lambda: scene(
        floor(), _shelves(), standing("patient", 46, 1, "73,52", step=3), yes((116, 47), 5), no((112, 15), 5)
    ),
    "energy-rest": lambda: scene(
        floor(),
        chair(),
        figure(Pose("patient", 1, (28, 71.6), -6, (62, 77), hand=(40, 66.5), toes=-60)),
        chair_arm(),
        Area(box(52, 82, 22, 12, 2), "paper", "ink", 1.6),
        clock((100.0, 32.0), 19.0),
    ),
    "energy-breathe": lambda: scene(
        bust("patient", 40, 42, 2.4, "blow"),
        go("50,52 76,50 100,40"),
        go("50,55 80,60 106,58"),
        go("50,58 76,70 98,78"),
    ),
    "back-bed": lambda: _at_bed(
        standing("helper", 84, -1, "64,48", "70,50", lean=8, step=3), dotted((94.0, 55.0), (126.0, 55.0)), top=62
    ),
    "back-close": lambda: scene(
        floor(),
        crouching("helper", 30, 1, "50,62", hip=66, lean=14, spread=8),
        _box(42, 58),
        yes((34, 14), 7),
        figure(Pose("helper", 1, (82, 56), 78, (82, 91), (76, 91), (104, 80))),
        _box(97, 79),
        no((98, 16), 8),
    ),
    "back-turn": lambda: scene(
        scaled(_soles(34, 66, 0), 1.7, (34, 70)),
        scaled(_soles(96, 56, 70), 1.7, (92, 60)),
        go("40,42 62,16 90,30"),
        yes((112, 14), 7),
    ),
    "back-two": lambda: scene(
        floor(),
        standing("helper", 26, 1, "40,54", lean=14, step=4),
        standing("helper", 104, -1, "88,54", lean=14, step=4),
        long_bed(66),
        lying(62, 56, "72,55"),
        stroke("38,58 40,64 88,64 92,58", 1.8),
        go("64,32 64,16"),
    ),
    "back-rest": lambda: scene(
        floor(),
        chair(),
        seated("helper", 28, 1, "43,44"),
        chair_arm(),
        cup(44, 46, 0.6),
        clock((84.0, 30.0), 15.0),
        phone(104, 58, 0.7, ""),
    ),
}
