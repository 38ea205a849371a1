"""What the grid says in words: who showed which skill, and how well."""

from collections.abc import Iterable

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.session import TaughtSkill

_HOW: dict[Demonstration, str] = {
    "independent": "showed {skills} independently",
    "with_cues": "showed {skills} with cues",
    "unsafe": "was not yet safe with {skills}",
    "not_yet": "did not yet show {skills}",
}

_BEFORE: dict[Demonstration, str] = {
    "independent": "independent",
    "with_cues": "with cues",
    "unsafe": "not yet safe",
    "not_yet": "not yet shown",
}
_COUNTED = ("", "first", "second", "third", "fourth", "fifth", "sixth")


def competency_sentences(skills: Iterable[TaughtSkill], caregivers: Iterable[Caregiver]) -> str:
    """One sentence a caregiver, best results first; empty while nothing is marked."""
    skills = tuple(skills)
    sentences = (_sentence(caregiver, skills) for caregiver in caregivers)
    return " ".join(sentence for sentence in sentences if sentence)


def _sentence(caregiver: Caregiver, skills: tuple[TaughtSkill, ...]) -> str:
    parts = []
    for mark, phrase in _HOW.items():
        marked = [skill for skill in skills if skill.mark_of(caregiver.id) == mark]
        named = [lowered(skill.text) for skill in marked if len(skill.tries_of(caregiver.id)) < 2]
        if named:
            parts.append(phrase.format(skills=listed(named)))
        parts += [_after_tries(skill, caregiver.id) for skill in marked if len(skill.tries_of(caregiver.id)) > 1]
    return f"{caregiver.given_name} {'; '.join(parts)}." if parts else ""


def _after_tries(skill: TaughtSkill, caregiver_id: str) -> str:
    """A skill that took several tries: how it ended, and how it was before."""
    *before, last = skill.tries_of(caregiver_id)
    count = _COUNTED[len(before) + 1] if len(before) + 1 < len(_COUNTED) else f"{len(before) + 1}th"
    told = listed([_BEFORE[mark] for mark in dict.fromkeys(before)])
    return f"{_HOW[last].format(skills=lowered(skill.text))} on the {count} try ({told} before)"


def lowered(text: str) -> str:
    """The skill in the middle of a sentence; a word that is all capitals stays as it is."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() and len(first) > 1 else text[:1].lower() + text[1:]


def listed(names: Iterable[str]) -> str:
    """Names as they are said: "a", "a and b", "a, b and c"."""
    names = list(names)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
