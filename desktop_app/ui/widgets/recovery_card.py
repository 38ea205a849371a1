"""The recovery key on the screen: its words, the square code, and the check that it was written down."""

import secrets
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QSizePolicy, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.theme import current, px
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import security as words
from desktop_app.workflows.vault.new_recovery_key import NewRecoveryKey
from desktop_app.workflows.vault.put_recovery_key_in_force import check_written_down

_COLUMNS, _ASKED = 3, 2
LARGE_TEXT = 1.15
_QUIET = 4  # modules of white around a square code, as its standard asks


def is_roomy() -> bool:
    """Whether letters are small enough for things beside each other."""
    return current().scale < LARGE_TEXT


def beside_printer(card: QWidget, printer: QWidget) -> QLayout:
    """The card with the printer at its side, or below it where letters are large."""
    if not is_roomy():
        return column_of(card, printer, spacing=16)
    printer.setFixedWidth(px(260))
    row = row_of(card, printer, spacing=16)
    row.setStretch(0, 1)
    return row


class SquareCode(QWidget):
    """Dark modules on white, whatever the look: a camera wants it so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Sequence[bool]] = ()
        self.setAccessibleName(words.SQUARE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_square(self, rows: Sequence[Sequence[bool]]) -> None:
        """Draw these modules."""
        self._rows = rows
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(168), px(168))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._rows:
            return
        module = self.width() / (len(self._rows) + 2 * _QUIET)
        for row, cells in enumerate(self._rows):
            for column, is_dark in enumerate(cells):
                if is_dark:
                    left, top = (column + _QUIET) * module, (row + _QUIET) * module
                    right, below = (column + _QUIET + 1) * module, (row + _QUIET + 1) * module
                    painter.fillRect(
                        QRectF(round(left), round(top), round(right) - round(left), round(below) - round(top)),
                        Qt.GlobalColor.black,
                    )


class RecoveryCard(QWidget):
    """Shows a new key and asks for two of its words again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key: NewRecoveryKey | None = None
        self.asked = tuple(sorted(secrets.SystemRandom().sample(range(1, 13), _ASKED)))
        self.square = SquareCode()
        self.lines = {number: Entry() for number in self.asked}
        self.fields = {number: Field(words.word_number(number), line) for number, line in self.lines.items()}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(20))
        self._grid.setVerticalSpacing(px(10))
        sheet = QFrame()
        sheet.setProperty("panel", True)
        lay = row_of if is_roomy() else column_of
        sheet.setLayout(lay(self._grid, 1, self.square, margins=(20, 16, 16, 16), spacing=16))
        asked = row_of(*self.fields.values(), spacing=16)
        whole = column_of(sheet, label(words.CHECK_WHY, "muted", wrap=True), asked, spacing=14)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        for number, line in self.lines.items():
            line.textEdited.connect(lambda _, field=self.fields[number]: field.set_error(""))

    def show_key(self, key: NewRecoveryKey) -> None:
        """Show this key; what was typed for another goes."""
        self.key = key
        self.square.show_square(key.square)
        while self._grid.count():
            item = self._grid.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.deleteLater()
        for place, word in enumerate(key.words):
            row, column = divmod(place, _COLUMNS)
            self._grid.addWidget(label(f"{place + 1}.", "muted", align_right=True), row, 2 * column)
            shown = label(word, "lead")
            shown.setAccessibleName(f"{words.word_number(place + 1)}: {word}")
            shown.setMinimumWidth(px(92))
            self._grid.addWidget(shown, row, 2 * column + 1)
        for line in self.lines.values():
            line.clear()

    def is_written_down(self) -> bool:
        """Whether both words were typed as they are; otherwise the error is shown and its field has the focus."""
        if self.key is None:
            return False
        for number, field in self.fields.items():
            field.set_error("")
            try:
                check_written_down(self.key.words, {number: self.lines[number].value()})
            except KnownError as error:
                field.set_error(f"{error.sentence} {error.next_step}")
        return not first_error(list(self.fields.values()))

    def forget(self) -> None:
        """Take the key from the screen."""
        if self.key is not None:
            self.show_key(NewRecoveryKey((), (), b""))
        self.key = None
