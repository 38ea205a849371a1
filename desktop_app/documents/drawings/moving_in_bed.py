"""Pictures of moving, turning and lying in bed."""

from desktop_app.documents.drawings.composing import Shapes, go, rolled, scene, sheet
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.furniture import bed_from_above, long_bed, pillow
from desktop_app.documents.drawings.poses import crouching, lying, seated, sleeve
from desktop_app.documents.drawings.things import bed, clock, floor


def _bed() -> Shapes:
    return scene(floor(), long_bed(), pillow(26, 66, 22, 8))


def _legs_off() -> Shapes:
    """On the side, both legs over the edge of the bed; seen from above."""
    hip = (64.0, 54.0)
    return rolled(figure(Pose("patient", -1, hip, 6.0, (hip[0] - 32, hip[1] + 17), toes=20)), hip, -90)


PICTURES = {
    "bed-bend": lambda: scene(_bed(), lying(62, 63.5, "76,58", knees=13, flat=True), go("112,62 112,46 94,42")),
    "bed-roll": lambda: scene(
        bed_from_above(),
        lying(68, 42, "60,58", face="down", knees=14),
        sleeve("38,98 46,80 46,52"),
        sleeve("84,98 78,82 70,50"),
        go("104,22 120,40 106,62"),
    ),
    "bed-legs": lambda: scene(
        bed_from_above(),
        _legs_off(),
        sleeve("32,98 40,84 42,64"),
        sleeve("104,98 98,90 84,78"),
        go("108,56 108,78"),
    ),
    "bed-up": lambda: scene(
        floor(),
        bed(62),
        seated("patient", 52, 1, "26,72", seat=70.6, lean=-38, foot=14),
        crouching("helper", 84, -1, "40,50", "58,66", lean=36, hip=62),
        go("14,50 12,26 32,18"),
    ),
    "bed-sit": lambda: scene(
        floor(),
        bed(56),
        seated("patient", 48, 1, "56,72", seat=70.6, foot=14),
        crouching("helper", 84, -1, "53,56", lean=24),
        clock((110.0, 20.0), 13.0),
    ),
    "bed-turn-pillow-back": lambda: scene(
        bed_from_above(),
        pillow(56, 30, 50, 15),
        lying(68, 47, "58,62", face="down", knees=12, far=4),
        sleeve("62,2 60,14 58,26"),
    ),
    "bed-turn-pillow-knees": lambda: scene(
        bed_from_above(),
        lying(66, 40, "56,58", face="down", knees=15),
        pillow(90, 57, 30, 11, -18),
        pillow(56, 64, 26, 11, 0),
        sleeve("104,98 100,82 94,64"),
    ),
    "bed-heels-up": lambda: scene(
        _bed(),
        pillow(80, 66, 34, 9),
        rolled(lying(58, 62.0, "68,60", lean=12), (58, 62), -4),
        go("113,66 113,48"),
    ),
    "bed-sheet": lambda: scene(
        bed_from_above(),
        sheet("36,22 96,22 96,78 36,78", 1.6),
        lying(68, 46, "60,58", face="down", knees=2, lean=4),
        sleeve("44,98 46,90 46,76"),
        sleeve("84,98 84,90 84,76"),
        go("66,80 66,93"),
    ),
}
