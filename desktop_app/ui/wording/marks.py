"""The words of the teach-back marks and of the painted parts around them."""

from desktop_app.domain.billing.facts import Demonstration

MARK_WORDS: dict[Demonstration, str] = {
    "not_yet": "Not yet",
    "with_cues": "With cues",
    "independent": "Independent",
    "unsafe": "Unsafe",
}
MARK_SHORT: dict[Demonstration, str] = {
    "not_yet": "Not yet",
    "with_cues": "Cues",
    "independent": "Indep.",
    "unsafe": "Unsafe",
}
NOT_TAUGHT = "Not taught today"
GRID_NAME = "Teach-back"
GRID_LEGEND = "Bar under a mark = last visit"
GRID_KEYS = "Arrows move, 1 to 4 mark, 0 clears, + is another try, Enter opens cue words and equipment."
GRID_EMPTY = "Add a skill and a caregiver, and what each of them shows is marked here."


def tries_short(tries: int) -> str:
    """In the corner of a mark that took several tries."""
    return f"×{tries}"


def cell_words(skill: str, learner: str, mark: Demonstration | None, last: Demonstration | None, tries: int = 0) -> str:
    """A cell of the grid in words."""
    now = MARK_WORDS[mark] if mark else NOT_TAUGHT
    before = f"; last visit {MARK_WORDS[last].lower()}" if last else ""
    count = f", try {tries}" if tries > 1 else ""
    return f"{skill}, {learner}: {now}{count}{before}"


COUNTED_TIME = "Counted time"
COUNTED_MINUTES = "counted minutes"
STRIP_NAME = "Counted and left-out time"
LADDER_NAME = "Units by minutes"
DAY_NAME = "Day sheet"


def spoken_time(seconds: int) -> str:
    """Counted time as it is read aloud."""
    return f"{seconds // 60} minutes {seconds % 60} seconds"


def first_block(minutes: int) -> str:
    """What stands in the first part of the ladder."""
    return f"First {minutes} min"
