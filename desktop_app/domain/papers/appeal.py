"""An appeal against a denied claim: the letter built from the record, per kind of denial, and what goes with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop_app.domain.billing.facts import PayerKind
from desktop_app.domain.papers.sender import Addressee, Sender

DenialKind = Literal["necessity", "time", "presence", "bundled", "add_on", "place", "frequency"]
DENIALS: dict[DenialKind, str] = {
    "necessity": "not medically necessary, or general education",
    "time": "time missing or not sufficient",
    "presence": "the patient was not present",
    "bundled": "bundled with an evaluation or another therapy service",
    "add_on": "add-on code without its first code",
    "place": "place of service",
    "frequency": "too many sessions",
}
ARGUMENTS: dict[DenialKind, str] = {
    "necessity": "This was skilled training and not general education. It took a therapist's knowledge to choose the "
    "technique, to see what made it unsafe, and to correct it until the caregiver could show it. It serves a "
    "functional goal of the certified plan of care.",
    "time": "The clock times below were written down at their moment by the program that the practice keeps its "
    "records in; they cannot be changed afterwards. Interruptions and time with the patient are taken out before "
    "minutes are counted.",
    "presence": "The definition of these codes requires that the patient is not present. The service is training of "
    "the caregiver without the patient, so absence of the patient is a condition of payment and not a reason to deny "
    "it. The clinical reason for training without the patient is in the note.",
    "bundled": "This training has clock times of its own that no other service shares. The minutes were given to the "
    "caregiver without the patient and were not counted towards any other code, patient or clinician.",
    "add_on": "The add-on code reports further minutes of the same session. Its first code was reported by the same "
    "practice for the same patient and the same date of service.",
    "place": "The place of service on the claim is where the training was given, as the record shows.",
    "frequency": "Each session had a need of its own, which is in its note, and each led further towards the goals of "
    "the plan. No limit on the number of sessions is part of the definition of these codes.",
}
_ASK = "We ask you to review the denial on the record that is enclosed, and to pay the claim."
ADVICE: dict[str, str] = {
    "medicare": "Medicare: ask for a redetermination within 120 days of the notice. A clerical error goes by "
    "reopening, not by frequency code 7.",
    "other": "Look on the notice of denial for the last day to appeal. A corrected claim uses frequency code 7 and the "
    "payer's claim number.",
}


@dataclass(frozen=True, slots=True)
class DeniedService:
    """One line of the denied claim."""

    on: date
    code: str
    modifiers: tuple[str, ...]
    units: int
    charge: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What the record says in favor, with the part of the record it stands in; `text` empty is missing."""

    words: str
    text: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A paper of the packet: its title, its pages, and the SHA-256 of its bytes."""

    title: str
    pages: int
    checksum: str


@dataclass(frozen=True, slots=True)
class AppealLetter:
    """The letter. `claim_number` is the payer's, `superbill` ours; either may be empty."""

    sender: Sender
    written_on: date
    payer: str
    patient: Addressee
    member_id: str
    claim_number: str
    superbill: str
    denial: DenialKind
    services: tuple[DeniedService, ...]
    facts: tuple[Fact, ...]
    clinician: str
    enclosures: tuple[Enclosure, ...]

    @property
    def argument(self) -> str:
        """Why the denial is wrong, in a paragraph."""
        return ARGUMENTS[self.denial]

    @property
    def request(self) -> str:
        """What is asked for."""
        return _ASK

    @property
    def shown(self) -> tuple[Fact, ...]:
        """The facts that the record holds."""
        return tuple(fact for fact in self.facts if fact.text.strip())


def missing(facts: Sequence[Fact]) -> tuple[str, ...]:
    """What the record does not hold, for the therapist to know before the letter goes out."""
    return tuple(fact.words for fact in facts if not fact.text.strip())


def advice(kind: PayerKind | None) -> str:
    """By when and how to appeal, as far as a rule says."""
    return ADVICE["medicare" if kind == "medicare" else "other"]
