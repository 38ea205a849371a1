"""Visits of Harold for the screens that come after the training: signed ones, running ones, and their people."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.store.store import Store
from desktop_app.workflows.training.mark_clock import keep_alive, mark_clock
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from desktop_app.workflows.training.teach_back import add_skill, mark_teach_back
from desktop_app.workflows.training.write_note import write_note
from tests import builders
from tests.fake_clock import FakeClock
from tests.ui.screens.practice_room import PracticeRoom

FIELDS = ("necessity", "technique", "absence_reason", "questions_and_resources", "progress", "next_visit")


def do(room: PracticeRoom, workflow: Callable[..., Any], *arguments: Any) -> Any:
    """Run a workflow in the room's vault and bring what came of it."""
    answers: list[Any] = []
    errors: list[Exception] = []
    room.runner.run(workflow, *arguments, then=answers.append, failed=errors.append)
    room.settle()
    if errors:
        raise errors[0]
    return answers[0]


def family(store: Store) -> None:
    """Harold with his wife Marian, who reads English, and Luis, who reads Spanish."""
    store.patients.save(builders.patient())
    store.caregivers.save(builders.caregiver())
    store.caregivers.save(builders.caregiver(id="luis", name="Luis Ortega", relationship="friend", language="es"))
    store.consents.save(builders.consent(caregiver_ids=("marian", "luis")))
    store.plans.save(builders.plan_of_care())


def running_visit(room: PracticeRoom, clock: FakeClock, minutes: int = 47) -> str:
    """A session with Marian and Luis that has run so long; its id."""
    plan = SessionPlan("harold", ("marian", "luis"), "lee")
    session_id: str = do(room, start_session, plan).session_id
    for _ in range(minutes * 3):
        clock.advance(seconds=20)
        room.runner.run(keep_alive, session_id)
        assert room.runner.wait_idle()
    return session_id


def unsigned_visit(room: PracticeRoom, clock: FakeClock, minutes: int = 47) -> str:
    """A whole session that waits for its signature."""
    session_id = running_visit(room, clock, minutes)
    do(room, mark_clock, session_id, "stop")
    session = room.read(lambda store: store.sessions.get(session_id))
    if not session.skills:
        do(room, add_skill, session_id, "Sit to stand with gait belt", ("goal-1",))
        session = room.read(lambda store: store.sessions.get(session_id))
    for field in FIELDS:
        do(room, write_note, session_id, field, getattr(builders.note(), field))
    for skill in session.skills:
        for who in session.caregiver_ids:
            do(room, mark_teach_back, session_id, skill.id, who, "with_cues")
    return session_id


def signed_visit(room: PracticeRoom, clock: FakeClock, minutes: int = 47) -> str:
    """A signed session that may be billed."""
    session_id = unsigned_visit(room, clock, minutes)
    do(room, sign_session, session_id)
    return session_id


def words_on(widget: QWidget) -> str:
    """Everything that labels say on it now."""
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))
