"""What the screens say about training a group."""

from desktop_app.domain.training.group import Attendance
from desktop_app.ui.wording.groups import number_word

# before the start
START_GROUP = "&Group of patients"
TODAY_GROUP = "Gro&up session"
MAKE_GROUP = "Make it a &group"
NEW_GROUP = "New group"
NEW_GROUP_DETAIL = "Each patient gets a record, a note and a superbill of their own."
WHO = "Who is in the group"
SEARCH = "Find a patient for the group"
SEARCH_HINT = "Type a few letters, then Enter"
HITS = "Patients to add"
NOBODY_FOUND = "Nobody is found by that. Try fewer letters, or a birth date such as 3/14/1948."
HERE_NOW = "Here now"
TAKE_OUT = "Take out"
THIS_GROUP = "This group"
START = "&Start the group, patients out of the room"
CHOOSE_TWO = "Choose two or more patients."
TICK_FOR_EACH = "Tick the caregivers of each patient."
SOMEBODY_HERE = "Say who is here now."
ADD_FAMILY_TITLE = "Who else has come"
ADD_TO_GROUP = "&Add to the running group"
CHOOSE_ONE = "Choose the patient whose family has come."
NOT_NOW = "&Back to the group"
IN_ALREADY = "This patient is in the group already."


def is_here(name: str) -> str:
    """What the tick says to those who do not see it."""
    return f"{name} is here now"


def take_out(name: str) -> str:
    """What the button says to those who do not see it."""
    return f"Take {name} out of the group"


def caregivers_of(name: str) -> str:
    """The heading of one patient's caregivers."""
    return f"Caregivers of {name}"


# while it runs
FOR_ALL = "&0 For all"
FOR_ALL_DETAIL = "Written here, it stands in the record of each patient."
PARTS = "Parts of the group"
ATTENDANCE = "Attendance"
SHARED_SKILLS = "Taught to all"
SHARED_NOTES = "Notes for all"
SHARED_SEGMENTS = (
    ("technique", "&Taught"),
    ("absence_reason", "A&bsent because"),
    ("questions_and_resources", "&Questions"),
)
ADD_SHARED_SKILL = "Skill to add for all"
ADD_SHARED_HINT = "Type a skill, such as Car transfer, then Enter"
NO_SKILLS = "No skill is taught to all yet."
FOLLOWS = "Written for all. What you change here is this patient's own."
IS_OWN = "This patient's own words."
USE_SHARED = "&Use the words for all"
NAMES_SOMEBODY = "This tells who a patient is. What is written for all stands in everybody's record: take the name out."
CAME, LEFT, CAME_BACK = "Came", "Left", "Came back"
ADD_FAMILY = "Somebody &else came"
RECORD_INDIVIDUAL = "&Record as individual session"
ONLY_ONE = "Only one patient is represented so far, and one patient makes no group."
RECORDED_INDIVIDUAL = "Recorded as an individual session."
JOINED = "Added to the group. Their own time counts from now."
SKILL_ADDED = "Added for all."
SKILL_REMOVED = "Taken off, except where somebody has shown it already."
THE_PATIENTS = "the patients"
NOT_HERE_YET = "Has not come yet. Their part opens when they come."

STANDING: dict[Attendance, tuple[str, str]] = {
    "expected": ("plain", "Not here yet"),
    "here": ("running", "Here"),
    "left": ("attention", "Has left"),
}
CHANGES: dict[Attendance, str] = {"expected": CAME, "here": LEFT, "left": CAME_BACK}
DONE: dict[Attendance, str] = {
    "expected": "They have come. Their own time counts from now.",
    "here": "They have left. Their own time stands still.",
    "left": "They are back. Their own time goes on.",
}

KEYS = (
    ("Alt+0", "In a group: what is for all"),
    ("Alt+1, Alt+2 ...", "In a group: the part of one patient"),
    ("Ctrl+Tab", "In a group: the next part"),
)


def member_tab(number: int, name: str) -> str:
    """A part of the group; the name only where it is the part that is shown."""
    return f"&{number} {name}".rstrip() if number < 10 else f"{number} {name}".rstrip()


def member(number: int) -> str:
    """How one of the group is called beside the others."""
    return f"Patient {number}"


def change_name(change: str, number: int) -> str:
    """What a button of the attendance says to those who do not see it."""
    return f"{member(number)}: {change.lower()}"


def counted_words(minutes: int) -> str:
    """A member's own time."""
    return f"{minutes} min"


# in the review
SIGNED = "Signed"


def signed_of(signed: int, size: int) -> str:
    """How far the signing of a group is."""
    return f"{signed} of {size} signed"


def next_to_sign(left: int) -> str:
    """After one record of a group was signed."""
    if not left:
        return "Signed and locked. All records of the group are signed."
    verb = "waits" if left == 1 else "wait"
    return f"Signed and locked. {number_word(left).capitalize()} more of the group {verb}."
