"""When the records turn out damaged: the newest whole backup first, else saving what can be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.screens.unlock.saved import SavedPart
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import damaged as words
from desktop_app.workflows.vault.salvage_vault import SalvageReport


class DamagedCard(QFrame):
    """`restore_wanted` brings the file of a backup, empty where it is to be chosen; `salvage_wanted` the new folder,
    what was typed and the name; `use_wanted` the folder with what was saved; `back` leaves.
    """

    restore_wanted = Signal(str)
    salvage_wanted = Signal(str, str, str)
    use_wanted = Signal(str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setFixedWidth(px(640))
        self._backup = ""
        self.why, self.newest = label("", wrap=True), label("", "muted", wrap=True)
        self.restore = Button(words.RESTORE, "shield-check", "primary", clicked=self._restore)
        self.another = Button(words.ANOTHER, clicked=lambda: self.restore_wanted.emit(""))
        self.target, self.name, self.typed = Entry(), Entry(), Entry()
        self.typed.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields = {
            "folder": Field(words.TARGET, self.target),
            "name": Field(words.NAME, self.name),
            "passphrase": Field(words.OPENING_WORDS, self.typed),
        }
        self.save = Button(words.SAVE, clicked=self._save)
        self.leave = Button(words.BACK, "arrow-left", clicked=self.back.emit)
        self.saved = SavedPart()
        self.saved.use.clicked.connect(lambda: self.use_wanted.emit(self.saved.folder))
        self.saved.leave.clicked.connect(self.back)
        for line in (self.target, self.name, self.typed):
            line.returnPressed.connect(self._save)
        self._offers = QWidget()
        self._offers.setLayout(self._laid_out())
        self.setLayout(
            column_of(
                label(words.TITLE, "title"), self.why, self._offers, self.saved, margins=(32, 24, 32, 24), spacing=12
            )
        )

    def start(self, sentence: str, target: str, asks_for_name: bool) -> None:
        """What is wrong, and what can be done; which backup there is comes later."""
        self._backup = ""
        self.why.setText(sentence)
        self.newest.setText(words.LOOKING)
        self.restore.hide()
        self.target.setText(target)
        self.name.clear()
        self.typed.clear()
        for field in self.fields.values():
            field.set_error("")
        self.fields["name"].setVisible(asks_for_name)
        self.saved.hide()
        self._offers.show()
        self.set_busy(False)
        self.another.setFocus()

    def show_newest(self, path: str, told: str) -> None:
        """The backup that is offered; an empty path where there is none."""
        self._backup = path
        self.newest.setText(told)
        self.restore.setVisible(bool(path))
        (self.restore if path else self.typed).setFocus()

    def show_report(self, report: SalvageReport) -> None:
        """What was saved."""
        self.set_busy(False)
        self._offers.hide()
        self.saved.show_report(report)

    def say_error(self, sentence: str, field: str = "") -> None:
        """What went wrong, at the field it is about."""
        self.set_busy(False)
        self.saved.set_busy(False)
        if self.saved.isVisibleTo(self):
            self.saved.say_error(sentence)
            return
        self.fields.get({"words": "passphrase"}.get(field, field), self.fields["folder"]).set_error(sentence)
        first_error(list(self.fields.values()))

    def set_busy(self, is_busy: bool) -> None:
        """While the records are read."""
        for button in (self.restore, self.another, self.save, self.leave):
            button.setEnabled(not is_busy)
        self.save.set_face(words.SAVING if is_busy else words.SAVE)

    def _restore(self) -> None:
        self.restore_wanted.emit(self._backup)

    def _save(self) -> None:
        self.fields["folder"].set_error("" if self.target.value() else words.NO_TARGET)
        self.fields["passphrase"].set_error("" if self.typed.text() else words.NO_WORDS)
        if not self.save.isEnabled() or first_error(list(self.fields.values())):
            return
        self.set_busy(True)
        name = self.name.value() if self.fields["name"].isVisibleTo(self) else ""
        self.salvage_wanted.emit(self.target.value(), self.typed.text(), name)

    def _laid_out(self) -> QVBoxLayout:
        return column_of(
            label(words.CALM, "muted", wrap=True),
            label(words.BACKUP, "section"),
            self.newest,
            row_of(self.restore, self.another, 1),
            label(words.SALVAGE, "section"),
            label(words.SALVAGE_WHY, "muted", wrap=True),
            *self.fields.values(),
            row_of(self.leave, 1, self.save),
            spacing=12,
        )
