"""Which topics of the library go with what was taught and what is planned. A suggestion, never a choice."""

import re
from collections.abc import Iterable

from desktop_app.domain.papers.handout import HandoutTopic

_WORD = re.compile(r"[^\W_]+")
_SKILL_WEIGHT, _GOAL_WEIGHT = 5, 1
_ENDINGS = (("ing", 4), ("es", 4), ("ed", 4), ("s", 3))  # with the letters that must stay


def suggested(topics: Iterable[HandoutTopic], skills: Iterable[str], goals: Iterable[str]) -> tuple[str, ...]:
    """The ids of topics whose keywords stand in a skill or a goal, the best first; a skill counts more than a goal."""
    weighed = [(_stems(text), weight) for texts, weight in _weights(skills, goals) for text in texts]
    scores: dict[str, int] = {}
    for topic in topics:
        score = sum(weight * _matches(topic, words) for words, weight in weighed)
        scores[topic.id] = max(score, scores.get(topic.id, 0))
    return tuple(sorted((known for known, score in scores.items() if score), key=lambda known: (-scores[known], known)))


def _weights(skills: Iterable[str], goals: Iterable[str]) -> tuple[tuple[Iterable[str], int], ...]:
    return ((skills, _SKILL_WEIGHT), (goals, _GOAL_WEIGHT))


def _matches(topic: HandoutTopic, words: list[str]) -> int:
    """How much of a text the keywords cover: a keyword of two words says more than one of one."""
    keys = {tuple(_stems(keyword)) for keyword in topic.keywords}
    return sum(len(key) for key in keys if key and _holds(words, key))


def _holds(words: list[str], key: tuple[str, ...]) -> bool:
    return any(tuple(words[place : place + len(key)]) == key for place in range(len(words) - len(key) + 1))


def _stems(text: str) -> list[str]:
    """The words without the endings that English puts on them, so that “transfers” finds “transfer”."""
    return [_stem(word) for word in _WORD.findall(text.casefold())]


def _stem(word: str) -> str:
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left and not word.endswith("ss"):
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e") if len(word) > 3 else word
