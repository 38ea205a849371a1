"""The note in the order in which it is read, each part a text that grows."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.session import TrainingSession
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.review.mending import way_of
from desktop_app.ui.screens.review.teach_back_text import TeachBackText
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of, scrolled
from desktop_app.ui.wording import review as words

LINES = {"necessity": 1, "technique": 2, "interpreter": 1}


class NotePanel(Panel):
    """`written(field, text)` with each change, `placed(code)` for another place of service."""

    written = Signal(str, str)
    placed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.NOTE, parent)
        self._quiet = False
        self.undo_hint = label(words.UNDO_HINT, "small")
        self.head.addWidget(self.undo_hint)
        self.texts: dict[str, GrowingText] = {}
        self.fields: dict[str, Field] = {}
        self.teach_back = TeachBackText()
        self.place = Choice()
        self.place.chosen.connect(self.placed)
        self.fields["place"] = Field(words.PLACE, self.place)
        inner = QWidget()
        inner.setLayout(self._column())
        self.area = scrolled(inner)
        self.body.addWidget(self.area, 1)
        self.body.setContentsMargins(px(14), 0, px(4), px(8))

    def _column(self) -> QVBoxLayout:
        absence = self._field("absence_reason", words.absence(""))
        self._absence = absence
        return column_of(
            self._field("necessity", words.NECESSITY),
            self._field("technique", words.TECHNIQUE),
            _pair(absence, self._field("questions_and_resources", words.QUESTIONS)),
            self.teach_back,
            _pair(self._field("progress", words.PROGRESS), self._field("next_visit", words.NEXT_VISIT)),
            _pair(self._field("interpreter", words.INTERPRETER), self.fields["place"]),
            1,
            margins=(2, 0, 10, 4),
            spacing=8,
        )

    def _field(self, key: str, text: str) -> Field:
        editor = GrowingText(least=LINES.get(key, 2), placeholder=words.HINTS[key])
        editor.textChanged.connect(partial(self._changed, key))
        self.texts[key], self.fields[key] = editor, Field(text, editor)
        return self.fields[key]

    def show_session(
        self,
        session: TrainingSession,
        given_name: str,
        trained: Sequence[Caregiver],
        places: Sequence[tuple[str, str]],
        being_written: Callable[[str], bool],
    ) -> None:
        """Show what is written down, but never over what is being typed."""
        self._quiet = True
        self._absence.label.setText(words.absence(shown(given_name)))
        self.texts["absence_reason"].setAccessibleName(words.absence(shown(given_name)).replace("&", ""))
        for key, text in self.texts.items():
            if not being_written(key):
                text.set_text(getattr(session.note, key))
            text.setReadOnly(session.state == "signed")
        self.place.set_options([(code, f"{name} ({code})") for code, name in places], session.place_of_service)
        self.place.setEnabled(session.state != "signed")
        self.undo_hint.setVisible(session.state != "signed")
        self.teach_back.show_skills(session.skills, trained)
        self._show_interpreter(session, trained)
        self._quiet = False

    def _show_interpreter(self, session: TrainingSession, trained: Sequence[Caregiver]) -> None:
        is_asked = any(person.language.split("-")[0] not in ("en", "") for person in trained)
        self.fields["interpreter"].setVisible(is_asked or bool(session.note.interpreter))

    def show_findings(self, blocking: Sequence[Finding]) -> None:
        """Mark the fields without which the claim would not stand."""
        wrong = {way.focus: finding.fix for finding in blocking if (way := way_of(finding)) and not way.screen}
        for key, field in self.fields.items():
            if field.error != wrong.get(key, ""):
                field.set_error(wrong.get(key, ""))

    def go_to(self, key: str) -> None:
        """Give the focus to a part of the note."""
        if key in self.fields:
            self.area.ensureWidgetVisible(self.fields[key])
            self.fields[key].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self, key: str) -> None:
        if not self._quiet:
            self.written.emit(key, self.texts[key].toPlainText())


def _pair(left: Field, right: Field) -> QHBoxLayout:
    row = row_of(spacing=12)
    for field in (left, right):
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
