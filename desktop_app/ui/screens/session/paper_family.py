"""One patient of a session from paper: who was trained, and in a group what was different for them."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.privacy import NameLabel, shown
from desktop_app.ui.screens.session.caregiver_ticks import CaregiverTicks
from desktop_app.ui.screens.session.paper_form import SpansEntry, spans_at
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry, TimeEntry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import group_session as group_words
from desktop_app.ui.wording import times as words
from desktop_app.workflows.training.enter_group import OwnTimes
from desktop_app.workflows.training.prepare_session import Prepared


class PaperFamily(QWidget):
    """`taken_out` brings the patient's id; so does `consent_wanted`."""

    taken_out = Signal(str)
    consent_wanted = Signal(str)

    def __init__(self, prepared: Prepared, chosen: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", True)
        self.patient_id = prepared.record.patient.id
        name = shown(prepared.record.patient.name)
        self.people = CaregiverTicks()
        self.people.setAccessibleName(group_words.caregivers_of(name))
        self.people.consent_wanted.connect(lambda _: self.consent_wanted.emit(self.patient_id))
        self.unticked = label("", "small", "blocked", wrap=True)
        self.unticked.hide()
        self.people.changed.connect(lambda: self.say(""))
        self.out = Button(group_words.TAKE_OUT, "x", "quiet", clicked=lambda: self.taken_out.emit(self.patient_id))
        self.out.setAccessibleName(group_words.take_out(name))
        self.came, self.left, self.present = TimeEntry(), TimeEntry(), SpansEntry()
        self.fields = {
            "came": Field(words.CAME_LATER, self.came),
            "left": Field(words.LEFT_EARLIER, self.left),
            "present": Field(words.OWN_PRESENT, self.present),
        }
        for field in self.fields.values():
            field.editor.setAccessibleName(f"{field.editor.accessibleName()}, {name}")
            self._watch(field)
        self._head, self._own = QWidget(), QWidget()
        self._head.setLayout(row_of(NameLabel(prepared.record.patient.name), 1, self.out))
        times = row_of(*self.fields.values(), spacing=12)
        for place in range(len(self.fields)):
            times.setStretch(place, 1)
        self._own.setLayout(times)
        for part in (self._head, self._own):
            part.setProperty("clear", True)
        self.setLayout(column_of(self._head, self.people, self.unticked, self._own, margins=(0, 6, 0, 6), spacing=4))
        self.show_chart(prepared, chosen)
        self.show_group(False, False)

    def show_chart(self, prepared: Prepared, chosen: tuple[str, ...]) -> None:
        """Offer everybody in the chart as it is now, some of them (ids) ticked."""
        self.people.show_people(prepared.record, prepared.today, chosen)

    def show_group(self, is_group: bool, can_leave: bool) -> None:
        """Whether others were there too, and whether this patient may be taken out again."""
        self._head.setVisible(is_group)
        self._own.setVisible(is_group)
        self.out.setVisible(can_leave)

    def problem(self) -> bool:
        """Mark what cannot be read or is missing, and go to the first of it; False where there is nothing."""
        for field in self.fields.values():
            assert isinstance(field.editor, Entry)
            field.editor.tidy()
            field.set_error(field.editor.problem())
        if not self.people.chosen():
            self.say(words.NOBODY_TICKED)
            next(iter(self.people.ticks.values()), self.came).setFocus()
            return True
        return first_error(list(self.fields.values()))

    def say(self, sentence: str) -> None:
        """What is wrong with who was trained; empty takes it away."""
        self.unticked.setText(sentence)
        self.unticked.setVisible(bool(sentence))

    def own_times(self, at: Callable[[time], datetime]) -> OwnTimes:
        """What was typed here as instants; `at` says which instant a time of day means."""
        came, left = self.came.clock_time(), self.left.clock_time()
        return OwnTimes(
            at(came) if came is not None else None,
            at(left) if left is not None else None,
            spans_at(self.present.value(), at),
        )

    def refuse(self, name: str, error: KnownError) -> None:
        """Say at this patient's own time what is wrong with it."""
        field = self.fields[name]
        field.set_error(f"{error.sentence} {error.next_step}".strip())
        field.editor.setFocus()

    @staticmethod
    def _watch(field: Field) -> None:
        editor = field.editor
        assert isinstance(editor, Entry)
        editor.left.connect(lambda: field.set_error(editor.problem()))
        editor.textEdited.connect(lambda _: field.set_error(""))
