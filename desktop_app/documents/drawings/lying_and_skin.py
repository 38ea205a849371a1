"""Pictures of lying well, of watching the skin, and of moving stiff joints."""

from desktop_app.documents.drawings.aids import rolling_arm, rolling_chair
from desktop_app.documents.drawings.clothes import drops, towel
from desktop_app.documents.drawings.composing import Shapes, go, rolled, scene, stroke
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.front import front
from desktop_app.documents.drawings.furniture import bed_from_above, long_bed, pillow
from desktop_app.documents.drawings.poses import lying, mitten, sleeve
from desktop_app.documents.drawings.shapes import Area, Disc, Lens, Line, curve, oval
from desktop_app.documents.drawings.signs import yes
from desktop_app.documents.drawings.things import clock, dotted, floor


def _bed() -> Shapes:
    return scene(floor(), long_bed(), pillow(26, 66, 22, 8))


def foot_close(dy: float = 0.0) -> Shapes:
    """A lower leg that lies, its bare foot up, seen close."""
    heel = curve((93, 56 + dy), (97, 70 + dy), (82, 70 + dy))
    toes = (*curve((80, 24 + dy), (79, 14 + dy), (86, 13 + dy)), *curve((86, 13 + dy), (93, 14 + dy), (93, 30 + dy)))
    outline = ((3, 42 + dy), *curve((3, 42 + dy), (50, 42 + dy), (70, 48 + dy)), (79, 42 + dy), *toes, *heel)
    return (
        Area((*outline, *curve((60, 66 + dy), (40, 72 + dy), (3, 70 + dy))), "paper", "ink", 1.9),
        Line(curve((86, 13 + dy), (85, 18 + dy), (80, 20 + dy)), 1.1),
    )


def _back() -> Shapes:
    """A body from behind, lying on its front, with circles where bones press."""
    body = front("patient", (65, 18), "42,54 88,54", "59,90 71,90")
    hair = Disc((65, 18), 7.4, "paper", 1.3)
    spots = ((65, 18), (57, 32), (73, 32), (65, 50), (59, 56), (71, 56), (50, 44), (80, 44), (59, 92), (71, 92))
    marks = tuple(Disc(spot, 2.6, "ink", 0.0) for spot in spots)
    return rolled((*body, hair, *marks), (65, 52), -90)


PICTURES = {
    "bed-clock": lambda: scene(
        _bed(), lying(62, 63.5, "70,62"), clock((88.0, 24.0), 15.0), go("106,38 118,22 106,8"), go("70,10 58,24 70,40")
    ),
    "skin-look": lambda: scene(bed_from_above(), _back()),
    "skin-press": lambda: scene(
        Lens(
            (65.0, 50.0),
            45.0,
            scene(
                Area(oval((66, 56), 24, 15), "paper", "ink", 1.4),
                *(Disc((48 + 7 * i % 36, 48 + 5 * i % 17), 1.2, "ink", 0.0) for i in range(18)),
                mitten(88, 20, -126, 2.0, wrist=24, points=True),
            ),
        ),
    ),
    "skin-heel": lambda: scene(
        stroke("3,93 127,93", 2.0),
        pillow(32, 80.5, 56, 22),
        foot_close(0),
        dotted((66.0, 88.0), (108.0, 88.0)),
        go("116,74 116,60"),
        yes((112, 26)),
    ),
    "skin-dry": lambda: scene(
        foot_close(8),
        towel(24, 22, 26, 34),
        sleeve("16,2 24,12 36,30", 8),
        drops((66, 26), (104, 22), (110, 40)),
        yes((112, 72)),
    ),
    "wheelchair-relief": lambda: scene(
        floor(),
        rolling_chair(58),
        figure(Pose("patient", 1, (40, 71.6), 58, (58, 91), hand=(60, 82), nod=-10)),
        rolling_arm(58),
        clock((104.0, 24.0), 17.0),
        go("58,26 76,28 80,42"),
    ),
    "rom-shoulder": lambda: scene(
        _bed(),
        lying(62, 63.5, "44,34"),
        sleeve("98,4 72,16 47,32"),
        sleeve("104,22 74,40 46,48"),
        go("22,48 20,30 32,20"),
    ),
    "rom-elbow": lambda: scene(
        _bed(),
        lying(62, 63.5, "49,45"),
        sleeve("98,6 76,20 52,43"),
        sleeve("106,26 78,42 50,58"),
        go("22,48 20,32 34,25"),
    ),
    "rom-hand": lambda: scene(
        mitten(48, 66, 10, 2.4, wrist=12),
        sleeve("126,86 98,70 70,52", 12),
        go("80,30 96,10 66,12"),
    ),
    "rom-hip": lambda: scene(
        _bed(),
        lying(60, 63.5, "66,66", knees=22, far=0),
        sleeve("108,8 98,24 76,42"),
        sleeve("124,30 106,44 80,60"),
        go("84,30 70,20 56,30"),
    ),
    "rom-ankle": lambda: scene(
        foot_close(0), stroke("3,76 70,76", 2.0), sleeve("126,96 112,84 90,66", 11), go("110,44 110,16 96,12")
    ),
}
