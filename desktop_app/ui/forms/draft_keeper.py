"""Keeps what is typed in a form in the vault until it is saved, given up, or brought back."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop_app.ui.forms.drafts import Draft
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.runner import Runner
from desktop_app.workflows.patients.keep_draft import keep_draft, kept_draft

LOOK_MS = 4_000


class DraftKeeper(QObject):
    """Follows one open form at a time under a name; looks every few seconds and whenever the screen is left."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._form: SideForm | None = None
        self._name, self._place = "", {"form": "", "record": ""}
        self._last: Draft | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.keep)

    @property
    def record(self) -> str:
        """The record that the form is about; empty for a new one."""
        return self._place["record"]

    def follow(self, form: SideForm, name: str, kind: str = "", record: str = "") -> None:
        """Keep this form's draft from now on; `kind` and `record` come back with it."""
        self._form, self._name = form, name
        self._place, self._last = {"form": kind, "record": record}, None
        self._timer.start()

    def keep(self) -> None:
        """Write down what is not yet saved."""
        if self._form is None or not self._form.is_touched:
            return
        draft = self._form.draft()
        if draft != self._last:
            self._last = draft
            self._runner.run(keep_draft, self._name, {**self._place, "fields": draft})

    def forget(self) -> None:
        """The form was saved or given up."""
        self._timer.stop()
        if self._form is not None:
            self._runner.run(keep_draft, self._name, None)
        self._form = None

    def find(self, name: str, then: Callable[[dict[str, object] | None], object]) -> None:
        """Ask for the draft of a name."""
        self._runner.run(kept_draft, name, then=then)
