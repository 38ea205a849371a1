"""What the kinds of paper are called in lists, what each is for, and what some of them ask before they are made."""

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.papers.appeal import DENIALS
from desktop_app.ui.wording.days import short_day
from desktop_app.workflows.papers.choose_visits import LeftOut

FAMILY, RECORD, PAYER = "For the family", "For the record", "For the payer"
GROUPS = {"family": FAMILY, "record": RECORD, "payer": PAYER}

KINDS = {
    "statement": ("Statement", "charges and payments to date"),
    "estimate": ("Good-faith estimate", "what a course of training will cost"),
    "cost-notice": ("Notice of costs", "what this payer leaves to pay"),
    "note": ("Session note", "with addenda and signatures"),
    "consent-form": ("Consent form, blank lines", "to be signed, names by hand"),
    "consent-named": ("Consent form with names", "to be signed, who was trained"),
    "consent": ("Consent on record", "filled in from the chart"),
    "time-audit": ("Time audit", "the clock, and the units"),
    "plan-of-care": ("Plan of care", "dates and goals"),
    "teach-back-history": ("Teach-back history", "what each caregiver has shown"),
    "rule-sources": ("Rules and their sources", "of this visit's codes and units"),
    "claim-form": ("CMS-1500, for the red form", "data alone, moved by your offset"),
    "claim-proof": ("CMS-1500, proof", "on a grid, to look over"),
    "claim-test": ("CMS-1500, test page", "finds the printer's offset"),
    "appeal": ("Appeal packet", "letter, record and rules"),
}
"""By kind: its title and the quiet line below it."""

CANNOT = "cannot be made yet"
MAKING = "The paper is being made…"

ESTIMATE, APPEAL, OFFSET = "What the estimate is for", "What was denied", "Where it is printed"
VISITS = "Num&ber of visits"
MINUTES = "&Minutes each"
PROVIDER = "Who will train"
SERVICE = "Kind of training"
IN_A_GROUP = "In a group with other families"
HOW_OFTEN = "How often"
HOW_OFTEN_EXAMPLE = "Such as once a week"
PLACE = "Place of service"
FIRST_VISIT = "First visit"
COVERS_THROUGH = "Covers through"
SEPARATELY = "To be asked for separately"
SEPARATELY_HINT = "Such as an evaluation by a speech therapist. Put a semicolon between several."
DENIED = "Denied &because"
DENIAL_CHOICES = tuple((kind, words[0].upper() + words[1:]) for kind, words in DENIALS.items())
CLAIM_NUMBER = "Payer's clai&m number"
CLAIM_NUMBER_HINT = "As the letter of denial has it."
LACKS = "The record has nothing for: {parts}. The letter leaves it out."
RIGHT = "Right &by"
DOWN = "Down b&y"
TENTHS = " × 0.1 mm"
OFFSET_WHY = "Print the test page in actual size, hold it with a form against the light, and enter how far it is off."

OF_PATIENT = "Papers of this patient"
MAKE = "Other papers of this patient"
MAKE_DETAIL = "Each is made from the records as they are now. What belongs to a visit stands with its superbill."
OF_PATIENT_ALONE = ("statement", "estimate", "cost-notice", "consent-form", "plan-of-care", "teach-back-history")
"""What can be made without a visit, the family's papers first."""


def title(kind: str) -> str:
    """What a kind is called."""
    return KINDS[kind][0]


def purpose(kind: str) -> str:
    """What a kind is for, in a few words."""
    return KINDS[kind][1]


def outlook(missing: Sequence[str], advice: str) -> str:
    """What an appeal goes out without, and by when and how to appeal."""
    told = LACKS.format(parts="; ".join(missing)) if missing else ""
    return " ".join(part for part in (told, advice) if part)


def lacking(sentence: str, next_step: str) -> str:
    """Why a paper cannot be made, and what to do."""
    return f"{sentence} {next_step}".strip()


SEVERAL = "Several visits on one superbill"
SEVERAL_BUTTON = "Superbill of several visits"
SEVERAL_ASK = "Choose days…"
FIRST_DAY, LAST_DAY = "Fro&m", "Thro&ugh"
SEVERAL_LOOK = "Sho&w the draft"
SEVERAL_CANCEL = "Cancel"
SEVERAL_ROW = "Superbill of several visits"


def several_found(chosen: Sequence[str], left_out: Sequence[LeftOut]) -> str:
    """What goes on the superbill and what stays off it, by day."""
    visits = f"{len(chosen)} {'visit' if len(chosen) == 1 else 'visits'} on it."
    return " ".join((visits, *(f"Not {short_day(each.on)}: {each.why}" for each in left_out)))


def several_second(chosen: Sequence[str], first: date, last: date) -> str:
    """The quiet line of the draft over several visits."""
    return f"{len(chosen)} visits, {short_day(first)} to {short_day(last)}"
