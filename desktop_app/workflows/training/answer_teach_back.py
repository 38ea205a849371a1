"""What a caregiver answered to a teach-back question goes into the note, in the caregiver's own words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.topics import SESSIONS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Answered:
    """The line as it stands in the note now."""

    line: str
    changed: Changed


def answer_teach_back(
    store: Store, clock: Clock, session_id: str, caregiver_id: str, question: str, answer: str
) -> Answered:
    """Write one answer under the questions of the note; the same one twice stands there once.

    Raises Refused for an empty answer, and where the note is signed and changes only by an addendum.
    """
    words = " ".join(answer.split())
    if not words:
        raise Refused("There is no answer yet.", "Write what the caregiver said or showed.", "answer")
    session, caregiver = store.sessions.get(session_id), store.caregivers.get(caregiver_id)
    if session.state == "signed":
        raise Refused("This note is signed.", "Write the answer as an addendum to the note.", "answer")
    line = f"Asked “{question}”, {caregiver.given_name} answered: “{words}”"
    before = session.note.questions_and_resources
    if line not in before:
        note = session.note.with_text("questions_and_resources", f"{before.rstrip()} {line}".strip())
        with store.act("edit", "session", session_id, clock.now().utc, "questions_and_resources"):
            store.sessions.save(replace(session, note=note))
    return Answered(line, changed(SESSIONS))
