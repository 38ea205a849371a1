"""What the Billing screen says."""

TITLE = "Billing"
SUBTITLE = "Enter opens the paper of a visit, or the review of one that is not ready"
HEADINGS = ("Visit", "Patient", "Payer", "Minutes", "Codes, or what is missing", "Charge", "State", "Superbill")
TABLE = "Visits of the last 60 days"
ALL = "All"
TO_ISSUE = "To issue"
NOT_READY = "Not ready"
ISSUED = "Issued"
SHOW = "Show"
STATES = {
    "running": ("running", "Running"),
    "unsigned": ("attention", "Not signed"),
    "blocked": ("blocked", "Blocked"),
    "ready": ("ready", "Ready"),
    "issued": ("signed", "Issued"),
    "claim": ("plain", "Claim, not superbill"),
}
OPEN_NOTE = "Open the &note"
NOTHING = "No visit to show here"
NOTHING_DETAIL = "A visit stands here as soon as its training has begun."
KEYS = (
    ("← →", "Show other visits, while the choice has the focus"),
    ("↑ ↓", "Another visit"),
    ("Enter", "Open its paper or its review"),
    ("Ctrl+O", "Open its note"),
)


def issue_all(ready: int) -> str:
    """The button that issues every superbill that may go out."""
    if ready < 2:
        return "&Issue the superbill that is ready" if ready else "No superbill to &issue"
    return f"&Issue the {ready} superbills that are ready"


def total(count: int, amount: str) -> str:
    """The sum under the table."""
    return f"{count} {'visit' if count == 1 else 'visits'}, {amount}"


def issued(count: int, refused: int = 0) -> str:
    """What the toast says after issuing."""
    done = f"{count} {'superbill' if count == 1 else 'superbills'} issued. Press Enter on a visit to print it."
    if not refused:
        return done
    return f"{done} {refused} could not go out: look under Not ready."


def together(ready: int) -> str:
    """The button that puts all ready visits of the chosen patient on one superbill."""
    return f"&One superbill for this patient's {ready} visits" if ready > 1 else "&One superbill for several visits"


def issued_together(number: str, visits: int) -> str:
    """What the toast says after that."""
    return f"Superbill {number} issued for {visits} visits. Press Enter on one of them to print it."


DAY = "Print the &day's papers"
DAY_WHY = "Prints each superbill of today that was not printed yet, with its receipts."
DAY_NO_PRINTER_NEXT = (
    "Connect it and press Print the day's papers again, or press Enter on a visit and save its papers as a PDF."
)
DAY_STOP = "&Stop printing"
DAY_DONE_ALREADY = "Every superbill of today is printed. To print one again, press Enter on its visit."


def day_progress(done: int, of: int) -> str:
    """How far the day's papers are."""
    return f"Printing {done + 1} of {of}…"


def day_printed(done: int, of: int) -> str:
    """The toast at the end, or after stopping."""
    sets = f"{done} {'superbill' if done == 1 else 'superbills'} sent to the printer"
    if done == of:
        return f"{sets}, each with its receipts."
    return f"{sets}; {of - done} still to print. Press the button again to go on."


TOGETHER_WHY = "Choose a patient with two or more visits that are ready."
