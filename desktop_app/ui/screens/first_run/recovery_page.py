"""The recovery key: shown once, printed or written down, and tried."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.first_run.page import Page
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.widgets.recovery_card import RecoveryCard, beside_printer
from desktop_app.ui.wording import first_run as words
from desktop_app.ui.wording import security
from desktop_app.workflows.vault.new_recovery_key import NewRecoveryKey


class RecoveryPage(Page):
    """`wanted` asks for a key to show; it comes back with `show_key`."""

    word = words.RECOVERY
    widest = 1000
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.RECOVERY_TITLE, words.RECOVERY_WHY, parent)
        self.card = RecoveryCard()
        self.printer = PrinterPanel(self._papers, lambda: self._papers()[0], lambda: "teachback-recovery-key.pdf")
        self.printer.set_ready(False)
        self.told = label("", "small", wrap=True)
        self.printer.printed.connect(lambda _: self.told.setText(security.PRINTED_KEY))
        self.printer.saved.connect(lambda *_: self.told.setText(security.SAVED_KEY))
        self.printer.failed.connect(self.told.setText)
        self.body.addLayout(beside_printer(self.card, self.printer))
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        for line in self.card.lines.values():
            line.returnPressed.connect(self.onward)

    def show_key(self, key: NewRecoveryKey) -> None:
        """Show the key, and let it be printed."""
        self.card.show_key(key)
        self.printer.set_ready(True)

    def is_complete(self) -> bool:
        return self.card.is_written_down()

    def arrive(self) -> None:
        if self.card.key is None:
            self.wanted.emit()
        next(iter(self.card.lines.values())).setFocus()

    def _papers(self) -> list[bytes]:
        return [self.card.key.pdf if self.card.key else b""]
