"""The practice's own phrases and skills, and whether superbills wait for the supervisor, as Settings keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.note_text import cleaned
from desktop_app.domain.training.session import NoteField
from desktop_app.domain.training.skill_library import LibrarySkill
from desktop_app.domain.training.snippets import Snippet
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PRACTICE, SESSIONS, changed
from desktop_app.workflows.training.waiting_for_cosignature import superbills_wait

if TYPE_CHECKING:
    from desktop_app.store.store import Store

LONGEST_PHRASE = 400


@dataclass(frozen=True, slots=True)
class OwnPhrases:
    """What the practice keeps of its own."""

    snippets: tuple[Snippet, ...]
    skills: tuple[LibrarySkill, ...]
    superbills_wait: bool


def own_phrases(store: Store, clock: Clock) -> OwnPhrases:
    """Read them."""
    return OwnPhrases(store.snippets.all(), store.practice_skills.all(), superbills_wait(store))


def keep_phrases(store: Store, clock: Clock, field: NoteField, lines: Iterable[str]) -> Saved:
    """Keep these phrases for one part of the note, one a line, each once; those of the other parts stay."""
    texts = dict.fromkeys(" ".join(cleaned(line).split())[:LONGEST_PHRASE] for line in lines)
    mine = tuple(Snippet(field, text, is_own=True) for text in texts if text)
    others = tuple(snippet for snippet in store.snippets.all() if snippet.field != field)
    if (*others, *mine) != store.snippets.all():
        with store.act("change", "snippet", field, clock.now().utc):
            store.snippets.replace((*others, *mine))
    return Saved(field, changed(PRACTICE, SESSIONS))


def forget_skill(store: Store, clock: Clock, skill: LibrarySkill) -> Saved:
    """Offer one of the practice's skills no more; what was taught stays as it was."""
    with store.act("remove", "skill", "own", clock.now().utc):
        store.practice_skills.forget(skill)
    return Saved(skill.text, changed(PRACTICE, SESSIONS))


def keep_skill(store: Store, clock: Clock, skill: LibrarySkill) -> Saved:
    """Bring a skill back that was taken away."""
    with store.act("keep", "skill", "own", clock.now().utc):
        store.practice_skills.keep(skill)
    return Saved(skill.text, changed(PRACTICE, SESSIONS))
