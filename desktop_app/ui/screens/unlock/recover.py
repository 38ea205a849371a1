"""The way in for whoever lost their passphrase: the words of the recovery key, and a new passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import unlock as words


class RecoverCard(QFrame):
    """`wanted` brings the words, the name and the new passphrase; `back` goes to the passphrase again."""

    wanted = Signal(str, str, str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setFixedWidth(px(520))
        self.words, self.name, self.new, self.again = GrowingText(3, 5), Entry(), Entry(), Entry()
        self.fields = {
            "words": Field(words.RECOVERY_WORDS, self.words),
            "name": Field(words.WHOSE, self.name, words.WHOSE_HINT),
            "passphrase": Field(words.NEW_WORDS, self.new, words.NEW_WORDS_HINT),
            "again": Field(words.NEW_WORDS_AGAIN, self.again),
        }
        self.show_typed = QCheckBox(words.SHOW)
        self.open = Button(words.RECOVER, "lock-open", "primary", clicked=self._submit)
        self.leave = Button(words.BACK, "arrow-left", clicked=self.back.emit)
        self.show_typed.toggled.connect(self._echo)
        for line in (self.name, self.new, self.again):
            line.returnPressed.connect(self._submit)
        self._echo(False)
        buttons = row_of(self.leave, 1, self.open)
        inside = column_of(
            label(words.RECOVER_TITLE, "title"),
            label(words.RECOVER_WHY, "muted", wrap=True),
            *self.fields.values(),
            self.show_typed,
            buttons,
            label(words.WITHOUT_PAPER, "small", wrap=True),
            margins=(32, 24, 32, 24),
            spacing=12,
        )
        self.setLayout(inside)

    def start(self, asks_for_name: bool) -> None:
        """As at first: nothing typed."""
        self.words.set_text("")
        for line in (self.name, self.new, self.again):
            line.clear()
        for field in self.fields.values():
            field.set_error("")
        self.fields["name"].setVisible(asks_for_name)
        self.show_typed.setChecked(False)
        self.set_busy(False)
        self.words.setFocus()

    def say_error(self, sentence: str, field: str) -> None:
        """What went wrong, at the field it is about."""
        self.set_busy(False)
        self.fields.get(field, self.fields["words"]).set_error(sentence)
        first_error(list(self.fields.values()))

    def set_busy(self, is_busy: bool) -> None:
        """While the keys are made."""
        self.open.setEnabled(not is_busy)
        self.open.set_face(words.OPENING if is_busy else words.RECOVER)

    def _submit(self) -> None:
        if not self.open.isEnabled():
            return
        same = self.new.text() == self.again.text()
        self.fields["words"].set_error("" if self.words.text() else words.RECOVERY_WORDS_EMPTY)
        self.fields["passphrase"].set_error("")
        self.fields["again"].set_error("" if same else words.NOT_THE_SAME)
        if first_error(list(self.fields.values())):
            return
        self.set_busy(True)
        self.wanted.emit(self.words.text(), self.name.value(), self.new.text())

    def _echo(self, is_shown: bool) -> None:
        for line in (self.new, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
