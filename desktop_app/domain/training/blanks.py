"""Blanks in a text, such as {{side}}: places of a phrase that must be filled in before anybody signs it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BLANK = re.compile(r"\{\{\s*([^{}\n]{0,60}?)\s*\}\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """Where a blank stands in its text, and what belongs there; `name` may be empty."""

    start: int
    end: int
    name: str


def blanks(text: str) -> tuple[Blank, ...]:
    """The blanks of a text in their order."""
    return tuple(Blank(found.start(), found.end(), found.group(1)) for found in BLANK.finditer(text))


def next_blank(text: str, after: int) -> Blank | None:
    """The first blank that begins at or after this place."""
    return next((blank for blank in blanks(text) if blank.start >= after), None)


def blank_before(text: str, before: int) -> Blank | None:
    """The last blank that ends at or before this place."""
    return next((blank for blank in reversed(blanks(text)) if blank.end <= before), None)


def names_of(found: Iterable[Blank]) -> tuple[str, ...]:
    """What belongs into these blanks, each once."""
    return tuple(dict.fromkeys(blank.name or "…" for blank in found))
