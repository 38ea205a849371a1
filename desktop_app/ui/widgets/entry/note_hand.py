"""What a text of the note does beyond typing: phrases at a semicolon, and Tab from blank to blank."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from desktop_app.domain.training.blanks import Blank, blank_before, blanks, next_blank
from desktop_app.domain.training.snippets import Snippet
from desktop_app.ui.theme import colour
from desktop_app.ui.wording import notes as words

_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LAST_OF_FIRST_PLANE = 0xFFFF
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class BlankPainter(QSyntaxHighlighter):
    """Blanks stand out until they are filled."""

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setForeground(colour("attention.text"))
        look.setBackground(colour("attention.tint"))
        for blank in blanks(in_places(text)):
            self.setFormat(blank.start, blank.end - blank.start, look)


class NoteHand(QObject):
    """Sits on a text; `offer` says which phrases there are. `extra` are further lines of the menu."""

    offered = Signal()

    def __init__(
        self,
        text: QPlainTextEdit,
        offer: Callable[[], Sequence[Snippet]],
        extra: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        super().__init__(text)
        self._text, self._offer, self._extra = text, offer, tuple(extra)
        self._painter = BlankPainter(text.document())
        text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_TAB:
            self._arrive(event.reason())
        return False

    def insert(self, phrase: str) -> None:
        """Put a phrase in at the cursor, with the space that it needs, and go to its first blank."""
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        start = cursor.selectionStart()
        space = "" if not before or before.endswith(" ") or cursor.hasSelection() else " "
        cursor.insertText(f"{space}{phrase}")
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        first = next_blank(phrase, 0)
        if first is not None:
            self._select(next_blank(self._plain(), start))

    def offer(self) -> None:
        """Open the phrases below the cursor."""
        menu = QMenu(self._text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(words.PHRASES)
        for snippet in self._offer():
            menu.addAction(snippet.text.replace("&", "&&"), partial(self.insert, snippet.text))
        for name, act in self._extra:
            menu.addAction(name, act)
        menu.addAction(words.SEMICOLON, lambda: self.insert(";"))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._text.viewport().mapToGlobal(self._text.cursorRect().bottomLeft()))
        self.offered.emit()

    def to_first_blank(self) -> bool:
        """Select the first blank; False where there is none."""
        return self._select(next_blank(self._plain(), 0))

    def _pressed(self, event: QKeyEvent) -> bool:
        if self._text.isReadOnly():
            return False
        if event.text() == ";" and self._begins_word():
            self.offer()
            return True
        if event.key() in _TABS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._tab(back=event.key() == Qt.Key.Key_Backtab)
        return False

    def _begins_word(self) -> bool:
        cursor = self._text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        return not before or before.endswith(" ")

    def _tab(self, back: bool) -> bool:
        """To the next blank of this text; the last one lets the focus go on."""
        cursor, text = self._text.textCursor(), self._plain()
        if back:
            return self._select(blank_before(text, cursor.selectionStart()))
        return self._select(next_blank(text, cursor.selectionEnd()))

    def _arrive(self, reason: Qt.FocusReason) -> None:
        text = self._plain()
        if self._text.isReadOnly():
            return
        forward = reason == Qt.FocusReason.TabFocusReason
        self._select(next_blank(text, 0) if forward else blank_before(text, len(text)))

    def _plain(self) -> str:
        return in_places(self._text.toPlainText())

    def _select(self, blank: Blank | None) -> bool:
        if blank is None:
            return False
        cursor = self._text.textCursor()
        cursor.setPosition(blank.start)
        cursor.setPosition(blank.end, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        return True


def in_places(text: str) -> str:
    """The text as Qt counts it: a sign beyond the first plane, such as an emoji, takes two places."""
    return "".join(sign if ord(sign) <= _LAST_OF_FIRST_PLANE else "xx" for sign in text)
