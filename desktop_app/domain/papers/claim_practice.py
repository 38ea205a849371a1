"""Items 25 to 33 of the claim form: who bills, how much, who signs, and where the service was given."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop_app.domain.papers.claim_values import CROSS, Value, amount, phone_of, site_of
from desktop_app.domain.papers.superbill import Superbill, SuperbillLine
from desktop_app.domain.people.practice import Practice

_OFFICE = "11"


def billing(
    practice: Practice, bill: Superbill, lines: Sequence[SuperbillLine], accepts: bool | None, is_first: bool
) -> Iterator[Value]:
    """The lower edge of one form; what was paid stands on the first one."""
    yield "25", practice.tax_id.replace("-", ""), "practice, tax ID"
    yield "25.ein", CROSS, "practice, tax ID is an EIN"
    yield "26", bill.patient_account.replace("-", ""), "patient, account"
    if accepts is not None:
        yield "27.yes" if accepts else "27.no", CROSS, "chosen for this claim"
    yield from amount("28.{}", sum((line.charge for line in lines), Decimal(0)), "sum of the lines of this form")
    if is_first and bill.paid:
        yield from amount("29.{}", bill.paid, "payments")
    if bill.signed_at is not None:
        yield "31", bill.signed_by, "who signed the note"
        yield "31.date", f"{bill.signed_at:%m %d %y}", "when the note was signed"
    if any(line.place_of_service == _OFFICE for line in lines):
        yield from site_of("32", practice.name, practice.address, "practice, where the training was given")
        yield "32a", practice.npi, "practice, NPI"
    area, phone = phone_of(practice.phone)
    yield "33.area", area, "practice, phone"
    yield "33.phone", phone, "practice, phone"
    yield from site_of("33", practice.name, practice.address, "practice, who bills")
    yield "33a", practice.npi, "practice, NPI"
