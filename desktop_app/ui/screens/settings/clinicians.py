"""The clinicians: who trains and signs."""

from typing import get_args

from PySide6.QtWidgets import QWidget

from desktop_app.domain.billing.facts import Profession
from desktop_app.domain.people.practice import Clinician
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry, NpiEntry, StateEntry
from desktop_app.ui.wording import settings as words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.practice.read_settings import save_clinician
from desktop_app.workflows.practice.set_up_practice import check_clinician

_NEW = "new"
_PROFESSIONS: tuple[Profession, ...] = get_args(Profession)


class ClinicianForm(SavingForm):
    """One clinician at a time, chosen above."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.CLINICIANS, parent)
        self._runner = runner
        self._clinicians: tuple[Clinician, ...] = ()
        self._current = ""
        self.which = Choice()
        self.which.setAccessibleName(words.CLINICIAN.replace("&", ""))
        self.which.chosen.connect(self._choose)
        self.head.addWidget(self.which)
        self.head.addWidget(Button(words.ADD_CLINICIAN, icon="user-plus", clicked=lambda: self._choose(_NEW)))
        self.name, self.credentials = Entry(), Entry()
        self.profession = Choice([(key, key) for key in _PROFESSIONS])
        self.npi, self.license_state, self.license, self.taxonomy = NpiEntry(), StateEntry(), Entry(), Entry()
        self.supervisor = Choice()
        self.add("clinician_name", words.CLINICIAN_NAME, self.name)
        self.add("credentials", words.CREDENTIALS, self.credentials, words.CREDENTIALS_HINT)
        self.add("profession", words.PROFESSION, self.profession)
        self.add("clinician_npi", words.CLINICIAN_NPI, self.npi)
        self.add("license_state", words.LICENSE_STATE, self.license_state)
        self.add("license", words.LICENSE, self.license)
        self.add("taxonomy", words.TAXONOMY, self.taxonomy)
        self.add("supervisor", words.SUPERVISOR, self.supervisor)
        self.save.connect(self._save)

    def show_clinicians(self, clinicians: tuple[Clinician, ...]) -> None:
        """Offer the clinicians and show the one that was shown, or the first."""
        self._clinicians = clinicians
        known = any(c.id == self._current for c in clinicians)
        self._current = self._current if known else (clinicians[0].id if clinicians else _NEW)
        self._offer()
        self._show_current()

    def _offer(self) -> None:
        options = [(c.id, c.signature) for c in self._clinicians]
        extra = [(_NEW, words.NEW_CLINICIAN)] if self._current == _NEW else []
        self.which.set_options([*options, *extra], self._current)
        others = [(c.id, c.signature) for c in self._clinicians if c.id != self._current]
        self.supervisor.set_options([("", words.NOBODY), *others], self.supervisor.key())

    def _choose(self, key: str) -> None:
        if self.save_now():
            self._current = key
        self._offer()
        self._show_current()
        if key == self._current == _NEW:
            self.name.setFocus()

    def _show_current(self) -> None:
        empty = Clinician("", "", "PT", "")
        shown = next((c for c in self._clinicians if c.id == self._current), empty)
        self.filled(lambda: self._fill(shown))

    def _fill(self, clinician: Clinician) -> None:
        self.name.setText(clinician.name)
        self.credentials.setText(clinician.credentials)
        self.npi.setText(clinician.npi or "")
        self.license_state.setText(clinician.license_state)
        self.license.setText(clinician.license_number)
        self.taxonomy.setText(clinician.taxonomy)
        for choice, key in ((self.profession, clinician.profession), (self.supervisor, clinician.supervisor_id or "")):
            choice.blockSignals(True)
            choice.set_key(key)
            choice.blockSignals(False)

    def check(self) -> None:
        check_clinician(self._entered())

    def _save(self) -> None:
        self._runner.run(save_clinician, self._entered(), then=self._saved, failed=self.refused)

    def _entered(self) -> Clinician:
        profession = next(p for p in _PROFESSIONS if p == self.profession.key())
        return Clinician(
            id="" if self._current == _NEW else self._current,
            name=self.name.value(),
            profession=profession,
            credentials=self.credentials.value(),
            npi=self.npi.value() or None,
            license_state=self.license_state.value(),
            license_number=self.license.value(),
            taxonomy=self.taxonomy.value(),
            supervisor_id=self.supervisor.key() or None,
        )

    def _saved(self, saved: Saved) -> None:
        if self._current == _NEW:
            self._current = saved.id
