"""The sheet before the signature: exactly what is locked and what will be billed. Enter never signs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.domain.billing.results import Line
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import review as words


class SignButton(Button):
    """A button that Enter does not press: only Ctrl+Enter, Space or the mouse."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class SignSheet(QFrame):
    """`signed(reason)`: the reason is empty where it is billed. `closed` when it was given up."""

    signed = Signal(str)
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("overlay", True)
        self._is_record = False
        self.title = label("", "title")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.reason = Entry(placeholder=words.REASON_EXAMPLE)
        self.reason_field = Field(words.REASON, self.reason, words.REASON_HINT)
        self.sign = SignButton(words.sign_as(""), "pen-line", "primary", "Ctrl+Return", clicked=self._sign)
        self.cancel = Button(words.CANCEL, role="hero", clicked=self.close_sheet)
        self.billed = label("", "section")
        self.setLayout(
            column_of(
                self.title,
                label(words.LOCKED, wrap=True),
                self.billed,
                self._lines,
                self.reason_field,
                label(words.ADDENDA, "small", wrap=True),
                row_of(1, self.cancel, self.sign, margins=(0, 8, 0, 0), spacing=12),
                margins=(24, 18, 24, 18),
                spacing=10,
            )
        )
        self.hide()

    def open_sheet(self, signature: str, lines: Sequence[tuple[Line, str]], total: str, is_record: bool) -> None:
        """Show what signing does: `lines` with their labels and the total, or that nothing is billed."""
        self._is_record = is_record
        self.title.setText(words.SHEET_RECORD if is_record else words.SHEET)
        self.setAccessibleName(self.title.text())
        self.billed.setText(words.NOT_BILLED if is_record else words.BILLED)
        take_out(self._lines)
        for text in [] if is_record else [*(_words(line, name) for line, name in lines), f"{words.TOTAL} {total}"]:
            self._lines.addWidget(label(text, "strong" if text.startswith(words.TOTAL) else ""))
        self.reason_field.setVisible(is_record)
        self.reason_field.set_error("")
        self.sign.set_face(words.sign_as(signature), "pen-line")
        self._place()
        self.show()
        self.raise_()
        (self.reason if is_record else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> bool:
        """Give up; False when it was not open."""
        if not self.isVisible():
            return False
        self.hide()
        self.closed.emit()
        return True

    def _place(self) -> None:
        over = self._over
        self.setFixedWidth(min(px(620), over.width() - px(48)))
        self.adjustSize()
        self.move((over.width() - self.width()) // 2, max(px(16), (over.height() - self.height()) // 2))

    def _sign(self) -> None:
        reason = self.reason.value() if self._is_record else ""
        if self._is_record and not reason:
            self.reason_field.set_error(words.REASON_MISSING)
            self.reason.setFocus()
            self._place()
            return
        self.hide()
        self.signed.emit(reason)


def _words(line: Line, name: str) -> str:
    modifiers = f" {' '.join(line.modifiers)}" if line.modifiers else ""
    return f"{line.units} × {line.code}{modifiers}, {name}: {words.money(line.charge)}"
