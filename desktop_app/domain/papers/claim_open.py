"""What the claim form leaves open: boxes to be filled in by hand, and boxes that stay blank; each with the reason."""

from collections.abc import Iterator

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.claim_people import is_medicare, is_self
from desktop_app.domain.papers.superbill import Superbill
from desktop_app.domain.people.patient import Coverage

_MEDICARE_BLANK = (
    ("4, 6, 7, 11a, 11b, 11c", "Medicare pays first. They are for an insurance that pays before Medicare."),
    ("11d, 15", "Medicare does not ask for them."),
    ("24I, 24J shaded", "Medicare takes the NPI alone."),
)
_NONE_BEFORE = (
    "Check that no insurance pays before Medicare. Where one does, NONE is wrong, and 4, 6, 7, 11a to 11c are due."
)
_MEDIGAP = "The patient signs here only for a Medigap policy, which then stands in 9 to 9d."


def left_blank(chart: ChartRecord) -> Iterator[tuple[str, str]]:
    """Boxes that a reader of the proof could miss, and why nothing belongs there."""
    if is_medicare(chart):
        yield from _MEDICARE_BLANK


def by_hand(chart: ChartRecord, bill: Superbill, accepts: bool | None) -> Iterator[tuple[str, str]]:
    """Boxes that nobody may fill in for the people concerned, and those the record has nothing for."""
    if is_medicare(chart):
        yield "11", _NONE_BEFORE
    yield "12", "The patient signs here, or the practice writes SIGNATURE ON FILE where it has one."
    yield "13", _MEDIGAP if is_medicare(chart) else "The insured signs here where the payer should pay the practice."
    if accepts is None:
        yield "27", "Choose yes or no: the record does not say whether the practice accepts assignment."
    if not is_self(chart) and not is_medicare(chart):
        yield from _lacking_of_insured(chart.patient.coverage)
    if chart.patient.sex not in ("M", "F"):
        yield "3", "The form has boxes for M and F only; ask the payer how to fill it in."
    if not bill.patient_account:
        yield "26", "The patient has no account number."
    if bill.signed_at is None:
        yield "31", "The note is not signed."


def _lacking_of_insured(coverage: Coverage) -> Iterator[tuple[str, str]]:
    if not coverage.subscriber_address.street:
        yield "7", "The address of the insured is not in the record."
    if coverage.subscriber_born is None:
        yield "11a", "The date of birth of the insured is not in the record."
    if coverage.subscriber_sex not in ("M", "F"):
        yield "11a", "Whether the insured is a man or a woman is not in the record."
