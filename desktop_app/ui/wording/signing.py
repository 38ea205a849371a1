"""What is said around a signature: the sheets, what is locked, and everything that comes after."""

from collections.abc import Sequence
from datetime import datetime

from desktop_app.domain.papers.complete_note import AddendumInNote, SignedBy
from desktop_app.ui.wording.days import clock_words, counted, short_day

ASK = "Your &passphrase"
ASK_HINT = "It is asked for once more, so that nobody else signs for you."
ASK_HINT_SAMPLE = "In the sample practice it is: sample practice"
ASK_MISSING = "Type your passphrase to sign."
SIGN = "&Sign"
CHECKING = "Checking"
CANCEL = "&Cancel"
LOCKED = "This is locked"
WHY = "Why this many units"


def locked_note(parts: int, words: int) -> str:
    """The note."""
    return f"The note: {counted(parts, 'part')}, {counted(words, 'word')}"


def locked_grid(skills: int, marks: int) -> str:
    """The teach-back."""
    return f"The teach-back: {counted(skills, 'skill')}, {counted(marks, 'mark')}"


def locked_clock(start: str, end: str, minutes: int, events: int) -> str:
    """The clock, from and to as they are shown."""
    told = counted(minutes, "counted minute")
    return f"The clock: {start} to {end}, {told}, all {events} entries"


def locked_people(names: Sequence[str]) -> str:
    """Who was trained."""
    return f"Who was trained: {', '.join(names)}"


def locked_answers(count: int) -> str:
    """What was asked at the start."""
    return f"What was asked at the start: {counted(count, 'answer')}"


# addenda
ADDENDUM = "Add to this note"
ADDENDUM_BUTTON = "&Add to the note"
ADDENDUM_TEXT = "&What is to be added"
ADDENDUM_HINT = "What was left out, or what is to be put right"
ADDENDUM_MEANING = "The note stays as it was signed. What you add stands below it with your name and both times."
ADDENDUM_EMPTY = "Write what is to be added."
EVENT_DAY, EVENT_TIME = "It happened &on", "At (&time)"
EVENT_HINT = "On an earlier day it is labeled a late entry."
EVENT_MISSING = "Say when it happened."
ADDED = "Added to the note."
LATE_ENTRY, ADDENDUM_LABEL = "Late entry", "Addendum"
DRAFT_KEPT = "What you had begun to add is here again."


def add_as(signature: str) -> str:
    """The button that adds."""
    return f"&Add as {signature}"


def addendum_head(addendum: AddendumInNote) -> str:
    """Late entry by Lee Park, PT, DPT."""
    return f"{LATE_ENTRY if addendum.is_late_entry else ADDENDUM_LABEL} by {addendum.author}"


def addendum_times(addendum: AddendumInNote) -> str:
    """Both times."""
    return f"Happened {_moment(addendum.event_at)}. Entered {_moment(addendum.entered_at)}."


# co-signature
COSIGN_TITLE = "Co-sign this note"
REMARK = "&Remark"
REMARK_EXAMPLE = "If there is something to say, such as: reviewed with the assistant"
COSIGNED = "Co-signed."


def cosign_meaning(author: str) -> str:
    """What a co-signature says."""
    return f"You have read the note of {author} and supervise this training. Your name stands below theirs."


def cosign_as(signature: str) -> str:
    """The button that co-signs."""
    return f"Co-&sign as {signature}"


def cosign_button(name: str) -> str:
    """The button in the bar below."""
    return f"Co-&sign as {name}"


def waits_for(name: str) -> str:
    """A chip: the supervisor has not signed."""
    return f"Waits for {name}"


def signed_by(signed: SignedBy, is_supervisor: bool = False) -> str:
    """Who signed, and when."""
    license_words = f", license {signed.license}" if signed.license else ""
    remark = f" “{signed.remark}”" if signed.remark else ""
    verb = "Co-signed" if is_supervisor else "Signed"
    return f"{verb} by {signed.name}{license_words}, {_moment(signed.at)}.{remark}"


# seal
AFTER = "Signature and addenda"
SEAL_BROKEN = "Changed since it was signed"
SEAL_BROKEN_DETAIL = (
    "What stands here is not what was signed, or its seal is gone. Leave it as it is, and look into your backups; "
    "the command “teachback verify” names the first break."
)


def seal_whole(number: int, code: str) -> str:
    """The seal, checked just now."""
    return f"Seal {number} ({code}): unchanged since it was signed"


def _moment(at: datetime) -> str:
    return f"{short_day(at.date())}, {at.year}, {clock_words(at)}"
