"""Lines that understand what is typed: dates, times, phones, numbers on claims, states, ZIP codes, money.

They format themselves when left.
"""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain import entering
from desktop_app.domain.people.identifiers import is_npi, is_tax_id
from desktop_app.domain.people.postal import is_state, is_zip_code, zip_code
from desktop_app.ui.wording import entries as words


class Entry(QLineEdit):
    """A line of text; `left` comes when the focus goes on, `problem()` says what is wrong, empty when nothing is."""

    left = Signal()

    def __init__(self, text: str = "", placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(placeholder)

    def value(self) -> str:
        """What is written, without blank space around it."""
        return self.text().strip()

    def problem(self) -> str:
        """The sentence that says what is wrong, and what would work."""
        return ""

    def tidy(self) -> None:
        """Write the value the way it is usually written."""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.tidy()
        super().focusOutEvent(event)
        self.left.emit()


class DateEntry(Entry):
    """A date; `today` says what day it is. `parsed` brings each reading (a date or None) while typing."""

    parsed = Signal(object)

    def __init__(
        self, today: Callable[[], date] | None = None, past: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", words.DATE_EXAMPLE, parent)
        self._today, self._past = today or _calendar_today, past
        self.textChanged.connect(lambda _: self.parsed.emit(self.day()))

    def day(self) -> date | None:
        """The date that is meant, None when empty or unreadable."""
        read = entering.parse_date(self.text(), self._today(), self._past) if self.value() else None
        return read if isinstance(read, date) else None

    def set_day(self, day: date | None) -> None:
        """Show a date, or nothing."""
        self.setText(entering.american(day) if day else "")

    def reading(self) -> str:
        """The date in words, to be shown as the hint; empty when there is none."""
        day = self.day()
        return entering.spoken(day) if day else ""

    def problem(self) -> str:
        read = entering.parse_date(self.text(), self._today(), self._past) if self.value() else None
        return read.sentence if isinstance(read, entering.Unreadable) else ""

    def tidy(self) -> None:
        if self.day():
            self.set_day(self.day())


class TimeEntry(Entry):
    """A time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", words.TIME_EXAMPLE, parent)

    def clock_time(self) -> time | None:
        """The time that is meant, None when empty or unreadable."""
        read = entering.parse_time(self.text()) if self.value() else None
        return read if isinstance(read, time) else None

    def set_clock_time(self, at: time | None) -> None:
        """Show a time, or nothing."""
        self.setText(f"{at.hour % 12 or 12}:{at.minute:02d} {'PM' if at.hour >= 12 else 'AM'}" if at else "")

    def problem(self) -> str:
        read = entering.parse_time(self.text()) if self.value() else None
        return read.sentence if isinstance(read, entering.Unreadable) else ""

    def tidy(self) -> None:
        if self.clock_time() is not None:
            self.set_clock_time(self.clock_time())


class PhoneEntry(Entry):
    """A telephone number."""

    def value(self) -> str:
        return entering.phone(self.text())

    def problem(self) -> str:
        digits = sum(letter.isdigit() for letter in self.value())
        return words.PHONE_SHORT if self.value() and digits < 10 else ""

    def tidy(self) -> None:
        self.setText(self.value())


class NpiEntry(Entry):
    """A National Provider Identifier, checked by its check digit."""

    def value(self) -> str:
        return entering.npi(self.text())

    def problem(self) -> str:
        typed = self.value()
        if not typed or is_npi(typed):
            return ""
        return words.NPI_LENGTH if len(typed) != 10 or not typed.isdigit() else words.NPI_WRONG

    def tidy(self) -> None:
        self.setText(self.value())


class TaxIdEntry(Entry):
    """An employer identification number."""

    def value(self) -> str:
        return entering.tax_id(self.text())

    def problem(self) -> str:
        return words.TAX_ID_WRONG if self.value() and not is_tax_id(self.value()) else ""

    def tidy(self) -> None:
        self.setText(self.value())


class StateEntry(Entry):
    """A state or territory in two capital letters."""

    def value(self) -> str:
        return super().value().upper()

    def problem(self) -> str:
        return words.STATE_WRONG if self.value() and not is_state(self.value()) else ""

    def tidy(self) -> None:
        self.setText(self.value())


class ZipEntry(Entry):
    """A ZIP code of five or nine digits."""

    def value(self) -> str:
        return zip_code(self.text())

    def problem(self) -> str:
        return words.ZIP_WRONG if self.value() and not is_zip_code(self.value()) else ""

    def tidy(self) -> None:
        self.setText(self.value())


class MoneyEntry(Entry):
    """An amount in dollars."""

    def amount(self) -> Decimal | None:
        """Dollars with two decimals, None when empty or unreadable."""
        try:
            read = Decimal(self.value().replace("$", "").replace(",", "").strip())
        except InvalidOperation:
            return None
        return read.quantize(Decimal("0.01")) if read.is_finite() and 0 <= read < 1_000_000 else None

    def set_amount(self, amount: Decimal | None) -> None:
        """Show dollars with two decimals, or nothing."""
        self.setText(f"{amount:,.2f}" if amount is not None else "")

    def problem(self) -> str:
        return words.MONEY_WRONG if self.value() and self.amount() is None else ""

    def tidy(self) -> None:
        if self.amount() is not None:
            self.set_amount(self.amount())


def _calendar_today() -> date:
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())
