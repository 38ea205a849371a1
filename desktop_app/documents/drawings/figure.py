"""A person seen from the side: from where hip, hands and feet are to the shapes of the body. Joints are found here."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop_app.documents.drawings.shapes import OUTLINE, Area, Disc, Line, Point, Shape, Tone, arc, curve, turned

_TORSO, _THIGH, _SHIN, _UPPER_ARM, _FOREARM = 26.0, 19.5, 19.0, 14.0, 13.5
_HEAD = 7.4
_BELT_HEIGHT = 8.0  # above the hip, along the torso
_WIDTHS = {"torso": 12.0, "leg": 7.0, "arm": 4.8}


@dataclass(frozen=True, slots=True)
class Pose:
    """Who stands or sits how. `facing` is 1 to the right and -1 to the left; `lean` and `nod` are degrees forward.

    Knees and elbows follow from hip, ankles and hands. Without a hand or a far foot that limb is not drawn.
    `toes` turns a foot clockwise from flat (mirrored for who faces left); `weak` puts stripes on the near arm or leg.
    """

    who: Literal["patient", "helper"]
    facing: int
    hip: Point
    lean: float
    ankle: Point
    far_ankle: Point | None = None
    hand: Point | None = None
    far_hand: Point | None = None
    nod: float = 0.0
    belt: bool = False
    toes: float = 0.0
    far_toes: float = 0.0
    elbow_up: bool = False
    weak: Literal["", "arm", "leg"] = ""

    @property
    def tones(self) -> tuple[Tone, Tone]:
        """Fill and edge: the patient white with a black edge, the helper the other way round."""
        return ("paper", "ink") if self.who == "patient" else ("ink", "paper")

    def up(self, distance: float) -> Point:
        """A point on the line of the torso, so far above the hip."""
        angle = math.radians(self.lean)
        return (self.hip[0] + self.facing * distance * math.sin(angle), self.hip[1] - distance * math.cos(angle))

    @property
    def head(self) -> Point:
        """The middle of the head: it leans less than the torso does."""
        neck, angle = self.up(_TORSO), math.radians(self.lean * 0.75)
        return (neck[0] + self.facing * 10.5 * math.sin(angle), neck[1] - 10.5 * math.cos(angle))


def figure(pose: Pose) -> tuple[Shape, ...]:
    """The whole person, far limbs first."""
    return (
        *_far_side(pose),
        *_foot(pose, pose.ankle, pose.toes),
        *_neck(pose),
        *_trunk(pose),
        *_belt(pose),
        *_head(pose),
        *arm(pose, pose.hand),
    )


def arm(pose: Pose, hand: Point | None) -> tuple[Shape, ...]:
    """One arm from the shoulder to a hand; the elbow hangs."""
    if hand is None:
        return ()
    shoulder = pose.up(_TORSO - 4.5)
    side = -1 if pose.elbow_up else 1
    elbow = _joint(shoulder, hand, _UPPER_ARM, _FOREARM, lambda point: side * point[1])
    limb = _limbs(pose, (((shoulder, elbow, hand), _WIDTHS["arm"]),))
    return (*limb, *(_stripes(elbow, hand, 2.2) if pose.weak == "arm" else ()), Disc(hand, 2.6))


def _stripes(start: Point, end: Point, half: float) -> tuple[Shape, ...]:
    """Short lines across a forearm or a shin: this is the weak one."""
    across = ((start[1] - end[1]) / math.dist(start, end), (end[0] - start[0]) / math.dist(start, end))
    middles = (
        (start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])) for part in (0.2, 0.4, 0.6)
    )
    return tuple(
        Line(((x - half * across[0], y - half * across[1]), (x + half * across[0], y + half * across[1])), 1.1)
        for x, y in middles
    )


def _far_side(pose: Pose) -> tuple[Shape, ...]:
    shapes = arm(pose, pose.far_hand)
    if pose.far_ankle is None:
        return shapes
    leg = _limbs(pose, ((_leg(pose, pose.far_ankle), _WIDTHS["leg"] - 0.8),))
    return (*shapes, *_foot(pose, pose.far_ankle, pose.far_toes), *leg)


def _trunk(pose: Pose) -> tuple[Shape, ...]:
    """Near leg and torso, drawn as one body without a seam."""
    torso = (pose.hip, pose.up(_TORSO - 5.5))
    leg = _leg(pose, pose.ankle)
    body = _limbs(pose, ((leg, _WIDTHS["leg"]), (torso, _WIDTHS["torso"])))
    return (*body, *(_stripes(leg[1], leg[2], 3.2) if pose.weak == "leg" else ()))


def _limbs(pose: Pose, chains: tuple[tuple[tuple[Point, ...], float], ...]) -> tuple[Shape, ...]:
    """Thick lines that melt into each other: all edges first, then all fillings."""
    fill, edge = pose.tones
    rim = OUTLINE if pose.who == "patient" else OUTLINE * 0.8
    edges = tuple(Line(points, width + 2 * rim, edge) for points, width in chains)
    return (*edges, *(Line(points, width, fill) for points, width in chains))


def _leg(pose: Pose, ankle: Point) -> tuple[Point, Point, Point]:
    knee = _joint(pose.hip, ankle, _THIGH, _SHIN, lambda point: pose.facing * point[0])
    return (pose.hip, knee, ankle)


def _joint(start: Point, end: Point, first: float, second: float, rank: Callable[[Point], float]) -> Point:
    """Where two bones meet between start and end; of the two places, the one that ranks higher.

    Bones that are too short for the reach grow as much as it takes to stay a little bent.
    """
    span = max(1e-6, math.dist(start, end))
    growth = max(1.0, 1.04 * span / (first + second))
    first, second = first * growth, second * growth
    along = ((end[0] - start[0]) / span, (end[1] - start[1]) / span)
    reach = (first**2 - second**2 + span**2) / (2 * span)
    aside = math.sqrt(max(0.0, first**2 - reach**2))
    middle = (start[0] + along[0] * reach, start[1] + along[1] * reach)
    places = [(middle[0] - side * along[1] * aside, middle[1] + side * along[0] * aside) for side in (1, -1)]
    return max(places, key=rank)


def _foot(pose: Pose, ankle: Point, toes: float) -> tuple[Shape, ...]:
    x, y, ahead = ankle[0], ankle[1], pose.facing
    sole = y + 4.6
    toe = curve((x + 4 * ahead, y - 1.6), (x + 9.6 * ahead, y + 0.6), (x + 9.4 * ahead, sole), 8)
    shoe = (*toe, (x - 3.6 * ahead, sole), (x - 3.4 * ahead, y - 1.0))
    return (Area(turned(shoe, ankle, ahead * toes), "ink", "paper", 0.8),)


def _neck(pose: Pose) -> tuple[Shape, ...]:
    points = (pose.up(_TORSO - 4), pose.head)
    return (Line(points, 3.6 + 2 * OUTLINE, "ink"), Line(points, 3.6, "paper"))


def _belt(pose: Pose) -> tuple[Shape, ...]:
    if not pose.belt:
        return ()
    angle = math.radians(pose.lean)
    across = (math.cos(angle), pose.facing * math.sin(angle))
    along = (pose.facing * math.sin(angle), -math.cos(angle))
    half, tall = _WIDTHS["torso"] / 2 + OUTLINE * 0.6, 2.1
    x, y = pose.up(_BELT_HEIGHT)
    corners = tuple(
        (x + side * half * across[0] + rise * tall * along[0], y + side * half * across[1] + rise * tall * along[1])
        for side, rise in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    )
    buckle = tuple((x + side * 1.8 * across[0], y + side * 1.8 * across[1]) for side in (-1, 1))
    return (Area(corners, "ink"), Line(buckle, 1.6, "paper"))


def belt_hand(pose: Pose) -> Point:
    """Where a helping hand holds the patient's belt: at its front edge."""
    angle = math.radians(pose.lean)
    x, y = pose.up(_BELT_HEIGHT)
    return (x + pose.facing * 5.5 * math.cos(angle), y + 5.5 * math.sin(angle))


def _head(pose: Pose) -> tuple[Shape, ...]:
    x, y = pose.head
    tilt = pose.facing * (pose.lean * 0.5 + pose.nod)

    def place(*points: Point) -> tuple[Point, ...]:
        return turned(((x + pose.facing * dx, y + dy) for dx, dy in points), pose.head, tilt)

    nose = Area(place((6.6, -1.4), (9.6, 1.8), (6.4, 2.8)), "paper", "ink", 1.1)
    (eye,) = place((3.7, 0.2))
    skull = arc((0, 0), _HEAD, 176, 322)
    fringe = curve(skull[-1], (0.5, -2.2), skull[0])
    hair = Area(place(*skull, *fringe), "paper" if pose.who == "patient" else "ink", "ink", 1.1)
    return (nose, Disc(pose.head, _HEAD), hair, Disc(eye, 0.85, "ink", 0.0))
