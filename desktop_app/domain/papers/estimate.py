"""A good-faith estimate of expected charges for somebody who pays without insurance (45 CFR 149.610)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.papers.account import NOTHING
from desktop_app.domain.papers.sender import Addressee, Sender

DISPUTE_OVER = Decimal("400.00")
STATEMENTS = (
    "This is only an estimate of the services and charges that we expected when we gave it to you. The services you "
    "get, and what they cost, may be different.",
    "Other care that we may recommend has to be scheduled or asked for separately. It is not part of this estimate.",
    "You may dispute a bill that is $400 or more above this estimate for the provider named here. You start the "
    "federal patient-provider dispute resolution process within 120 calendar days of the date on the bill; a small "
    "fee applies. To learn how, go to www.cms.gov/nosurprises or call 1-800-985-3059. Starting a dispute does not "
    "lower the quality of your care.",
    "This estimate is not a contract. You do not have to get these services from the provider named here.",
    "Keep this estimate. You may need it if the bill is higher. You may ask for a new one at any time.",
)


def a_year_after(first: date) -> date:
    """The last day that an estimate for recurring services may cover: 12 months after it begins.

    45 CFR 149.610(b)(1)(x).
    """
    is_leap_day = (first.month, first.day) == (2, 29)
    return first.replace(year=first.year + 1, day=28 if is_leap_day else first.day)


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

    `how_often` the visits are stands in words, empty while it is not decided. `state` is where they are given.
    `separately` names what has to be scheduled or asked for separately.
    """

    sender: Sender
    patient: Addressee
    given_on: date
    due_by: date | None
    service: str
    first_on: date | None
    through: date
    visits: int
    minutes: int
    diagnoses: tuple[tuple[str, str], ...]
    lines: tuple[EstimateLine, ...]
    provider: str
    provider_npi: str
    state: str
    place: str
    how_often: str = ""
    separately: tuple[str, ...] = ()
    statements: tuple[str, ...] = STATEMENTS

    @property
    def total(self) -> Decimal:
        """All expected charges in dollars."""
        return sum((line.charge for line in self.lines), NOTHING)
