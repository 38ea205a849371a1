"""A claim on the CMS-1500 (02/12) as plain data: which box holds what, and where each value comes from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.claim_boxes import LINES_A_FORM, place_of
from desktop_app.domain.papers.claim_open import by_hand, left_blank
from desktop_app.domain.papers.claim_people import people
from desktop_app.domain.papers.claim_practice import billing
from desktop_app.domain.papers.claim_service import condition, services
from desktop_app.domain.papers.claim_values import Value
from desktop_app.domain.papers.superbill import Superbill, SuperbillLine
from desktop_app.domain.people.practice import Practice


@dataclass(frozen=True, slots=True)
class Box:
    """One box with its value and where that comes from; `cut` is True where the box is too small for all of it."""

    item: str
    words: str
    source: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class ClaimForm:
    """One sheet: its boxes in the order of the form."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class ClaimForms:
    """The sheets of one claim, at most six lines each.

    Beside them the boxes to be filled in by hand, and those that stay blank by rule, each with the reason.
    """

    forms: tuple[ClaimForm, ...]
    by_hand: tuple[tuple[str, str], ...]
    blank: tuple[tuple[str, str], ...]


def compose_claim_forms(
    practice: Practice, chart: ChartRecord, bill: Superbill, accepts_assignment: bool | None = None
) -> ClaimForms:
    """The forms for the lines of a superbill; what was paid stands on the first one."""
    groups = [bill.lines[at : at + LINES_A_FORM] for at in range(0, len(bill.lines), LINES_A_FORM)] or [()]
    forms = tuple(
        ClaimForm(tuple(_filled(_boxes(practice, chart, bill, lines, accepts_assignment, is_first=index == 0))))
        for index, lines in enumerate(groups)
    )
    cut = {box.item: box for form in forms for box in form.boxes if box.cut}
    too_long = ((item, f"The box holds {place_of(item).letters} letters; the rest was left out.") for item in cut)
    return ClaimForms(forms, (*by_hand(chart, bill, accepts_assignment), *too_long), tuple(left_blank(chart)))


def _filled(found: Iterable[Value]) -> Iterator[Box]:
    """What has a value, in capitals without punctuation, cut to what the box holds."""
    for item, words, source in found:
        clean = _capitals(words)
        letters = place_of(item).letters
        if clean:
            yield Box(item, clean[:letters].rstrip(), source, len(clean) > letters)


def _capitals(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s,&/-]", " ", words.upper()).split())


def _boxes(
    practice: Practice,
    chart: ChartRecord,
    bill: Superbill,
    lines: Sequence[SuperbillLine],
    accepts: bool | None,
    is_first: bool,
) -> Iterator[Value]:
    yield from people(chart)
    yield from condition(chart, bill)
    yield from services(chart, bill, lines)
    yield from billing(practice, bill, lines, accepts, is_first)
