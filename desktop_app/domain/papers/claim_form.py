"""A claim on the CMS-1500 (02/12) as plain data: which box holds what, and where each value comes from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.papers.claim_boxes import LINES_A_FORM, place_of
from desktop_app.domain.papers.claim_facts import ClaimFacts
from desktop_app.domain.papers.claim_letters import has_other_letters, written
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
    found = [tuple(_boxes(claim, lines, is_first=index == 0)) for index, lines in enumerate(_sheets(claim) or [()])]
    forms = tuple(ClaimForm(tuple(_filled(values))) for values in found)
    open_boxes = sorted((*by_hand(claim), *_left_out(found, forms)), key=_number)
    return ClaimForms(forms, tuple(open_boxes), tuple(left_blank(claim)))


def _number(box: tuple[str, str]) -> int:
    """The number of its item; what stands above them all has none."""
    figures = re.match(r"\d+", box[0])
    return int(figures[0]) if figures else 0


def _left_out(found: Sequence[Sequence[Value]], forms: Sequence[ClaimForm]) -> Iterator[tuple[str, str]]:
    """The boxes that do not hold all that belongs there."""
    for item in dict.fromkeys(box.item for form in forms for box in form.boxes if box.cut):
        yield item, f"The box holds {place_of(item).letters} letters; the rest was left out."
    for item in dict.fromkeys(item for values in found for item, words, _ in values if has_other_letters(words)):
        yield item, "The form takes the letters A to Z alone; others were left out. Write it as the payer has it."


def _sheets(claim: ClaimFacts) -> list[tuple[SuperbillLine, ...]]:
    """Six lines a form, and a form for each place of service: item 32 holds one address."""
    sheets = []
    for place in claim.places:
        lines = tuple(line for line in claim.bill.lines if line.place_of_service == place)
        sheets += [lines[at : at + LINES_A_FORM] for at in range(0, len(lines), LINES_A_FORM)]
    return sheets


def _filled(found: Iterable[Value]) -> Iterator[Box]:
    """What has a value, in the letters of the form, cut to what the box holds."""
    for item, words, source in found:
        clean = written(item, words)
        letters = place_of(item).letters
        if clean:
            yield Box(item, clean[:letters].rstrip(), source, len(clean) > letters)


def _boxes(claim: ClaimFacts, lines: Sequence[SuperbillLine], is_first: bool) -> Iterator[Value]:
    yield from people(claim)
    yield from condition(claim)
    yield from services(claim, lines)
    yield from billing(claim, lines, is_first)
