"""Who showed what: skills of the session and the mark of each caregiver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import TaughtSkill, TrainingSession
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.shared_part import keep_own

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class SessionChanged:
    """The session before and after, so that the step can be undone by saving `before`."""

    before: TrainingSession
    after: TrainingSession
    changed: Changed


def mark_teach_back(
    store: Store, clock: Clock, session_id: str, skill_id: str, caregiver_id: str, mark: Demonstration | None
) -> SessionChanged:
    """Set or clear one mark."""

    def marked(skill: TaughtSkill) -> TaughtSkill:
        if skill.id != skill_id:
            return skill
        others = tuple(pair for pair in skill.marks if pair[0] != caregiver_id)
        return replace(skill, marks=(*others, (caregiver_id, mark)) if mark else others)

    return change_session(
        store, clock, session_id, "teach-back", lambda s: replace(s, skills=tuple(map(marked, s.skills)))
    )


def add_skill(store: Store, clock: Clock, session_id: str, text: str, goal_ids: tuple[str, ...] = ()) -> SessionChanged:
    """Add a skill to the grid. Refused without words."""
    from desktop_app.store.store import new_id

    if not text.strip():
        raise Refused("The skill has no words.", "Say what is taught, such as “Car transfer”.", "skill")
    skill = TaughtSkill(new_id(), text.strip(), goal_ids)
    return change_session(store, clock, session_id, "skill", lambda s: replace(s, skills=(*s.skills, skill)))


def remove_skill(store: Store, clock: Clock, session_id: str, skill_id: str) -> SessionChanged:
    """Take a skill off the grid; undo brings it back with its marks."""
    return change_session(
        store,
        clock,
        session_id,
        "skill",
        lambda s: replace(s, skills=tuple(skill for skill in s.skills if skill.id != skill_id)),
    )


def describe_skill(
    store: Store, clock: Clock, session_id: str, skill_id: str, goal_ids: tuple[str, ...], cue_words: str
) -> SessionChanged:
    """Link a skill to goals and keep the cue words that worked."""

    def described(skill: TaughtSkill) -> TaughtSkill:
        return replace(skill, goal_ids=goal_ids, cue_words=cue_words.strip()) if skill.id == skill_id else skill

    return change_session(
        store, clock, session_id, "skill", lambda s: replace(s, skills=tuple(map(described, s.skills)))
    )


def change_session(
    store: Store, clock: Clock, session_id: str, what: str, change: Callable[[TrainingSession], TrainingSession]
) -> SessionChanged:
    """Change an unsigned session in one act. The store refuses where it is signed."""
    before = store.sessions.get(session_id)
    after = change(before)
    if after != before:
        with store.act("change", "training_session", session_id, clock.now().utc, what):
            store.sessions.save(after)
            keep_own(store, before, after)
    return SessionChanged(before, after, changed(SESSIONS))


def restore_session(store: Store, clock: Clock, earlier: TrainingSession) -> SessionChanged:
    """Undo: put skills, caregivers, place and note back as they were; clock and state are never undone."""

    def restored(now: TrainingSession) -> TrainingSession:
        return replace(earlier, state=now.state, signature=now.signature)

    return change_session(store, clock, earlier.id, "undo", restored)
