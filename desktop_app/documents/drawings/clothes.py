"""Clothes, and what a person is washed with."""

from desktop_app.documents.drawings.composing import Shapes, at, moved, scaled, sheet, stroke
from desktop_app.documents.drawings.shapes import Area, Line, Point, box, curve


def shoe(x: float, sole: float, size: float = 1.0) -> Shapes:
    """A closed shoe with a strap, its heel at x, its toe to the right."""
    top = (*at("0,-20 11,-21"), *curve((14, -13), (30, -11), (36, -6)), *at("37,0 0,0"))
    drawn: Shapes = (
        Area(top, "paper", "ink", 1.8),
        Area(box(-1, -1, 39, 4.4, 1.4), "ink"),
        Area(at("10,-21 16,-12 21,-13 15,-22"), "ink"),
        *(Line(((at_x, 3.4), (at_x, 1.8)), 1.0, "paper") for at_x in (5, 11, 17, 23, 29)),
    )
    return moved(scaled(drawn, size, (0, 0)), x, sole - 3.4 * size)


def towel(left: float, top: float, width: float = 18.0, height: float = 26.0) -> Shapes:
    """A towel with stripes at its end."""
    stripes = (Line(((left, top + height - gap), (left + width, top + height - gap)), 1.2) for gap in (5, 8))
    return (Area(box(left, top, width, height, 1.5), "paper", "ink", 1.6), *stripes)


def shirt(x: float, top: float, size: float = 1.0) -> Shapes:
    """A shirt laid out, its collar at x and `top`."""
    outline = "-6,0 -15,4 -26,20 -18,26 -13,19 -13,46 13,46 13,19 18,26 26,20 15,4 6,0"
    drawn: Shapes = (sheet(outline, 1.7), Line(curve((-6, 0), (0, 7), (6, 0)), 1.4), stroke("0,10 0,40", 0.9))
    return moved(scaled(drawn, size, (0, 0)), x, top)


def pants(x: float, top: float, size: float = 1.0) -> Shapes:
    """Pants laid out, their waist at x and `top`."""
    drawn: Shapes = (sheet("-13,0 13,0 16,46 4,46 0,16 -4,46 -16,46", 1.7), stroke("-13,5 13,5", 1.2))
    return moved(scaled(drawn, size, (0, 0)), x, top)


def basin(x: float, foot: float, width: float = 44.0) -> Shapes:
    """A wash basin full of water."""
    half = width / 2
    return (
        Area(
            ((x - half, foot - 17), (x + half, foot - 17), (x + half * 0.72, foot), (x - half * 0.72, foot)),
            "paper",
            "ink",
            1.8,
        ),
        Line(curve((x - half + 4, foot - 13), (x, foot - 10), (x + half - 4, foot - 13)), 1.0),
    )


def drops(*places: Point) -> Shapes:
    """Drops of water."""
    return tuple(
        Area(
            (
                *curve((x, y - 4), (x + 3.4, y + 1.4), (x, y + 2.6), 6),
                *curve((x, y + 2.6), (x - 3.4, y + 1.4), (x, y - 4), 6),
            ),
            "ink",
        )
        for x, y in places
    )
