"""What Ctrl+K offers beside patients and screens, and the other words by which it is found."""

from typing import Any

from desktop_app.ui.wording.papers import SUPERBILL
from desktop_app.ui.wording.settings import TITLE as SETTINGS

Offer = tuple[str, str, str, str, dict[str, Any]]

STEPS: tuple[Offer, ...] = (
    ("New patient", "add chart intake", "user-plus", "patients", {"new": True}),
    ("Group session", "start families together", "users", "session", {"group": True}),
    ("Day sheet", "print today's visits list", "calendar-days", "day_sheet", {}),
    ("Print the day's papers", "superbills receipts today", "printer", "billing", {}),
    ("Restore a backup", "recover put back", "history", "settings", {"section": "backups"}),
)
"""Each: what it says, other words for it, its icon, and the screen that it leads to with what that is entered with."""

ALSO_SECTIONS = {
    "practice": "address npi tax ein zone",
    "clinicians": "therapist assistant license colleague",
    "payers": "insurance minutes",
    "fees": "charges prices money",
    "phrases": "snippets",
    "tables": "rates diagnoses icd",
    "papers": "logo letterhead printer",
    "look": "colors dark text size",
    "security": "passphrase pin recovery key lock",
    "backups": "back up restore copy stick",
    "activity": "audit trail log",
}
ALSO_PAPERS = {
    "statement": "account bill owed balance",
    "estimate": "estimate gfe cost price no surprises",
    "cost-notice": "abn responsibility",
    "claim-form": "claim",
    "claim-proof": "claim",
    "claim-test": "claim",
    "appeal": "denial denied",
}
BACK_UP_NOW = "Back up now"
BACK_UP_NOW_ALSO = "backup copy save"
HANDOUT = "Handout for the family"
HANDOUT_ALSO = "home program teach"
SUPERBILL_ALSO = "bill issue"


def section(title: str) -> str:
    """A section of the settings."""
    return f"{SETTINGS}: {title}"


def superbill(number: str) -> str:
    """A superbill that was looked up by its number."""
    return f"{SUPERBILL} {number}"


def void_superbill(number: str) -> str:
    """The same, where it is void: it stands among the papers of the chart."""
    return f"{SUPERBILL} {number}, void"
