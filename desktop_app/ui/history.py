"""The steps that can be taken back before signing: the session before and after each of them."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop_app.domain.training.session import TrainingSession
from desktop_app.ui.runner import Runner

MOST_STEPS = 200


class Step(NamedTuple):
    """One change; steps in a row with the same `kind` (the same field being written) are one step."""

    before: TrainingSession
    after: TrainingSession
    kind: str


def history_of(runner: Runner) -> "History":
    """The one history of this runner, made when first asked for: a session's screens share it."""
    return runner.findChild(History) or History(runner)


class History(QObject):
    """A line of steps with a place in it. A step that does not fit the session as it is now is never offered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def add(self, before: TrainingSession, after: TrainingSession, kind: str = "") -> None:
        """Remember a change; nothing can be done again after it."""
        if _content(before) == _content(after):
            return
        last = self._done[-1] if self._done else None
        if last is not None and not _fits(last.after, before):
            self._done.clear()
            last = None
        self._undone.clear()
        if kind and last is not None and last.kind == kind:
            self._done[-1] = Step(last.before, after, kind)
        else:
            self._done = [*self._done[-MOST_STEPS:], Step(before, after, kind)]

    def undo(self, now: TrainingSession) -> TrainingSession | None:
        """The session as it was before the last step, or None."""
        if not self._done or not _fits(self._done[-1].after, now):
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step.before

    def redo(self, now: TrainingSession) -> TrainingSession | None:
        """The session as it was after the step that was undone last, or None."""
        if not self._undone or not _fits(self._undone[-1].before, now):
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step.after


def _fits(one: TrainingSession, other: TrainingSession) -> bool:
    return _content(one) == _content(other)


def _content(session: TrainingSession) -> TrainingSession:
    """What can be taken back: clock and signature are never undone."""
    return replace(session, state="running", signature=None, group=None)
