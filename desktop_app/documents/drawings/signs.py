"""Signs that need no language: yes, no, a question, numbers, speech, and a number to call."""

from desktop_app.documents.drawings.composing import Part, Shapes, at, moved, scaled, scene
from desktop_app.documents.drawings.shapes import Area, Disc, Line, Point, box

_DIGITS = {
    "0": "2,0 0.6,1 0.4,3.5 0.6,6 2,7 3.4,6 3.6,3.5 3.4,1 2,0",
    "1": "0.8,1.4 2.4,0 2.4,7",
    "2": "0.4,1.4 1.4,0.2 2.8,0.2 3.6,1.6 3,3.2 0.4,7 3.8,7",
    "3": "0.5,0.8 2,0 3.4,1.2 3.2,2.6 1.8,3.3 3.4,4.2 3.5,5.8 2,7 0.4,6.2",
    "5": "3.4,0 0.8,0 0.6,3 2.2,2.6 3.6,3.8 3.5,5.8 2,7 0.4,6.2",
    "9": "3.5,2.6 2.6,4.1 1.2,4.1 0.3,2.4 0.9,0.6 2.2,0 3.4,1 3.6,3 3,5.6 1.4,7",
    "?": "0.5,1.6 1.4,0.2 2.8,0.2 3.6,1.5 3.2,2.7 2,3.6 2,4.8",
    "!": "2,0 2,4.6",
}


def figures(text: str, x: float, y: float, height: float = 14.0, weight: float = 2.2) -> Shapes:
    """Digits, question and exclamation marks, their top left corner at x and y."""
    size = height / 7
    return scene(*(_figure(letter, x + place * 5.4 * size, y, size, weight) for place, letter in enumerate(text)))


def _figure(letter: str, x: float, y: float, size: float, weight: float) -> Shapes:
    line = Line(tuple((x + px * size, y + py * size) for px, py in at(_DIGITS[letter])), weight)
    return (line, Disc((x + 2 * size, y + 6.8 * size), weight * 0.62, "ink", 0.0)) if letter in "?!" else (line,)


def no(center: Point, size: float = 7.0, weight: float = 2.6) -> Shapes:
    """A cross: not like this."""
    x, y = center
    lines = (((x - size, y - size), (x + size, y + size)), ((x - size, y + size), (x + size, y - size)))
    return (*(Line(points, weight + 2.4, "paper") for points in lines), *(Line(points, weight) for points in lines))


def yes(center: Point, size: float = 6.0, weight: float = 2.6) -> Shapes:
    """A check mark: like this."""
    x, y = center
    points = ((x - size, y), (x - size * 0.3, y + size * 0.7), (x + size, y - size * 0.8))
    return (Line(points, weight + 2.4, "paper"), Line(points, weight))


def speech(left: float, top: float, width: float, height: float, tail: str, *inside: Part) -> Shapes:
    """A speech bubble; its tail ends at a point; what is said is drawn by the caller."""
    (x, y), foot = at(tail)[0], min(max(at(tail)[0][0], left + 8), left + width - 8)
    edge = top + height if y > top else top
    point = Area(((foot - 4, edge), (x, y), (foot + 4, edge)), "paper", "ink", 1.5)
    cover = Line(((foot - 2.2, edge), (foot + 2.2, edge)), 2.2, "paper")
    return scene(Area(box(left, top, width, height, 6), "paper", "ink", 1.5), point, cover, *inside)


def phone(x: float, y: float, size: float = 1.0, number: str = "911") -> Shapes:
    """A telephone that shows a number; its top left corner at x and y."""
    keys = (Disc((9.0 + 7 * column, 27.0 + 6.4 * row), 1.5, "ink", 0.0) for row in range(3) for column in range(3))
    drawn = scene(
        Area(box(0, 0, 32, 52, 5), "paper", "ink", 2.0),
        Area(box(4, 6, 24, 14, 2), "paper", "ink", 1.2),
        figures(number, 7.2, 9, 8, 1.5) if number else (),
        keys,
        Line(((13, 47.6), (19, 47.6)), 1.6),
    )
    return moved(scaled(drawn, size, (0, 0)), x, y)
