"""The ways people stand, crouch, sit and lie, each from a few numbers. Hands are where they are on paper."""

import math
from typing import Literal

from desktop_app.documents.drawings.composing import Shapes, at, moved, rolled, scaled
from desktop_app.documents.drawings.figure import Pose, figure
from desktop_app.documents.drawings.shapes import Disc, Line, Point, turned
from desktop_app.documents.drawings.things import FOOT

Who = Literal["patient", "helper"]
Weak = Literal["", "arm", "leg"]

SITTING = 71.6  # where the hip is on a chair
_LEG = 38.35  # an almost straight leg


def hand(text: str) -> Point | None:
    """A place for a hand, or none."""
    return at(text)[0] if text else None


def standing(
    who: Who,
    x: float,
    facing: int = 1,
    reach: str = "",
    far: str = "",
    *,
    lean: float = 2.0,
    step: float = 4.0,
    floor: float = FOOT,
    nod: float = 0.0,
    belt: bool = False,
    weak: Weak = "",
) -> Shapes:
    """Upright, the near foot ahead by `step`; hands reach to points, or are not seen."""
    near, back = (x + facing * step, floor), (x - facing * step, floor)
    hip = (x, floor - math.sqrt(_LEG**2 - step**2))
    return figure(Pose(who, facing, hip, lean, near, back, hand(reach), hand(far), nod, belt, weak=weak))


def crouching(
    who: Who,
    x: float,
    facing: int = 1,
    reach: str = "",
    far: str = "",
    *,
    hip: float = 60.0,
    lean: float = 30.0,
    spread: float = 9.0,
    nod: float = 0.0,
) -> Shapes:
    """With bent knees and one foot behind the other, as a helper should."""
    near, back = (x + facing * spread, FOOT), (x - facing * (spread + 2), FOOT)
    return figure(Pose(who, facing, (x, hip), lean, near, back, hand(reach), hand(far), nod))


def seated(
    who: Who,
    x: float,
    facing: int = 1,
    reach: str = "",
    far: str = "",
    *,
    seat: float = SITTING,
    lean: float = 0.0,
    foot: float = 19.0,
    floor: float = FOOT,
    nod: float = 0.0,
    belt: bool = False,
    weak: Weak = "",
) -> Shapes:
    """On a seat; the foot stands so far ahead of the hip."""
    ankle = (x + facing * foot, floor)
    pose = Pose(who, facing, (x, seat), lean, ankle, None, hand(reach), hand(far), nod, belt, weak=weak)
    return figure(pose)


def lying(
    x: float,
    y: float,
    reach: str = "",
    *,
    head: Literal["left", "right"] = "left",
    face: Literal["up", "down"] = "up",
    lean: float = 10.0,
    knees: float = 0.0,
    nod: float = 0.0,
    far: float | None = None,
    flat: bool = False,
    who: Who = "patient",
    weak: Weak = "",
) -> Shapes:
    """Stretched out with the hip at x and y, from the side or from above. `knees` is how much the legs are drawn up.

    `flat` sets the feet on the bed; `far` draws the other leg, drawn up by so much. Facing down is toward the reader.
    """
    degrees = -90 if head == "left" else 90
    facing = (1 if head == "left" else -1) * (1 if face == "up" else -1)
    ankle, other = (x - facing * (2 if knees else 0), y + 38 - knees), None if far is None else (x, y + 38 - far)
    place = hand(reach)
    held = turned((place,), (x, y), -degrees)[0] if place else None
    toes = 90.0 if flat else 0.0
    pose = Pose(who, facing, (x, y), lean, ankle, other, held, None, nod, toes=toes, weak=weak)
    return rolled(figure(pose), (x, y), degrees)


def sleeve(text: str, width: float = 5.2, who: Who = "helper") -> Shapes:
    """An arm that comes into the picture, with its hand at the last point."""
    points, is_helper = at(text), who == "helper"
    rim, cloth = (
        Line(points, width + 2.6, "paper" if is_helper else "ink"),
        Line(points, width, "ink" if is_helper else "paper"),
    )
    return (rim, cloth, Disc(points[-1], width * 0.56))


_FINGERS = ((-4.2, -17.0), (-1.4, -19.6), (1.5, -19.0), (4.3, -16.0))
_FIST = ((-4.2, -19.0), (-1.4, -9.0), (1.5, -9.0), (4.3, -8.6))


def mitten(
    x: float, y: float, degrees: float = 0.0, size: float = 1.0, *, wrist: float = 4.0, points: bool = False
) -> Shapes:
    """A hand seen close, fingers up and thumb to the right, its wrist around x and y; or one finger that points up."""
    fingers = [((dx, -7.0), (dx * (1.0 if points else 1.15), top)) for dx, top in (_FIST if points else _FINGERS)]
    palm, thumb = ((0.0, wrist), (0.0, -6.0)), ((3.5, -2.0), (2.0, -4.0) if points else (9.5, -9.0))
    parts = (
        Line(palm, 11.6),
        *(Line(finger, 4.6) for finger in fingers),
        Line(thumb, 5.0),
        Line(palm, 9.4, "paper"),
        *(Line(finger, 2.6, "paper") for finger in fingers),
        Line(thumb, 3.0, "paper"),
    )
    return rolled(moved(scaled(parts, size, (0.0, 0.0)), x, y), (x, y), degrees)
