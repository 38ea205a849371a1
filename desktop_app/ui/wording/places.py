"""Places of service in the order in which home-health therapists need them."""

from collections.abc import Sequence

FOR_ONE = ("12", "11", "13", "10", "02")
FOR_A_GROUP = ("11", "12", "13", "10", "02")


def place_options(places: Sequence[tuple[str, str]], usual: Sequence[str] = FOR_ONE) -> list[tuple[str, str]]:
    """Each (code, label) as a choice, the usual ones first and the rest by code."""
    ordered = sorted(places, key=lambda place: (usual.index(place[0]) if place[0] in usual else len(usual), place[0]))
    return [(code, f"{label} ({code})") for code, label in ordered]
