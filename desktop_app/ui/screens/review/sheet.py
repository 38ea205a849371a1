"""A sheet over the review: it shows what will be done and asks for the passphrase before. Enter never signs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of, scrolled
from desktop_app.ui.wording import signing as words

WIDTH = 640


class SignButton(Button):
    """A button that Enter does not press: only Ctrl+Enter, Space or the mouse."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Sheet(QFrame):
    """`wanted` when it is to be done and a passphrase was typed; `closed` when it was given up."""

    wanted = Signal()
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("overlay", True)
        self.title = label("", "title")
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret_field = Field(words.ASK, self.secret, words.ASK_HINT)
        self.secret.textEdited.connect(lambda _: self.secret_field.set_error(""))
        self.sign = SignButton(words.SIGN, "pen-line", "primary", "Ctrl+Return", clicked=self._sign)
        self.cancel = Button(words.CANCEL, role="hero", clicked=self.close_sheet)
        self.fields: dict[str, Field] = {}
        self._face = ""
        self._inner = inner = QWidget()
        self.content = QVBoxLayout(inner)
        self.content.setContentsMargins(px(24), 0, px(18), 0)
        self.content.setSpacing(px(8))
        self._area = scrolled(inner)
        foot = column_of(
            self.secret_field,
            row_of(1, self.cancel, self.sign, margins=(0, 4, 0, 0), spacing=12),
            margins=(24, 6, 24, 16),
            spacing=6,
        )
        head = row_of(self.title, margins=(24, 16, 24, 4))
        whole = column_of(head, self._area, foot, spacing=4)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.hide()

    def fill(self, *parts: QWidget | QLayout) -> None:
        """What stands between the title and the passphrase, in the order in which it is read."""
        for part in parts:
            if isinstance(part, QWidget):
                self.content.addWidget(part)
            else:
                self.content.addLayout(part)
        self.content.addStretch(1)

    def open_as(self, title: str, button: str, first: QWidget | None = None) -> None:
        """Show it with this title and button; the focus goes to `first`, else to the passphrase."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self._face = button
        self.set_busy(False)
        self.secret.clear()
        for field in (self.secret_field, *self.fields.values()):
            field.set_error("")
        self.show()
        self.place()
        self.raise_()
        (first or self.secret).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> bool:
        """Give up; False when it was not open."""
        if not self.isVisible():
            return False
        self.secret.clear()
        self.hide()
        self.closed.emit()
        return True

    def done(self) -> None:
        """It was done: go away quietly."""
        self.secret.clear()
        self.hide()

    def set_busy(self, is_busy: bool) -> None:
        """While the passphrase is checked, which takes a moment on purpose."""
        self.sign.setEnabled(not is_busy)
        self.secret.setReadOnly(is_busy)
        self.sign.set_face(words.CHECKING if is_busy else self._face, "pen-line")

    def refuse(self, error: KnownError) -> None:
        """Say what is wrong where it is wrong; everything stays as it was typed."""
        self.set_busy(False)
        field = self.fields.get(error.field, self.secret_field)
        field.set_error(f"{error.sentence} {error.next_step}".strip())
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if field is self.secret_field:
            self.secret.selectAll()
        self.place()

    def check(self) -> bool:
        """Whether everything above the passphrase is there; says at its field what is not."""
        return True

    def place(self) -> None:
        """In the middle of the screen, as high as it needs to be and no higher than there is room."""
        over = self._over.visibleRegion().boundingRect() if self._over.isVisible() else self._over.rect()
        self.setFixedWidth(min(px(WIDTH), over.width() - px(32)))
        inner, wide = self._inner, self.width() - px(10)
        wanted = inner.heightForWidth(wide) if inner.hasHeightForWidth() else inner.sizeHint().height()
        rest = self.sizeHint().height() - self._area.sizeHint().height()
        self._area.setMinimumHeight(0)
        high = min(rest + wanted + px(24), over.height() - px(16))
        self.setFixedHeight(high)
        left = over.left() + (over.width() - self.width()) // 2
        self.move(left, over.top() + max(px(8), (over.height() - high) // 2))

    def _sign(self) -> None:
        if not self.check():
            self.place()
            return
        if not self.secret.text():
            self.secret_field.set_error(words.ASK_MISSING)
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
            self.place()
            return
        self.set_busy(True)
        self.wanted.emit()
