"""All pictures by name. How they are drawn is said beside: on paper, or as SVG for a screen."""

from collections.abc import Callable

from desktop_app.documents.drawings import bed_to_wheelchair, sit_to_stand, thick_drinks
from desktop_app.documents.drawings.shapes import Shape

PICTURES: dict[str, Callable[[], tuple[Shape, ...]]] = {
    **sit_to_stand.PICTURES,
    **bed_to_wheelchair.PICTURES,
    **thick_drinks.PICTURES,
}
