"""Who showed what: skills of the session and the mark of each caregiver."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.note_text import cleaned
from desktop_app.domain.training.session import TaughtSkill, TrainingSession
from desktop_app.domain.training.skill_library import OWN_TOPIC, LibrarySkill, is_known, offered_skills
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.shared_part import keep_own

if TYPE_CHECKING:
    from desktop_app.store.store import Store


MOST_TRIES = 9


@dataclass(frozen=True, slots=True)
class SessionChanged:
    """The session before and after, so that the step can be undone by saving `before`."""

    before: TrainingSession
    after: TrainingSession
    changed: Changed


def mark_teach_back(
    store: Store, clock: Clock, session_id: str, skill_id: str, caregiver_id: str, mark: Demonstration | None
) -> SessionChanged:
    """Set or clear one mark; clearing forgets the tries before it, too."""

    def marked(skill: TaughtSkill) -> TaughtSkill:
        if skill.id != skill_id:
            return skill
        others = tuple(pair for pair in skill.marks if pair[0] != caregiver_id)
        tries = skill.tries if mark else _without(skill, caregiver_id)
        return replace(skill, marks=(*others, (caregiver_id, mark)) if mark else others, tries=tries)

    return change_session(
        store, clock, session_id, "teach-back", lambda s: replace(s, skills=tuple(map(marked, s.skills)))
    )


def try_again(store: Store, clock: Clock, session_id: str, skill_id: str, caregiver_id: str) -> SessionChanged:
    """The next mark of this caregiver is another try: the present one stays as a try before it."""

    def again(skill: TaughtSkill) -> TaughtSkill:
        shown = skill.tries_of(caregiver_id)
        if skill.id != skill_id or skill.mark_of(caregiver_id) is None or len(shown) >= MOST_TRIES:
            return skill
        return replace(skill, tries=(*_without(skill, caregiver_id), (caregiver_id, shown)))

    return change_session(
        store, clock, session_id, "teach-back", lambda s: replace(s, skills=tuple(map(again, s.skills)))
    )


def _without(skill: TaughtSkill, caregiver_id: str) -> tuple[tuple[str, tuple[Demonstration, ...]], ...]:
    return tuple(pair for pair in skill.tries if pair[0] != caregiver_id)


def add_skill(store: Store, clock: Clock, session_id: str, text: str, goal_ids: tuple[str, ...] = ()) -> SessionChanged:
    """Add a skill to the grid; one in words of our own is offered from now on. Refused without words, or twice."""
    from desktop_app.store.store import new_id

    text = " ".join(text.split())
    if not text:
        raise Refused("The skill has no words.", "Say what is taught, such as “Car transfer”.", "skill")
    session = store.sessions.get(session_id)
    if any(skill.text.casefold() == text.casefold() for skill in session.skills):
        raise Refused(f"“{text}” is in the grid already.", "Mark it there, or add another skill.", "skill")
    clinician = store.clinicians.get(session.clinician_id)
    goals = [goal for patient in session.patient_ids for plan in store.plans.of_patient(patient) for goal in plan.goals]
    offered = offered_skills(clinician.discipline, session.service, goals, store.practice_skills.all())
    own = LibrarySkill(text, OWN_TOPIC, clinician.discipline, session.service, is_own=True)
    skill = TaughtSkill(new_id(), text, goal_ids)
    return change_session(
        store,
        clock,
        session_id,
        "skill",
        lambda s: replace(s, skills=(*s.skills, skill)),
        None if is_known(text, offered) else lambda: store.practice_skills.keep(own),
    )


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
    store: Store,
    clock: Clock,
    session_id: str,
    skill_id: str,
    goal_ids: tuple[str, ...],
    cue_words: str,
    equipment: str = "",
) -> SessionChanged:
    """Link a skill to goals, and keep the cue words that worked and the equipment."""

    def described(skill: TaughtSkill) -> TaughtSkill:
        if skill.id != skill_id:
            return skill
        cues, things = cleaned(cue_words).strip(), cleaned(equipment).strip()
        return replace(skill, goal_ids=goal_ids, cue_words=cues, equipment=things)

    return change_session(
        store, clock, session_id, "skill", lambda s: replace(s, skills=tuple(map(described, s.skills)))
    )


def change_session(
    store: Store,
    clock: Clock,
    session_id: str,
    what: str,
    change: Callable[[TrainingSession], TrainingSession],
    also: Callable[[], object] | None = None,
) -> SessionChanged:
    """Change an unsigned session in one act, and whatever belongs to it. The store refuses where it is signed."""
    before = store.sessions.get(session_id)
    after = change(before)
    if after != before:
        with store.act("change", "training_session", session_id, clock.now().utc, what):
            store.sessions.save(after, before)
            keep_own(store, before, after)
            if also is not None:
                also()
    return SessionChanged(before, after, changed(SESSIONS))


def restore_session(store: Store, clock: Clock, earlier: TrainingSession) -> SessionChanged:
    """Undo: put skills, caregivers, place and note back as they were; clock and state are never undone."""

    def restored(now: TrainingSession) -> TrainingSession:
        return replace(earlier, state=now.state, signature=now.signature)

    return change_session(store, clock, earlier.id, "undo", restored)
