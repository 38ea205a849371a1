"""Words that are hard for tired eyes, and plainer ones to put in their place. Only a word of the list is offered."""

import re
from dataclasses import dataclass

from desktop_app.exchange.reading_grade import spanish_syllable_count, syllable_count

_HARD_SYLLABLES = {"en": 3, "es": 5}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_PLAINER = {
    "en": {
        "ambulate": "walk",
        "ambulation": "walking",
        "anterior": "front",
        "assist": "help",
        "assistance": "help",
        "aspiration": "food going down the wrong way",
        "bilateral": "both sides",
        "commence": "start",
        "continue": "go on",
        "demonstrate": "show",
        "discontinue": "stop",
        "dysphagia": "trouble swallowing",
        "edema": "swelling",
        "elevate": "raise",
        "encourage": "help",
        "extremity": "arm or leg",
        "extremities": "arms and legs",
        "facilitate": "help",
        "frequently": "often",
        "immediately": "right away",
        "independently": "alone",
        "initiate": "start",
        "lower extremity": "leg",
        "maintain": "keep",
        "medication": "medicine",
        "mobility": "moving",
        "monitor": "watch",
        "observe": "watch",
        "obtain": "get",
        "position": "place",
        "posterior": "back",
        "prior": "before",
        "provide": "give",
        "require": "need",
        "sufficient": "enough",
        "supine": "on the back",
        "terminate": "stop",
        "utilize": "use",
        "verbal": "spoken",
        "visualize": "see",
    },
    "es": {
        "deambulación": "caminar",
        "deambular": "caminar",
        "disfagia": "problemas para tragar",
        "edema": "hinchazón",
        "extremidad": "brazo o pierna",
        "extremidades": "brazos y piernas",
        "inmediatamente": "ahora mismo",
        "medicamento": "medicina",
        "posteriormente": "después",
        "utilizar": "usar",
        "visualizar": "ver",
    },
}


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word as it stands in the text; `plainer` is empty where we know no other."""

    word: str
    plainer: str = ""


def hard_words(text: str, language: str) -> tuple[HardWord, ...]:
    """The hard words of a text, each once in the order in which they stand; names (capital letters) are left alone.

    Hard is what our list has a plainer word for, and what has more syllables than a word of easy reading has.
    """
    tongue = language.lower().split("-")[0]
    known, most = _PLAINER.get(tongue), _HARD_SYLLABLES.get(tongue)
    if known is None or most is None:
        return ()
    count = syllable_count if tongue == "en" else spanish_syllable_count
    found: dict[str, HardWord] = {}
    for word in _WORD.findall(text.replace("**", "")):
        plainer = known.get(word.lower(), "")
        if plainer or (word.islower() and count(word) > most):
            found.setdefault(word.lower(), HardWord(word.lower(), plainer))
    return tuple(found.values())
