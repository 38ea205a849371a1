"""Quick notes: four parts of the note, phrases, and the time of day where it is wanted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QWidget

from desktop_app.domain.training.session import NoteField, SessionNote
from desktop_app.domain.training.snippets import Snippet, offered
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.entry.choices import Options, Segmented
from desktop_app.ui.widgets.entry.note_hand import NoteHand
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wording import session as words

SHOWN_SNIPPETS = 2


class NoteText(QPlainTextEdit):
    """A text that can begin a line with the time of day."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)

    def stamp(self, time: str) -> None:
        """Begin a line with the time; on a line that has words, begin the next one."""
        cursor = self.textCursor()
        if cursor.block().text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n")
        cursor.insertText(f"{time} ")
        self.setTextCursor(cursor)


class NotesCard(Panel):
    """`written(field, text)` with each change; `clock_time` gives the words of the present time."""

    written = Signal(str, str)

    def __init__(
        self,
        clock_time: Callable[[], str],
        parent: QWidget | None = None,
        title: str = words.NOTES,
        segments: Options = words.SEGMENTS,
    ) -> None:
        super().__init__(title, parent)
        self._clock_time, self._quiet = clock_time, False
        self._own: tuple[Snippet, ...] = ()
        self.hint = label(words.SNIPPET_HINT, "small")
        self.head.addWidget(self.hint)
        self.segments = Segmented(segments, name=title)
        self.texts: dict[NoteField, NoteText] = {
            key: NoteText(words.SEGMENT_NAMES[key], words.SEGMENT_HINTS[key])
            for key in words.SEGMENT_NAMES
            if key in dict(segments)
        }
        self.hands: dict[NoteField, NoteHand] = {}
        self.stack = QStackedWidget()
        for key, text in self.texts.items():
            self.stack.addWidget(text)
            text.textChanged.connect(partial(self._changed, key))
            self.hands[key] = NoteHand(text, partial(self._offered, key), ((words.STAMP_TIP, self._stamp),))
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self.body.addWidget(self.segments)
        self.body.addWidget(self.stack, 1)
        self.body.addLayout(self._row)
        self.segments.chosen.connect(self.choose)
        self._show_buttons()

    @property
    def field(self) -> NoteField:
        """The field of the note that is shown."""
        return next(key for key in self.texts if key == self.segments.key())

    @property
    def text(self) -> NoteText:
        """The text that is shown."""
        return self.texts[self.field]

    def choose(self, field: str) -> None:
        """Show a field and write there, also where it is shown already: what is typed next belongs into it."""
        self.segments.set_key(field)
        self.stack.setCurrentWidget(self.text)
        self._show_buttons()
        self.text.setFocus()

    def show_note(self, note: SessionNote, being_written: Callable[[str], bool]) -> None:
        """Show what is written down, but never over what is being typed."""
        self._quiet = True
        for field, text in self.texts.items():
            saved = getattr(note, field)
            if text.toPlainText() != saved and not being_written(field):
                text.setPlainText(saved)
                text.moveCursor(QTextCursor.MoveOperation.End)
        self._quiet = False

    def _changed(self, field: NoteField) -> None:
        if not self._quiet:
            self.written.emit(field, self.texts[field].toPlainText())

    def set_own(self, snippets: Sequence[Snippet]) -> None:
        """The phrases that the practice wrote."""
        if tuple(snippets) != self._own:
            self._own = tuple(snippets)
            self._show_buttons()

    def _offered(self, field: NoteField) -> tuple[Snippet, ...]:
        return offered(field, self._own)

    def _show_buttons(self) -> None:
        take_out(self._row)
        stamp = Button(words.STAMP, "clock", clicked=self._stamp)
        stamp.setToolTip(words.STAMP_TIP)
        self._row.addWidget(stamp)
        hand = self.hands[self.field]
        labelled = [snippet for snippet in self._offered(self.field) if snippet.label]
        for snippet in labelled[:SHOWN_SNIPPETS]:
            self._row.addWidget(_snippet_button(snippet, hand.insert))
        self._more = Button(words.MORE, clicked=hand.offer)
        self._row.addWidget(self._more)
        self._row.addStretch(1)

    def _stamp(self) -> None:
        self.text.stamp(self._clock_time())
        self.text.setFocus()


def _snippet_button(snippet: Snippet, insert: Callable[[str], None]) -> Button:
    made = Button(snippet.label, clicked=lambda: insert(snippet.text))
    made.setToolTip(snippet.text)
    made.setAccessibleDescription(snippet.text)
    return made
