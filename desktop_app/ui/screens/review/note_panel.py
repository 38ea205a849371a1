"""The note in the order in which it is read, each part a text that grows."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.session import NoteField, TrainingSession
from desktop_app.domain.training.snippets import Snippet, offered
from desktop_app.domain.training.written import WRITTEN_FIELDS, complete, is_own
from desktop_app.ui.coach.mending import way_of
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.review.after_box import AfterBox
from desktop_app.ui.screens.review.bill_fields import BillFields
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.entry.note_hand import NoteHand
from desktop_app.ui.widgets.labels import label, set_property
from desktop_app.ui.widgets.panel import Panel, column_of, row_of, scrolled
from desktop_app.ui.wording import review as words
from desktop_app.workflows.training.look_over import LookedOver

LINES = {"necessity": 1, "technique": 2, "interpreter": 1}
ALIKE = 60


class NotePanel(Panel):
    """`written(field, text)` with each change, `placed(code)` for another place of service.

    `given_up(field)` asks for the grid's own words again, `copied` for what the last note says in what is empty.
    """

    written = Signal(str, str)
    placed = Signal(str)
    given_up = Signal(str)
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.NOTE, parent)
        self._quiet = False
        self._snippets: tuple[Snippet, ...] = ()
        self.alike = Chip("plain", "")
        self.copy = Button(words.COPY_LAST, "history", "quiet", clicked=self.copied.emit)
        self.undo_hint = label(words.UNDO_HINT, "small")
        for part in (self.alike, self.copy, self.undo_hint):
            self.head.addWidget(part)
        self.texts: dict[NoteField, GrowingText] = {}
        self.hands: dict[NoteField, NoteHand] = {}
        self.fields: dict[str, Field] = {}
        self.backs: dict[str, Button] = {}
        self.after = AfterBox()
        self.place = Choice()
        self.place.chosen.connect(self.placed)
        self.fields["place"] = Field(words.PLACE, self.place)
        self.bill = BillFields()
        self.bill.written.connect(self.written)
        self.fields |= self.bill.fields
        inner = QWidget()
        inner.setLayout(self._column())
        self.area = scrolled(inner, is_wide_enough=True)
        self.body.addWidget(self.area, 1)
        self.body.setContentsMargins(px(14), 0, px(4), px(8))

    def _column(self) -> QVBoxLayout:
        absence = self._field("absence_reason", words.absence(""))
        self._absence = absence
        return column_of(
            self._field("necessity", words.NECESSITY),
            self._field("technique", words.TECHNIQUE),
            _pair(absence, self._field("questions_and_resources", words.QUESTIONS)),
            self._from_the_grid("competency", words.TEACH_BACK),
            _pair(self._field("progress", words.PROGRESS), self._from_the_grid("next_visit", words.NEXT_VISIT)),
            _pair(self._field("interpreter", words.INTERPRETER), self.fields["place"]),
            self.bill,
            self.after,
            1,
            margins=(2, 0, 10, 4),
            spacing=8,
        )

    def _field(self, key: NoteField, text: str) -> Field:
        editor = GrowingText(least=LINES.get(key, 2), placeholder=words.HINTS[key])
        editor.textChanged.connect(partial(self._changed, key))
        self.hands[key] = NoteHand(editor, lambda: offered(key, self._snippets))
        self.texts[key], self.fields[key] = editor, Field(text, editor)
        return self.fields[key]

    def _from_the_grid(self, key: NoteField, text: str) -> QWidget:
        """A field that the grid writes until it is edited, with the way back to the grid's own words."""
        field = self._field(key, text)
        self.backs[key] = Button(words.BACK_TO_GRID, "undo-2", "link", clicked=lambda: self.given_up.emit(key))
        self.backs[key].setAccessibleName(words.back_to_grid(text.replace("&", "")))
        made = QWidget()
        made.setProperty("clear", True)
        made.setLayout(column_of(field, row_of(self.backs[key], 1), spacing=0))
        return made

    def show_looked(self, looked: LookedOver, being_written: Callable[[str], bool]) -> None:
        """Show what is written down, but never over what is being typed."""
        session, chart = looked.review.timed.session, looked.review.chart
        trained = [person for person in chart.caregivers if person.id in session.caregiver_ids]
        is_signed = session.state == "signed"
        self._quiet, self._snippets = True, looked.snippets
        name = words.absence(shown(chart.patient.given_name))
        self._absence.label.setText(name)
        self.texts["absence_reason"].setAccessibleName(name.replace("&", ""))
        self._show_texts(session, trained, being_written)
        self.place.set_options([(code, f"{name} ({code})") for code, name in looked.places], session.place_of_service)
        self.place.setEnabled(not is_signed)
        self.undo_hint.setVisible(not is_signed)
        self._show_last(looked, is_signed)
        self._show_interpreter(session, trained)
        self.bill.show_session(session, being_written)
        self.after.show_note(looked.whole)
        self._quiet = False

    def _show_texts(
        self, session: TrainingSession, trained: Sequence[Caregiver], being_written: Callable[[str], bool]
    ) -> None:
        note = complete(session, trained)
        for key, text in self.texts.items():
            if not being_written(key):
                text.set_text(getattr(note, key))
            text.setReadOnly(session.state == "signed")
        for key in WRITTEN_FIELDS:
            edited = session.state != "signed" and is_own(session.note, key)
            self.backs[key].setVisible(edited)
            hint = "" if edited or session.state == "signed" else words.FROM_GRID
            self.fields[key].set_hint(hint)

    def _show_last(self, looked: LookedOver, is_signed: bool) -> None:
        """How much of the last note stands in this one, and the way to copy from it."""
        last = looked.last
        self.alike.setVisible(last is not None)
        self.copy.setVisible(last is not None and not is_signed)
        if last is not None:
            word = words.alike(looked.alike, last.day)
            self.alike.set_state("attention" if looked.alike >= ALIKE else "plain", word)
            self.alike.setToolTip(words.ALIKE_MEANING)
            self.copy.setAccessibleName(words.copy_last(last.day))
            self.copy.setToolTip(words.copy_last(last.day))

    def _show_interpreter(self, session: TrainingSession, trained: Sequence[Caregiver]) -> None:
        is_asked = any(person.language.split("-")[0] not in ("en", "") for person in trained)
        self.fields["interpreter"].setVisible(is_asked or bool(session.note.interpreter))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say beside each field what the coach says of it: what blocks as an error, what is worth a look below it."""
        here = [(way.focus, finding) for finding in findings if not (way := way_of(finding)).screen]
        wrong = {key: finding.fix for key, finding in here if finding.severity == "block"}
        look = {key: f.message for key, f in here if f.severity == "warn" and f.id != "NOTE_ALIKE"}
        self.bill.ask_for({way_of(finding).focus for finding in findings})
        for key, field in self.fields.items():
            if field.error != wrong.get(key, ""):
                field.set_error(wrong.get(key, ""))
            if key in look or field.hint_label().property("state") == "attention":
                set_property(field.hint_label(), "state", "attention" if key in look else "")
                field.set_hint(look.get(key, words.FROM_GRID if self._is_from_grid(key) else ""))

    def _is_from_grid(self, key: str) -> bool:
        return key in self.backs and self.backs[key].isHidden() and not self.texts["competency"].isReadOnly()

    def go_to(self, key: str) -> None:
        """Give the focus to a part of the note, and there to its first blank; a part that was not needed is shown."""
        if key in self.fields:
            if key in self.bill.fields:
                self.bill.show()
            self.fields[key].show()
            self.area.ensureWidgetVisible(self.fields[key])
            self.fields[key].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            for known, hand in self.hands.items():
                if known == key:
                    hand.to_first_blank()

    def spot(self) -> tuple[str, object]:
        """The part that is being written, and the place in it; neither where the focus is elsewhere."""
        held = self.window().focusWidget()
        key = next((known for known, field in self.fields.items() if field.editor is held), "")
        return key, next((text.textCursor().position() for text in self.texts.values() if text is held), None)

    def _changed(self, key: NoteField) -> None:
        if not self._quiet:
            self.written.emit(key, self.texts[key].toPlainText())


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = row_of(spacing=12)
    for field in (left, right):
        row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return row
