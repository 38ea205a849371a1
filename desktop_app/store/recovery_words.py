"""The recovery key as twelve words: 128 random bits and a check, from the list of 2,048 words of BIP 39.

The first four letters of a word are enough, and the check finds nearly every slip of the pen.
"""

from __future__ import annotations

import secrets
from functools import cache

from mnemonic import Mnemonic

from desktop_app.domain.errors import Refused

COUNT = 12
_SECRET_BYTES = 16
_LETTERS = 4


@cache
def _language() -> Mnemonic:
    return Mnemonic("english")


def new_words() -> tuple[str, ...]:
    """Twelve words nobody has seen before."""
    return tuple(_language().to_mnemonic(secrets.token_bytes(_SECRET_BYTES)).split())


def secret_of(typed: str) -> bytes:
    """The 16 bytes that the words stand for. Raises Refused, saying which is wrong, where they cannot be the words."""
    words = [_whole(place, word) for place, word in enumerate(_split(typed), start=1)]
    if len(words) != COUNT:
        raise Refused(
            f"The recovery key has {COUNT} words, and these are {len(words)}.",
            "Type all of them, in the order of their numbers.",
            "words",
        )
    sentence = " ".join(words)
    if not _language().check(sentence):
        raise Refused(
            "These words do not fit together: at least one is wrong or in the wrong place.",
            "Compare them with the paper, one after the other.",
            "words",
        )
    return bytes(_language().to_entropy(sentence))


def _split(typed: str) -> list[str]:
    """The words without the numbers, dots and capitals that somebody may type with them."""
    return [word for part in typed.casefold().split() if (word := "".join(filter(str.isalpha, part)))]


def _whole(place: int, typed: str) -> str:
    known = _language().wordlist
    if typed in known:
        return typed
    fitting = [word for word in known if word[:_LETTERS] == typed[:_LETTERS]] if len(typed) >= _LETTERS else []
    if len(fitting) != 1 or not fitting[0].startswith(typed):
        raise Refused(
            f"Word {place}, “{typed}”, is not one of the words of a recovery key.",
            "Compare it with the paper, letter by letter.",
            "words",
        )
    return fitting[0]
