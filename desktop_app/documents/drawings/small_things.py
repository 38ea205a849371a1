"""Small things: what is eaten from, worn, read, taken and switched on."""

from desktop_app.documents.drawings.composing import Shapes, at, moved, rolled, scaled, scene, solid
from desktop_app.documents.drawings.shapes import Area, Disc, Line, Shape, arc, box, curve, oval
from desktop_app.documents.drawings.signs import yes


def cup(x: float, foot: float, size: float = 1.0) -> Shapes:
    """A mug with its handle to the right, standing at x and `foot`."""
    handle = (Line(arc((x + 7.6 * size, foot - 7.6 * size), 4 * size, -90, 90, 10), 1.5),)
    return (*handle, Area(box(x - 7 * size, foot - 15 * size, 14 * size, 15 * size, 2), "paper", "ink", 1.5))


def spoon(x: float, y: float, degrees: float = 0.0, size: float = 1.0, *, full: bool = False) -> Shapes:
    """A spoon from the side, its bowl around x and y, its handle to the right."""
    bowl = (*arc((0, 0), 7, 0, 180), (-7, 0))
    heap = (Area(curve((-6, -0.6), (0, -6 if full else -1), (6, -0.6)), "ink"),) if full else ()
    drawn: Shapes = (*heap, Area(bowl, "paper", "ink", 1.5), Line(at("7,0 34,-3"), 3.0))
    return moved(rolled(scaled(drawn, size, (0, 0)), (0, 0), degrees), x, y)


def plate(x: float, y: float, width: float = 15.0) -> Shapes:
    """A plate with food on a table, from the side."""
    return (
        Area(
            curve((x - width * 0.62, y - 1.6), (x, y - width * 0.7), (x + width * 0.62, y - 1.6)), "paper", "ink", 1.2
        ),
        Area(
            ((x - width, y - 2.4), (x + width, y - 2.4), (x + width * 0.6, y + 1), (x - width * 0.6, y + 1)),
            "paper",
            "ink",
            1.5,
        ),
    )


def list_of(left: float, top: float, width: float, height: float, rows: int = 4, *, checked: int = 0) -> Shapes:
    """A written list; the first `checked` rows have a check mark."""
    ends = (left + width * 0.3, left + width * 0.86)
    places = [(left + width * 0.16, top + height * (row + 1) / (rows + 0.7)) for row in range(rows)]
    return scene(
        Area(box(left, top, width, height, 2.5), "paper", "ink", 1.7),
        *(Line(((ends[0], y), (ends[1], y)), 1.7) for _, y in places),
        *(yes(place, 2.6, 1.5) for place in places[:checked]),
        *(Disc(place, 1.3, "ink", 0.0) for place in places[checked:]),
    )


def pill_box(left: float, top: float, width: float = 84.0) -> Shapes:
    """A box with seven lids, one open with a pill in it."""
    cell = width / 7
    return scene(
        Area(box(left, top, width, 20, 3), "paper", "ink", 1.7),
        *(Line(((left + cell * place, top), (left + cell * place, top + 20)), 1.2) for place in range(1, 7)),
        *(
            Line(((left + cell * (place + 0.3), top + 5), (left + cell * (place + 0.7), top + 5)), 1.6)
            for place in range(7)
            if place != 2
        ),
        Area(
            (
                (left + cell * 2, top),
                (left + cell * 3, top),
                (left + cell * 3 + 3, top - 9),
                (left + cell * 2 + 3, top - 9),
            ),
            "paper",
            "ink",
            1.5,
        ),
        Area(oval((left + cell * 2.5, top + 12), 3.6, 2.2), "ink"),
    )


def bottle(x: float, foot: float, size: float = 1.0) -> Shapes:
    """A bottle of pills with a label."""
    drawn: Shapes = (
        Area(box(-9, -26, 18, 26, 2), "paper", "ink", 1.7),
        Area(box(-10.5, -33, 21, 8, 2), "ink"),
        Area(box(-9, -19, 18, 12), "paper", "ink", 1.0),
        *(Line(((-6, y), (6 - gap, y)), 1.1) for y, gap in ((-16, 0), (-13, 3), (-10, 1))),
    )
    return moved(scaled(drawn, size, (0, 0)), x, foot)


def rays(x: float, y: float, size: float = 1.0) -> Shapes:
    """Light around x and y."""
    ends = ((arc((x, y), r * size, angle, angle, 1)[0] for r in (12, 17)) for angle in range(150, 391, 40))
    return tuple(Line(tuple(beam), 1.6) for beam in ends)


def lamp(x: float, y: float) -> Shapes:
    """A shining bulb around x and y."""
    return (
        *rays(x, y),
        Disc((x, y), 8.4, "paper", 1.7),
        Area(box(x - 4, y + 7, 8, 6, 1.4), "ink"),
        Line(((x - 2.5, y + 3), (x, y - 1), (x + 2.5, y + 3)), 1.1),
    )


def door(left: float, top: float = 14.0, width: float = 34.0) -> Shapes:
    """A door down to the floor."""
    return (
        Area(((left, top), (left + width, top), (left + width, 95), (left, 95)), "paper", "ink", 2.0),
        Disc((left + width - 6, 58), 2.2, "ink", 0.0),
    )


def calendar(left: float, top: float, width: float = 44.0, marked: int = 9) -> Shapes:
    """A month with some days marked."""
    cell, head = width / 7, 9.0
    days = (((left + cell * (day % 7 + 0.5)), top + head + 4 + cell * (day // 7)) for day in range(28))
    return (
        Area(box(left, top, width, head + cell * 4 + 3, 3), "paper", "ink", 1.7),
        Area(box(left, top, width, head, 2), "ink"),
        *(Disc(day, 1.8 if place < marked else 0.9, "ink", 0.0) for place, day in enumerate(days)),
    )


def television(left: float, top: float) -> Shapes:
    """A television set."""
    return (
        Area(box(left, top, 36, 24, 2.5), "paper", "ink", 2.2),
        solid(f"{left + 12},{top + 29} {left + 24},{top + 29} {left + 21},{top + 24} {left + 15},{top + 24}"),
    )


def rug(left: float, right: float, floor: float = 95.0) -> Shapes:
    """A loose rug with a turned-up edge."""
    fringe: list[Shape] = [
        Line(((right - 2 + i * 2, floor - 5 - i), (right + i * 2, floor - 8 - i)), 1.0) for i in range(3)
    ]
    return (Line((*curve((left, floor - 1), (right - 12, floor - 1), (right, floor - 8), 10),), 3.4), *fringe)
