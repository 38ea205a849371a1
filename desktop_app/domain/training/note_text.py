"""What a text of the note may be: any words, but not without end, and without signs that no record can hold."""

import unicodedata

MOST_CHARACTERS = 20_000
_LATIN_ENDS = 0xFF
_BEYOND_PLAIN = 0xFFFF


def cleaned(text: str) -> str:
    """The text without what cannot be kept: halves of signs and control characters, but with its lines and tabs."""
    kept = (sign for sign in text.replace("\r\n", "\n").replace("\r", "\n") if sign in "\n\t" or not _is_broken(sign))
    return "".join(kept)


def too_long(text: str) -> tuple[str, str] | None:
    """What is wrong with a text without end, and what to do; None where it is short enough."""
    if len(text) <= MOST_CHARACTERS:
        return None
    return (
        f"This is {len(text):,} characters long; a part of the note holds {MOST_CHARACTERS:,}.",
        f"Shorten it by {len(text) - MOST_CHARACTERS:,}. Nothing is lost meanwhile.",
    )


def pictures(text: str) -> tuple[str, ...]:
    """The signs that a printed note cannot show, such as emoji, each once in their order."""
    found = (sign for sign in text if _is_picture(sign))
    return tuple(dict.fromkeys(found))


def _is_picture(sign: str) -> bool:
    if ord(sign) <= _LATIN_ENDS:
        return False
    return ord(sign) > _BEYOND_PLAIN or unicodedata.category(sign) in ("So", "Cn", "Co")


def _is_broken(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs")
