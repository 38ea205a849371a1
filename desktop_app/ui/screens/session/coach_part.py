"""What the session screen decides about the coach: when it looks again, and where its jumps lead."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.coach.mending import Way
from desktop_app.ui.coach.telling import told
from desktop_app.ui.runner import Runner
from desktop_app.workflows.training.coach_session import Coached, coach_session

if TYPE_CHECKING:
    from desktop_app.ui.screens.session.presenter import SessionPresenter
    from desktop_app.ui.screens.session.view import SessionScreen

PAUSE_MS = 900  # longer than the pause after which a text is written, so that it looks at what is written


class CoachPart(QObject):
    """Looks again once nothing was typed, marked or pressed for a moment, never while somebody writes."""

    def __init__(self, runner: Runner, does: "SessionPresenter", view: "SessionScreen") -> None:
        super().__init__(view)
        self._runner, self._does, self._view = runner, does, view
        self.coached: Coached | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.look)

    def touch(self) -> None:
        """Something is other than it was: look again after a moment of quiet."""
        self._pause.start()

    def rest(self) -> None:
        """The screen is left: look at nothing."""
        self._pause.stop()

    def look(self) -> None:
        """Ask what stands in the way of the record that is in front."""
        self._pause.stop()
        live = self._does.live
        if live is not None and not self._does.is_for_all:
            self._runner.run(coach_session, live.session.id, then=self._came)

    def _came(self, coached: Coached) -> None:
        live = self._does.live
        if live is None or live.session.id != coached.session_id or self._does.is_for_all:
            return
        self.coached = coached
        say = told(coached.chart)
        findings = [replace(f, message=say(f.message), fix=say(f.fix)) for f in coached.findings]
        self._view.live.show_coached(findings, [say(sentence) for sentence in coached.done])

    def mend(self, way: Way) -> None:
        """Go where a finding is put right: here where that is possible, else on the screen that has the field."""
        live = self._does.live
        if live is None:
            return
        session_id, go = live.session.id, self._view.go
        if way.screen == "session" or (not way.screen and way.focus in self._view.live.notes.texts):
            self._view.begin_at(way.focus)
        elif way.screen == "group":
            self._does.part.record_alone()
        elif way.screen == "chart":
            go.emit("chart", {"patient_id": live.chart.patient.id, "tab": way.tab, "focus": way.focus})
        elif way.screen == "settings":
            go.emit("settings", {"section": way.tab, "to_field": True})
        else:
            go.emit(way.screen or "review", {"session_id": session_id, "focus": way.focus})
