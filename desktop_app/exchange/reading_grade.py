"""How hard English is to read: the Flesch-Kincaid grade on syllables that we count ourselves, offline.

Source: Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75. The formula is for English prose;
it says nothing about another language, so no grade is given there.
"""

import re

_MARKUP = re.compile(r"\*\*|[{}]")
_SENTENCE_END = re.compile(r"[.!?]+(?=\s|$|[”\"'’)])")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_U = re.compile(r"(?<=[qg])u(?=[aeiou])")
_SILENT_INSIDE = re.compile(r"(?<=[aeiouy][^aeiouy])e(?=(?:ly|ful|less|ment|times?|thing|where|giver|givers|body|ry)$)")
_SILENT_END = re.compile(r"(?<=[^aeiouy])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscgxz])(?<!sh|ch)es$")
_SOUNDED_END = re.compile(r"[^aeiouylr]l(?:es?|ed)$")
_APART = re.compile(
    r"i[aou]|(?<=[dr])ea(?=s?$)|[aeou]ing|(?<![ct])ie(?=t|n[ct])|(?<=s)ie(?=r)|(?<=l)ui(?=d$)|crea(?!m)|eo(?!u)|ua(?!r)"
)
_TOGETHER = re.compile(r"[cgstx]io|[cst]ia[ln]|people")


def reading_grade(text: str, language: str) -> float | None:
    """The U.S. school grade that the text asks for, with one decimal; never below 0. None if it is not English."""
    words = _WORD.findall(_MARKUP.sub("", text))
    if not language.lower().startswith("en") or not words:
        return None
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    syllables = sum(syllable_count(word) for word in words)
    return max(0.0, round(0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59, 1))


def syllable_count(word: str) -> int:
    """Syllables of an English word by its spelling: groups of vowels, less silent letters. At least one."""
    plain = re.sub(r"['’](?:s|t|ll|re|ve|d|m)?$", "", word.lower())
    plain = _SILENT_INSIDE.sub("", _SILENT_U.sub("", plain))
    if not _SOUNDED_END.search(plain):
        plain = _SILENT_END.sub("", plain)
    count = len(_VOWELS.findall(plain))
    return max(1, count + len(_APART.findall(plain)) - len(_TOGETHER.findall(plain)))
