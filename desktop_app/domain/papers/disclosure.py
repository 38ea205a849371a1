"""What left the practice about a patient: which paper, when, to whom and why (45 CFR 164.528)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

_USUAL = {
    "superbill": ("patient, for the payer", "payment"),
    "claim": ("payer", "payment"),
    "handout": ("caregiver", "training"),
    "note": ("patient or payer", "request for the note"),
    "claim-form": ("payer", "payment"),
    "rule-sources": ("payer", "payment"),
    "time-audit": ("payer", "payment"),
    "consent": ("patient or payer", "proof of consent"),
    "plan-of-care": ("patient or payer", "request for the plan"),
    "teach-back-history": ("patient or payer", "request for the history"),
}
_APPEAL = "appeal-"


BY_HAND = "disclose"
"""How something left that no printing or saving of this program recorded: told, faxed, shown, handed over."""


def usual(paper: str) -> tuple[str, str]:
    """To whom and why a paper of this kind usually goes."""
    if paper.startswith(_APPEAL):
        return "payer", "appeal of a denied claim"
    return _USUAL.get(paper, ("patient or family", "their request"))


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One paper printed or saved outside the records. `paper` and `paper_id` are those of the audit trail.

    Where `how` is BY_HAND somebody typed the entry in: `at` is noon of the day on which it happened, `paper`
    what was disclosed in their words, and `paper_id` is empty.
    """

    id: str
    at: datetime
    user: str
    patient_id: str
    how: str
    paper: str
    paper_id: str
    recipient: str
    purpose: str

    @property
    def digest(self) -> str:
        """What the audit trail keeps of it, so that a changed entry shows."""
        parts = (
            self.id,
            self.at.isoformat(timespec="microseconds"),
            self.user,
            self.patient_id,
            self.how,
            self.paper,
            self.paper_id,
        )
        text = "\n".join((*parts, self.recipient, self.purpose))
        return hashlib.sha256(text.encode()).hexdigest()[:32]
