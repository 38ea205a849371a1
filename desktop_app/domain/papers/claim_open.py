"""What the claim form leaves open: boxes to be filled in by hand, and boxes that stay blank; each with the reason."""

from collections.abc import Iterator

from desktop_app.domain.papers.claim_facts import HOME, OFFICE, ClaimFacts
from desktop_app.domain.people.patient import Coverage

_MEDICARE_BLANK = (
    ("4, 6, 7, 11a, 11b, 11c", "Medicare pays first. They are for an insurance that pays before Medicare."),
    ("11d, 15", "Medicare does not ask for them."),
    ("24I, 24J shaded", "Medicare takes the NPI alone."),
)
_BY_TELEHEALTH = ("02", "10")


def left_blank(claim: ClaimFacts) -> Iterator[tuple[str, str]]:
    """Boxes that a reader of the proof could miss, and why nothing belongs there."""
    if claim.is_medicare:
        yield from _MEDICARE_BLANK
    elif claim.plan is None:
        yield "15", "The record has no plan of care of this visit's discipline."
    yield "32a", "It is for a place that has another NPI than the one in 33a."


def by_hand(claim: ClaimFacts) -> Iterator[tuple[str, str]]:
    """Boxes that nobody may fill in for the people concerned, and those the record has nothing for."""
    yield from _of_medicare() if claim.is_medicare else _of_others(claim)
    yield "12", "The patient signs here, or the practice writes SIGNATURE ON FILE where it has one."
    if claim.accepts_assignment is None:
        yield "27", "Choose yes or no: the record does not say whether the practice accepts assignment."
    if claim.chart.patient.sex not in ("M", "F"):
        yield "3", "The form has boxes for M and F only; ask the payer how to fill it in."
    if not claim.bill.patient_account:
        yield "26", "The patient has no account number."
    if claim.bill.signed_at is None:
        yield "31", f"{claim.bill.clinician} has not signed the note."
    for place in claim.places:
        yield from _lacking_of_place(claim, place)


def _of_medicare() -> Iterator[tuple[str, str]]:
    due = "4, 6, 7, 11a to 11c are due"
    yield "11", f"Check that no insurance pays before Medicare. Where one does, NONE is wrong, and {due}."
    yield "13", "The patient signs here only for a Medigap policy, which then stands in 9 to 9d."


def _of_others(claim: ClaimFacts) -> Iterator[tuple[str, str]]:
    """What the NUCC asks for and the record has not."""
    if claim.chart.payer and claim.chart.payer.kind != "self_pay":
        yield "payer", "Write the payer's address below its name: it is not in the record."
    if not claim.is_self:
        yield from _lacking_of_insured(claim.chart.patient.coverage)
    yield "13", "The insured signs here where the payer should pay the practice."


def _lacking_of_place(claim: ClaimFacts, place: str) -> Iterator[tuple[str, str]]:
    """Only the office and the home have an address in the record."""
    if place == HOME and not claim.chart.patient.address.street:
        yield "32", "The address of the patient's home is not in the record."
    elif place in _BY_TELEHEALTH:
        yield "32", f"Place of service {place}: write where the clinician was. The record does not say."
    elif place not in (HOME, OFFICE):
        yield "32", f"Place of service {place}: write its name and address. They are not in the record."


def _lacking_of_insured(coverage: Coverage) -> Iterator[tuple[str, str]]:
    if not coverage.subscriber_address.street:
        yield "7", "The address of the insured is not in the record."
    if coverage.subscriber_born is None:
        yield "11a", "The date of birth of the insured is not in the record."
    if coverage.subscriber_sex not in ("M", "F"):
        yield "11a", "Whether the insured is a man or a woman is not in the record."
