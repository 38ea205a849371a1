"""One's own passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import frame
from desktop_app.ui.wording import security as words
from desktop_app.workflows.vault.change_passphrase import change_passphrase


class PassphrasePanel(Panel):
    """The old one once, the new one twice. `said` tells that it was changed."""

    said = Signal(str)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.OPENING_WORDS, parent)
        self._runner = runner
        self.old, self.new, self.again = Entry(), Entry(), Entry()
        self.fields = {
            "old": Field(words.OLD, self.old),
            "passphrase": Field(words.NEW, self.new),
            "again": Field(words.NEW_AGAIN, self.again),
        }
        self.show_typed = QCheckBox(words.SHOW)
        self.change = Button(words.CHANGE, icon="lock", clicked=self.submit)
        self.body.addWidget(label(words.OPENING_WORDS_WHY, "muted", wrap=True))
        row = row_of(*self.fields.values(), spacing=16)
        self.body.addLayout(row)
        self.body.addLayout(row_of(self.change, self.show_typed, 1, spacing=16))
        self.show_typed.toggled.connect(self._echo)
        self._echo(False)
        for line in (self.old, self.new, self.again):
            line.textEdited.connect(lambda _: self._clear())
            line.returnPressed.connect(self.submit)

    def submit(self) -> None:
        """Change it, if the two are the same."""
        self._clear()
        if self.new.text() != self.again.text():
            self.fields["again"].set_error(words.NOT_THE_SAME)
        if not self.change.isEnabled() or first_error(list(self.fields.values())):
            return
        self.change.setEnabled(False)
        self._runner.run(
            change_passphrase, self.old.text(), self.new.text(), then=lambda _: self._changed(), failed=self._refused
        )

    def forget(self) -> None:
        """Take away what was typed."""
        for line in (self.old, self.new, self.again):
            line.clear()
        self.show_typed.setChecked(False)
        self._clear()

    def _changed(self) -> None:
        self.change.setEnabled(True)
        self.forget()
        self.said.emit(words.CHANGED)

    def _refused(self, error: KnownError) -> None:
        self.change.setEnabled(True)
        is_new = error.field == "passphrase" and not hasattr(error, "wait_seconds")
        field = self.fields["passphrase" if is_new else "old"]
        field.set_error(frame.known_error(error.sentence, error.next_step))
        first_error(list(self.fields.values()))

    def _clear(self) -> None:
        for field in self.fields.values():
            field.set_error("")

    def _echo(self, is_shown: bool) -> None:
        for line in (self.old, self.new, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
