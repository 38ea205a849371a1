"""What the session screen decides about a group: which part is in front, who is in the room, what is for all."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.session import NoteField
from desktop_app.ui.autosave import Autosave
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import group_session as words
from desktop_app.ui.wording import session as session_words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.patients.find import find_patients
from desktop_app.workflows.training.attend_group import Attended, come, join, leave
from desktop_app.workflows.training.end_group import record_as_individual
from desktop_app.workflows.training.live_group import LiveGroup
from desktop_app.workflows.training.prepare_session import prepare_session
from desktop_app.workflows.training.shared_part import (
    SharedWritten,
    add_shared_skill,
    follow_shared,
    remove_shared_skill,
    write_shared,
)
from desktop_app.workflows.training.start_group import GroupPlan, MemberPlan, start_group

if TYPE_CHECKING:
    from desktop_app.ui.screens.session.presenter import SessionPresenter
    from desktop_app.ui.screens.session.view import SessionScreen

MOST_HITS = 8


class GroupPart(QObject):
    """Stands beside the session's presenter, which holds what was read; `is_shared` says what is in front."""

    def __init__(self, runner: Runner, does: "SessionPresenter", view: "SessionScreen") -> None:
        super().__init__(view)
        self._runner, self._does, self._view = runner, does, view
        self.autosave = Autosave(self._write, self)
        self.is_shared = False
        self.is_choosing = False
        self._joins_to = ""
        self._in_flight: Counter[str] = Counter()
        self._done: list[SharedWritten] = []
        self._undone: list[SharedWritten] = []

    @property
    def group(self) -> LiveGroup | None:
        """The group of the session that is shown."""
        return self._does.live.group if self._does.live is not None else None

    # which part is in front

    def show(self, session_id: str) -> None:
        """Bring a part to the front: one patient's, or with an empty id what is for all."""
        group = self.group
        if group is None:
            return
        if session_id and group.attendance_of(session_id) == "expected":
            self._view.tell(words.NOT_HERE_YET)
            self._view.show_parts()
            return
        self.flush()
        self.is_shared = not session_id
        self._does.bring(session_id or group.lead)

    def flush(self) -> None:
        """Write down what was typed."""
        self._does.autosave.flush()
        self.autosave.flush()

    # choosing who is in it

    def choose(self, patient_id: str = "", joins_to: str = "") -> None:
        """Choose the patients of a new group, beginning with this one, or one more for the group that runs."""
        self.flush()
        self.is_choosing, self._joins_to = True, joins_to
        self._view.show_group_ready(bool(joins_to))
        self.find("")
        if patient_id:
            self.add(patient_id)

    def find(self, typed: str) -> None:
        """Look for patients; an answer that comes after the next letter is dropped."""
        self._runner.run(find_patients, typed, MOST_HITS, then=lambda hits: self._found(typed, hits))

    def _found(self, typed: str, hits: Any) -> None:
        if typed == self._view.group_ready.search.text():
            self._view.group_ready.show_hits(hits)

    def add(self, patient_id: str) -> None:
        """Read this patient's chart and put them into the group."""
        self._runner.run(prepare_session, patient_id, then=self._view.group_ready.show_prepared)

    def reload(self) -> None:
        """Read again what is shown before the start."""
        for patient_id in self._view.group_ready.patient_ids:
            self.add(patient_id)

    def start(self, plan: GroupPlan) -> None:
        """Start the group's timer."""
        self.is_shared = True
        self._does.start_with(start_group, plan)

    def join(self, member: MemberPlan) -> None:
        """Somebody more comes to the group that runs."""
        self._runner.run(join, self._joins_to, member, then=self._joined)

    def _joined(self, outcome: Attended) -> None:
        self._view.tell(words.JOINED)
        self.is_choosing, self.is_shared = False, True
        self._does.bring(self._joins_to)

    # who is in the room

    def come(self, session_id: str) -> None:
        """Somebody came, or came back."""
        self._attend(come, session_id)

    def leave(self, session_id: str) -> None:
        """Somebody left early."""
        self._attend(leave, session_id)

    def _attend(self, workflow: Any, session_id: str) -> None:
        group = self.group
        if group is not None:
            said = words.DONE[group.attendance_of(session_id)]
            self._runner.run(workflow, session_id, then=lambda _: self._view.tell(said))

    def record_alone(self) -> None:
        """The others did not come: it was an individual session."""
        group = self.group
        if group is not None:
            self._runner.run(record_as_individual, group.lead, then=self._recorded)

    def _recorded(self, outcome: Saved) -> None:
        self.is_shared = False
        self._view.tell(words.RECORDED_INDIVIDUAL)
        self._does.bring(outcome.id)

    # what is for all

    def is_being_written(self, field: str) -> bool:
        """Whether the shared text of this field is ahead of what is written down."""
        return self.autosave.waits_for(field) or self._in_flight[field] > 0

    def _write(self, field: str, text: str) -> None:
        live = self._does.live
        if live is None or live.group is None:
            return
        self._in_flight[field] += 1

        def written(outcome: SharedWritten) -> None:
            self._in_flight[field] -= 1
            if outcome.before != outcome.after:
                self._done.append(outcome)
                self._undone.clear()

        def failed(error: KnownError) -> None:
            self._in_flight[field] -= 1
            self._runner.said.emit(error)

        self._runner.run(write_shared, live.session.id, field, text, then=written, failed=failed)

    def follow(self, field: str) -> None:
        """Give up one patient's own words for those for all."""
        live = self._does.live
        if live is not None:
            self._does.autosave.flush()
            self._runner.run(follow_shared, live.session.id, field)

    def add_skill(self, text: str) -> None:
        """Add a skill to every record."""
        if self._does.live is not None:
            said = words.SKILL_ADDED
            self._runner.run(add_shared_skill, self._does.live.session.id, text, then=lambda _: self._view.tell(said))

    def remove_skill(self, text: str) -> None:
        """Take a skill off every record where nobody has shown it."""
        live = self._does.live
        if live is not None:
            self._runner.run(remove_shared_skill, live.session.id, text, then=lambda _: self._removed(text))

    def _removed(self, text: str) -> None:
        self._view.tell(words.SKILL_REMOVED, lambda: self.add_skill(text))

    def undo(self) -> None:
        """Take the last shared text back."""
        self.autosave.flush()
        self._runner.run(_nothing, then=lambda _: self._step(self._done, self._undone, is_undo=True))

    def redo(self) -> None:
        """Write again what was taken back last."""
        self.autosave.flush()
        self._runner.run(_nothing, then=lambda _: self._step(self._undone, self._done, is_undo=False))

    def _step(self, from_these: list[SharedWritten], to_those: list[SharedWritten], is_undo: bool) -> None:
        live = self._does.live
        mine = live.group.id if live is not None and live.group is not None else ""
        if live is None or not from_these or from_these[-1].group_id != mine:
            self._view.tell(session_words.NOTHING_TO_UNDO if is_undo else session_words.NOTHING_TO_REDO)
            return
        step = from_these.pop()
        to_those.append(step)
        field: NoteField = step.field
        text = step.before if is_undo else step.after
        said = session_words.UNDONE if is_undo else session_words.REDONE
        self._runner.run(write_shared, live.session.id, field, text, then=lambda _: self._view.tell(said))


def _nothing(*_: object) -> None:
    """A step in the runner's line, after everything that was asked for before it."""
