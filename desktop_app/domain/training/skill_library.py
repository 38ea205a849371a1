"""Skills that are taught often, by topic, to start a grid from; and those that a practice keeps in its own words."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.billing.facts import Discipline, Service
from desktop_app.domain.chart.plan_of_care import Goal


@dataclass(frozen=True, slots=True)
class LibrarySkill:
    """A skill under its topic; `discipline` None is for all. `goal_id` is set for one that comes from the plan."""

    text: str
    topic: str
    discipline: Discipline | None = None
    service: Service = "functional"
    goal_id: str = ""
    is_own: bool = False


OWN_TOPIC = "Your own"
GOAL_TOPIC = "From the plan's goals"
_FUNCTIONAL: dict[Discipline, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "PT": (
        (
            "Transfers",
            (
                "Sit to stand with gait belt",
                "Bed to wheelchair, stand-pivot",
                "Car transfer",
                "Sliding board transfer, bed to wheelchair",
                "Floor lift or sit-to-stand lift, two helpers",
            ),
        ),
        (
            "Walking and stairs",
            (
                "Walking with walker, guarding",
                "Stairs with rail, guarding from below",
                "Wheelchair on a curb and ramp",
                "Walking over thresholds and rugs",
            ),
        ),
        ("Falls", ("Fall recovery, and when to call 911", "Checking the home for trip hazards")),
        ("In bed", ("Turning and positioning in bed", "Lying to sitting at the edge of the bed")),
        (
            "Exercises and equipment",
            (
                "Home exercises, setting up and counting",
                "Putting on and checking the brace or splint",
                "Protecting the residual limb and wrapping it",
            ),
        ),
    ),
    "OT": (
        ("Dressing", ("Dressing, weaker side first", "Putting on shoes and braces with aids")),
        ("Bathing and toilet", ("Bathing with tub bench", "Toilet transfer and clothing", "Hygiene after the toilet")),
        ("Meals", ("One-handed meal set-up", "Feeding with adapted utensils")),
        ("Skin and joints", ("Checking skin at heels and tailbone", "Protecting the weak shoulder in every move")),
        (
            "Thinking and routine",
            (
                "Cueing through a morning routine",
                "One step at a time, waiting for the answer",
                "Setting up the pill box",
            ),
        ),
    ),
    "SLP": (
        (
            "Swallowing",
            (
                "Thickening liquids to the ordered level",
                "Upright posture and small sips",
                "Signs of aspiration, and what to do",
                "Oral care before and after meals",
            ),
        ),
        (
            "Communication",
            (
                "Yes or no questions and waiting",
                "Using the communication board",
                "Naming cues, first sound then word",
            ),
        ),
        ("Memory", ("Memory book and spaced reminders", "Calendar and one place for each thing")),
    ),
}
_BEHAVIOR = (
    (
        "Behavior",
        (
            "Redirecting without arguing",
            "Finding what comes before the outburst",
            "Calm routine for late afternoon",
            "Leaving safely and calling for help",
            "Praising what should happen again",
        ),
    ),
)
_DIRECT_CARE = (
    (
        "Skin and wounds",
        (
            "Turning every two hours, heels floating",
            "Checking skin and telling whom",
            "Changing a dressing with clean hands",
        ),
    ),
    (
        "Infection",
        ("Washing hands and handling soiled linen", "Emptying the drainage bag without touching the spout"),
    ),
)
_FIRST: dict[str, tuple[str, ...]] = {
    "PT": (
        "Sit to stand with gait belt",
        "Bed to wheelchair, stand-pivot",
        "Walking with walker, guarding",
        "Stairs with rail, guarding from below",
        "Car transfer",
    ),
    "OT": (
        "Dressing, weaker side first",
        "Bathing with tub bench",
        "Toilet transfer and clothing",
        "One-handed meal set-up",
        "Cueing through a morning routine",
    ),
    "SLP": (
        "Thickening liquids to the ordered level",
        "Upright posture and small sips",
        "Signs of aspiration, and what to do",
        "Yes or no questions and waiting",
        "Using the communication board",
    ),
}
_MOST_FIRST = 5


def library(discipline: Discipline | None, service: Service) -> tuple[LibrarySkill, ...]:
    """Every skill that comes with the program for this discipline and service, topic by topic."""
    known = {"behavior": _BEHAVIOR, "direct_care": _DIRECT_CARE}.get(service) or _FUNCTIONAL[discipline or "PT"]
    return tuple(LibrarySkill(text, topic, discipline, service) for topic, texts in known for text in texts)


def first_skills(discipline: Discipline | None, service: Service) -> tuple[str, ...]:
    """The few skills that a first visit starts from."""
    if service == "functional":
        return _FIRST[discipline or "PT"]
    return tuple(skill.text for skill in library(discipline, service)[:_MOST_FIRST])


def offered_skills(
    discipline: Discipline | None, service: Service, goals: Iterable[Goal], own: Iterable[LibrarySkill]
) -> tuple[LibrarySkill, ...]:
    """What can be put into the grid: the plan's goals, the practice's own skills, and the library; each text once."""
    from_goals = (LibrarySkill(goal.text, GOAL_TOPIC, discipline, service, goal.id) for goal in goals if goal.text)
    mine = (skill for skill in own if skill.service == service and skill.discipline in (None, discipline))
    found: dict[str, LibrarySkill] = {}
    for skill in (*from_goals, *mine, *library(discipline, service)):
        found.setdefault(skill.text.casefold(), skill)
    return tuple(found.values())


def is_known(text: str, offered: Iterable[LibrarySkill]) -> bool:
    """True for a skill that is on offer already, however it is written."""
    return any(skill.text.casefold() == text.strip().casefold() for skill in offered)
