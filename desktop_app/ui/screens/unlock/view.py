"""The locked door: a passphrase, what went wrong with it, and the time of a running session without any name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.wording import unlock as words


class UnlockScreen(QWidget):
    """`wanted` brings the passphrase that was typed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.field = Field(words.OPENING_WORDS, self.line)
        self.show_typed = QCheckBox(words.SHOW)
        self.button = Button(words.UNLOCK, "lock-open", "primary")
        self.running = Chip("running", "")
        self._running_hint = label(words.RUNNING_HINT, "small", wrap=True)
        self._lay_out()
        self.show_typed.toggled.connect(self._echo)
        self.line.returnPressed.connect(self._submit)
        self.line.textEdited.connect(lambda _: self.field.set_error(""))
        self.button.clicked.connect(self._submit)
        self.say_running("")

    def reset(self) -> None:
        """As at first: nothing typed, nothing shown."""
        self.line.clear()
        self.show_typed.setChecked(False)
        self.field.set_error("")
        self.set_busy(False)
        self.line.setFocus()

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
        if not self.line.text():
            self.say_error(words.EMPTY)
            return
        self.field.set_error("")
        self.set_busy(True)
        self.wanted.emit(self.line.text())

    def _echo(self, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("panel", True)
        card.setFixedWidth(px(440))
        head = row_of(Picture("teachback", "primary.text", 36), label(words.PROGRAM, "display"), 1, spacing=12)
        inside = column_of(
            head,
            label(words.SENTENCE, "muted", wrap=True),
            self.field,
            self.show_typed,
            self.button,
            margins=(32, 28, 32, 28),
            spacing=14,
        )
        card.setLayout(inside)
        below = column_of(row_of(1, self.running, 1), self._running_hint, spacing=6)
        self._running_hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lost = label(words.LOST, "small", wrap=True)
        lost.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lost.setFixedWidth(px(440))
        column = column_of(2, row_of(1, card, 1), below, row_of(1, lost, 1), 3, spacing=16)
        self.setLayout(column)
