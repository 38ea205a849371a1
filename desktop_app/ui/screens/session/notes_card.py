"""Quick notes: four parts of the note, phrases, and the time of day where it is wanted."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QStackedWidget, QWidget

from desktop_app.domain.training.session import SessionNote
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.entry.choices import Options, Segmented
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wording import session as words

SHOWN_SNIPPETS = 2


class NoteText(QPlainTextEdit):
    """A text where a semicolon at the beginning of a word opens the phrases."""

    snippets_wanted = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)

    def insert(self, phrase: str) -> None:
        """Put a phrase in at the cursor, with the space or line that it needs."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        cursor.insertText(f"{'' if not before or before.endswith(' ') else ' '}{phrase}")

    def stamp(self, time: str) -> None:
        """Begin a line with the time; on a line that has words, begin the next one."""
        cursor = self.textCursor()
        if cursor.block().text().strip():
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n")
        cursor.insertText(f"{time} ")
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        if event.text() == ";" and (not before or before.endswith(" ")):
            self.snippets_wanted.emit()
        else:
            super().keyPressEvent(event)


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
        self.head.addWidget(label(words.SNIPPET_HINT, "small"))
        self.segments = Segmented(segments, name=title)
        self.texts = {key: NoteText(words.SEGMENT_NAMES[key], words.SEGMENT_HINTS[key]) for key, _ in segments}
        self.stack = QStackedWidget()
        for key, text in self.texts.items():
            self.stack.addWidget(text)
            text.textChanged.connect(partial(self._changed, key))
            text.snippets_wanted.connect(self._offer)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self.body.addWidget(self.segments)
        self.body.addWidget(self.stack, 1)
        self.body.addLayout(self._row)
        self.segments.chosen.connect(self.choose)
        self._show_buttons()

    @property
    def field(self) -> str:
        """The field of the note that is shown."""
        return self.segments.key()

    @property
    def text(self) -> NoteText:
        """The text that is shown."""
        return self.texts[self.field]

    def choose(self, field: str) -> None:
        """Show a field and write there."""
        self.segments.set_key(field)
        self.stack.setCurrentWidget(self.texts[field])
        self._show_buttons()

    def show_note(self, note: SessionNote, being_written: Callable[[str], bool]) -> None:
        """Show what is written down, but never over what is being typed."""
        self._quiet = True
        for field, text in self.texts.items():
            saved = getattr(note, field)
            if text.toPlainText() != saved and not being_written(field):
                text.setPlainText(saved)
                text.moveCursor(QTextCursor.MoveOperation.End)
        self._quiet = False

    def _changed(self, field: str) -> None:
        if not self._quiet:
            self.written.emit(field, self.texts[field].toPlainText())

    def _show_buttons(self) -> None:
        take_out(self._row)
        stamp = Button(words.STAMP, "clock", clicked=self._stamp)
        stamp.setToolTip(words.STAMP_TIP)
        self._row.addWidget(stamp)
        labelled = [phrase for phrase in words.SNIPPETS[self.field] if phrase in words.SNIPPET_LABELS]
        for phrase in labelled[:SHOWN_SNIPPETS]:
            self._row.addWidget(_snippet_button(phrase, self._insert))
        self._more = Button(words.MORE, clicked=self._offer)
        self._row.addWidget(self._more)
        self._row.addStretch(1)

    def _stamp(self) -> None:
        self.text.stamp(self._clock_time())
        self.text.setFocus()

    def _insert(self, phrase: str) -> None:
        self.text.insert(phrase)
        self.text.setFocus()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for phrase in words.SNIPPETS[self.field]:
            menu.addAction(phrase, partial(self._insert, phrase))
        menu.addAction(words.STAMP_TIP, self._stamp)
        menu.addAction(words.SEMICOLON, lambda: self._insert(";"))
        menu.setActiveAction(menu.actions()[0])
        at = self.text.cursorRect().bottomLeft()
        menu.popup(self.text.viewport().mapToGlobal(at))


def _snippet_button(phrase: str, insert: Callable[[str], None]) -> Button:
    made = Button(words.SNIPPET_LABELS[phrase], clicked=lambda: insert(phrase))
    made.setToolTip(phrase)
    made.setAccessibleDescription(phrase)
    return made
