"""The order in which the letters of a line stand on paper, where Arabic or Hebrew runs against the other scripts.

The Unicode bidirectional algorithm (UAX 9) for one line without embedding controls, which our texts have none of:
rules W1 to W7, N1, N2, I1, I2 and L2. Nothing here knows fonts or widths.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeVar

Part = TypeVar("Part")

_STRONG = ("L", "R", "AL")
_NUMBERS = ("EN", "AN")
_PAIRS = ("()", "[]", "{}", "<>", "«»", "‹›")
_MIRRORED = str.maketrans("".join(_PAIRS), "".join(pair[::-1] for pair in _PAIRS))


_TO_RIGHT, _TO_LEFT = "\u200e", "\u200f"
DIRECTION_MARKS = _TO_RIGHT + _TO_LEFT
"""Unseen letters that only say a way; they are gone once a line is in order."""

_NUMBER = re.compile(r"[(+]?\d[\d\s().\-\u2013/]*\d")


def inserted(text: str, is_rtl: bool) -> str:
    """Words of another writer put into a sentence: English ones keep their own order in a line of Arabic."""
    if not is_rtl or not text or any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return text
    return f"{_TO_LEFT}{_TO_RIGHT}{text}{_TO_RIGHT}{_TO_LEFT}"


def runs_right_to_left(text: str) -> bool:
    """Whether a letter in it is written from right to left."""
    return any(letter > "\u0589" and unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def levels(text: str, is_rtl: bool) -> list[int]:
    """The level of each letter: even ones run to the right, odd ones to the left. `is_rtl` is the way of the line."""
    base = 1 if is_rtl else 0
    edge = "R" if is_rtl else "L"
    kinds = [unicodedata.bidirectional(letter) or "L" for letter in text]
    for number in _NUMBER.finditer(text):  # a telephone number is one thing, with its blanks and brackets
        kinds[number.start() : number.end()] = ["EN"] * (number.end() - number.start())
    kinds = _weak(kinds, edge)
    kinds = _neutral(kinds, edge)
    return [_level(kind, base) for kind in kinds]


def reordered(parts: Sequence[Part], their_levels: Sequence[int]) -> list[Part]:
    """The parts of a line as they stand from left to right (L2)."""
    order = list(range(len(parts)))
    for level in range(max(their_levels, default=0), 0, -1):
        place = 0
        while place < len(order):
            end = place
            while end < len(order) and their_levels[order[end]] >= level:
                end += 1
            order[place:end] = order[place:end][::-1]
            place = max(end, place + 1)
    return [parts[place] for place in order]


def turned(text: str) -> str:
    """A stretch that runs to the left, written from left to right, its brackets facing the other way."""
    return text[::-1].translate(_MIRRORED)


def _weak(kinds: list[str], edge: str) -> list[str]:
    """Numbers and what belongs to them (W1 to W7)."""
    made: list[str] = []
    strong = edge
    for kind in kinds:
        now = kind
        if kind == "NSM":
            now = made[-1] if made else edge  # W1
        if now == "EN" and strong == "AL":
            now = "AN"  # W2
        if kind in _STRONG:
            strong = kind
        made.append(now)
    made = ["R" if kind == "AL" else kind for kind in made]  # W3
    for place in range(1, len(made) - 1):  # W4
        before, after = made[place - 1], made[place + 1]
        if before == after and (
            (made[place] == "ES" and before == "EN") or (made[place] == "CS" and before in _NUMBERS)
        ):
            made[place] = before
    _terminators(made)
    made = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in made]  # W6
    strong = edge
    for place, kind in enumerate(made):  # W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            made[place] = "L"
    return made


def _terminators(kinds: list[str]) -> None:
    """Signs such as % and $ beside a number go with it (W5)."""
    for way in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        step = 1 if way.step > 0 else -1
        for place in way:
            neighbor = place - step
            if kinds[place] == "ET" and 0 <= neighbor < len(kinds) and kinds[neighbor] == "EN":
                kinds[place] = "EN"


def _neutral(kinds: list[str], edge: str) -> list[str]:
    """Blanks and marks take the way of both neighbors where these agree, else that of the line (N1, N2)."""
    made = list(kinds)
    place = 0
    while place < len(made):
        if made[place] in ("L", "R", *_NUMBERS):
            place += 1
            continue
        end = place
        while end < len(made) and made[end] not in ("L", "R", *_NUMBERS):
            end += 1
        before = _side(made[place - 1]) if place else edge
        after = _side(made[end]) if end < len(made) else edge
        made[place:end] = [before if before == after else edge] * (end - place)
        place = end
    return made


def _side(kind: str) -> str:
    return "R" if kind in _NUMBERS else kind


def _level(kind: str, base: int) -> int:
    """I1 and I2."""
    if base % 2 == 0:
        return base + {"L": 0, "R": 1}.get(kind, 2)
    return base + (0 if kind == "R" else 1)
