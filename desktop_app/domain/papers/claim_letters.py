"""Which letters and signs the boxes of the claim form take: machines read it, so capitals without accents.

From the instructions of the NUCC to the form 02/12: commas between the parts of a name in 2 and 4, and nowhere else;
no punctuation and no signs in an address; no hyphens and blanks in the numbers of 11, 23, 25 and 26, nor in a ZIP code.
"""

import re
import unicodedata

_NAMES = ("2", "4")
_NUMBERS = ("11", "23", "25", "26", "5.zip", "7.zip")
_LINES_OF_ADDRESS = (".street", ".city")
_PLAIN = str.maketrans(
    {"Æ": "AE", "Œ": "OE", "Ø": "O", "Đ": "D", "Ð": "D", "Ł": "L", "Þ": "TH", "Ħ": "H", "İ": "I", "Ŋ": "N"}
    | dict.fromkeys("‐‑‒–—−", "-")
    | dict.fromkeys("'’‘ʼ`´", "")
)


def written(item: str, words: str) -> str:
    """The words as they stand in a box: what it does not take is left out."""
    plain = _between_initials(_plain(words))
    if item in _NUMBERS:
        return re.sub(r"[^A-Z0-9]", "", plain)
    if item.endswith(_LINES_OF_ADDRESS):
        return _address(plain)
    taken = ",-" if item in _NAMES else "&/-"
    shown = " ".join(re.sub(rf"[^A-Z0-9\s{taken}]", " ", plain).split())
    return shown.replace(" ,", ",").strip(", ")


def has_other_letters(words: str) -> bool:
    """Whether the words hold letters, Chinese ones for example, for which the form has none."""
    return any(sign.isalnum() and not sign.isascii() for sign in _plain(words))


def _plain(words: str) -> str:
    """Capitals without accents and apostrophes: "Núñez" is "NUNEZ", "O'Hara" is "OHARA"."""
    parts = unicodedata.normalize("NFKD", words.upper().translate(_PLAIN))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).translate(_PLAIN)


def _between_initials(words: str) -> str:
    """Without the dots of "P.O." and "M.D.", which are one word each."""
    return re.sub(r"(?<=\b[A-Z])\.(?=[A-Z]\b)", "", words)


def _address(words: str) -> str:
    """Letters, figures and blanks.

    A sign between two figures is part of a house number and stays ("37-45", "12 1/2", "39.2"), as the Postal Service
    has it (Publication 28, appendix D); the hyphen of a ZIP code of nine figures goes, as the NUCC has it.
    """
    whole = re.sub(r"\b(\d{5})-(\d{4})$", r"\1\2", words.strip())
    return " ".join(re.sub(r"(?<!\d)[^A-Z0-9\s]|[^A-Z0-9\s./-]|[^A-Z0-9\s](?!\d)", " ", whole).split())
