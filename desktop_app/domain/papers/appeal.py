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
    """The letter. `claim_number` is the payer's, `superbill` the numbers of ours; either may be empty.

    `argument` says in a paragraph why the denial is wrong.
    """

    sender: Sender
    written_on: date
    payer: str
    patient: Addressee
    member_id: str
    claim_number: str
    superbill: str
    denial: DenialKind
    argument: str
    services: tuple[DeniedService, ...]
    facts: tuple[Fact, ...]
    clinician: str
    enclosures: tuple[Enclosure, ...]

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
