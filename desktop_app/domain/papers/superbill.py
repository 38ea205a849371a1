"""A superbill as plain data: complete when made, so that the paper computes nothing."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop_app.domain.people.practice import Address


@dataclass(frozen=True, slots=True)
class SuperbillDiagnosis:
    """A diagnosis with its pointer letter (A to L), its code and its text."""

    letter: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class SuperbillLine:
    """One charge: `intervals` are the counted clock times, local to the practice; `minutes` is the claim's whole count.

    `shares_minutes` is true on the lines after the first of the same claim, which live on the same minutes.
    """

    date_of_service: date
    place_of_service: str
    code: str
    label: str
    modifiers: tuple[str, ...]
    pointers: tuple[str, ...]
    minutes: int
    shares_minutes: bool
    intervals: tuple[tuple[datetime, datetime], ...]
    units: int
    charge: Decimal


@dataclass(frozen=True, slots=True)
class Payment:
    """Money taken: on which day, how ("card"), and how much in dollars."""

    paid_on: date
    method: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Superbill:
    """Everything that stands on the paper. `watermark` is printed across it ("SAMPLE", "INCOMPLETE - ...") if any."""

    number: str
    issued_on: date
    practice_name: str
    practice_address: Address
    practice_phone: str
    billing_npi: str
    tax_id: str
    clinician: str
    clinician_npi: str
    license: str
    taxonomy: str
    referring_name: str
    referring_npi: str
    patient_name: str
    patient_date_of_birth: date
    patient_sex: str
    patient_account: str
    patient_phone: str
    patient_address: Address
    payer_name: str
    plan_name: str
    member_id: str
    group_number: str
    insured: str
    prior_authorization: str
    diagnoses: tuple[SuperbillDiagnosis, ...]
    lines: tuple[SuperbillLine, ...]
    statement: str
    payments: tuple[Payment, ...]
    adjustments: Decimal
    reimburse: str
    signed_by: str
    signed_at: datetime | None
    banner: str
    check_code: str = ""
    copy_mark: str = ""
    watermark: str = ""
    replaces: str = ""

    @property
    def total(self) -> Decimal:
        """The sum of the charges, in dollars."""
        return sum((line.charge for line in self.lines), Decimal("0.00"))

    @property
    def paid(self) -> Decimal:
        """The sum of what was paid, in dollars."""
        return sum((payment.amount for payment in self.payments), Decimal("0.00"))

    @property
    def balance(self) -> Decimal:
        """What is still open: total less paid less adjustments, in dollars."""
        return self.total - self.paid - self.adjustments
