"""A person seen from the front: the whole body, or head and shoulders large."""

from typing import Literal

from desktop_app.documents.drawings.composing import Shapes, at, scaled
from desktop_app.documents.drawings.poses import Who
from desktop_app.documents.drawings.shapes import OUTLINE, Area, Disc, Line, Point, Shape, Tone, arc, box, curve, oval

Mouth = Literal["calm", "open", "droop", "smile", "blow"]
_MOUTHS: dict[str, str] = {"calm": "-2,3.6 0,3.9 2,3.6", "smile": "-2.6,3 0,5.2 2.6,3", "droop": "-2.4,3.4 0.6,3.2 3,6"}


def face(who: Who, center: Point, mouth: Mouth = "calm") -> Shapes:
    """A head that looks at the reader."""
    x, y = center
    hair: Tone = "paper" if who == "patient" else "ink"
    skull = arc((x, y), 7.4, 188, 352)
    fringe = curve(skull[-1], (x, y - 5.4), skull[0])
    return (
        Disc(center, 7.4),
        Area((*skull, *fringe), hair, "ink", 1.1),
        Disc((x - 2.7, y + 0.2), 0.85, "ink", 0.0),
        Disc((x + 2.7, y + 0.2), 0.85, "ink", 0.0),
        *_mouth(x, y, mouth),
    )


def _mouth(x: float, y: float, mouth: Mouth) -> Shapes:
    if mouth in ("open", "blow"):
        return (Disc((x, y + 4.0), 1.9 if mouth == "open" else 1.1, "ink" if mouth == "open" else "paper", 0.9),)
    first, pull, last = ((x + dx, y + dy) for dx, dy in at(_MOUTHS[mouth]))
    return (Line(curve(first, pull, last), 1.0),)


def front(
    who: Who,
    head: Point,
    hands: str,
    feet: str,
    *,
    mouth: Mouth = "calm",
    belt: bool = False,
    weak: bool = False,
    pelvis: float = 37.0,
) -> Shapes:
    """The whole body below a head. Hands and feet are left and right on paper; stripes mark a weak left arm.

    An arm of three points goes through its elbow: "x,y x,y" or "x,y;x,y x,y;x,y" with the elbow first.
    """
    fill, edge = _tones(who)
    rim = OUTLINE if who == "patient" else OUTLINE * 0.8
    x, y = head
    hip = y + pelvis
    trunk = (
        *curve((x - 11, y + 16), (x - 10, y + 10), (x - 3, y + 9.6)),
        *curve((x + 3, y + 9.6), (x + 10, y + 10), (x + 11, y + 16)),
    )
    body = (*trunk, (x + 8.0, hip + 2), (x - 8.0, hip + 2))
    arms = [_chain(part, (x + side * 8.4, y + 14)) for side, part in zip((-1, 1), hands.split(), strict=True)]
    legs = [((x + side * 4.2, hip), foot) for side, foot in zip((-1, 1), at(feet), strict=True)] if feet else []
    limbs = [(leg, 7.0) for leg in legs]
    shoes = [Area(_shoe(foot, side), "ink", "paper", 0.8) for side, (_, foot) in zip((-1, 1), legs, strict=False)]
    return (
        Line(((x, y + 4), (x, y + 12)), 6.2),
        *(Line(points, width + 2 * rim, edge) for points, width in limbs),
        Area(body, fill, edge, rim * 2),
        *(Line(points, width, fill) for points, width in limbs),
        Area(body, fill),
        *shoes,
        Line(((x, y + 4), (x, y + 10)), 3.6, "paper"),
        *(_belt(x, hip) if belt else ()),
        *face(who, head, mouth),
        *(shape for points in arms for shape in _arm(points, fill, edge, rim)),
        *(_stripes(arms[0]) if weak else ()),
    )


def _tones(who: Who) -> tuple[Tone, Tone]:
    return ("paper", "ink") if who == "patient" else ("ink", "paper")


def _chain(text: str, shoulder: Point) -> tuple[Point, ...]:
    return (shoulder, *at(text.replace(";", " ")))


def _arm(points: tuple[Point, ...], fill: Tone, edge: Tone, rim: float) -> Shapes:
    return (Line(points, 4.8 + 2 * rim, edge), Line(points, 4.8, fill), Disc(points[-1], 2.6))


def _stripes(points: tuple[Point, ...]) -> Shapes:
    (x0, y0), (x1, y1) = points[-2], points[-1]
    return tuple(
        Line(
            (
                (x0 + part * (x1 - x0) - 2, y0 + part * (y1 - y0) - 0.6),
                (x0 + part * (x1 - x0) + 2, y0 + part * (y1 - y0) + 0.6),
            ),
            1.1,
        )
        for part in (0.2, 0.42, 0.64)
    )


def _belt(x: float, hip: float) -> Shapes:
    return (
        Area(box(x - 9.6, hip - 9, 19.2, 5), "ink"),
        Area(box(x - 2.6, hip - 9.6, 5.2, 6.2, 1), "paper", "ink", 1.2),
    )


def _shoe(foot: Point, side: int) -> tuple[Point, ...]:
    x, y = foot
    return oval((x + side * 1.2, y + 1.6), 5.0, 3.4)


def bust(who: Who, x: float, y: float, size: float = 2.4, mouth: Mouth = "calm") -> Shapes:
    """Head and shoulders, large; the middle of the head at x and y."""
    fill, _ = _tones(who)
    shoulders = (
        *curve((x - 14, y + 22), (x - 14, y + 11), (x - 3, y + 10)),
        *curve((x + 3, y + 10), (x + 14, y + 11), (x + 14, y + 22)),
    )
    neck: tuple[Shape, ...] = (Line(((x, y + 4), (x, y + 12)), 5.4), Line(((x, y + 4), (x, y + 12)), 3.8, "paper"))
    small = (Area(shoulders, fill, "ink", 0.8), *neck, *face(who, (x, y), mouth))
    return scaled(small, size, (x, y))
