"""How old the last proved backup is, and one press for the next."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.wording import today as words

OLD_AFTER_DAYS = 7


class BackupCard(Panel):
    """`wanted` comes when a backup is asked for."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._mark = Picture("shield-check", "ready.solid", 24)
        self._age = label("", "strong", wrap=True)
        self._detail = label("", "small", wrap=True)
        self.button = Button(words.BACK_UP, clicked=self.wanted.emit)
        row = row_of(self._mark, column_of(self._age, self._detail, spacing=0), self.button, spacing=12)
        row.setStretch(1, 1)
        self.body.addLayout(row)

    @property
    def said(self) -> str:
        """What the card says first."""
        return self._age.text()

    def show_backup(self, last: datetime | None, now: datetime, elsewhere: datetime | None = None) -> None:
        """Show the age of the last proved backup, and whether a broken disk would take it along."""
        self.button.setEnabled(True)
        if last is None:
            self._age.setText(words.NEVER_BACKED_UP)
            self._detail.setText(words.NEVER_DETAIL)
        else:
            days = (now.date() - last.date()).days
            self._age.setText(words.backup_proved(days))
            is_elsewhere = elsewhere is not None and (now.date() - elsewhere.date()).days <= OLD_AFTER_DAYS
            self._detail.setText(words.BACKUP_DETAIL if is_elsewhere else words.BACKUP_ONLY_HERE)
        is_fresh = last is not None and (now.date() - last.date()).days <= OLD_AFTER_DAYS
        self._mark.set_icon(
            "shield-check" if is_fresh else "triangle-alert", f"{'ready' if is_fresh else 'attention'}.solid"
        )

    def show_busy(self) -> None:
        """A backup is being made."""
        self._age.setText(words.BACKING_UP)
        self.button.setEnabled(False)
