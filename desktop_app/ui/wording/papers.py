"""What the screens of papers say: preview, printer, superbill, handout."""

from datetime import datetime

from desktop_app.ui.wording.days import clock_words

TITLE = "Print"
ZOOM_IN, ZOOM_OUT, FIT = "Larger", "Smaller", "&Fit page"
NEXT, PREVIOUS = "Next page", "Previous page"
PREVIEW = "Preview of the paper"
HIDDEN = "Names are hidden"
HIDDEN_DETAIL = "Press F9 to see the paper again."
NO_PAPER = "No paper to show yet"

PRINTER = "Printer"
WHICH_PRINTER = "P&rinter"
COPIES = "&Copies"
SHEET = "Pap&er"
SHEETS = (("letter", "Letter"), ("a4", "A4"))
NO_PRINTER = "No printer is set up on this computer."
NO_PRINTER_NEXT = "Connect it and press Look again, or save the paper as a PDF and print it later."
LOOK_AGAIN = "Look a&gain"
PRINT = "&Print"
ONLY = "&Only this paper"
SAVE = "&Save as PDF…"
PRINTED = "Sent to the printer."
PRINT_FAILED = "The printer did not take the paper. Look at its cable and paper, then print again."
PRINTER_GONE = "This printer is not set up on this computer any more. Choose another one; nothing was printed."
PAGES = "Pa&ges"
PAGES_ALL = "All"
PAGES_WRONG = "Write pages of this job, as 1-2, 4. Leave it empty for all of them."
DIALOG = "Printer &dialog…"
LOCK = "&Lock the PDF with a passphrase"
LOCK_HINT = "Empty: anybody who has the file can read it."
LOCK_SHORT = "Use at least 8 characters, and tell the family by telephone."
SAVE_TITLE = "Save the paper as a PDF"
PDF_FILES = "PDF (*.pdf)"

PAPERS = "Papers of this visit"
SUPERBILL = "Superbill"
NOT_ISSUED = "not issued yet"
NOT_READY = "cannot go out yet"
CLAIM_INSTEAD = "a claim is filed instead"
PACK_HINT = "Tick the papers that you want to print together."
ISSUE = "&Issue superbill"
ISSUE_WHY = "Issuing gives the superbill its number and keeps this very paper. Printing again gives the same page."
ISSUED_WHY = (
    "This superbill is kept as it was issued, and a new print is the same page. To correct it, void it and issue "
    "another."
)
BLOCKED_TITLE = "It cannot go out yet"
SHOW_CLAIM = "Show claim form"
OPEN_NOTE = "Open the note"
VOID = "&Void with a reason…"
VOID_REASON = "Re&ason for voiding"
VOID_NOW = "Void this superbill"
CANCEL = "Cancel"
ADD_HANDOUT = "New &handout…"
NO_VISIT = "Choose a visit first"
NO_VISIT_DETAIL = "Open Billing or a patient's chart, choose a visit, and its papers stand here."
TO_BILLING = "Go to &Billing"

HANDOUT_TITLE = "Handout"
FOR_WHOM = "For &whom"
TOPIC = "&Topic"
LANGUAGE = "&Language"
LANGUAGES = {
    "en": "English",
    "es": "Spanish",
    "zh": "Chinese",
    "vi": "Vietnamese",
    "tl": "Tagalog",
    "ko": "Korean",
    "ru": "Russian",
    "ht": "Haitian Creole",
    "ar": "Arabic",
}
GOAL = "The go&al, in the family's words"
CUES = "C&ue words that worked"
LARGE = "Large pri&nt (18 point)"
GIVE = "G&ive and keep"
GIVEN = "Given and kept"
GIVE_WHY = "The very sheet is kept. As long as the session is not signed, its note says who got it."
BACK_TO_PAPERS = "Papers of this &visit"
NO_CAREGIVER = "Nobody was trained in this visit."
NO_CAREGIVER_NEXT = "Go back to the session and tick who was there."


KEYS = (
    ("↑ ↓", "Show another paper"),
    ("Space", "Tick it for the print pack"),
    ("Ctrl+Enter", "Issue the superbill"),
    ("Ctrl+O", "Open the note of the visit"),
    ("Ctrl+M", "Take a payment"),
    ("Ctrl+D", "Several visits on one superbill"),
    ("Ctrl+P", "Print"),
    ("Ctrl+S", "Save as a PDF"),
    ("Ctrl+PgDn", "Next page"),
    ("Ctrl+PgUp", "Page before"),
    ("Ctrl+N", "New handout"),
)
HANDOUT_KEYS = (
    ("Ctrl+Enter", "Give it and keep what was given"),
    ("Ctrl+P", "Print"),
    ("Ctrl+S", "Save as a PDF"),
    ("Esc", "Back to the papers"),
)
HARD = 6.0
"""The reading grade up to which a sheet for families counts as easy."""


def practice_files(program: str) -> str:
    """Why no superbill is offered."""
    return f"The practice files the claim of this visit with {program}, so no superbill goes to the family."


def visit_of(name: str, began: datetime) -> str:
    """Whose papers these are."""
    return f"{name}, visit of {began:%B} {began.day}"


def pages_of(pages: int) -> str:
    """1 page, 2 pages."""
    return f"{pages} {'page' if pages == 1 else 'pages'}"


def pack_of(pages: int) -> str:
    """What is ticked."""
    return f"Ticked papers are the print pack: {pages_of(pages)}."


def print_pack(pages: int) -> str:
    """The button that prints what is ticked."""
    return f"&Print pack, {pages_of(pages)}"


def issued_at(at: datetime) -> str:
    """When the superbill was issued, local time."""
    return f"issued {at:%b} {at.day}, {clock_words(at)}"


def handout_called(title: str) -> str:
    """A handout in the list of papers."""
    return f"Handout: {title}"


def for_whom(caregiver: str, patient: str) -> str:
    """Under the title of the composer."""
    return f"for {caregiver}, who helps {patient}" if caregiver else patient


def page_of(page: int, pages: int) -> str:
    """Where we are in the paper."""
    return f"Page {page} of {pages}"


def issued_as(number: str) -> str:
    """The toast after issuing."""
    return f"Superbill {number} issued."


def voided(number: str) -> str:
    """The toast after voiding."""
    return f"Superbill {number} is void. It keeps its number; the next one gets a new number."


def saved_as(name: str, is_locked: bool = False) -> str:
    """The toast after saving a PDF."""
    if is_locked:
        return f"Saved as {name}, locked with your passphrase. It is outside the vault now."
    return f"Saved as {name}. It is outside the vault now, so keep it safe."


def given(title: str, name: str) -> str:
    """The toast after giving a handout."""
    return f"“{title}” kept as given to {name}."


def grade(value: float | None) -> str:
    """The measured reading grade."""
    return f"Reading grade {value:.1f}" if value is not None else "Reading grade is measured for English only."


def grade_chip(value: float) -> tuple[str, str]:
    """State and word beside the reading grade."""
    return ("ready", "6 or below") if value <= HARD else ("attention", "above 6")


def review(who: str, language: str) -> str:
    """What the page says about who checked its wording; empty for a wording that was checked."""
    if not who.startswith("draft"):
        return ""
    what = "This is a draft translation" if language != "en" else "This wording is a draft"
    return f"{what}: read it before you give it. The page says so too."
