"""People's names as the claim form wants them: family name first, or first and last name alone."""

import re

_SUFFIXES = ("JR", "SR", "II", "III", "IV")
_TITLE = re.compile(
    "(MD|DO|DPM|DDS|DMD|OD|DC|PA|NP|CNP|CRNP|ARNP|APRN|FNP|ANP|AGNP|ACNP|AGPCNP|GNP|PNP|PMHNP|DNP|CNS|CNM|RN|BSN|MSN"
    "|PHD|PSYD|MPH|MBA|MSC?|FACP|FACS|FAAP|FAAFP)(-B?C)?"
)


def in_parts(family: str, given: str) -> str:
    """Family name, first name and middle initial with commas between them and nowhere else."""
    first, _, initial = given.replace(",", " ").strip(" .").rpartition(" ")
    parts = (first, initial) if first and len(initial) == 1 else (given.replace(",", " "),)
    return ", ".join(part.strip() for part in (family.replace(",", " "), *parts) if part.strip())


def family_first(name: str) -> str:
    """A name said given name first, turned round; a suffix stays with the family name."""
    words = name.split(" ")
    suffix = f" {words.pop().strip('.')}" if len(words) > 2 and words[-1].strip(".").upper() in _SUFFIXES else ""
    given, _, family = " ".join(words).rpartition(" ")
    return in_parts(f"{family}{suffix}", given) if given else name


def first_and_last(name: str) -> str:
    """First and last name alone: Medicare compares them with its file of ordering and referring providers.

    The contractors take no "Dr", no credentials, no middle initial and no suffix in item 17.
    """
    whole, *others = name.replace(".", "").split(",")
    words = _without_titles(_without_doctor(whole.split()), at_least=2)
    for other in others:  # credentials, or the first name where the family name stands before the comma
        words = [*_without_titles(other.split()), *words]
    return " ".join((*words[:1], *(word for word in words[1:] if len(word) > 1)))


def _without_doctor(words: list[str]) -> list[str]:
    return words[1:] if words and words[0].upper() in ("DR", "DOCTOR") else words


def _without_titles(words: list[str], at_least: int = 0) -> list[str]:
    """Without what follows a name; "Do" in small letters is a family name."""
    while len(words) > at_least and _is_title(words[-1]):
        words = words[:-1]
    return words


def _is_title(word: str) -> bool:
    whole = word.upper()
    return whole in _SUFFIXES or (word != word.capitalize() and _TITLE.fullmatch(whole) is not None)
