"""A careful guess at how hard a passphrase is to guess. It never leaves this function."""

import math
from itertools import pairwise

from desktop_app.domain.errors import Refused

FAIR_BITS = 28
STRONG_BITS = 42
LEAST_LENGTH = 12
LEAST_DIGITS, MOST_DIGITS = 6, 12
_WORD_BITS = 11.0  # one of about two thousand common words
_LETTER_BITS = 2.2  # what letters of a language are worth inside a word


def strength(passphrase: str) -> str:
    """weak, fair or strong."""
    if len(passphrase) < LEAST_LENGTH or len(set(passphrase.casefold())) < 5:
        return "weak"
    bits = guessing_bits(passphrase)
    return "weak" if bits < FAIR_BITS else "fair" if bits < STRONG_BITS else "strong"


def check_passphrase(passphrase: str) -> None:
    """Raise Refused for one that is too easy to guess."""
    if strength(passphrase) == "weak":
        raise Refused(
            "This passphrase is too easy to guess.",
            f"Use at least {LEAST_LENGTH} characters; four unrelated words are a good way.",
            "passphrase",
        )


def check_pin(number: str) -> None:
    """Raise Refused for a number that is no PIN or that anybody would try first."""
    steps = {int(b) - int(a) for a, b in pairwise(number)} if number.isdecimal() else {0}
    is_repeated = any(number == number[:size] * (len(number) // size) for size in (1, 2, 3) if len(number) % size == 0)
    if not MOST_DIGITS >= len(number) >= LEAST_DIGITS or is_repeated or steps in ({0}, {1}, {-1}):
        raise Refused(
            "This is no good PIN.",
            f"Use {LEAST_DIGITS} to {MOST_DIGITS} digits that are neither in a row nor repeated.",
            "pin",
        )


def guessing_bits(passphrase: str) -> float:
    """About how many yes-or-no guesses stand between a stranger and the passphrase; equal words count once."""
    words = {word for word in passphrase.casefold().split() if word}
    return sum(_bits_of(word) for word in words)


def _bits_of(word: str) -> float:
    if word.isalpha():
        return min(_WORD_BITS, len(word) * _LETTER_BITS) + max(0, len(word) - 8) * _LETTER_BITS
    return min(len(word), len(set(word)) * 2) * math.log2(36) * 0.7
