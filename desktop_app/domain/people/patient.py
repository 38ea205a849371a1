"""The patient, and the caregivers who learn to help."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from desktop_app.domain.people.practice import Address

Sex = Literal["F", "M", "X"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the patient is insured, as a superbill must say it.

    What stands of the subscriber is empty where that is the patient; `subscriber_sex` is that, or not known.
    """

    payer_id: str | None = None
    plan_name: str = ""
    member_id: str = ""
    group_number: str = ""
    subscriber_name: str = ""
    subscriber_relationship: str = "Self"
    prior_authorization: str = ""
    subscriber_born: date | None = None
    subscriber_sex: Sex | Literal[""] = ""
    subscriber_address: Address = Address()


@dataclass(frozen=True, slots=True)
class Patient:
    """A patient of the practice. Dollars of therapy used are this year's, PT and SLP together and OT apart."""

    id: str
    account: str
    given_name: str
    family_name: str
    date_of_birth: date
    sex: Sex
    address: Address = Address()
    phone: str = ""
    coverage: Coverage = Coverage()
    diagnoses: tuple[str, ...] = ()
    referring_name: str = ""
    referring_npi: str | None = None
    home_health_episode: bool | None = None
    used_pt_slp: Decimal = Decimal("0.00")
    used_ot: Decimal = Decimal("0.00")
    kx_attested: bool = False

    @property
    def name(self) -> str:
        """Given name first, as people say it."""
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True)
class Caregiver:
    """Somebody who helps the patient; `language` is a BCP 47 tag, `is_adult` None means not asked."""

    id: str
    patient_id: str
    name: str
    relationship: str
    phone: str = ""
    language: str = "en"
    is_paid: bool = False
    is_adult: bool | None = True
    notes: str = field(default="")

    @property
    def given_name(self) -> str:
        """The first word of the name, as it is used in the house."""
        return self.name.split(" ")[0]
