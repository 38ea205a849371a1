"""States and ZIP codes as an address of the United States has them."""

import re

_CODES = (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME "
    "MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI "
    "SC SD TN TX UT VT VA WA WV WI WY AS FM GU MH MP PR PW VI AA "
    "AE AP"
)
STATES = frozenset(_CODES[at : at + 2] for at in range(0, len(_CODES), 3))
"""States, territories, freely associated states and military addresses (USPS Publication 28, appendix B)."""

_ZIP = re.compile(r"([0-9]{5})(?:[\s-]*([0-9]{4}))?")


def is_state(text: str) -> bool:
    """True for the two capital letters of a state or territory."""
    return text in STATES


def zip_code(text: str) -> str:
    """A ZIP code as it is written, 45402 or 45402-1234; what is none stays as it was typed."""
    typed = text.strip()
    found = _ZIP.fullmatch(typed)
    return "-".join(filter(None, found.groups())) if found else typed


def is_zip_code(text: str) -> bool:
    """True for five digits, or nine with a hyphen after the fifth."""
    return _ZIP.fullmatch(text) is not None and zip_code(text) == text
