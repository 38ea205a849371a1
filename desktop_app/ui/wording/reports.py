"""What the Reports screen says about the published readings of the minutes."""

from datetime import date
from decimal import Decimal

TITLE = "Reports"
SUBTITLE = "Which reading of the minutes does a payer follow?"
PAYER = "&Payer"
KIND = "Kind of training"
KINDS = (("individual", "&Individual"), ("group", "Behavior &groups"))
INTRODUCTION = (
    "The sources disagree on how many minutes earn a unit of caregiver training. Here is each published reading, and "
    "what your sessions of the last 90 days would have been under it. Codes without time are left out."
)
ANSWER = "&Note the answer"
CURRENT = "In use"
SAME_AS_NOW = "what is billed now"
CHOOSE = "Use this reading from today"
FIGURES = ("Claims that would be billed", "Units", "Charges")
DIFFERING = "Visits that come out differently"
HEADINGS = ("Date", "Patient", "Minutes")
NO_DIFFERENCE = "No visit of these 90 days comes out differently"
NO_DIFFERENCE_DETAIL = {
    "individual": "The readings only differ at some minutes, such as 16 to 29 or 38 to 44.",
    "group": "The readings only differ at some minutes, such as 31 to 59 or 68 to 74.",
}
_INDIVIDUAL = {
    "strict_30_8": "A commercial coding guide for 97550: the full 30 minutes first, then 8 minutes of each further 15. "
    "It cannot claim more than any other reading, except that a payer may want all 15.",
    "cpt_midpoint": "The general time rule of CPT: a unit is earned once its midpoint is passed. A trade magazine of "
    "long-term care prints 16 and 8 minutes. Payers may refuse it.",
    "full_increments": "The words of the codes taken to the letter: 30 minutes, then each full 15. Some reviewers of "
    "the 2024 rule read it so.",
}
_GROUP = {
    "full": "A coding association's note on 96202 and 96203: up to 60 minutes first, and each further unit only once "
    "its 15 minutes are full, so the second code from minute 75.",
    "cpt_midpoint": "The general time rule of CPT: a unit is earned once its midpoint is passed, so the first code "
    "from minute 31. No source was found that says so for these codes. Payers may refuse it.",
}
SOURCES = {"individual": _INDIVIDUAL, "group": _GROUP}


def period(since: date, until: date, claims: int) -> str:
    """What was counted."""
    claim = "claim" if claims == 1 else "claims"
    return f"{claims} {claim} from {since:%m/%d/%Y} to {until:%m/%d/%Y}"


def chosen(payer: str, rule: str) -> str:
    """What the toast says."""
    return f"{payer} is read by “{rule}” from today. Earlier visits keep the reading of their day."


def more(dollars: Decimal) -> str:
    """The difference to what is in use."""
    if not dollars:
        return "the same charges as now"
    return f"${abs(dollars):,.2f} {'more' if dollars > 0 else 'less'} than now"
