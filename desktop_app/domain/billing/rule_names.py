"""What each published reading of the minutes is called in plain words."""

from desktop_app.domain.billing.facts import BehaviorGroupRule, IndividualRule

INDIVIDUAL_RULES: dict[IndividualRule, tuple[str, str]] = {
    "strict_30_8": (
        "Full 30, then\N{NO-BREAK SPACE}8",
        "the first unit needs all 30 minutes, each further unit 8 minutes of its 15",
    ),
    "cpt_midpoint": (
        "Midpoint",
        "the first unit counts from minute 16, each further unit from 8 minutes of its 15",
    ),
    "full_increments": (
        "Full blocks only",
        "the first unit needs all 30 minutes, each further unit all 15",
    ),
}
BEHAVIOR_GROUP_RULES: dict[BehaviorGroupRule, tuple[str, str]] = {
    "full": ("Full 60, then full 15", "the first unit needs all 60 minutes, each further unit all 15"),
    "cpt_midpoint": ("Midpoint", "the first unit counts from minute 31, each further unit from 8 minutes of its 15"),
}
