"""What the review says: the note's labels, the coach, the claim, and what signing does."""

from datetime import date, datetime
from decimal import Decimal

from desktop_app.ui.wording.days import clock_words, short_day

TITLE = "Review"
NOTE = "Session note"
UNDO_HINT = "Undo Ctrl+Z"
NECESSITY = "Why training was &needed today"
TECHNIQUE = "Skilled &technique taught"
QUESTIONS = "&Questions and resources"
PROGRESS = "Pr&ogress to goals"
NEXT_VISIT = "Plan for ne&xt time"
INTERPRETER = "&Interpreter"
PLACE = "Place of ser&vice"
MODIFIERS, MODIFIERS_HINT = (
    "&More modifiers",
    "Beside those that the program sets; leave empty unless the payer asks for one",
)
MODIFIER_REASON = "Why the service is &distinct"
DOCUMENT_REASON = "Why the patient &files the claim"
HINTS = {
    "necessity": "What would go wrong without this visit?",
    "technique": "Which technique, which cues, which safety points",
    "absence_reason": "What his or her presence would have got in the way of",
    "questions_and_resources": "What was asked, what was given to take home",
    "progress": "From which kind of help to which, or why there is none yet",
    "next_visit": "What comes next, and when",
    "interpreter": "Who interpreted, or that none was needed",
    "competency": "Mark in the session what each caregiver showed, and it stands here in words",
}
TEACH_BACK = "Teach-bac&k"
FROM_GRID = "Written from the grid, yours to change"
BACK_TO_GRID = "As the grid writes it"
COPY_LAST = "Copy &last"
ALIKE_MEANING = "How many of 100 runs of three words stand in the last note, too"


def back_to_grid(part: str) -> str:
    """The way back from an edit."""
    return f"{part}: as the grid writes it"


def copy_last(day: date) -> str:
    """Fills what is empty."""
    return f"Copy into the empty parts what the note of {short_day(day)} says"


def alike(percent: int, day: date) -> str:
    """How like the last note it is."""
    return f"{percent}% as on {short_day(day)}"


def absence(given_name: str) -> str:
    """The label of the reason why the patient was not there."""
    return f"&Why {given_name} was not in the room"


# coach
COACH = "Before you sign"
AFTER = "As it was signed"
BLOCKED = "Blocked: this claim would not stand"
LOOK = "Worth a look"
KNOW = "Good to know"
ALL_DONE = "Nothing stands in the way."
INVITES = "What it invites"
SOURCE = "Source"


TO_NOTES = "Back to the notes"
COACH_OPENS = "Opens the list of what stands in the way, each with its reason and the place that mends it"


def standing(blocked: int, look: int) -> tuple[str, str]:
    """What the button of the coach says while the session runs, and its icon."""
    if blocked:
        return f"{blocked} blocked, {look} to look at" if look else f"{blocked} blocked", "ban"
    if look:
        return f"{look} to look at", "triangle-alert"
    return "Nothing in the way", "check"


def blocked_chip(count: int) -> str:
    """1 blocked."""
    return f"{count} blocked"


def look_chip(count: int) -> str:
    """2 to look at."""
    return f"{count} to look at"


def done_chip(count: int) -> str:
    """17 done."""
    return f"{count} done"


def done_title(count: int) -> str:
    """Done, 17."""
    return f"Done, {count}"


def to_fix(count: int) -> str:
    """1 to fix before signing."""
    return f"{count} to fix before signing"


READY = "Ready to sign"
SIGNED = "Signed"
STILL_PAUSED = "Paused"

RECORD_ALONE = "Record as individual"
WRITE_IT, NOTE_IT, TO_GRID, TO_CLOCK = "Write it", "Note it", "To the grid", "To the clock"
FILL_IT, SHORTEN_IT, LOOK_AT_IT = "Fill it", "Shorten it", "Look at it"
TO_SIGNATURE, WHO_IS_TRAINED = "To the signature", "Who is trained"
RECORD_CONSENT, TO_CHART, TO_SETTINGS, CHANGE_IT = "Record consent", "Open the chart", "Open settings", "Change it"

# claim
CLAIM = "What will be billed"
HEADINGS = ("Code", "What", "Mod.", "Dx", "Clock time", "Min", "Units", "Charge")
NO_LINES = "Nothing to bill yet"
NO_PAYER = "No payer yet"


def claim_for(payer: str, rule: str) -> str:
    """Superbill for Aetna, rule: full 30, then 8."""
    return f"Superbill for {payer}, rule: {rule[:1].lower()}{rule[1:]}"


def claim_form_for(payer: str, rule: str) -> str:
    """Claim form for Medicare Part B, rule: full 30, then 8."""
    return f"Claim form for {payer}, rule: {rule[:1].lower()}{rule[1:]}"


def money(amount: Decimal) -> str:
    """$90.00."""
    return f"${amount:,.2f}"


def why(units: tuple[int, ...]) -> str:
    """The link to the reasons of the units."""
    return f"Wh&y {' + '.join(str(count) for count in units)}" if units else "Wh&y nothing"


WHY_TITLE = "How this was counted"

# foot
BACK = "&Back to the session"
TO_CHART_FOOT = "Open the c&hart"
PREVIEW, PREVIEW_CLAIM = "&Preview superbill", "&Preview claim form"
SIGN = "&Sign and lock"
FINISH = "Fin&ish the session"
STILL_RUNNING = "Timer runs"
FINISH_FIRST = "The timer of this session still runs. Finish the session, then sign it here."
FINISH_THERE = "The timer still runs. Finish where it runs, then sign here."
LOCKS = "Signing locks this note. Later changes are addenda."
KEEP = "&Keep without billing"
ISSUE, HANDOUT, SHOW_SUPERBILL = "&Issue superbill", "&Handout", "Show the super&bill"
TO_PAPERS, CLAIM_FORM = "&Papers of this visit", "Show the cla&im form"


def cannot_sign(count: int, first: str) -> str:
    """Why the signature waits."""
    more = f" And {count - 1} more, on the right." if count > 1 else ""
    return f"{first}{more}"


def denied(denial: str) -> str:
    """What a finding invites: May be denied as ..."""
    return f"May be {denial[:1].lower()}{denial[1:]}."


def end_session(at: str) -> str:
    """Writes the stop, where the pause began."""
    return f"&End session at {at}"


def ended(at: str) -> str:
    """Said after it."""
    return f"The session ended at {at}."


def resumes(at: str) -> str:
    """What the pause means."""
    return f"Paused since {at}. The session ends there when you sign."


# the sheet
SHEET = "Sign and lock"
TOTAL = "Total"
SHEET_RECORD = "Keep as a record, without billing"
BILLED = "This will be billed"
NOT_BILLED = "Nothing will be billed for this session."
REASON = "&Reason for not billing"
REASON_HINT = "It is kept with the signature."
REASON_EXAMPLE = "Such as: ended after 22 minutes, below the first unit"
REASON_MISSING = "Say in a few words why this is not billed."
CANCEL = "&Cancel"
ADDENDA = "A correction after this is an addendum, and stays beside the note."
SIGNED_NOW = "Signed and locked."


def sign_as(signature: str) -> str:
    """The button that signs."""
    return f"&Sign as {signature}"


def signed_line(signature: str, at: datetime) -> str:
    """Who signed, and when."""
    return f"Signed by {signature} on {short_day(at.date())}, {clock_words(at)}."


KEYS = (
    ("Ctrl+Return", "Sign and lock; a second time on the sheet signs"),
    ("Ctrl+P", "Preview the superbill or the claim form; after signing, its papers"),
    ("Ctrl+E", "Finish the session while its timer runs, else back to it"),
    ("Ctrl+J", "To the first thing that the coach found"),
    (";", "In a part of the note: phrases"),
    ("Tab", "In a part with blanks: the next blank"),
    ("Ctrl+N", "After signing: add to the note"),
    ("Ctrl+Z", "Undo a change of the note"),
    ("Ctrl+Shift+Z", "Do it again"),
)
UNDONE, REDONE = "Undone.", "Done again."
NOTHING_TO_UNDO, NOTHING_TO_REDO = "There is nothing to undo here.", "There is nothing to do again here."
