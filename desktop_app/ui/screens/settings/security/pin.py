"""A PIN on this computer: off until somebody wants it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import frame
from desktop_app.ui.wording import security as words
from desktop_app.workflows.vault.read_security import Security
from desktop_app.workflows.vault.set_pin import forget_pin, set_pin


class PinPanel(Panel):
    """Set with the passphrase, or taken away. `said` tells what was done."""

    said = Signal(str)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.PIN, parent)
        self._runner = runner
        self.standing = label("", "", wrap=True)
        self.old, self.number, self.again = Entry(), Entry(), Entry()
        for line in (self.old, self.number, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Password)
            line.textEdited.connect(lambda _: self._clear())
            line.returnPressed.connect(self.submit)
        for line in (self.number, self.again):
            line.setValidator(QRegularExpressionValidator("[0-9]{0,12}", line))
        self.fields = {
            "old": Field(words.PIN_OPENING_WORDS, self.old),
            "pin": Field(words.PIN_NUMBER, self.number, words.PIN_HINT),
            "again": Field(words.PIN_AGAIN, self.again),
        }
        self.set = Button(words.PIN_SET, icon="lock", clicked=self.submit)
        self.take_away = Button(words.PIN_FORGET, icon="trash-2", clicked=self._forget)
        self.body.addWidget(label(words.PIN_WHY, "muted", wrap=True))
        self.body.addWidget(self.standing)
        self.body.addLayout(row_of(*self.fields.values(), spacing=16))
        self.body.addLayout(row_of(self.set, self.take_away, 1))

    def show_security(self, security: Security) -> None:
        """Whether there is one, and whether there can be."""
        standing = (
            words.PIN_ON if security.has_pin else words.PIN_OFF if security.can_have_pin else words.PIN_IMPOSSIBLE
        )
        self.standing.setText(standing)
        for part in (*self.fields.values(), self.set):
            part.setVisible(security.can_have_pin and not security.has_pin)
        self.take_away.setVisible(security.has_pin)

    def submit(self) -> None:
        """Set it, if the two are the same."""
        self._clear()
        if self.number.text() != self.again.text():
            self.fields["again"].set_error(words.PIN_NOT_THE_SAME)
        if not self.set.isEnabled() or first_error(list(self.fields.values())):
            return
        self.set.setEnabled(False)
        self._runner.run(
            set_pin,
            self.old.text(),
            self.number.text(),
            then=lambda _: self._done(words.PIN_IS_SET),
            failed=self._refused,
        )

    def forget(self) -> None:
        """Take away what was typed."""
        for line in (self.old, self.number, self.again):
            line.clear()
        self._clear()

    def _forget(self) -> None:
        self._runner.run(forget_pin, then=lambda _: self._done(words.PIN_IS_GONE), failed=self._refused)

    def _done(self, sentence: str) -> None:
        self.set.setEnabled(True)
        self.forget()
        self.said.emit(sentence)

    def _refused(self, error: KnownError) -> None:
        self.set.setEnabled(True)
        field = self.fields["pin" if error.field == "pin" else "old"]
        field.set_error(frame.known_error(error.sentence, error.next_step))
        first_error(list(self.fields.values()))

    def _clear(self) -> None:
        for field in self.fields.values():
            field.set_error("")
