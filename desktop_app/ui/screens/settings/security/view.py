"""Users and security as one section of the settings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.settings.security.passphrase import PassphrasePanel
from desktop_app.ui.screens.settings.security.people import PeoplePanel
from desktop_app.ui.screens.settings.security.pin import PinPanel
from desktop_app.ui.screens.settings.security.recovery import RecoveryPanel
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.wording import security as words
from desktop_app.workflows.vault.read_security import Security, read_security


class SecurityPage(QWidget):
    """`said` tells what was done; `help_wanted` asks for the page about what is protected."""

    said = Signal(str)
    help_wanted = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self.people, self.passphrase, self.recovery = (
            PeoplePanel(runner),
            PassphrasePanel(runner),
            RecoveryPanel(runner),
        )
        self.cost = label("", "", wrap=True)
        self.help = Button(words.WHAT_IS_PROTECTED, icon="book-open", clicked=self.help_wanted.emit)
        keys = Panel(words.KEYS)
        keys.body.addWidget(self.cost)
        keys.body.addLayout(row_of(self.help, 1))
        self.pin = PinPanel(runner)
        for panel in (self.people, self.passphrase, self.recovery, self.pin):
            panel.said.connect(self.said)
        self.recovery.showing.connect(lambda is_shown: self.people.setVisible(not is_shown))
        self.recovery.showing.connect(lambda is_shown: self.passphrase.setVisible(not is_shown))
        self.recovery.showing.connect(lambda is_shown: self.pin.setVisible(not is_shown))
        self.setLayout(column_of(self.people, self.passphrase, self.recovery, self.pin, keys, 1, spacing=12))

    def load(self) -> None:
        """Read who may open the records, and show it."""
        self._runner.run(read_security, then=self._show)

    def forget(self) -> None:
        """Leave: what is secret goes from the screen."""
        self.passphrase.forget()
        self.pin.forget()
        self.recovery.forget()

    def _show(self, security: Security) -> None:
        self.people.show_security(security)
        self.recovery.show_security(security)
        self.pin.show_security(security)
        self.cost.setText(words.cost(*security.cost))
