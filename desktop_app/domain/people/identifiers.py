"""Checks of the numbers that identify people and practices: NPI, tax id."""

import re

_NPI_PREFIX_SUM = 24  # what the constant prefix 80840 adds to the Luhn sum of every NPI (45 CFR 162.406)
_EIN = re.compile(r"\d{2}-\d{7}")


def is_npi(text: str | None) -> bool:
    """True for ten digits, beginning with 1 or 2, whose Luhn check digit holds under the prefix 80840."""
    if text is None or len(text) != 10 or not (text.isascii() and text.isdigit()) or text[0] not in "12":
        return False
    return (_luhn_sum(text) + _NPI_PREFIX_SUM) % 10 == 0


def is_tax_id(text: str | None) -> bool:
    """True for an employer identification number as it is written: two digits, a hyphen, seven digits."""
    return text is not None and text.isascii() and _EIN.fullmatch(text) is not None


def _luhn_sum(digits: str) -> int:
    doubled = (int(d) * 2 if place % 2 else int(d) for place, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled)
