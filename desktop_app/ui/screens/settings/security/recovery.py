"""The recovery key: whether there is one, and making another."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label, set_property
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.widgets.recovery_card import RecoveryCard, beside_printer
from desktop_app.ui.wording import frame
from desktop_app.ui.wording import security as words
from desktop_app.workflows.vault.new_recovery_key import NewRecoveryKey, new_recovery_key
from desktop_app.workflows.vault.put_recovery_key_in_force import put_recovery_key_in_force
from desktop_app.workflows.vault.read_security import Security


class RecoveryPanel(Panel):
    """`said` tells what was done, `showing` that a new key is on the screen, or no more.

    A new key is in force only after two of its words were typed again.
    """

    said = Signal(str)
    showing = Signal(bool)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.RECOVERY, parent)
        self._runner = runner
        self._practice = ""
        self.standing = label("", "", wrap=True)
        self.make = Button(words.MAKE_RECOVERY, icon="shield-check", clicked=self._make)
        self.card = RecoveryCard()
        self.printer = PrinterPanel(self._papers, lambda: self._papers()[0], lambda: "teachback-recovery-key.pdf")
        self.told = label("", "small", wrap=True)
        self.force = Button(words.IN_FORCE, icon="check", role="primary", clicked=self._put_in_force)
        self.leave = Button(words.LEAVE_RECOVERY, clicked=self.forget)
        self.shown = QWidget()
        self.shown.setLayout(beside_printer(self.card, self.printer))
        self.body.addWidget(label(words.RECOVERY_WHY, "muted", wrap=True))
        self.body.addWidget(self.standing)
        self.body.addWidget(self.shown)
        self.body.addWidget(self.told)
        self.body.addLayout(row_of(self.make, self.force, self.leave, 1))
        self.printer.printed.connect(lambda _: self.told.setText(words.PRINTED_KEY))
        self.printer.saved.connect(lambda *_: self.told.setText(words.SAVED_KEY))
        self.printer.failed.connect(self.told.setText)
        for line in self.card.lines.values():
            line.returnPressed.connect(self._put_in_force)
        self.forget()

    def show_security(self, security: Security) -> None:
        """Say whether there is a key."""
        self._practice = security.practice
        self.standing.setText(words.HAS_RECOVERY if security.has_recovery_key else words.NO_RECOVERY)
        set_property(self.standing, "state", "" if security.has_recovery_key else "attention")
        self.make.setEnabled(security.me.role == "owner")

    def forget(self) -> None:
        """Take a key that is not in force from the screen."""
        self.card.forget()
        self.told.setText("")
        self._show(False)

    def _make(self) -> None:
        def make(store: Any, clock: Any) -> NewRecoveryKey:
            return new_recovery_key(store.resources, clock.now().utc.date(), self._practice, store.paper_size)

        self._runner.run(make, then=self._made)

    def _made(self, key: NewRecoveryKey) -> None:
        self.card.show_key(key)
        self.printer.set_ready(True)
        self._show(True)
        next(iter(self.card.lines.values())).setFocus()

    def _put_in_force(self) -> None:
        if self.card.is_written_down() and self.card.key is not None:
            self._runner.run(
                put_recovery_key_in_force, self.card.key.words, then=lambda _: self._done(), failed=self._refused
            )

    def _done(self) -> None:
        self.forget()
        self.said.emit(words.NEW_IN_FORCE)

    def _refused(self, error: KnownError) -> None:
        self.told.setText(frame.known_error(error.sentence, error.next_step))

    def _show(self, is_made: bool) -> None:
        for part in (self.shown, self.force, self.leave):
            part.setVisible(is_made)
        self.make.setVisible(not is_made)
        self.showing.emit(is_made)

    def _papers(self) -> list[bytes]:
        return [self.card.key.pdf if self.card.key else b""]
