"""How hard a text is to read, as a school grade by a published formula, on syllables that we count ourselves, offline.

English: Flesch-Kincaid; Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75. Spanish: Crawford
(1984), Lectura y Vida 5(4), for Spanish prose of the school grades. A formula says nothing about another language, so
no grade is given there.
"""

import re
from collections.abc import Callable, Sequence

_MARKUP = re.compile(r"\*\*|[{}]")
_SENTENCE_END = re.compile(r"[.!?]+(?=\s|$|[”\"'’)])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
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
    """The school grade that the text asks for, with one decimal; never below 0. None where we have no formula."""
    formula = _FORMULAS.get(language.lower().split("-")[0])
    plain = _MARKUP.sub("", text)
    words = _WORD.findall(plain)
    if formula is None or not words:
        return None
    return max(0.0, round(formula(words, max(1, len(_SENTENCE_END.findall(plain)))), 1))


def _flesch_kincaid(words: Sequence[str], sentences: int) -> float:
    syllables = sum(syllable_count(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _crawford(words: Sequence[str], sentences: int) -> float:
    """Grade from sentences and syllables in a hundred words."""
    syllables = sum(spanish_syllable_count(word) for word in words)
    return -0.205 * 100 * sentences / len(words) + 0.049 * 100 * syllables / len(words) - 3.407


_FORMULAS: dict[str, Callable[[Sequence[str], int], float]] = {"en": _flesch_kincaid, "es": _crawford}


def syllable_count(word: str) -> int:
    """Syllables of an English word by its spelling: groups of vowels, less silent letters. At least one."""
    plain = re.sub(r"['’](?:s|t|ll|re|ve|d|m)?$", "", word.lower())
    plain = _SILENT_INSIDE.sub("", _SILENT_U.sub("", plain))
    if not _SOUNDED_END.search(plain):
        plain = _SILENT_END.sub("", plain)
    count = len(_VOWELS.findall(plain))
    return max(1, count + len(_APART.findall(plain)) - len(_TOGETHER.findall(plain)))


def spanish_syllable_count(word: str) -> int:
    """Syllables of a Spanish word: a, e, o and accented vowels carry one each; i and u lean on them. At least one."""
    plain = word.lower().replace("ch", "c").replace("qu", "k").replace("h", "")
    plain = re.sub(r"gu(?=[eiéí])", "g", plain)
    plain = re.sub(r"y(?![aeiouáéíóú])", "i", plain)
    groups = re.findall(r"[aeiouáéíóúü]+", plain)
    return max(1, sum(max(1, len(re.findall(r"[aeoáéóíú]", group))) for group in groups))
