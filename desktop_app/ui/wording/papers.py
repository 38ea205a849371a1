"""What the screens of papers say: preview, printer, superbill, handout."""

TITLE = "Print"
PAGE = "Page"
ZOOM_IN, ZOOM_OUT, FIT = "Larger", "Smaller", "&Fit page"
NEXT, PREVIOUS = "Next page", "Previous page"
PREVIEW = "Preview of the paper"
NO_PAPER = "No paper to show yet"

PRINTER = "Printer"
WHICH_PRINTER = "P&rinter"
COPIES = "&Copies"
NO_PRINTER = "No printer is set up on this computer."
NO_PRINTER_NEXT = "Connect it and press Look again, or save the paper as a PDF and print it later."
LOOK_AGAIN = "Look a&gain"
PRINT = "&Print"
SAVE = "Save as PD&F…"
PRINTED = "Sent to the printer."
PRINT_FAILED = "The printer did not take the paper. Look at its cable and paper, then print again."
SAVE_TITLE = "Save the paper as a PDF"
PDF_FILES = "PDF (*.pdf)"

PAPERS = "Papers of this visit"
SUPERBILL = "Superbill"
NOT_ISSUED = "not issued yet"
ISSUED = "issued, kept as it is"
PACK = "Print what is &ticked"
ISSUE = "&Issue superbill"
ISSUE_WHY = "Issuing gives the superbill its number and keeps this very paper. Printing again gives the same page."
BLOCKED_TITLE = "It cannot go out yet"
OPEN_REVIEW = "Go to the re&view"
VOID = "&Void with a reason…"
VOID_REASON = "&Reason for voiding"
VOID_NOW = "Void this superbill"
CANCEL = "Cancel"
ADD_HANDOUT = "&Handout…"
NO_VISIT = "Choose a visit first"
NO_VISIT_DETAIL = "Open Billing or a patient's chart, choose a visit, and its papers stand here."
TO_BILLING = "Go to &Billing"

HANDOUT_TITLE = "Handout"
FOR_WHOM = "For &whom"
TOPIC = "&Topic"
LANGUAGE = "&Language"
LANGUAGES = {"en": "English", "es": "Spanish", "zh": "Chinese", "vi": "Vietnamese", "tl": "Tagalog", "ko": "Korean"}
GOAL = "The &goal, in the family's words"
CUES = "Cue &words that worked"
LARGE = "Large &print (18 point)"
GIVE = "Gi&ve and keep"
GIVE_WHY = "What was given is kept as it was given, and the note says so."
BACK_TO_PAPERS = "Papers of this visit"
NO_CAREGIVER = "Nobody was trained in this visit."
NO_CAREGIVER_NEXT = "Go back to the session and tick who was there."


def page_of(page: int, pages: int) -> str:
    """Where we are in the paper."""
    return f"Page {page} of {pages}"


def issued_as(number: str) -> str:
    """The toast after issuing."""
    return f"Superbill {number} issued."


def voided(number: str) -> str:
    """The toast after voiding."""
    return f"Superbill {number} is void. It keeps its number; the next one gets a new number."


def saved_as(name: str) -> str:
    """The toast after saving a PDF."""
    return f"Saved as {name}. It is outside the vault now, so keep it safe."


def save_failed(reason: str) -> str:
    """Why the PDF could not be written."""
    return f"The PDF could not be saved: {reason}. Choose another folder."


def given(title: str, name: str) -> str:
    """The toast after giving a handout."""
    return f"“{title}” kept as given to {name}."


def grade(value: float | None) -> str:
    """The measured reading grade."""
    return f"Reading grade {value:.1f}" if value is not None else "Reading grade not measured in this language"
