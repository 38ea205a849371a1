"""A claim on the CMS-1500 (02/12) as plain data: which box holds what, and where each value comes from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.papers.claim_boxes import LINES_A_FORM, place_of
from desktop_app.domain.papers.claim_facts import ClaimFacts
from desktop_app.domain.papers.claim_open import by_hand, left_blank
from desktop_app.domain.papers.claim_people import people
from desktop_app.domain.papers.claim_practice import billing
from desktop_app.domain.papers.claim_service import condition, services
from desktop_app.domain.papers.claim_values import Value
from desktop_app.domain.papers.superbill import SuperbillLine


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


def compose_claim_forms(claim: ClaimFacts) -> ClaimForms:
    """The forms for the lines of a superbill; what was paid stands on the first one."""
    forms = tuple(
        ClaimForm(tuple(_filled(_boxes(claim, lines, is_first=index == 0))))
        for index, lines in enumerate(_sheets(claim) or [()])
    )
    cut = {box.item: box for form in forms for box in form.boxes if box.cut}
    too_long = ((item, f"The box holds {place_of(item).letters} letters; the rest was left out.") for item in cut)
    return ClaimForms(forms, (*by_hand(claim), *too_long), tuple(left_blank(claim)))


def _sheets(claim: ClaimFacts) -> list[tuple[SuperbillLine, ...]]:
    """Six lines a form, and a form for each place of service: item 32 holds one address."""
    sheets = []
    for place in claim.places:
        lines = tuple(line for line in claim.bill.lines if line.place_of_service == place)
        sheets += [lines[at : at + LINES_A_FORM] for at in range(0, len(lines), LINES_A_FORM)]
    return sheets


def _filled(found: Iterable[Value]) -> Iterator[Box]:
    """What has a value, in capitals without punctuation, cut to what the box holds."""
    for item, words, source in found:
        clean = _capitals(words)
        letters = place_of(item).letters
        if clean:
            yield Box(item, clean[:letters].rstrip(), source, len(clean) > letters)


def _capitals(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s,&/-]", " ", words.upper()).split())


def _boxes(claim: ClaimFacts, lines: Sequence[SuperbillLine], is_first: bool) -> Iterator[Value]:
    yield from people(claim)
    yield from condition(claim)
    yield from services(claim, lines)
    yield from billing(claim, lines, is_first)
