"""Decides what Patients shows: who is found, and what becomes of a new patient."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.training.clock import Clock
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import patients as words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.patients.find import find_patients
from desktop_app.workflows.patients.save_patient import save_patient
from desktop_app.workflows.practice.read_settings import PracticeSettings, read_settings

if TYPE_CHECKING:
    from desktop_app.ui.screens.patients.view import PatientsScreen

MOST = 200
DRAFT = "new patient"


class PatientsPresenter:
    """Speaks to the workflows for the Patients screen."""

    def __init__(self, runner: Runner, view: PatientsScreen) -> None:
        self._runner, self._view = runner, view
        self._today: date | None = None

    def today(self) -> date:
        """The practice's day once it is known, the machine's before."""
        if self._today is not None:
            return self._today
        clock: Clock = self._runner.clock  # type: ignore[assignment]
        now = clock.now()
        return now.utc.astimezone(ZoneInfo(now.zone)).date()

    def load(self) -> None:
        """Read the payers to choose from."""
        self._runner.run(read_settings, then=self._offer)

    def find(self, typed: str) -> None:
        """Look for patients; an answer that comes after the next letter is dropped."""
        self._runner.run(find_patients, typed, MOST, then=lambda hits: self._found(typed, hits))

    def open(self, patient_id: str) -> None:
        """Open the chart."""
        self._view.go.emit("chart", {"patient_id": patient_id})

    def save(self) -> None:
        """Save the new patient; what cannot be stands at its field."""
        form = self._view.form
        self._runner.run(save_patient, form.patient(), then=self._saved, failed=form.refuse)

    def _saved(self, outcome: Saved) -> None:
        self._view.done()
        self._view.tell(words.SAVED)
        self.open(outcome.id)

    def _offer(self, settings: PracticeSettings) -> None:
        self._today = settings.today
        self._view.form.offer(settings.payers)

    def _found(self, typed: str, hits: object) -> None:
        if typed == self._view.search.text():
            self._view.show_hits(hits)
