"""Items 25 to 33 of the claim form: who bills, how much, who signs, and where the service was given."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop_app.domain.papers.claim_facts import HOME, OFFICE, ClaimFacts
from desktop_app.domain.papers.claim_values import CROSS, Value, amount, phone_of, site_of
from desktop_app.domain.papers.superbill import SuperbillLine


def billing(claim: ClaimFacts, lines: Sequence[SuperbillLine], is_first: bool) -> Iterator[Value]:
    """The lower edge of one form; what was paid stands on the first one."""
    practice, bill = claim.practice, claim.bill
    yield "25", practice.tax_id, "practice, tax ID"
    yield "25.ein", CROSS, "practice, tax ID is an EIN"
    yield "26", bill.patient_account, "patient, account"
    if claim.accepts_assignment is not None:
        yield "27.yes" if claim.accepts_assignment else "27.no", CROSS, "chosen for this claim"
    yield from amount("28.{}", sum((line.charge for line in lines), Decimal(0)), "sum of the lines of this form")
    if is_first and bill.paid:
        yield from amount("29.{}", bill.paid, "payments")
    if bill.signed_at is not None:
        yield "31", bill.signed_by, "who signed the note"
        yield "31.date", f"{claim.printed_on:%m %d %y}", "the day of printing, on which the form is signed"
    yield from _place(claim, lines)
    area, phone = phone_of(practice.phone)
    yield "33.area", area, "practice, phone"
    yield "33.phone", phone, "practice, phone"
    yield from site_of("33", practice.name, practice.address, "practice, who bills")
    yield "33a", practice.npi, "practice, NPI"


def _place(claim: ClaimFacts, lines: Sequence[SuperbillLine]) -> Iterator[Value]:
    """Where the training was given. 32a stays blank: it is for another's NPI than the one in 33a."""
    place = lines[0].place_of_service if lines else ""
    if place == OFFICE:
        yield from site_of("32", claim.practice.name, claim.practice.address, "practice, where the training was given")
    elif place == HOME and claim.chart.patient.address.street:
        yield from site_of("32", "patient home", claim.chart.patient.address, "patient, address: place of service 12")
