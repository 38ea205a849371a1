"""The form of a disclosure that is written down by hand."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.domain.entering import american
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.widgets.entry.entries import DateEntry, Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.wording import disclosures as words
from desktop_app.ui.wording.forms import DATE_MISSING
from desktop_app.workflows.activity.record_disclosure import NewDisclosure

_MISSING = {"recipient": words.TO_WHOM_MISSING, "what": words.WHAT_MISSING, "purpose": words.WHY_MISSING}


class DisclosureForm(SideForm):
    """Always a new one: what is in the list stays as it is."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(words.NEW, parent=parent)
        self._today = today
        self._on = DateEntry(today, past=True)
        self.put(self.add("on", Field(words.ON, self._on)), 1)
        self.put(self.add("recipient", Field(words.TO_WHOM, Entry(), words.TO_WHOM_HINT)))
        self.put(self.add("what", Field(words.WHAT, Entry(), words.WHAT_HINT)))
        self.put(self.add("purpose", Field(words.WHY, Entry(), words.WHY_HINT)))
        self.finish()

    def load(self) -> None:
        """Empty, with today as the day."""
        self.restore({"on": american(self._today()), "recipient": "", "what": "", "purpose": ""})
        self.settle()

    def missing(self) -> dict[str, str]:
        found = {key: sentence for key, sentence in _MISSING.items() if not str(self.draft()[key]).strip()}
        return found if self._on.value() else {"on": DATE_MISSING} | found

    def disclosure(self, patient_id: str) -> NewDisclosure:
        """The entry as the form has it; call after `wanted`."""
        draft = self.draft()
        what, recipient, purpose = (str(draft[key]).strip() for key in ("what", "recipient", "purpose"))
        return NewDisclosure(patient_id, self._on.day() or self._today(), recipient, what, purpose)
