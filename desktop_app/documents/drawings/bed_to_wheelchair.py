"""The six pictures of moving from the bed to a wheelchair."""

from desktop_app.documents.drawings.figure import Pose, arm, belt_hand, figure
from desktop_app.documents.drawings.shapes import Shape, arrow, curve
from desktop_app.documents.drawings.things import (
    bed,
    brake_seen_close,
    dotted,
    floor,
    wheelchair,
    wheelchair_arm,
)

_FOOT = 91.0
_EDGE = Pose("patient", 1, (38.0, 70.6), 3.0, (52.0, _FOOT), hand=(45.0, 74.0), belt=True)


def brakes() -> tuple[Shape, ...]:
    """The wheelchair close to the bed; the brake seen close."""
    lens = brake_seen_close((58.0, 33.0), 27.0)
    chair = (*wheelchair(82.0), *wheelchair_arm(82.0))
    return (*floor(), *bed(), *chair, *dotted((78.0, 54.0), (91.0, 69.0)), *lens)


def edge() -> tuple[Shape, ...]:
    """Sitting at the edge of the bed, feet flat on the floor."""
    down = arrow(((72.0, 70.0), (72.0, 86.0)))
    return (*floor(), *bed(), *figure(_EDGE), *down, *_chair())


def hold() -> tuple[Shape, ...]:
    """The helper stands in front with bent knees, a hand on the belt."""
    helper = Pose("helper", -1, (82.0, 61.0), 32.0, (75.0, _FOOT), far_ankle=(94.0, _FOOT), hand=belt_hand(_EDGE))
    return (*floor(), *bed(), *figure(_EDGE), *figure(helper))


def stand() -> tuple[Shape, ...]:
    """The patient pushes up from the bed while the helper guides."""
    rising = Pose("patient", 1, (52.0, 59.0), 26.0, (53.0, _FOOT), hand=(41.5, 74.0), nod=-8, belt=True)
    helper = Pose("helper", -1, (100.0, 58.0), 15.0, (92.0, _FOOT), far_ankle=(111.0, _FOOT), hand=belt_hand(rising))
    up = arrow(((24.0, 52.0), (24.0, 26.0)))
    return (*floor(), *bed(), *figure(rising), *figure(helper), *up)


def turn() -> tuple[Shape, ...]:
    """Standing tall, small steps around until the chair is behind."""
    tall = Pose("patient", -1, (72.0, 53.4), 2.0, (71.0, _FOOT), far_ankle=(78.0, _FOOT), hand=(73.0, 58.0), belt=True)
    helper = Pose("helper", 1, (43.0, 54.0), 3.0, (47.0, _FOOT), far_ankle=(37.0, _FOOT), hand=belt_hand(tall))
    around = arrow(curve((86.0, 36.0), (104.0, 40.0), (105.0, 54.0)))
    return (*floor(), *_chair(92.0), *figure(tall), *figure(helper), *around)


def sit() -> tuple[Shape, ...]:
    """A hand reaches back for the arm of the chair; the patient sits down slowly."""
    lowering = Pose("patient", -1, (84.0, 66.0), 24.0, (73.0, _FOOT), hand=(90.0, 66.4), nod=-6, belt=True)
    helper = Pose("helper", 1, (39.0, 58.5), 20.0, (46.0, _FOOT), far_ankle=(28.0, _FOOT), hand=belt_hand(lowering))
    down = arrow(((119.0, 26.0), (119.0, 44.0)))
    chair = wheelchair(82.0)
    hand = arm(lowering, lowering.hand)
    return (*floor(), *chair, *figure(lowering), *wheelchair_arm(82.0), *hand, *figure(helper), *down)


def _chair(left: float = 92.0) -> tuple[Shape, ...]:
    return (*wheelchair(left), *wheelchair_arm(left))


PICTURES = {
    "bed-to-wheelchair-brakes": brakes,
    "bed-to-wheelchair-edge": edge,
    "bed-to-wheelchair-hold": hold,
    "bed-to-wheelchair-stand": stand,
    "bed-to-wheelchair-turn": turn,
    "bed-to-wheelchair-sit": sit,
}
