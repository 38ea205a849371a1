"""Put a backup back: which file, what opened it, what would change, and then the button that does it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLineEdit, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.backup_table import BackupTable
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import backups as words
from desktop_app.workflows.vault.restore_backup import Looked


class RestoreCard(QFrame):
    """`look_wanted` and `restore_wanted` bring file, what was typed and the name; `chosen` a file; `back` leaves."""

    look_wanted = Signal(str, str, str)
    restore_wanted = Signal(str, str, str)
    chosen = Signal(str)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setFixedWidth(px(640))
        self.ask_file: Callable[[], str] = self._ask_file
        self.file, self.typed, self.name = Entry(), Entry(), Entry()
        self.typed.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields = {
            "file": Field(words.FILE, self.file, words.FILE_HINT),
            "name": Field(words.NAME, self.name),
            "passphrase": Field(words.OPENING_WORDS, self.typed),
        }
        self.choose = Button(words.CHOOSE_FILE, clicked=self._choose)
        self.look = Button(words.LOOK, role="primary", clicked=self._look)
        self.put_back = Button(words.PUT_BACK, role="primary", clicked=self._put_back)
        self.leave = Button(words.BACK, "arrow-left", clicked=self.back.emit)
        self.when = label("", "strong")
        self.table = BackupTable()
        for line in (self.file, self.typed, self.name):
            line.returnPressed.connect(self._look)
            line.textEdited.connect(lambda _: self._show_found(None))
        self.file.left.connect(self._file_left)
        beside = column_of(label(" ", "field"), self.choose, 1, spacing=4)  # level with the line, not with its label
        file_row = row_of(self.fields["file"], beside, spacing=8)
        file_row.setStretch(0, 1)
        self.setLayout(
            column_of(
                label(words.TITLE, "title"),
                label(words.WHY, "muted", wrap=True),
                file_row,
                self.fields["name"],
                self.fields["passphrase"],
                self.when,
                self.table,
                row_of(self.leave, 1, self.look, self.put_back),
                margins=(32, 24, 32, 24),
                spacing=12,
            )
        )
        self.start("")

    def start(self, path: str) -> None:
        """As at first, with this file chosen."""
        for line in (self.file, self.typed, self.name):
            line.clear()
        for field in self.fields.values():
            field.set_error("")
        self.file.setText(path)
        self.ask_for_name(False)
        self.set_busy("")
        self._show_found(None)
        (self.typed if path else self.choose).setFocus()
        if path:
            self.chosen.emit(path)

    def ask_for_name(self, is_asked: bool) -> None:
        """Whether several people have a passphrase to this backup."""
        self.fields["name"].setVisible(is_asked)

    def show_look(self, looked: Looked) -> None:
        """What is in it, and what would change."""
        self.set_busy("")
        self._show_found(looked)
        self.put_back.setFocus()

    def say_error(self, sentence: str, field: str = "") -> None:
        """What went wrong, at the field it is about."""
        self.set_busy("")
        self._show_found(None)
        self.fields.get(field, self.fields["file"]).set_error(sentence)
        first_error(list(self.fields.values()))

    def set_busy(self, told: str) -> None:
        """While the key is made and the backup is read; empty when that is done."""
        for button in (self.look, self.put_back, self.leave, self.choose):
            button.setEnabled(not told)
        self.look.set_face(told or words.LOOK)

    def _show_found(self, looked: Looked | None) -> None:
        self.table.setVisible(looked is not None)
        self.when.setVisible(looked is not None)
        self.put_back.setVisible(looked is not None)
        self.look.setVisible(looked is None)
        if looked is not None:
            self.when.setText(words.when(looked.made_at.astimezone(), datetime.now().astimezone().date()))
            self.table.show_backup(looked)

    def _look(self) -> None:
        if self._is_filled():
            self.set_busy(words.LOOKING)
            self.look_wanted.emit(*self._given())

    def _put_back(self) -> None:
        if self._is_filled():
            self.set_busy(words.PUTTING_BACK)
            self.restore_wanted.emit(*self._given())

    def _is_filled(self) -> bool:
        self.fields["file"].set_error("" if self.file.value() else words.NO_FILE)
        self.fields["passphrase"].set_error("" if self.typed.text() else words.NO_WORDS)
        return self.look.isEnabled() and not first_error(list(self.fields.values()))

    def _given(self) -> tuple[str, str, str]:
        name = self.name.value() if self.fields["name"].isVisibleTo(self) else ""
        return self.file.value(), self.typed.text(), name

    def _file_left(self) -> None:
        if self.file.value():
            self.chosen.emit(self.file.value())

    def _choose(self) -> None:
        path = self.ask_file()
        if path:
            self.start(path)

    def _ask_file(self) -> str:
        return QFileDialog.getOpenFileName(self, words.TITLE, "", words.FILES)[0]
