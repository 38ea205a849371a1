"""All pictures by name. How they are drawn is said beside: on paper, or as SVG for a screen."""

from collections.abc import Callable

from desktop_app.documents.drawings import (
    bed_to_wheelchair,
    daily_care,
    eating,
    falls,
    lying_and_skin,
    moving_in_bed,
    planning,
    sit_to_stand,
    strength,
    talking,
    thick_drinks,
    transfers,
    walking,
    wheels_and_lift,
)
from desktop_app.documents.drawings.shapes import Shape

_GROUPS = (
    sit_to_stand,
    bed_to_wheelchair,
    thick_drinks,
    moving_in_bed,
    transfers,
    walking,
    lying_and_skin,
    wheels_and_lift,
    falls,
    daily_care,
    eating,
    talking,
    planning,
    strength,
)
PICTURES: dict[str, Callable[[], tuple[Shape, ...]]] = {
    name: drawn for group in _GROUPS for name, drawn in group.PICTURES.items()
}
