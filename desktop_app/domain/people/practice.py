"""The practice, its clinicians and the payers it works with."""

from dataclasses import dataclass
from decimal import Decimal

from desktop_app.domain.billing.facts import BehaviorGroupRule, Discipline, IndividualRule, PayerKind, Profession
from desktop_app.domain.billing.modifiers import DISCIPLINES


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in the United States; empty parts are not known."""

    street: str = ""
    city: str = ""
    state: str = ""
    zip_code: str = ""

    @property
    def one_line(self) -> str:
        """Street, city, state and ZIP code on one line, without what is missing."""
        place = " ".join(part for part in (self.state, self.zip_code) if part)
        return ", ".join(part for part in (self.street, self.city, place) if part)


@dataclass(frozen=True, slots=True)
class Practice:
    """Who bills: the legal name, billing NPI, tax id (EIN) and time zone (IANA name) of the practice."""

    name: str
    npi: str
    tax_id: str
    address: Address
    phone: str
    time_zone: str
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Clinician:
    """Who trains and signs; `credentials` are printed after the name ("PT, DPT")."""

    id: str
    name: str
    profession: Profession
    credentials: str
    npi: str | None = None
    license_state: str = ""
    license_number: str = ""
    taxonomy: str = ""
    supervisor_id: str | None = None

    @property
    def discipline(self) -> Discipline | None:
        """PT for a PT or PTA, OT for an OT or OTA, SLP for an SLP, else none."""
        return DISCIPLINES.get(self.profession)

    @property
    def signature(self) -> str:
        """Name and credentials as they are signed and printed."""
        return f"{self.name}, {self.credentials}" if self.credentials else self.name


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays, and the reading of the minutes that this payer follows."""

    id: str
    name: str
    kind: PayerKind
    individual_rule: IndividualRule = "strict_30_8"
    behavior_group_rule: BehaviorGroupRule = "full"


@dataclass(frozen=True, slots=True)
class PracticeFee:
    """The practice's own charge per unit of one code, in dollars."""

    code: str
    amount: Decimal
