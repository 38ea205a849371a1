"""What the Billing screen says."""

TITLE = "Billing"
HEADINGS = ("Visit", "Patient", "Payer", "Minutes", "Codes", "Charge", "State", "Superbill")
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
NOTHING = "No visit to show here"
NOTHING_DETAIL = "A visit stands here as soon as its training has begun."
OPEN = "&Open"
ISSUE_ALL = "&Issue those that are ready"


def total(count: int, amount: str) -> str:
    """The sum under the table."""
    return f"{count} {'visit' if count == 1 else 'visits'}, {amount}"


def issued(count: int) -> str:
    """What the toast says after issuing."""
    return f"{count} {'superbill' if count == 1 else 'superbills'} issued. Print them from the Print screen."


MEDICARE = "Medicare wants a claim from the practice; a superbill would be refused."
