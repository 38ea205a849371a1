"""What is said of the times of a session: its record, corrections, gaps, and sessions that were run on paper."""

from datetime import datetime, timedelta

from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.timekeeping import Gap
from desktop_app.ui.wording.session import exact_clock, length

TITLE = "Times"
TIMES = "Time&s"
RECORD = "What the record says"
ALL_TIMES = "All times"
HEADINGS = ("When", "What", "How it is known")
READ_ONLY = "This session is signed, so its times stay as they are."
CHOOSE_ROW = "Choose a time on the left to correct it. What was pressed stays in the record."
NAMES: dict[EventKind, str] = {
    "start": "Training began",
    "pause": "Pause",
    "resume": "Went on",
    "stop": "Training ended",
    "patient_in": "Patient came in",
    "patient_out": "Patient went out",
    "assistant_on": "Assistant took over",
    "assistant_off": "Assistant ended",
}
GAP_NAMES = {
    "slept": "The computer slept",
    "closed": "The program was closed",
    "restarted": "The computer was off",
    "clock_moved": "The clock was changed",
    "zone_changed": "The time zone was changed",
}
ANSWERED = {
    "count": ("ready", "Training went on"),
    "leave_out": ("plain", "Not training"),
    "ended": ("plain", "Training ended in it"),
    None: ("attention", "Not answered"),
}
WENT_ON, NOT_TRAINING = "&Yes, training went on", "Not training, &leave it out"
ENDED_AT, ENDED_THEN = "Training en&ded at", "Training &ended at"
END_IT = "End i&t then"
TIME_MISSING = "Enter a time, such as 10:15a."
CORRECT, TAKE_BACK, BRING_BACK = "&Correct", "&Take it back", "&Bring it back"
CORRECTED, TAKEN_BACK, BROUGHT_BACK = "Corrected.", "Taken back.", "It stands again as it was pressed."
NEW_TIME = "Ti&me"
FORGOTTEN = "A&dd what was forgotten"
FORGOTTEN_TITLE = "What nobody pressed"
FORGOTTEN_DETAIL = "It stands in the record as entered by hand, with the time at which it was entered."
WHAT, FROM, TO, WHO = "W&hat", "&From", "T&o", "Assista&nt"
KINDS = (
    ("patient_in", "Patient in the room"),
    ("pause", "A break"),
    ("assistant_on", "An assistant alone"),
)
ADD = "&Add it"
ADDED = "Added, marked as entered by hand."
DONE = "Bac&k"
KEYS = (
    ("Up, Down", "Choose a time"),
    ("Enter", "Correct the chosen time"),
    ("Ctrl+N", "Add what was forgotten"),
    ("Esc", "Back"),
)


def pressed_at(at: str) -> str:
    """A time that was pressed and stands."""
    return f"Pressed at {at}"


def corrected_from(at: str, when: str) -> str:
    """A time that was corrected, and what was pressed."""
    return f"Pressed at {at}, corrected at {when}"


def typed_at(when: str) -> str:
    """A time that somebody typed."""
    return f"Entered by hand at {when}"


def taken_back(what: str) -> str:
    """An event that did not happen."""
    return f"{what}, taken back"


def named(what: str, who: str) -> str:
    """An event with the assistant it is about."""
    return f"{what}: {who}" if who else what


def both_clocks(event: ClockEvent, first: Moment, at: datetime) -> str:
    """What both clocks of the machine read when it was written down."""
    wall = f"Wall clock {exact_clock(at)}, {event.at.zone.replace('_', ' ')}."
    if event.at.boot != first.boot:
        return f"{wall} The computer had been started again since the beginning."
    steady = timedelta(milliseconds=event.at.ticks - first.ticks)
    return f"{wall} Steady clock {length(steady)} after the first reading."


def gap_sentence(gap: Gap, start: datetime, end: datetime) -> str:
    """What happened in a gap, from when to when."""
    when = exact_clock(start) if start == end else f"{exact_clock(start)} to {exact_clock(end)}, {length(end - start)}"
    return f"{GAP_NAMES[gap.cause]}{shift(gap)}: {when}."


def shift(gap: Gap) -> str:
    """How far the clock was set; empty where it was not."""
    if not gap.shift:
        return ""
    return f" by {length(abs(gap.shift))} {'ahead' if gap.shift > timedelta() else 'back'}"


def assistant_share(names: str, alone: timedelta, percent: int, modifier: str, is_medicare: bool) -> str:
    """How much of the counted time an assistant gave, and what follows."""
    paid = ", and Medicare pays 85%" if is_medicare else ""
    follows = f"over 10%, so {modifier}{paid}" if modifier else "no modifier up to 10%"
    return f"{names} alone for {length(alone)}, {percent}% of the counted time: {follows}."


TOOK_OVER, ASSISTANT_ENDED = "Assistant too&k over", "Assistant &has ended"
WHICH_ASSISTANT = "Which assistant took over"

# a session that was run on paper
PAPER_TITLE = "A session from paper"
ENTER_PAST = "&Enter a past session"
PAPER_DETAIL = "Enter the times as they stand on paper. The record and the superbill will say that they were."
PAPER_DAY, PAPER_START, PAPER_STOP = "&Day", "&Began at", "&Ended at"
PAPER_BREAKS, PAPER_PRESENT = "B&reaks", "Patient &in the room"
NEXT_DAY = "On the next day: it went past midnight"
SPANS_HINT = "From and to, such as 10:15-10:22, 10:40-10:45. Empty for none."
PAPER_SAVE = "Sa&ve the session"
PAPER_SAVED = "Entered, marked as from paper. The note is next."
ANYWAY = "Both sessions are right; enter it any&way"
SPANS_UNREADABLE = "Write from and to with a dash, such as 10:15-10:22; several with commas."
DAY_MISSING = "Enter the day, such as 6/10 or t-1."
START_MISSING = "Enter when training began, such as 10:05a."
STOP_MISSING = "Enter when training ended, such as 10:47a."
WHO_TRAINED = "Who was trained"
OTHERS = "Families of &other patients were there too"
CAME_LATER, LEFT_EARLIER, OWN_PRESENT = "Came later", "Left earlier", "Patient in the room"
HOW_TRAINED = "Where and how"
NOBODY_TICKED = "Tick who was trained."
PAPER_KEYS = (("Enter, Ctrl+S", "Save the session"), ("Esc", "Back"))
PAPER_WHEN = "When"
