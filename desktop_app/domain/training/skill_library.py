"""Skills that are taught often, to start a grid from. A practice adds its own words in the session."""

from desktop_app.domain.billing.facts import Discipline, Service

_BY_DISCIPLINE: dict[Discipline | None, tuple[str, ...]] = {
    "PT": (
        "Sit to stand with gait belt",
        "Bed to wheelchair, stand-pivot",
        "Walking with walker, guarding",
        "Stairs with rail, guarding from below",
        "Car transfer",
        "Fall recovery, and when to call 911",
        "Turning and positioning in bed",
        "Home exercises, setting up and counting",
    ),
    "OT": (
        "Dressing, weaker side first",
        "Bathing with tub bench",
        "Toilet transfer and clothing",
        "One-handed meal set-up",
        "Cueing through a morning routine",
        "Checking skin at heels and tailbone",
    ),
    "SLP": (
        "Thickening liquids to the ordered level",
        "Upright posture and small sips",
        "Signs of aspiration, and what to do",
        "Yes or no questions and waiting",
        "Using the communication board",
        "Memory book and spaced reminders",
    ),
}
_BEHAVIOR = (
    "Redirecting without arguing",
    "Finding what comes before the outburst",
    "Calm routine for late afternoon",
    "Leaving safely and calling for help",
)
_DIRECT_CARE = (
    "Turning every two hours, heels floating",
    "Checking skin and telling whom",
    "Changing a dressing with clean hands",
    "Washing hands and handling soiled linen",
)
_FIRST = 5


def library(discipline: Discipline | None, service: Service) -> tuple[str, ...]:
    """Every skill on offer for this discipline and service."""
    if service == "behavior":
        return _BEHAVIOR
    if service == "direct_care":
        return _DIRECT_CARE
    return _BY_DISCIPLINE.get(discipline, _BY_DISCIPLINE["PT"])


def first_skills(discipline: Discipline | None, service: Service) -> tuple[str, ...]:
    """The few skills that a first visit starts from."""
    return library(discipline, service)[:_FIRST]
