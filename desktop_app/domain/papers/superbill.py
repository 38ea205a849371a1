"""A superbill as plain data: complete when made, so that the paper computes nothing."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from desktop_app.domain.people.practice import Address
from desktop_app.domain.training.printed_times import grain_of

DRAFT_NUMBER = "draft"


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

    @property
    def grain(self) -> timedelta:
        """How finely the clock times are printed, so that they give these minutes."""
        return grain_of(self.intervals, self.minutes)


@dataclass(frozen=True, slots=True)
class Payment:
    """Money taken: on which day, how ("card"), and how much in dollars."""

    paid_on: date
    method: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Superbill:
    """Everything that stands on the paper. `watermark` is printed across it ("SAMPLE", "INCOMPLETE - ...") if any.

    `seal` is a hash over all the rest, 52 letters and digits. A corrected copy names what it `replaces` and says
    in `correction` what was wrong with it. `clinician` is the rendering provider, `given_by` the assistant who gave the
    training under that person's supervision, with both names. `insured_address` is empty where it is the patient's.
    """

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
    seal: str = ""
    watermark: str = ""
    replaces: str = ""
    correction: str = ""
    logo: bytes = b""
    given_by: str = ""
    insured_address: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether it has no number yet."""
        return self.number == DRAFT_NUMBER

    @property
    def check_code(self) -> str:
        """The first eight letters and digits of the seal, as a person reads them out."""
        return f"{self.seal[:4]}-{self.seal[4:8]}" if self.seal else ""

    @property
    def square_code(self) -> str:
        """What a camera reads: the number and the seal, and nothing about the patient."""
        return f"SUPERBILL {self.number.upper()} {self.seal}".strip()

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
