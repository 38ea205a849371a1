"""The sheets after the signature: an addendum with the time at which it happened, and the supervisor's signature."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.screens.review.sheet import Sheet
from desktop_app.ui.widgets.entry.entries import DateEntry, Entry, TimeEntry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.wording import signing as words


class AddendumSheet(Sheet):
    """`typed(text)` with each change of what is said, so that it can be kept before it is signed."""

    typed = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._today = date.min
        self.text = GrowingText(least=4, most=10, placeholder=words.ADDENDUM_HINT)
        self.day = DateEntry(lambda: self._today, past=True)
        self.time = TimeEntry()
        self.fields["text"] = Field(words.ADDENDUM_TEXT, self.text)
        self.fields["event_at"] = Field(words.EVENT_DAY, self.day, words.EVENT_HINT)
        self._time_field = Field(words.EVENT_TIME, self.time)
        self.text.textChanged.connect(lambda: self.typed.emit(self.text.toPlainText()))
        when = row_of(self.fields["event_at"], self._time_field, spacing=12)
        self.fill(label(words.ADDENDUM_MEANING, "small", wrap=True), self.fields["text"], when)

    def open_sheet(self, signature: str, now: datetime, draft: str) -> None:
        """Begin, with what was typed before and not signed; `now` is local to the practice."""
        self._today = now.date()
        self.text.set_text(draft)
        self.day.set_day(now.date())
        self.time.set_clock_time(now.time())
        self._time_field.set_error("")
        self.open_as(words.ADDENDUM, words.add_as(signature), self.text)

    def happened(self) -> datetime | None:
        """When it happened, local to the practice and without zone; None where that cannot be read."""
        day, at = self.day.day(), self.time.clock_time()
        return datetime.combine(day, at) if day is not None and at is not None else None

    def check(self) -> bool:
        if not self.text.text():
            self.fields["text"].set_error(words.ADDENDUM_EMPTY)
            self.text.setFocus()
            return False
        for field, entry in ((self.fields["event_at"], self.day), (self._time_field, self.time)):
            field.set_error(entry.problem() or ("" if entry.value() else words.EVENT_MISSING))
            if field.error:
                entry.setFocus()
                return False
        return True


class CosignSheet(Sheet):
    """The supervisor reads and signs; a remark may say more."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.remark = Entry(placeholder=words.REMARK_EXAMPLE)
        self.told = label("", wrap=True)
        self.fill(self.told, Field(words.REMARK, self.remark))

    def open_sheet(self, supervisor: str, author: str) -> None:
        """Begin."""
        self.told.setText(words.cosign_meaning(author))
        self.remark.clear()
        self.open_as(words.COSIGN_TITLE, words.cosign_as(supervisor))
