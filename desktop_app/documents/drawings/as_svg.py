"""Shapes written as SVG, for a preview on a screen."""

from html import escape

from desktop_app.documents.drawings.pictures import PICTURES
from desktop_app.documents.drawings.shapes import HEIGHT, WIDTH, Area, Disc, Lens, Line, Point, Shape, Tone

_COLOR = {"ink": "#111111", "paper": "#ffffff"}


def svg(name: str, description: str) -> str:
    """The picture as SVG with its description. KeyError for a name that no picture has."""
    body = "".join(_svg(shape, place) for place, shape in enumerate(PICTURES[name]()))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img">'
    return f"{head}<title>{escape(description)}</title>{body}</svg>"


def _svg(shape: Shape, place: int) -> str:
    if isinstance(shape, Line):
        dots = f' stroke-dasharray="0.1 {shape.weight * 2.4:g}"' if shape.dotted else ""
        points = _svg_points(shape.points)
        return f'<polyline points="{points}" fill="none" {_svg_edge(shape.tone, shape.weight)}{dots}/>'
    if isinstance(shape, Area):
        edge = _svg_edge(shape.edge, shape.weight) if shape.edge else ""
        return f'<polygon points="{_svg_points(shape.points)}" fill="{_COLOR[shape.fill]}" {edge}/>'
    if isinstance(shape, Disc):
        edge = _svg_edge("ink", shape.weight) if shape.weight else ""
        return f'<circle {_svg_round(shape)} fill="{_COLOR[shape.fill]}" {edge}/>'
    clip = f'<clipPath id="lens{place}"><circle {_svg_round(shape)}/></clipPath>'
    inside = "".join(_svg(part, place) for part in shape.inside)
    rim = f'<circle {_svg_round(shape)} fill="none" {_svg_edge("ink", 1.7)}/>'
    ground = f'<circle {_svg_round(shape)} fill="{_COLOR["paper"]}"/>'
    return f'{clip}{ground}<g clip-path="url(#lens{place})">{inside}</g>{rim}'


def _svg_points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)


def _svg_round(shape: Disc | Lens) -> str:
    return f'cx="{shape.center[0]:.2f}" cy="{shape.center[1]:.2f}" r="{shape.radius:g}"'


def _svg_edge(tone: Tone, weight: float) -> str:
    return f'stroke="{_COLOR[tone]}" stroke-width="{weight:g}" stroke-linecap="round" stroke-linejoin="round"'
