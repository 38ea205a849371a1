"""What the session screen says, from the moment before the start to the end."""

from datetime import datetime, timedelta

from desktop_app.domain.billing.rule_names import INDIVIDUAL_RULES
from desktop_app.domain.people.practice import Payer
from desktop_app.domain.training.session import NoteField
from desktop_app.domain.training.timekeeping import Gap
from desktop_app.ui.wording.days import clock_words
from desktop_app.ui.wording.groups import group_name

TITLE = "Session"
NOBODY = "No session is running"
NOBODY_DETAIL = "A session starts from a patient: who is being trained, then the timer."
CHOOSE_PATIENT = "&Choose a patient"

# before the start
WHO = "Who is being trained"
HOW = "This visit"
BEFORE = "Before you start"
CLINICIAN = "&Clinician"
PLACE = "&Place of service"
MODALITY = "&How"
MODALITIES = (("in_person", "In person"), ("video", "Video"), ("audio", "Telephone"))
SERVICE = "&Kind of training"
SERVICES = (
    ("functional", "Functional skills"),
    ("behavior", "Behavior"),
    ("direct_care", "Direct care"),
)
NO_CAREGIVERS = "Nobody is in this chart as a caregiver yet. Add the person who is here, then start."
ADD_CAREGIVER = "&Add a caregiver"
OPEN_CHART = "&Open the chart"
RECORD_CONSENT = "Record consent"
TICK_SOMEBODY = "Tick the caregivers who are here."
GO_TO_IT = "&Go to it"


def start_words(given_name: str) -> str:
    """The button that starts the timer."""
    return f"&Start, {given_name} is out of the room"


def other_runs(name: str, group_size: int) -> str:
    """Another session is not finished."""
    return f"{group_name(group_size)} has not ended yet" if group_size else f"{name}'s session has not ended yet"


def other_detail(paused_at: str) -> str:
    """What can be done about it."""
    if paused_at:
        return f"It has been paused since {paused_at}. End it there, or go back to it, then start this one."
    return "Its timer is running. Go to it and finish it, then start this one."


def end_other(at: str) -> str:
    """The button that ends the other session where its pause began."""
    return f"&End it at {at}"


def consent_words(day: str) -> tuple[str, str]:
    """Chip of a caregiver whom a consent names."""
    return "ready", f"Consent {day}"


CONSENT_NONE = ("blocked", "No consent yet")
CONSENT_NOT_NAMED = ("attention", "Not named in the consent")

# while it runs
RUNNING, PAUSED, ENDED = "Running", "Paused", "Ended"
SIGNED_TIMES = "Signed"
PATIENT_OUT = "Patient out of the room"
PATIENT_IN = "Patient in the room, not counted"
ON_A_BREAK = "On a break, not counted"
PAUSE, RESUME = "&Pause", "&Resume"
CAME_IN, WENT_OUT = "Patient came &in", "Patient went &out"
FINISH = "&Finish and review"
REVIEW = "Re&view"
WRITTEN = "Each press is on the disk before its button changes"
TRAINING = "Training"
CAREGIVER = "Care&giver"
SOMEBODY_NEW = "Somebody new, in the chart"
UNITS_SO_FAR = "Units so far"
NO_UNIT_YET = "No unit yet"
ONE_UNIT = "One unit, whatever the minutes"
WHY_THIS_RULE = "&Why this rule"
LEGEND = "Bar under a mark = last visit"
ADD_SKILL = "&Add skill"
ADD_SKILL_TIP = "Add skill (Ctrl N)"
SKILL_NAME = "Skill to add"
SKILL_PLACEHOLDER = "Type a skill, such as Car transfer, then Enter"
CUES_PLACEHOLDER = "Words that worked, such as nose over toes, then Enter"
EQUIPMENT = "Equipment"
EQUIPMENT_PLACEHOLDER = "Equipment, such as gait belt"
LIBRARY = "&Library"
LIBRARY_TIP = "Skills by topic"
SERVES = "Serves"
REMOVE_SKILL = "Take off the list"
DONE, CANCEL = "Do&ne", "Cancel"
NOTHING_TO_UNDO, NOTHING_TO_REDO = "There is nothing to undo here.", "There is nothing to do again here."
UNDONE, REDONE = "Undone.", "Done again."
NO_NAME = "Nobody is in this chart"

# notes
NOTES = "Quick notes"
SNIPPET_HINT = "Type ; for phrases"
SEGMENTS: tuple[tuple[NoteField, str], ...] = (
    ("technique", "&Taught"),
    ("progress", "R&esponse"),
    ("questions_and_resources", "&Questions"),
    ("next_visit", "&Next"),
)
SEGMENT_NAMES: dict[NoteField, str] = {
    "technique": "What was taught",
    "progress": "How they responded",
    "questions_and_resources": "Questions and resources",
    "next_visit": "Next visit",
    "absence_reason": "Why the patient was absent",
}
SEGMENT_HINTS: dict[NoteField, str] = {
    "technique": "Which technique, which cues, which safety points",
    "progress": "What changed since the last visit",
    "questions_and_resources": "What was asked, what was given to take home",
    "next_visit": "What comes next, and when",
    "absence_reason": "Why it was taught without the patient",
}
STAMP = "Time"
STAMP_TIP = "Put the time in"
MORE = "&More"
CONSENT_SAVED = "The consent is saved."
KEYS = (
    ("Ctrl+T", "Start, pause, resume"),
    ("Ctrl+I", "Patient came in, went out"),
    ("Ctrl+E", "Finish and review"),
    ("Ctrl+J", "What stands in the way of signing, and back to the notes"),
    ("Ctrl+N", "Add a skill; before the start: record a consent"),
    ("Ctrl+Z", "Undo a mark, a skill or a note"),
    ("Ctrl+Shift+Z", "Do it again"),
    ("1 2 3 4", "In the grid: not yet, with cues, independent, unsafe; 0 clears"),
    ("+", "In the grid: another try; the mark so far stays as an earlier one"),
    ("Enter", "In the grid: cue words, equipment and goals"),
    (";", "In a note: phrases"),
    ("Tab", "In a note with blanks: the next blank"),
)


def short_clock(at: datetime) -> str:
    """10:02, where the day leaves no doubt."""
    return f"{at.hour % 12 or 12}:{at.minute:02d}"


def exact_clock(at: datetime) -> str:
    """10:38:10."""
    return f"{short_clock(at)}:{at.second:02d}"


def length(elapsed: timedelta) -> str:
    """3 min 30 s."""
    minutes, seconds = divmod(round(elapsed.total_seconds()), 60)
    if not minutes:
        return f"{seconds} s"
    return f"{minutes} min {seconds} s" if seconds else f"{minutes} min"


def colon_length(elapsed: timedelta) -> str:
    """3:30, for the strip."""
    minutes, seconds = divmod(round(elapsed.total_seconds()), 60)
    return f"{minutes}:{seconds:02d}"


GAP_CAUSES = {
    "slept": "The computer slept",
    "closed": "The program was closed",
    "restarted": "The computer was off",
    "clock_moved": "The computer's clock was changed",
    "zone_changed": "The computer's time zone was changed",
}
STRIP_GAPS = {"slept": "Slept", "closed": "Closed", "restarted": "Off", "clock_moved": "Clock", "zone_changed": "Zone"}
STRIP_PATIENT, STRIP_BREAK = "Patient in", "Break"


def gap_sentence(gap: Gap, start: datetime, end: datetime) -> str:
    """What the program did not see."""
    seen = f"{exact_clock(start)} to {exact_clock(end)}"
    return f"{GAP_CAUSES[gap.cause]} from {seen} ({length(end - start)}). Left out for now."


def gap_beside_patient(name: str, without: str) -> str:
    """The same where the patient was in the room before and after: nothing hangs on the answer."""
    return f"Were you still training? With {name} in the room it is not counted either way: {without}."


def gap_detail(name: str, without: str, counted: str) -> str:
    """The question, and what hangs on it."""
    asked = f"Were you still training with {name} out of the room?"
    if without == counted:
        return f"{asked} Units stay the same either way: {without}."
    return f"{asked} Left out: {without}. Counted: {counted}."


def gap_answered(count: bool, patient_present: bool) -> str:
    """What came of the answer."""
    if count and patient_present:
        return "Kept as training with the patient in the room, so it is not counted."
    return "Counted." if count else "Left out of the count."


def next_words(minutes: int) -> str:
    """How far the next unit is."""
    return f"Next unit in {minutes} min"


def next_note(minutes: int, about: str) -> str:
    """The same below the step of the ladder; `about` is empty while the timer stands."""
    return f"in {minutes} min, about {about}" if about else f"in {minutes} min"


def over_note(limit: int) -> str:
    """A step that Medicare usually does not pay."""
    return f"over {limit} a day"


def rule_sentence(name: str, meaning: str) -> tuple[str, str]:
    """The rule in two parts: its name, and what it means."""
    return f"Rule: {name[:1].lower()}{name[1:]}.", f"{meaning[:1].upper()}{meaning[1:]}."


def lost_sentence(last_seen: str, minutes: int) -> str:
    """A session that the program lost sight of."""
    return f"This session was still running when the program last saw it at {last_seen}, with {minutes} counted minutes"


# the letters are those of the clock's own buttons, which are off while this is asked, or used by none
LOST_DETAIL = "Say how it went on. Nothing after that moment is counted until you do."
KEEP_RUNNING = "It g&oes on"
IT_ENDED_LATER = "It ended at"
IT_ENDED = "End of the session"
END_THEN = "&Close it then"


def ended_at(at: str) -> str:
    """The button that ends a lost session at its last certain moment."""
    return f"&It ended at {at}"


def paused_for_review(at: datetime) -> str:
    """Said when the review opens."""
    return f"Paused at {clock_words(at)}. The session ends there when you sign."


def plan_line(discipline: str, day: str, days: int) -> str:
    """The plan in the bar above."""
    left = f"{days} days" if days != 1 else "1 day"
    return f"{discipline} plan to {day} ({left})"


def goal_words(numbers: tuple[int, ...]) -> str:
    """Goal 1, or Goals 1, 2."""
    if not numbers:
        return ""
    return f"Goal{'s' if len(numbers) > 1 else ''} {', '.join(str(number) for number in numbers)}"


NOT_STARTED = "Not started"


def why_rule(name: str, payer: Payer | None, limit: int | None) -> tuple[str, ...]:
    """Why minutes are read as they are, and where that comes from."""
    if payer is None:
        first = f"{name} has no payer in the chart yet, so minutes are read by the careful rule."
    else:
        rule, meaning = INDIVIDUAL_RULES[payer.individual_rule]
        first = f"{payer.name} is set to “{rule}”: {meaning}."
    sentences = (
        first,
        "Published sources read the minutes in different ways. You choose one for each payer in Settings, and the "
        "superbill names it.",
        "Only whole minutes with the patient out of the room count. Breaks, time with the patient and time that nobody "
        "saw are left out (CPT introduction, Time).",
    )
    if limit is None:
        return sentences
    return (*sentences, f"Medicare's unit edits expect at most {limit} add-on units a day (Medicare NCCI).")
