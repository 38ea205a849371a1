"""The form of a caregiver."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QWidget

from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.entries import Entry, PhoneEntry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.wording import chart as words

_ADULT: dict[str, bool | None] = {"yes": True, "no": False, "unasked": None}


class CaregiverForm(SideForm):
    """Reads and shows a Caregiver."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.CAREGIVER_NEW, parent=parent)
        self._caregiver = Caregiver("", "", "", "")
        relation = Entry()
        offered = QCompleter(list(words.RELATIONS), relation)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        relation.setCompleter(offered)
        self.put(
            self.add("name", Field(words.NAME, Entry(), words.NAME_HINT)),
            self.add("relationship", Field(words.RELATION, relation)),
        )
        self.put(
            self.add("phone", Field(words.PHONE, PhoneEntry())),
            self.add("language", Field(words.LANGUAGE, Choice(words.LANGUAGES, "en"))),
        )
        self.put(self.add("is_adult", Field(words.ADULT, Segmented(words.ADULT_ANSWERS))))
        self.put(self.add("is_paid", Field(words.PAID_FIELD, QCheckBox(words.PAID), words.PAID_HINT)))
        self.put(self.add("notes", Field(words.NOTES, GrowingText(3, 10))))
        self.finish()

    def load(self, caregiver: Caregiver) -> None:
        """Show a caregiver; an empty id stands for a new one."""
        self._caregiver = caregiver
        self.title.setText(words.CAREGIVER_CHANGE if caregiver.id else words.CAREGIVER_NEW)
        adult = {known: key for key, known in _ADULT.items()}[caregiver.is_adult]
        self.restore(
            {
                "name": caregiver.name,
                "relationship": caregiver.relationship,
                "phone": caregiver.phone,
                "language": caregiver.language,
                "is_adult": adult,
                "is_paid": caregiver.is_paid,
                "notes": caregiver.notes,
            }
        )
        self.settle()

    def missing(self) -> dict[str, str]:
        draft = self.draft()
        found = {}
        if not str(draft["name"]).strip():
            found["name"] = words.NAME_MISSING
        if not str(draft["relationship"]).strip():
            found["relationship"] = words.RELATION_MISSING
        return found

    def caregiver(self) -> Caregiver:
        """The caregiver as the form has it."""
        draft = self.draft()
        return replace(
            self._caregiver,
            name=str(draft["name"]).strip(),
            relationship=str(draft["relationship"]).strip(),
            phone=str(draft["phone"]).strip(),
            language=str(draft["language"]),
            is_adult=_ADULT[str(draft["is_adult"])],
            is_paid=bool(draft["is_paid"]),
            notes=str(draft["notes"]).strip(),
        )
