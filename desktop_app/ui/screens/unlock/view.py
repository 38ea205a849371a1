"""The locked door: a passphrase, what went wrong with it, and the time of a running session without any name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from desktop_app.ui.screens.unlock.damaged import DamagedCard
from desktop_app.ui.screens.unlock.recover import RecoverCard
from desktop_app.ui.screens.unlock.restore import RestoreCard
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of, scrolled
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.wording import backups
from desktop_app.ui.wording import unlock as words


class UnlockScreen(QWidget):
    """`wanted` brings the passphrase and the name that were typed; `recovery_wanted` the words of the recovery key,
    the name and the new passphrase.
    """

    wanted = Signal(str, str)
    recovery_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field = Field(words.OPENING_WORDS, self.line)
        self.name = QLineEdit()
        self.name_field = Field(words.NAME, self.name)
        self._asks_for_name = False
        self.show_typed = QCheckBox(words.SHOW)
        self.lost = Button(words.LOST_MINE, role="link", clicked=lambda: self._show_recovery(True))
        self.recover = RecoverCard()
        self.restore = RestoreCard()
        self.damaged = DamagedCard()
        self.put_back = Button(backups.AT_DOOR, role="link", clicked=lambda: self.show_restore(""))
        self.button = Button(words.UNLOCK, "lock-open", "primary")
        self.done = label("", "strong", wrap=True)
        self.running = Chip("running", "")
        self._running_hint = label(words.RUNNING_HINT, "small", wrap=True)
        self._lay_out()
        self.show_typed.toggled.connect(self._echo)
        self.line.returnPressed.connect(self._submit)
        self.line.textEdited.connect(lambda _: self.field.set_error(""))
        self.name.returnPressed.connect(self.line.setFocus)
        self.name.textEdited.connect(lambda _: self.name_field.set_error(""))
        self.button.clicked.connect(self._submit)
        self.recover.wanted.connect(self.recovery_wanted)
        self.recover.back.connect(lambda: self._show_recovery(False))
        self.restore.back.connect(lambda: self._show_recovery(False))
        self.damaged.back.connect(lambda: self._show_recovery(False))
        self.damaged.restore_wanted.connect(self.show_restore)
        self.ask_for_name(False)
        self._show_recovery(False)
        self.say_running("")
        self.say_done("")

    def offer_pin(self, is_offered: bool) -> None:
        """Whether a PIN was set on this computer."""
        self.field.label.setText(words.PIN_OR_OPENING_WORDS if is_offered else words.OPENING_WORDS)
        self.line.setAccessibleName(self.field.label.text().replace("&", ""))

    def hint(self, sentence: str) -> None:
        """What helps to find the passphrase; an empty text for nothing."""
        self.field.set_hint(sentence)

    def ask_for_name(self, is_asked: bool, name: str = "") -> None:
        """Whether several people have a passphrase; `name` is who opened the records last on this computer."""
        self._asks_for_name = is_asked
        self.name_field.setVisible(is_asked)
        if not self.name.text():
            self.name.setText(name)

    def reset(self) -> None:
        """As at first: nothing typed, nothing shown."""
        self.line.clear()
        self.show_typed.setChecked(False)
        self.field.set_error("")
        self.name_field.set_error("")
        self.say_done("")
        self.set_busy(False)
        self._show_recovery(False)

    def say_done(self, sentence: str) -> None:
        """What was done while the door was locked."""
        self.done.setText(sentence)
        self.done.setVisible(bool(sentence))

    def say_recovery_error(self, sentence: str, field: str) -> None:
        """What went wrong with the recovery key or the new passphrase."""
        self.recover.say_error(sentence, field)

    def say_error(self, sentence: str) -> None:
        """What went wrong; the passphrase stays to be corrected, marked to be typed over."""
        self.set_busy(False)
        self.field.set_error(sentence)
        self.line.setFocus()
        self.line.selectAll()

    def set_busy(self, is_busy: bool) -> None:
        """While the key is made from the passphrase, which takes a moment on purpose."""
        self.button.setEnabled(not is_busy)
        self.line.setReadOnly(is_busy)
        self.button.set_face(words.OPENING if is_busy else words.UNLOCK)

    def say_running(self, told: str) -> None:
        """The time of a running session; an empty text where none runs."""
        self.running.set_state("running", told)
        self.running.setVisible(bool(told))
        self._running_hint.setVisible(bool(told))

    def _submit(self) -> None:
        if not self.button.isEnabled():
            return
        if self._asks_for_name and not self.name.text().strip():
            self.name_field.set_error(words.NAME_EMPTY)
            self.name.setFocus()
            return
        if not self.line.text():
            self.say_error(words.EMPTY)
            return
        self.field.set_error("")
        self.set_busy(True)
        self.wanted.emit(self.line.text(), self.name.text().strip() if self._asks_for_name else "")

    def show_restore(self, path: str) -> None:
        """The card that puts a backup back, with this file chosen."""
        self._show_page(self._restore_page)
        self.restore.start(path)

    def show_damaged(self, sentence: str, target: str) -> None:
        """What is wrong with the records, and what can be done; `target` is a folder for what can be read."""
        self.set_busy(False)
        self.line.clear()
        self._show_page(self._damaged_page)
        self.damaged.start(sentence, target, self._asks_for_name)

    def _show_page(self, wanted: QWidget) -> None:
        pages = (self._door_page, self._lost_page, self._restore_page, self._damaged_page)
        for page in pages:
            if page is not wanted:
                page.hide()
        wanted.show()

    def _show_recovery(self, is_wanted: bool) -> None:
        self._show_page(self._lost_page if is_wanted else self._door_page)
        self.recover.start(self._asks_for_name)
        if not is_wanted:
            first = self.name if self._asks_for_name and not self.name.text() else self.line
            first.setFocus()

    def _echo(self, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("panel", True)
        card.setFixedWidth(px(440))
        head = row_of(Picture("teachback", "primary.text", 36), label(words.PROGRAM, "display"), 1, spacing=12)
        inside = column_of(
            head,
            self.done,
            label(words.SENTENCE, "muted", wrap=True),
            self.name_field,
            self.field,
            self.show_typed,
            self.button,
            margins=(32, 28, 32, 28),
            spacing=14,
        )
        card.setLayout(inside)
        below = column_of(row_of(1, self.running, 1), self._running_hint, spacing=6)
        self._running_hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sentence = label(words.LOST, "small")
        nobody = row_of(1, sentence, self.lost, self.put_back, 1, spacing=4)
        self._lost_page, self._restore_page = _page_of(self.recover), _page_of(self.restore)
        self._damaged_page = _page_of(self.damaged)
        self._door_page = QWidget()
        self._door_page.setLayout(column_of(2, row_of(1, card, 1), below, nobody, 3, spacing=16))
        self.setLayout(column_of(self._door_page, self._lost_page, self._restore_page, self._damaged_page, spacing=0))


def _page_of(card: QWidget) -> QWidget:
    around = QWidget()
    around.setLayout(column_of(1, row_of(1, card, 1), 1, margins=(0, 16, 0, 16)))
    return scrolled(around)
