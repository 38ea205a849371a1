"""Pictures of washing, dressing and using the toilet."""

from desktop_app.documents.drawings.aids import walker
from desktop_app.documents.drawings.clothes import basin, drops, pants, shirt, shoe
from desktop_app.documents.drawings.composing import (
    Part,
    Shapes,
    at,
    go,
    mirrored,
    rolled,
    scene,
    sheet,
    stroke,
)
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.front import bust, front
from desktop_app.documents.drawings.furniture import bar, bed_from_above, toilet
from desktop_app.documents.drawings.poses import crouching, mitten, seated, sleeve, standing
from desktop_app.documents.drawings.shapes import Area, Disc, Line, box, oval
from desktop_app.documents.drawings.signs import figures, yes
from desktop_app.documents.drawings.small_things import lamp
from desktop_app.documents.drawings.things import chair, chair_arm, clock, dotted, floor


def _cloth(x: float, y: float) -> Area:
    """A wash cloth in a hand."""
    return Area(oval((x, y), 7, 5), "paper", "ink", 1.5)


def _kneeling(x: float, reach: str, far: str = "") -> Shapes:
    """The helper on one knee, facing left."""
    hands = [at(place)[0] if place else None for place in (reach, far)]
    return figure(Pose("helper", -1, (x, 70), 24, (x - 16, 91), (x + 18, 88), hands[0], hands[1], far_toes=70))


def _cloth_tube(text: str, width: float = 11.0) -> Shapes:
    """A sleeve or a pant leg around a limb."""
    return (Line(at(text), width + 2.6), Line(at(text), width, "paper"))


def _tap() -> Shapes:
    """A faucet with running water."""
    return scene(
        Line(at("20,14 62,14 62,26"), 9.0),
        Line(at("20,14 62,14 62,24"), 6.2, "paper"),
        stroke("36,10 36,3", 3.0),
        *(stroke(f"{x},31 {x},62", 1.2) for x in (59, 62, 65)),
    )


def _on_toilet(*parts: Part) -> Shapes:
    return scene(floor(), toilet(), *parts)


PICTURES = {
    "bath-water": lambda: scene(
        stroke("3,95.6 127,95.6", 1.4),
        sleeve("120,8 104,40 72,72", 8),
        basin(64, 94, 72),
        drops((36, 62), (46, 52)),
        yes((28, 28), 9),
    ),
    "bath-face": lambda: scene(
        bust("patient", 50, 38, 2.4), _cloth(71, 44), sleeve("128,92 106,72 76,47", 8), drops((84, 22), (94, 34))
    ),
    "bath-cover": lambda: scene(
        bed_from_above(),
        rolled(front("patient", (65, 20), "44,50 86,50", "59,92 71,92"), (65, 50), -90),
        Area(box(50, 20, 76, 62, 5), "paper", "ink", 1.7),
        stroke("56,21 56,81", 1.0),
        (Line(at("48,58 66,70"), 7.4), Line(at("48,58 66,70"), 4.8, "paper"), Disc((68, 71), 2.8)),
        _cloth(60, 70),
        sleeve("88,99 78,92 62,74"),
    ),
    "bath-legs": lambda: scene(
        floor(),
        chair(),
        seated("patient", 30, 1, "38,66", foot=26),
        chair_arm(),
        basin(60, 95, 34),
        _kneeling(98, "66,82"),
    ),
    "bath-dry": lambda: scene(
        floor(),
        front("patient", (65, 13), "46,54 84,54", "59,91 71,91"),
        Area(box(53, 23, 24, 30, 2), "paper", "ink", 1.6),
        stroke("53,45 77,45", 1.1),
        stroke("53,48 77,48", 1.1),
        sleeve("10,70 30,54 54,36"),
        sleeve("120,70 100,54 76,36"),
        drops((98, 20), (106, 30), (30, 24)),
    ),
    "dress-ready": lambda: scene(
        shirt(32, 22, 1.05),
        figures("1", 28, 4, 13),
        pants(80, 26, 1.1),
        figures("2", 76, 6, 13),
        shoe(100, 84, 0.74),
        figures("3", 110, 42, 13),
    ),
    "dress-weak": lambda: scene(
        floor(),
        front("patient", (70, 13), "46,38;26,48 92,52", "64,91 76,91", weak=True),
        _cloth_tube("54,32 42,40"),
        sleeve("6,86 18,64 38,46"),
        go("20,28 38,24"),
    ),
    "dress-strong": lambda: scene(
        floor(),
        front("patient", (60, 13), "44,40;40,54 78,30;96,24", "54,91 66,91", weak=True),
        Area(at("49,26 54,23 60,27 66,23 71,26 73,54 47,54"), "paper", "ink", 1.6),
        _cloth_tube("52,29 45,38", 9),
        _cloth_tube("69,28 82,28", 9),
        sleeve("126,76 110,52 90,32"),
        go("116,12 102,16"),
    ),
    "dress-leg": lambda: scene(
        floor(),
        chair(),
        figure(Pose("patient", 1, (33, 71.6), 12, (62, 86), hand=(46, 66), weak="leg", toes=-10)),
        chair_arm(),
        _cloth_tube("53,71 60,81", 10),
        _kneeling(98, "66,80"),
        go("74,62 62,58 54,64"),
    ),
    "dress-stand": lambda: scene(
        floor(),
        standing("patient", 62, 1, "77,53", belt=False, step=3),
        sheet("54,64 70,62 73,76 66,78 64,74 58,78", 1.6),
        walker(83),
        crouching("helper", 34, 1, "57,64", hip=58, lean=16, spread=6),
        go("104,74 104,52"),
    ),
    "toileting-clock": lambda: _on_toilet(
        clock((86.0, 40.0), 19.0), go("110,58 124,40 110,20"), go("62,22 50,40 62,60")
    ),
    "toileting-path": lambda: scene(
        floor(),
        mirrored(toilet()),
        standing("patient", 36, 1, "42,58", step=7),
        lamp(94, 22),
        dotted((54.0, 88.0), (82.0, 88.0)),
        go("54,70 72,70"),
    ),
    "toileting-sit": lambda: _on_toilet(
        seated("patient", 32, 1, "48,68", seat=69, lean=16, foot=22, floor=86),
        Area(box(46, 91, 22, 4.4, 1), "ink"),
        clock((98.0, 34.0), 18.0),
    ),
    "toileting-wipe": lambda: _on_toilet(
        bar("62,40 96,40"),
        seated("patient", 46, 1, "70,40", seat=58, lean=34, foot=4),
        go("64,62 56,76 38,60"),
        Disc((112, 66), 11, "paper", 1.7),
        Disc((112, 66), 3.6, "paper", 1.4),
        sheet("101,66 101,88 110,88 110,77", 1.4),
    ),
    "toileting-hands": lambda: scene(
        _tap(),
        mitten(52, 86, 62, 1.7, wrist=14),
        mitten(92, 88, -68, 1.7, wrist=14),
        drops((40, 44), (84, 40), (92, 52)),
        yes((108, 22), 8),
    ),
}
