"""Pictures of going from one seat to another: chair, toilet, car and bath."""

from desktop_app.documents.drawings.bath_and_car import bath_bench, car_across, car_beside, tub
from desktop_app.documents.drawings.clothes import drops
from desktop_app.documents.drawings.composing import Part, Shapes, at, go, scene, solid, stroke
from desktop_app.documents.drawings.figure import Pose, arm, belt_hand, figure
from desktop_app.documents.drawings.front import front
from desktop_app.documents.drawings.furniture import bar, seat_from_above, toilet
from desktop_app.documents.drawings.poses import crouching, seated, sleeve, standing
from desktop_app.documents.drawings.shapes import Line
from desktop_app.documents.drawings.signs import no, yes
from desktop_app.documents.drawings.small_things import lamp, rug
from desktop_app.documents.drawings.things import chair, chair_arm, floor


def _toilet(*parts: Part) -> Shapes:
    return scene(floor(), bar("32,50 66,50"), toilet(), *parts)


def _by_the_bar(who: Pose, *parts: Part) -> Shapes:
    """Going down to the toilet or up from it with a hand on an upright bar; the helper holds the belt."""
    helper = crouching("helper", 98, -1, "{:.0f},{:.0f}".format(*belt_hand(who)), hip=60, lean=26)
    return scene(floor(), bar("71,22 71,62"), toilet(), figure(who), helper, arm(who, who.hand), *parts)


def _shower(*parts: Part) -> Shapes:
    """Tub and bench, a bar on the wall and a hand shower on its hook."""
    hose = stroke("123,56 118,50 118,38 121,26", 1.6)
    return scene(floor(), tub(), bath_bench(), bar("98,46 114,46"), hose, _shower_head(), *parts)


def _shower_head() -> Shapes:
    return (stroke("123,20 116,24", 3.0), solid("112,20 118,28 112,31 108,24"))


def _driver_seat_belt() -> Shapes:
    strap = at("37,38 56,64")
    return (Line(strap, 5.0, "paper"), Line(strap, 3.0), Line(at("35,68 56,65"), 3.0))


def _in_car(reach: str) -> Shapes:
    return seated("patient", 46, 1, reach, seat=62.5, lean=-8, foot=22, floor=77)


PICTURES = {
    "chair-angle": lambda: scene(
        seat_from_above(38, 34, 0), seat_from_above(92, 44, 50), go("40,66 58,88 72,66"), yes((112, 16))
    ),
    "chair-turn": lambda: scene(
        floor(),
        chair(),
        chair_arm(),
        standing("patient", 62, 1, "60,60", belt=True, step=3),
        standing("helper", 92, -1, "68,45", lean=6),
        go("50,26 34,28 32,52"),
    ),
    "chair-sit": lambda: scene(
        floor(),
        chair(),
        chair_arm(),
        seated("patient", 48, 1, "37,66", seat=65, lean=28, foot=7, belt=True, nod=-8),
        crouching("helper", 94, -1, "58,60", hip=59, lean=26),
        go("20,18 20,36"),
    ),
    "toilet-ready": lambda: _toilet(lamp(102, 24), rug(78, 114), no((97, 88), 6)),
    "toilet-back": lambda: _toilet(
        standing("patient", 64, 1, "58,50", belt=True, step=3),
        standing("helper", 94, -1, "70,45", lean=6),
        go("52,26 34,28 30,42"),
    ),
    "toilet-bar": lambda: scene(
        floor(),
        bar("36,28 36,70"),
        front("patient", (65, 13), "46,38;36,46 80,36;76,54", "59,91 71,91", belt=True),
        sleeve("124,84 104,68 74,47"),
        yes((18, 48)),
    ),
    "toilet-sit": lambda: _by_the_bar(
        Pose("patient", 1, (42, 64), 20, (51, 91), hand=(71, 45), nod=-6, belt=True), go("18,16 18,34")
    ),
    "toilet-stand": lambda: _by_the_bar(
        Pose("patient", 1, (46, 60), 24, (50, 91), hand=(71, 45), nod=-6, belt=True), go("18,36 18,16")
    ),
    "car-ready": lambda: scene(floor(), car_beside(), go("80,56 58,56")),
    "car-back": lambda: scene(
        floor(),
        car_across(),
        standing("patient", 68, 1, "66,60", belt=True, step=3),
        standing("helper", 98, -1, "74,45", lean=6),
        go("62,26 48,22 44,48"),
    ),
    "car-sit": lambda: scene(
        floor(),
        car_across(),
        seated("patient", 46, 1, "40,73", seat=67, lean=30, foot=16, belt=True, nod=8),
        crouching("helper", 94, -1, "57,60", "62,24", hip=57, lean=22),
        go("116,16 116,34"),
    ),
    "car-legs": lambda: scene(
        floor(), car_beside(), _in_car("58,60"), sleeve("94,98 88,88 71,81"), go("98,72 92,60 80,66")
    ),
    "car-belt": lambda: scene(floor(), car_beside(), _in_car("62,60"), _driver_seat_belt(), yes((78, 34))),
    "shower-ready": lambda: _shower(stroke("10,93.6 38,93.6", 4.0), yes((24, 40), 8)),
    "shower-back": lambda: _shower(
        standing("patient", 42, -1, "44,60", belt=True, step=3),
        standing("helper", 14, 1, "36,45", lean=5, step=3),
        go("52,24 62,28 62,54"),
    ),
    "shower-sit": lambda: _shower(
        seated("patient", 54, -1, "62,70", seat=65, belt=True, foot=17),
        crouching("helper", 18, 1, "48,58", hip=60, lean=26, spread=5),
        go("66,58 84,58"),
    ),
    "shower-legs": lambda: _shower(
        figure(Pose("patient", 1, (56, 65), -4, (86, 73), (80, 87), hand=(66, 70), belt=True)),
        sleeve("44,99 62,94 82,79"),
        go("68,54 82,46 94,60"),
    ),
    "shower-wash": lambda: scene(
        floor(),
        tub(),
        bath_bench(),
        bar("112,34 112,64"),
        seated("patient", 92, -1, "74,40", seat=65, foot=12, floor=85),
        solid("66,36 72,32 76,40 70,43"),
        drops((64, 48), (60, 56), (68, 54), (64, 64)),
    ),
}
