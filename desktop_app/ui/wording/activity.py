"""What is said about who did what in the records."""

from desktop_app.domain.papers.activity_review import act as act

SECTION = "Activity"
INTRODUCTION = (
    "Every act in these records leaves a line that cannot be changed unseen: who, when, what. Look them over from time "
    "to time, and export them for whoever has to check."
)
WHO, WHAT_ACT, SINCE, SHOW = "&Who", "Wha&t", "Sinc&e", "&Show"
ABOUT, ABOUT_HINT = "A&bout patient", "All; type a name and press Enter."
ABOUT_NOBODY = "No patient goes by that. Type part of a name, or nothing for all."
REVIEW = "Save a re&view…"
REVIEW_AS = "Save a review of activity"
REVIEW_FILES = "PDF files (*.pdf)"
REVIEW_FILE_NAME = "activity-review.pdf"
REVIEW_SAVED = (
    "The review is saved outside the records. It names people and acts, and a patient where you asked for one."
)
ALL_PEOPLE, ALL_ACTS = "Everybody", "Every act"
SPANS = (("7", "the last 7 days"), ("30", "the last 30 days"), ("365", "the last year"), ("0", "the beginning"))
LINES, DISCLOSURES = "lines", "disclosures"
SHOWN = ((LINES, "Acts"), (DISCLOSURES, "What left the practice"))
HEADINGS = ("When", "Who", "What", "Record", "Detail")
DISCLOSED_HEADINGS = ("When", "Patient", "Paper", "To whom", "Why")
TABLE = "Acts in the records"
DISCLOSED = "Papers that were printed or saved"
WHOLE = "The trail ends where it was sealed."
NOT_WHOLE = (
    "The end of the trail is not what was sealed. Restore the newest backup, or ask whoever checks your records."
)
EXPORT = "E&xport the trail…"
EXPORT_AS = "Export the audit trail"
FILES = "Exported trails (*.zip)"
FILE_NAME = "audit-trail.zip"
NOT_WRITTEN = "The file could not be written. Choose another folder."


def summary(acts: int, odd_hours: int, wrong_tries: int, left: int) -> str:
    """What of the lines deserves a second look."""
    parts = [
        f"{acts:,} acts",
        f"{odd_hours:,} between 10 PM and 6 AM",
        f"{wrong_tries:,} times a wrong passphrase",
        f"{left:,} papers printed or saved",
    ]
    return ", ".join(parts) + "."


def about(name: str) -> str:
    """Whose lines are shown."""
    return f"Only {name}. Press Enter in the empty line for all."


def exported(count: int, head: str) -> str:
    """After the export."""
    return f"{count:,} lines exported. Write this down elsewhere: {head[:16]}."
