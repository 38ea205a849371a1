"""A good-faith estimate of expected charges for somebody who pays without insurance (45 CFR 149.610)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.papers.account import NOTHING
from desktop_app.domain.papers.sender import Addressee, Sender

DISPUTE_OVER = Decimal("400.00")
STATEMENTS = (
    "This is only an estimate of charges that are expected today. What you are charged may be different.",
    "Other services may turn out to be needed or be recommended while you are in care. They have to be scheduled or "
    "asked for separately, and they are not part of this estimate.",
    "You may dispute a bill that is $400 or more above this estimate for the provider named here. You start the "
    "federal patient-provider dispute resolution process within 120 calendar days of the date on the bill; a small "
    "fee applies. How to start it stands at www.cms.gov/nosurprises, or call 1-800-985-3059.",
    "Starting a dispute does not lower the quality of the care that you are given.",
    "This estimate is not a contract. It does not oblige you to take these services from the provider named here.",
    "Keep this estimate. You may need it if the bill is higher. You may ask for a new one at any time.",
)


@dataclass(frozen=True, slots=True)
class EstimateLine:
    """One service: how many units in all visits, at how many dollars a unit."""

    code: str
    label: str
    diagnoses: str
    units: int
    fee: Decimal

    @property
    def charge(self) -> Decimal:
        """The expected charge in dollars."""
        return self.units * self.fee


@dataclass(frozen=True, slots=True)
class Estimate:
    """The estimate. `first_on` to `through` is the time it covers, at most 12 months; `due_by` the last day to give it.

    `separately` names what has to be scheduled or asked for separately.
    """

    sender: Sender
    patient: Addressee
    given_on: date
    due_by: date | None
    service: str
    first_on: date | None
    through: date | None
    visits: int
    minutes: int
    diagnoses: tuple[tuple[str, str], ...]
    lines: tuple[EstimateLine, ...]
    provider: str
    provider_npi: str
    state: str
    place: str
    separately: tuple[str, ...] = ()
    statements: tuple[str, ...] = STATEMENTS

    @property
    def total(self) -> Decimal:
        """All expected charges in dollars."""
        return sum((line.charge for line in self.lines), NOTHING)
