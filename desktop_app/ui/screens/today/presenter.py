"""Decides what Today shows, and what its answers do."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.domain.errors import KnownError
from desktop_app.ui.automatic_backup import backups_of
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import today as words
from desktop_app.ui.wording.days import clock_words
from desktop_app.workflows.patients.find import find_patients
from desktop_app.workflows.practice.plan_the_day import Due, Today, plan_the_day
from desktop_app.workflows.training.mark_clock import keep_alive
from desktop_app.workflows.training.recover_session import stop_at, stop_at_last_pulse
from desktop_app.workflows.vault.back_up import ASKED, BackedUp

if TYPE_CHECKING:
    from desktop_app.ui.screens.today.view import TodayScreen

HITS, LAST_SEEN = 8, 3


class TodayPresenter(QObject):
    """Speaks to the workflows for the Today screen."""

    def __init__(self, runner: Runner, view: TodayScreen) -> None:
        super().__init__(view)
        self._runner, self._view = runner, view
        self.day: Today | None = None

    def load(self) -> None:
        """Read the day."""
        self._runner.run(plan_the_day, then=self._show)

    def find(self, typed: str) -> None:
        """Look for patients; an answer that comes after the next letter is dropped."""
        limit = HITS if typed.strip() else LAST_SEEN
        self._runner.run(find_patients, typed, limit, then=lambda hits: self._found(typed, hits))

    def act_on(self, due: Due) -> None:
        """Go where the thing can be done."""
        match due.kind:
            case "note" | "cosign":
                self._view.go.emit("review", {"session_id": due.session_id})
            case "superbill":
                self._view.go.emit("print", {"session_id": due.session_id})
            case "plan_ended" | "recertify":
                self._view.go.emit("chart", {"patient_id": due.patient_id, "tab": "plan"})
            case "payer":
                self._view.go.emit("settings", {"section": "payers", "payer_id": due.detail})
            case "threshold":
                self._view.go.emit("chart", {"patient_id": due.patient_id, "tab": "overview"})
            case "consent":
                place = {"patient_id": due.patient_id, "tab": "caregivers", "focus": "consents"}
                self._view.go.emit("chart", place)

    def start_with(self, patient_id: str) -> None:
        """Go to the session screen with this patient; training starts there."""
        self._view.go.emit("session", {"patient_id": patient_id})

    def go_to_session(self, session_id: str) -> None:
        """Go to the running session."""
        self._view.go.emit("session", {"session_id": session_id})

    def keep_running(self, session_id: str) -> None:
        """The lost session goes on; what nobody saw becomes a gap that the session screen asks about."""
        self._runner.run(keep_alive, session_id, then=lambda _: self.go_to_session(session_id))

    def stop_when_last_seen(self, session_id: str, seen: str) -> None:
        """End it at its last certain moment."""
        self._runner.run(stop_at_last_pulse, session_id, then=lambda _: self._view.tell(words.stopped(seen)))

    def stop_then(self, session_id: str, ended: datetime) -> None:
        """End it at a time that was typed."""
        zone = ZoneInfo(self.day.practice.time_zone) if self.day else ended.tzinfo
        told = words.stopped(clock_words(ended.astimezone(zone)))
        self._runner.run(
            stop_at,
            session_id,
            ended,
            then=lambda _: self._view.tell(told),
            failed=lambda error: self._view.refuse_end(session_id, error),
        )

    def back_up(self) -> None:
        """Make a backup beside the records and prove it."""
        self._view.backup.show_busy()
        backups_of(self._runner).back_up_now()

    def _show(self, day: Today) -> None:
        self.day = day
        self._view.show_day(day)

    def _found(self, typed: str, hits: object) -> None:
        if typed == self._view.start.search.text():
            self._view.show_hits(hits)

    def backed_up(self, done: BackedUp) -> None:
        """A backup was made, asked for here or not; what is worth saying is said by the screen in front."""
        trouble = done.made.trouble
        if self._view.isVisible() and done.made.reason == ASKED:
            self._view.tell(words.backed_up(done.patients, done.sessions))
        if self._view.isVisible() and trouble is not None:
            self._view.tell(words.not_copied(trouble.sentence, trouble.next_step))
        self.load()

    def not_backed_up(self, error: KnownError) -> None:
        """No backup could be made."""
        if self._view.isVisible():
            self._view.tell(words.not_backed_up(error.sentence, error.next_step))
        self.load()
