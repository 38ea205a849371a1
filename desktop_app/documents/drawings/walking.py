"""Pictures of the gait belt, the walker and stairs."""

from desktop_app.documents.drawings.aids import stairs, walker
from desktop_app.documents.drawings.composing import (
    Part,
    Shapes,
    go,
    mirrored,
    scaled,
    scene,
    sheet,
    solid,
    stroke,
    tube,
)
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.front import front
from desktop_app.documents.drawings.poses import crouching, mitten, sleeve, standing
from desktop_app.documents.drawings.shapes import Area, Lens, Line, box
from desktop_app.documents.drawings.signs import no, yes
from desktop_app.documents.drawings.small_things import lamp
from desktop_app.documents.drawings.things import chair, chair_arm, dotted, floor

_STAIRS = 0.74


def _buckle() -> Shapes:
    """The belt's end goes through the teeth of the buckle first."""
    teeth = (stroke(f"{x},52 {x},57", 1.4) for x in (58, 62, 66, 70))
    return scene(
        Area(box(6, 42, 54, 18), "ink"),
        Area(box(50, 34, 30, 34, 5), "paper", "ink", 2.4),
        Area(box(58, 42, 14, 18, 1), "paper", "ink", 1.6),
        teeth,
        Area(box(64, 42, 52, 18), "ink"),
        Line(((8, 46), (48, 46)), 0.8, "paper", True),
        Line(((84, 56), (112, 56)), 0.8, "paper", True),
        mitten(112, 74, -24, 1.3),
        go("114,30 92,18 66,28"),
    )


def _held() -> Shapes:
    """Seen close: the hand comes from below, its palm up, the fingers behind the belt."""
    inside = scene(
        stroke("36,6 30,94", 1.2),
        stroke("100,6 104,94", 1.2),
        mitten(66, 72, 0, 2.3),
        Area(box(10, 38, 112, 17), "ink"),
        Line(((10, 41.5), (122, 41.5)), 0.9, "paper", True),
        Line(((10, 51.5), (122, 51.5)), 0.9, "paper", True),
        go("96,84 96,64"),
    )
    return (Lens((66.0, 50.0), 46.0, inside),)


def _on_stairs(*parts: Part, down: bool = False) -> Shapes:
    """Stairs with a rail, made smaller so that people fit above them."""
    rail = scene(tube("24,56 108,8", 3.8, 1.4), stroke("34,51 34,82", 2.0), stroke("102,12 102,44", 2.0))
    drawn = scene(stroke("-14,95.6 32,95.6", 1.6), stairs(32, 4, 13, 23), rail, *parts)
    small = scaled(drawn, _STAIRS, (58.0, 95.6))
    return mirrored(small) if down else small


def _climber(near: tuple[float, float], far: tuple[float, float], hip: tuple[float, float], weak: bool) -> Shapes:
    rail = (hip[0] + 16.0, 56 - (hip[0] - 8.0) * 0.571)
    return figure(Pose("patient", 1, hip, 6.0, near, far, hand=rail, belt=True, weak="leg" if weak else ""))


PICTURES = {
    "belt-waist": lambda: scene(
        floor(),
        front("patient", (65, 13), "40,30;36,24 90,30;94,24", "60,91 70,91", belt=True),
        sleeve("8,76 28,62 53,49"),
        sleeve("122,76 102,62 77,49"),
    ),
    "belt-buckle": _buckle,
    "belt-hold": _held,
    "belt-walk": lambda: scene(
        floor(),
        standing("patient", 72, 1, "78,58", belt=True, step=8),
        standing("helper", 46, 1, "66,46", lean=5, step=7),
        go("92,44 112,44"),
    ),
    "belt-lower": lambda: scene(
        floor(),
        figure(Pose("patient", 1, (74, 85), -14, (106, 90.6), hand=(90, 86), belt=True)),
        crouching("helper", 38, 1, "67,76", hip=64, lean=28, spread=12),
        go("112,42 112,66"),
    ),
    "walker-fit": lambda: scene(
        floor(),
        standing("patient", 52, 1, "64,54", step=3),
        walker(68),
        dotted((30.0, 55.0), (104.0, 55.0)),
        yes((106, 36)),
    ),
    "walker-forward": lambda: scene(
        floor(),
        standing("patient", 54, 1, "70,53", belt=True, step=3, lean=6),
        walker(76),
        standing("helper", 28, 1, "48,46", lean=6, step=5),
        go("88,36 108,36"),
    ),
    "walker-weak": lambda: scene(
        floor(),
        standing("patient", 58, 1, "68,53", belt=True, step=8, lean=6, weak="leg"),
        walker(74),
        standing("helper", 30, 1, "52,46", lean=6, step=5),
        go("92,74 108,74"),
    ),
    "walker-strong": lambda: scene(
        floor(),
        standing("patient", 62, 1, "69,53", belt=True, step=-6, lean=6, weak="leg"),
        walker(75),
        standing("helper", 34, 1, "56,46", lean=6, step=5),
        go("92,86 108,86"),
    ),
    "walker-sit": lambda: scene(
        floor(),
        chair(),
        standing("patient", 50, 1, "36,66", belt=True, step=2, lean=14, nod=-8),
        walker(74),
        chair_arm(),
    ),
    "stairs-ready": lambda: scene(
        _on_stairs(sheet("60,69 60,58 76,58 76,69", 2.2), solid("37,82 37,76 50,76 50,82")),
        lamp(22, 22),
        no((53, 60), 6),
    ),
    "stairs-up": lambda: _on_stairs(
        _climber((42, 78), (24, 91), (31, 51), False),
        standing("helper", -2, 1, "26,42", lean=6, step=5),
        go("18,0 18,-20"),
    ),
    "stairs-follow": lambda: _on_stairs(
        _climber((30, 86), (46, 78), (42, 42), True),
        standing("helper", 6, 1, "37,34", lean=8, step=5),
        go("20,-2 20,-22"),
    ),
    "stairs-behind": lambda: _on_stairs(
        _climber((68, 65), (70, 65), (66, 27), False),
        figure(Pose("helper", 1, (36, 43), 8, (44, 78), (24, 91), hand=(61, 19))),
    ),
    "stairs-down": lambda: _on_stairs(
        figure(Pose("patient", -1, (66, 31), 4, (48, 78), (70, 65), hand=(53, 39.5), belt=True, weak="leg")),
        figure(Pose("helper", 1, (16, 52), 5, (26, 91), (4, 91), hand=(60, 24))),
        go("4,-14 4,6"),
        down=True,
    ),
}
