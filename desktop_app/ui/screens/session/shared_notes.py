"""The notes that are written once for a whole group, with a word where they tell who somebody is."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.domain.training.session import SessionNote
from desktop_app.ui.screens.session.notes_card import NotesCard
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import group_session as words
from desktop_app.workflows.training.live_group import LiveGroup


class SharedNotes(NotesCard):
    """As the notes of one patient, with the parts that may be written for all."""

    def __init__(self, clock_time: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(clock_time, parent, words.SHARED_NOTES, words.SHARED_SEGMENTS)
        self._group: LiveGroup | None = None
        self.telling = label(words.NAMES_SOMEBODY, "small", "attention", wrap=True)
        self.telling.hide()
        self.body.addWidget(self.telling)
        self.segments.chosen.connect(lambda _: self._warn())

    def show_group(self, group: LiveGroup, being_written: Callable[[str], bool]) -> None:
        """Show what is written down for all, but never over what is being typed."""
        self._group = group
        note = SessionNote(
            technique=group.shared["technique"],
            absence_reason=group.shared["absence_reason"],
            questions_and_resources=group.shared["questions_and_resources"],
        )
        self.show_note(note, being_written)
        self._warn()

    def _warn(self) -> None:
        self.telling.setVisible(self._group is not None and self.field in self._group.telling)
