"""Identifiers that a claim carries: the national provider number and the employer's tax number."""

from functools import lru_cache

NPI_PREFIX_SUM = 24
"""What the card prefix 80840 adds to the Luhn sum of a ten-digit number."""


@lru_cache(maxsize=4096)
def is_npi(text: str | None) -> bool:
    """True for ten digits that begin with 1 or 2 and pass the Luhn check under 80840 (45 CFR 162.406)."""
    if text is None or len(text) != 10 or text[0] not in "12" or not (text.isascii() and text.isdigit()):
        return False
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in text[-2::-2])
    return (NPI_PREFIX_SUM + doubled + sum(map(int, text[-1::-2]))) % 10 == 0


def is_tax_id(text: str | None) -> bool:
    """True for an employer identification number written NN-NNNNNNN (26 CFR 301.6109-1)."""
    if text is None or len(text) != 10 or text[2] != "-" or not text.isascii():
        return False
    return text[:2].isdigit() and text[3:].isdigit()
