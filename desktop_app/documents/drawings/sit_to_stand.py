"""The six pictures of standing up from a chair."""

from desktop_app.documents.drawings.figure import Pose, arm, belt_hand, figure
from desktop_app.documents.drawings.shapes import Shape, arrow, curve
from desktop_app.documents.drawings.things import belt_seen_close, chair, chair_arm, clock, dotted, floor

_FOOT = 91.0  # where an ankle is when the foot is flat
_READY = Pose("patient", 1, (33.0, 71.6), 4.0, (46.0, _FOOT), hand=(46.5, 66.5), belt=True)


def _helper(hip_x: float, hip_y: float, lean: float, reach: Pose, spread: float = 9.0) -> Pose:
    """The helper in front of the patient, one foot behind the other, a hand on the belt."""
    near, far = (hip_x - spread, _FOOT), (hip_x + spread + 2, _FOOT)
    return Pose("helper", -1, (hip_x, hip_y), lean, near, far_ankle=far, hand=belt_hand(reach))


def belt() -> tuple[Shape, ...]:
    """Seated well back; the belt seen close with two fingers under it."""
    seated = Pose("patient", 1, (24.0, 71.6), 0.0, (43.5, _FOOT), hand=(36.0, 64.0), belt=True)
    lens = belt_seen_close((95.0, 45.0), 29.0)
    return (
        *floor(),
        *chair(),
        *figure(seated),
        *chair_arm(),
        *arm(seated, seated.hand),
        *dotted((33, 62.5), (65, 51)),
        *lens,
    )


def scoot() -> tuple[Shape, ...]:
    """Hips to the front of the seat, feet back under the knees."""
    ahead, back = arrow(((62.0, 44.0), (80.0, 44.0))), arrow(((84.0, 86.0), (66.0, 86.0)))
    watch = dotted((53.5, 66.0), (53.5, 94.0))
    return (*floor(), *chair(), *_on_chair(_READY), *ahead, *back, *watch)


def hold() -> tuple[Shape, ...]:
    """The helper stands close with bent knees and one hand on the belt."""
    bend = arrow(curve((98.0, 50.0), (106.0, 60.0), (101.0, 71.0)))
    return (*floor(), *chair(), *_on_chair(_READY), *figure(_helper(76.0, 61.0, 33.0, _READY, 8.0)), *bend)


def lean() -> tuple[Shape, ...]:
    """The patient leans forward until the nose is over the toes."""
    leaning = Pose("patient", 1, (34.5, 71.6), 32.0, (46.0, _FOOT), hand=(37.5, 64.5), nod=-6, belt=True)
    over = arrow(curve((30.0, 24.0), (41.0, 13.0), (52.0, 21.0)))
    watch = dotted((64.0, 47.0), (57.5, 93.0))
    return (*floor(), *chair(), *_on_chair(leaning), *figure(_helper(90.0, 60.0, 33.0, leaning)), *watch, *over)


def stand() -> tuple[Shape, ...]:
    """The patient pushes up from the arms of the chair; the helper guides."""
    rising = Pose("patient", 1, (47.0, 59.0), 26.0, (48.0, _FOOT), hand=(37.0, 65.6), nod=-8, belt=True)
    up = arrow(((23.0, 42.0), (23.0, 16.0)))
    return (*floor(), *chair(), *chair_arm(), *figure(rising), *figure(_helper(96.0, 58.0, 15.0, rising, 8.0)), *up)


def wait() -> tuple[Shape, ...]:
    """Standing still, the hand stays on the belt; a clock."""
    still = Pose("patient", 1, (60.0, 53.4), 2.0, (60.0, _FOOT), hand=(56.5, 58.5), belt=True)
    helper = _helper(89.0, 54.0, 3.0, still, 5.0)
    return (*floor(), *chair(), *chair_arm(), *clock(), *figure(still), *figure(helper))


def _on_chair(pose: Pose) -> tuple[Shape, ...]:
    """Who sits, then the arm of the chair, then the hand that rests on it."""
    return (*figure(pose), *chair_arm(), *arm(pose, pose.hand))


PICTURES = {
    "sit-to-stand-belt": belt,
    "sit-to-stand-scoot": scoot,
    "sit-to-stand-hold": hold,
    "sit-to-stand-lean": lean,
    "sit-to-stand-stand": stand,
    "sit-to-stand-wait": wait,
}
