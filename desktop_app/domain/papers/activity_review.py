"""The review of activity as a paper: who did what in a span of days, and what deserves a second look."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.papers.sender import Sender

ACTS = {
    "add": "added",
    "back_up": "backed up",
    "change": "changed",
    "change_passphrase": "changed the passphrase of",
    "clock": "pressed the clock of",
    "cosign": "co-signed",
    "create": "made",
    "disclose": "disclosed from",
    "export": "saved outside",
    "failed_unlock": "wrong passphrase for",
    "forget": "threw away",
    "give": "gave",
    "issue": "issued",
    "keep": "kept",
    "open": "opened",
    "print": "printed",
    "remove": "removed",
    "seal": "sealed",
    "sign": "signed",
    "view": "looked at",
    "void": "voided",
}


def act(action: str) -> str:
    """An act of the audit trail in plain words."""
    return ACTS.get(action, action.replace("_", " "))


@dataclass(frozen=True, slots=True)
class ReviewedLine:
    """One line of the trail that is shown; `at` is local, `what` reads "printed note"."""

    at: datetime
    user: str
    what: str


@dataclass(frozen=True, slots=True)
class ReviewedPart:
    """The newest lines of one kind; `count` is how many there are in all."""

    lines: tuple[ReviewedLine, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ActivityReview:
    """Everything on the paper. `first` is None where the review begins with the trail; `about` is a patient or empty.

    `acts` are (person, act in words, how often). `chain` is the sentence about the trail, true where it is whole.
    """

    sender: Sender
    first: date | None
    last: date
    made_at: datetime
    made_by: str
    person: str
    about: str
    acts: tuple[tuple[str, str, int], ...]
    failed: ReviewedPart
    left: ReviewedPart
    odd_hours: ReviewedPart
    chain: str
    is_whole: bool
