"""Pictures of preventing a fall, and of getting up after one."""

from desktop_app.documents.drawings.clothes import shoe
from desktop_app.documents.drawings.composing import Shapes, bow, go, mirrored, moved, scaled, scene
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.front import bust
from desktop_app.documents.drawings.furniture import long_bed, pillow, table
from desktop_app.documents.drawings.poses import lying, sleeve, standing
from desktop_app.documents.drawings.shapes import Area, Disc, Line, curve
from desktop_app.documents.drawings.signs import figures, no, phone, yes
from desktop_app.documents.drawings.small_things import cup, lamp, rug
from desktop_app.documents.drawings.things import bed, chair, dotted, floor


def _chair_facing_left() -> Shapes:
    return mirrored(chair(), 65)


def _kneeling_helper() -> Shapes:
    return figure(Pose("helper", -1, (104, 72), 22, (90, 91), (122, 88), (76, 76), far_toes=70))


def _slipper() -> Shapes:
    """An open slipper."""
    sole = Line(((76, 92), (112, 92)), 4.4)
    return (sole, Area((*curve((92, 90), (96, 72), (112, 84)), (114, 90)), "paper", "ink", 1.8))


def _moon() -> Shapes:
    return (Disc((18, 20), 10, "ink", 0.0), Disc((22.6, 17.6), 8.6, "paper", 0.0))


PICTURES = {
    "fall-stop": lambda: scene(floor(), lying(50, 88, "60,86"), _kneeling_helper(), figures("?", 44, 34, 22, 4.0)),
    "fall-call": lambda: scene(
        bust("helper", 38, 38, 2.3),
        phone(80, 14, 1.3),
        Line(((57, 32), (61, 46)), 8.0, "paper"),
        Line(((57, 32), (61, 46)), 5.0),
        sleeve("40,97 66,84 61,44", 8),
    ),
    "fall-roll": lambda: scene(
        pillow(26, 44, 22, 26),
        lying(66, 48, "58,64", face="down", knees=13),
        sleeve("46,98 48,84 45,56"),
        sleeve("88,98 82,80 69,54"),
        go("104,26 120,44 106,66"),
    ),
    "fall-knees": lambda: scene(
        floor(),
        figure(Pose("patient", 1, (40, 69), 82, (22, 86), (20, 86), (62, 91.5), (66, 91.5), -34, toes=80, far_toes=80)),
        _chair_facing_left(),
        go("48,38 70,38"),
    ),
    "fall-chair": lambda: scene(
        floor(),
        _chair_facing_left(),
        figure(Pose("patient", 1, (52, 68), 40, (68, 91), (34, 88), (92, 76), (96, 76), -20, far_toes=70)),
        go("34,60 30,44 42,36"),
    ),
    "fall-up": lambda: scene(
        floor(),
        moved(chair(), -6),
        _chair_facing_left(),
        figure(Pose("patient", 1, (52, 60), 44, (58, 91), (52, 91), (90, 76), (94, 76), -20)),
        go("34,38 22,44 24,66"),
    ),
    "falls-rug": lambda: scene(
        floor(),
        rug(10, 58),
        bow("74,30 60,70 84,92", 1.8),
        bow("84,92 96,96 108,88", 1.8),
        Area(((68, 22), (80, 22), (80, 32), (68, 32)), "ink"),
        no((34, 72), 9, 3.2),
        no((100, 72), 9, 3.2),
    ),
    "falls-light": lambda: scene(
        floor(),
        _moon(),
        scaled(bed(60), 0.9, (3, 95.6)),
        lamp(104, 62),
        dotted((62.0, 91.0), (124.0, 91.0)),
        standing("patient", 76, 1, "80,58"),
    ),
    "falls-shoes": lambda: scene(
        floor(), moved(scaled(shoe(8, 95, 1.3), 1.0), 0), _slipper(), yes((30, 44), 9), no((96, 52), 9)
    ),
    "falls-reach": lambda: scene(
        floor(),
        scaled(scene(long_bed(), pillow(26, 66, 22, 8), lying(62, 63.5, "46,44", nod=-6)), 0.72, (3, 95.6)),
        table(92, 126, 76),
        scaled(phone(95, 22, 1.0, ""), 0.5, (95, 74)),
        cup(118, 74, 0.62),
    ),
}
